/** A ledger as the SLA core reads it: who acted becomes customer, agent or system, and the words stay behind. */
import type { Party, SlaEvent } from "@/lib/sla/events";
import type { EventActor, StoredEvent } from "./schema";

const PARTY = { member: "customer", agent: "agent", system: "system" } as const satisfies Record<
  EventActor["kind"],
  Party
>;

export function slaEvents(events: readonly StoredEvent[]): SlaEvent[] {
  return events.map(slaEvent);
}

function slaEvent(event: StoredEvent): SlaEvent {
  const base = { seq: event.seq, at: event.at, by: PARTY[event.actor.kind] };
  switch (event.type) {
    case "ticket.opened":
      return { ...base, type: event.type, severity: event.payload.severity };
    case "ticket.paused":
      return { ...base, type: event.type, reason: event.payload.reason };
    case "severity.changed":
      return { ...base, type: event.type, to: event.payload.to };
    case "ticket.escalated":
      return { ...base, type: event.type, to: event.payload.to, cause: event.payload.cause };
    case "ticket.cancelled":
      return { ...base, type: event.type, reason: event.payload.reason };
    case "ticket.merged":
      return { ...base, type: event.type, since: event.payload.since };
    case "ticket.rated":
      return { ...base, type: event.type, score: event.payload.score };
    case "calendar.adopted":
      return { ...base, type: event.type, calendarVersion: event.payload.calendarVersion };
    default:
      return { ...base, type: event.type };
  }
}
