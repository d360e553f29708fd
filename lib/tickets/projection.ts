/**
 * What lists sort and filter by, folded from the ledger and written in the transaction that appended to it.
 * `npm run verify` proves each stored projection equal to its replay at `projectedAt`; nothing here is a source of truth.
 */
import { replay, type SlaContext } from "@/lib/sla/clock";
import type { StoredEvent } from "./schema";
import { slaEvents } from "./sla-events";

/** Throws on a ledger that does not begin with `ticket.opened`. `asOf` is UTC milliseconds. */
export function project(events: readonly StoredEvent[], context: SlaContext, asOf: number) {
  const opened = openingOf(events);
  const last = events.at(-1) ?? opened;
  const at = Math.max(asOf, last.at);
  const seen = replay(slaEvents(events), context, at);
  return {
    openedById: opened.actor.id ?? "",
    tier: opened.payload.tier,
    policyId: opened.payload.policy,
    calendarId: opened.payload.calendar,
    openedAt: new Date(opened.at),
    state: seen.state,
    severity: seen.severity,
    level: seen.level,
    assigneeId: lastAssignee(events),
    resolvedAt: seen.state === "resolved" ? dateOf(lastResolution(events)) : null,
    nextDueAt: dateOf(seen.nextDueAt),
    nextDueMetric: seen.nextDueMetric,
    nextCheckAt: dateOf(seen.nextCheckAt),
    lastSeq: last.seq,
    lastHash: last.hash,
    lastEventAt: new Date(last.at),
    projectedAt: new Date(at),
  };
}

export type Projection = ReturnType<typeof project>;

export function openingOf(events: readonly StoredEvent[]) {
  const [opened] = events;
  if (opened?.type !== "ticket.opened") throw new Error("A ledger begins with ticket.opened");
  return opened;
}

export function lastResolution(events: readonly StoredEvent[]): number | null {
  return events.findLast((event) => event.type === "ticket.resolved")?.at ?? null;
}

/** Whether the customer has said that the last resolution holds. */
export function isAccepted(events: readonly StoredEvent[]): boolean {
  const last = events.findLast(({ type }) => type === "solution.accepted" || type === "ticket.resolved");
  return last?.type === "solution.accepted";
}

function lastAssignee(events: readonly StoredEvent[]): string | null {
  const assigned = events.findLast((event) => event.type === "ticket.assigned");
  return assigned?.type === "ticket.assigned" ? assigned.payload.agent : null;
}

const dateOf = (at: number | null) => (at === null ? null : new Date(at));
