"use server";
/** What is done from the queue: taking a ticket, keeping a view of it, throwing one away. */
import { refresh } from "next/cache";
import type { KeepState } from "@/components/ticket-list/keep-state";
import { currentActor, requireAgent } from "@/lib/auth/actor";
import { now } from "@/lib/now";
import { deleteView, saveView } from "@/lib/ticket-list/commands";
import { actOnTicket } from "@/lib/tickets/commands";

/** Gives the ticket to whoever asks; the answer is a code, "taken" when it is done. */
export async function takeTicket(number: number): Promise<string> {
  const actor = await currentActor();
  if (actor?.kind !== "agent" || !Number.isSafeInteger(number)) return "unauthenticated";
  const done = await actOnTicket(actor, number, { do: "assign", agent: actor.userId }, now());
  return done.ok ? "taken" : done.refusal.code;
}

export async function keepView(state: KeepState, form: FormData): Promise<KeepState> {
  const actor = await requireAgent();
  const [name, query] = [String(form.get("name") ?? ""), String(form.get("query") ?? "")];
  const kept = await saveView(actor, { name, query }, now());
  refresh();
  return kept.ok
    ? { attempt: state.attempt + 1, name: "", kept: name.trim() }
    : { attempt: state.attempt + 1, name, code: kept.refusal.code };
}

export async function dropView(form: FormData): Promise<void> {
  const actor = await requireAgent();
  await deleteView(actor, String(form.get("view") ?? ""));
  refresh();
}
