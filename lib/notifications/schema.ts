/** What people are told of a ticket. */
export const KINDS = [
  "received",
  "answered",
  "question",
  "resolved",
  "confirmed",
  "refused",
  "severity",
  "escalated",
  "reopened",
  "cancelled",
  "customer_wrote",
  "assigned",
] as const;
export type Kind = (typeof KINDS)[number];

/** One event of a ticket as its recipient reads it. */
export interface Message {
  readonly kind: Kind;
  readonly number: number;
  readonly title: string;
  /** who did it; null: the portal itself */
  readonly by: string | null;
  /** what was written; null where nothing was, or it was erased */
  readonly words: string | null;
  /** the level or severity that it came to */
  readonly to: string | null;
}
