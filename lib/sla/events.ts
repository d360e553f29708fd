/**
 * The facts that SLA arithmetic reads: one ticket's ledger, in order of `seq`.
 * Stored events (lib/tickets/schema.ts) carry more (texts, names); whatever is not listed here moves no clock.
 * Instants are UTC milliseconds since the epoch, always whole seconds (PRODUCT §3.13).
 */
export type Instant = number;
/** A length of time in milliseconds. */
export type Duration = number;

/** Most severe first. */
export const SEVERITIES = ["S1", "S2", "S3", "S4"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const METRICS = ["first_response", "next_response", "confirmation", "resolution"] as const;
export type Metric = (typeof METRICS)[number];

export const LEVELS = ["L1", "L2", "L3"] as const;
export type Level = (typeof LEVELS)[number];

/** Whose act it was. `system` is the portal itself: an automatic acknowledgement, the ladder. */
export type Party = "customer" | "agent" | "system";

interface Base {
  /** 1, 2, 3 … without gaps in one ticket; decides the order of equal instants. */
  readonly seq: number;
  readonly at: Instant;
  readonly by: Party;
}

export type SlaEvent =
  | (Base & { readonly type: "ticket.opened"; readonly severity: Severity })
  /** A public message. Automatic ones (by `system`) stop and end nothing. */
  | (Base & { readonly type: "message.posted" })
  /** Agent-only remark: moves no clock. */
  | (Base & { readonly type: "note.added" })
  /** Waiting for the customer, after a public question. Ends with `ticket.resumed` or any customer message. */
  | (Base & { readonly type: "ticket.paused"; readonly reason: "waiting_customer" })
  | (Base & { readonly type: "ticket.resumed" })
  | (Base & { readonly type: "ticket.confirmed" })
  | (Base & { readonly type: "confirmation.refused" })
  | (Base & { readonly type: "confirmation.contested" })
  | (Base & { readonly type: "severity.changed"; readonly to: Severity })
  | (Base & { readonly type: "severity.contested" })
  | (Base & {
      readonly type: "ticket.escalated";
      readonly to: Level;
      readonly cause:
        | { readonly kind: "rule"; readonly rule: string; readonly metric: Metric; readonly cycle: number }
        | { readonly kind: "complexity" }
        | { readonly kind: "customer" };
    })
  | (Base & { readonly type: "ticket.assigned" })
  | (Base & { readonly type: "ticket.resolved" })
  | (Base & { readonly type: "ticket.reopened" })
  | (Base & { readonly type: "ticket.cancelled"; readonly reason: "spam" | "duplicate" | "merged" | "withdrawn" })
  /** Another ticket was merged into this one; `since` is when that one was filed. Merging must not buy time. */
  | (Base & { readonly type: "ticket.merged"; readonly since: Instant })
  /** The customer says that it is solved: moves no clock. */
  | (Base & { readonly type: "solution.accepted" })
  | (Base & { readonly type: "ticket.rated"; readonly score: 1 | 2 | 3 | 4 | 5 })
  | (Base & { readonly type: "calendar.adopted"; readonly calendarVersion: string });
