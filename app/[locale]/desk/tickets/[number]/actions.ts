"use server";
import { refresh } from "next/cache";
import { type ActionState, refusedWith, settled } from "@/components/tickets/action-state";
import { currentActor, requireAgent } from "@/lib/auth/actor";
import { isPublished } from "@/lib/desk/matching";
import { now } from "@/lib/now";
import { actOnTicket } from "@/lib/tickets/commands";
import { postedCommand } from "@/lib/tickets/posted";
import { watchTicket } from "@/lib/watchers/commands";

/**
 * Everything that can be asked of a ticket from its page; `number` is bound by the page and proves nothing.
 * A session that ended meanwhile is refused, not redirected: the words typed must stay on the page (U-27).
 */
export async function act(number: number, state: ActionState, form: FormData): Promise<ActionState> {
  const actor = await currentActor();
  if (actor?.kind !== "agent") return refusedWith(state, { code: actor ? "not_found" : "unauthenticated" }, form);
  const command = postedCommand(form);
  if (!command.ok) return refusedWith(state, command.refusal, form);
  const article = command.value.do === "resolve" ? command.value.article : undefined;
  if (article && !isPublished(article)) return refusedWith(state, { code: "invalid" }, form);
  const done = await actOnTicket(actor, number, command.value, now());
  return done.ok ? settled(state) : refusedWith(state, done.refusal, form);
}

/** Follows the ticket, or leaves it be. */
export async function follow(number: number, form: FormData): Promise<void> {
  const actor = await requireAgent();
  await watchTicket(actor, number, form.get("watch") === "yes", now());
  refresh();
}
