"use server";
/** What people do with their messages, and how they want them. */
import { refresh } from "next/cache";
import type { PreferencesState } from "@/components/notifications/preferences-form";
import { requireActor } from "@/lib/auth/actor";
import { markRead, savePreferences, wantMail } from "@/lib/notifications/commands";
import { AGENT_KINDS, MEMBER_KINDS } from "@/lib/notifications/schema";
import { now } from "@/lib/now";

export async function readAll(): Promise<void> {
  await markRead(await requireActor(), now());
  refresh();
}

export async function allowMail(): Promise<void> {
  const { userId } = await requireActor();
  await wantMail(userId, true, now());
  refresh();
}

export async function savePreferencesOf(state: PreferencesState, form: FormData): Promise<PreferencesState> {
  const actor = await requireActor();
  const kinds = actor.kind === "agent" ? AGENT_KINDS : MEMBER_KINDS;
  const off = (name: string) => {
    const wanted = form.getAll(name).map(String);
    return kinds.filter((kind) => !wanted.includes(kind));
  };
  const [from, until] = [form.get("from"), form.get("until")];
  const quiet = from === "" ? null : { from: Number(from), until: Number(until) };
  const done = await savePreferences(actor, { mailOff: off("mail"), appOff: off("app"), quiet }, now());
  if (done.ok) refresh();
  return { attempt: state.attempt + 1, outcome: done.ok ? "saved" : "refused" };
}
