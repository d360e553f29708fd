"use server";
/** Views of the list that a person keeps under a name, and throws away. */
import { refresh } from "next/cache";
import type { KeepState } from "@/components/ticket-list/keep-state";
import { requireMember } from "@/lib/auth/actor";
import { now } from "@/lib/now";
import { deleteView, saveView } from "@/lib/ticket-list/commands";

export async function keepView(state: KeepState, form: FormData): Promise<KeepState> {
  const actor = await requireMember();
  const [name, query] = [String(form.get("name") ?? ""), String(form.get("query") ?? "")];
  const kept = await saveView(actor, { name, query }, now());
  refresh();
  return kept.ok
    ? { attempt: state.attempt + 1, name: "", kept: name.trim() }
    : { attempt: state.attempt + 1, name, code: kept.refusal.code };
}

export async function dropView(form: FormData): Promise<void> {
  const actor = await requireMember();
  await deleteView(actor, String(form.get("view") ?? ""));
  refresh();
}
