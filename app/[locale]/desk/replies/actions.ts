"use server";
import { refresh } from "next/cache";
import type { ReplyState } from "@/components/desk/reply-state";
import { requireAgent } from "@/lib/auth/actor";
import { deleteReply, saveReply } from "@/lib/desk/commands";
import { now } from "@/lib/now";

/** Keeps what a lead typed, or throws the reply away; a refusal keeps the words. */
export async function keepReply(state: ReplyState, form: FormData): Promise<ReplyState> {
  const actor = await requireAgent();
  const text = (name: string) => String(form.get(name) ?? "");
  const [id, locale, name, body] = [text("id"), text("locale"), text("name"), text("body")];
  const attempt = state.attempt + 1;
  if (form.get("act") === "delete") {
    const gone = await deleteReply(actor, id);
    if (gone.ok) refresh();
    return gone.ok ? { attempt, done: "deleted", errors: {} } : failed(attempt, gone.refusal, { name, body, locale });
  }
  const kept = await saveReply(actor, { ...(id ? { id } : {}), locale, name, body }, now());
  if (kept.ok) refresh();
  return kept.ok ? { attempt, done: "saved", errors: {} } : failed(attempt, kept.refusal, { name, body, locale });
}

function failed(
  attempt: number,
  refusal: { fields?: Readonly<Record<string, string>> },
  values: ReplyState["values"],
): ReplyState {
  return { attempt, done: null, errors: refusal.fields ?? { form: "failed" }, values };
}
