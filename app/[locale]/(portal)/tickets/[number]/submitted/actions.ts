"use server";
/** What was left open when an urgent ticket was filed, sent after it as a message of the customer's (R32). */
import { getLocale } from "next-intl/server";
import { type ActionState, refusedWith, settled } from "@/components/tickets/action-state";
import { currentActor } from "@/lib/auth/actor";
import { now } from "@/lib/now";
import { actOnTicket } from "@/lib/tickets/commands";
import { triage } from "@/lib/triage/data";
import { textsOf } from "../../new/posted";
import { followUp } from "./follow-up";

/** `number` is bound by the page and proves nothing: the command looks for the ticket in the actor's scope. */
export async function addFollowUp(number: number, state: ActionState, form: FormData): Promise<ActionState> {
  const actor = await currentActor();
  if (actor?.kind !== "member") return refusedWith(state, { code: actor ? "not_found" : "unauthenticated" }, form);
  const body = followUp(triage(), textsOf(form), await getLocale());
  if (!body) return refusedWith(state, { code: "invalid" }, form);
  const sent = await actOnTicket(actor, number, { do: "reply", body, asksCustomer: false }, now());
  return sent.ok ? settled(state) : refusedWith(state, sent.refusal, form);
}
