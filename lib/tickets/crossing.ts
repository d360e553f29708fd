/**
 * Two agents answer one ticket: a reply written before another's was seen is not sent as if nothing had happened.
 * Pure; a reply that says nothing of what its writer had seen is never held back.
 */
import type { Actor } from "@/lib/auth/policy";
import { ok, type Result, refuse } from "@/lib/result";
import type { StoredEvent, TicketCommand } from "./schema";

/** Refuses `reply.crossed` while a colleague's public word stands after what the writer had seen. */
export function crossing(events: readonly StoredEvent[], actor: Actor, command: TicketCommand): Result<void> {
  if (command.do !== "reply" || command.seen === undefined || actor.kind !== "agent") return ok(undefined);
  const { seen } = command;
  const isUnseen = events.some(
    (event) =>
      event.seq > seen && SAID.has(event.type) && event.actor.kind === "agent" && event.actor.id !== actor.userId,
  );
  return isUnseen ? refuse("reply.crossed") : ok(undefined);
}

/** Public words of the desk. */
const SAID = new Set<StoredEvent["type"]>(["message.posted", "ticket.resolved", "confirmation.refused"]);
