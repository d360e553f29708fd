import "server-only";
/** How a ledger stands when something is asked of it: what `decide` needs to know, and under which versions it is read. */
import { slaContext } from "@/lib/accounts/queries";
import type { AttachedRef } from "@/lib/attachments/schema";
import type { Actor } from "@/lib/auth/policy";
import { replay, type SlaContext } from "@/lib/sla/clock";
import type { Situation } from "./decide";
import { isAccepted, lastResolution, openingOf } from "./projection";
import type { EventActor, StoredEvent } from "./schema";
import { slaEvents } from "./sla-events";

/** `now` is UTC milliseconds; `attached` are uploads held for the command by the same transaction. */
export function situationOf(
  events: readonly StoredEvent[],
  context: SlaContext,
  now: number,
  attached: readonly AttachedRef[] = [],
): Situation {
  return {
    replay: replay(slaEvents(events), context, now),
    resolvedAt: lastResolution(events),
    reopenWindowDays: context.policy.rules.reopenWindowDays,
    contested: events.some((event) => event.type === "confirmation.contested"),
    rated: events.some((event) => event.type === "ticket.rated"),
    accepted: isAccepted(events),
    attached,
    now,
  };
}

type Tx = Parameters<typeof slaContext>[0];

/** The versions the ledger is pinned to by its first event, and the calendars it has adopted since (PRODUCT §3.9). */
export function contextOf(tx: Tx, events: readonly StoredEvent[]): Promise<SlaContext> {
  const { tier, policy, calendar } = openingOf(events).payload;
  const adopted = events.flatMap((event) => (event.type === "calendar.adopted" ? event.payload.calendarVersion : []));
  return slaContext(tx, { tier, policyId: policy, calendarId: calendar }, adopted);
}

export const SYSTEM: EventActor = { kind: "system", id: null };
export const eventActor = (actor: Actor): EventActor =>
  actor.kind === "system" ? SYSTEM : { kind: actor.kind, id: actor.userId };
