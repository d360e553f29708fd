import { z } from "zod";
import type { Metric } from "@/lib/sla/events";

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
  "due_soon",
  "breached",
  "rate",
] as const;
export type Kind = (typeof KINDS)[number];

/** What an agent can be told; the rest is for customers. */
export const AGENT_KINDS: readonly Kind[] = [
  ...(["assigned", "customer_wrote", "due_soon", "breached", "escalated"] as const),
  ...(["confirmed", "refused", "severity", "resolved", "reopened", "cancelled"] as const),
];
export const MEMBER_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== "assigned");
/** What endpoints are told: all but what is asked of one person. */
export const ANNOUNCED: readonly Kind[] = KINDS.filter((kind) => kind !== "rate");

/** What is not mailed unless somebody asks for it. Customers read the clock; mail before each due instant is noise. */
export const MAIL_OFF_AT_FIRST: Readonly<Record<"member" | "agent", readonly Kind[]>> = {
  member: ["due_soon"],
  agent: [],
};

/** Minutes of the day, in the person's zone; over midnight when `from` is the later. */
export interface Quiet {
  readonly from: number;
  readonly until: number;
}

export interface Preferences {
  readonly mailOff: readonly Kind[];
  readonly appOff: readonly Kind[];
  readonly quiet: Quiet | null;
}

/** A row of a person's inbox. */
export interface InboxItem {
  readonly id: string;
  readonly kind: Kind;
  readonly number: number;
  readonly title: string;
  readonly by: string | null;
  readonly to: string | null;
  readonly metric: Metric | null;
  readonly at: number;
  readonly isRead: boolean;
}

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
  /** whose target is near, missed, or why it climbed */
  readonly metric: Metric | null;
}

/** A message of the outbox as the lead follows it. */
export interface MailRow {
  readonly id: string;
  readonly to: string;
  readonly kind: Kind;
  readonly number: number;
  readonly at: number;
  readonly sentAt: number | null;
  readonly attempts: number;
  /** when it is tried next; null once it is settled */
  readonly attemptAt: number | null;
  readonly outcome: string | null;
}

const MINUTES_OF_DAY = 1440;
const minute = z
  .number()
  .int()
  .min(0)
  .max(MINUTES_OF_DAY - 1);
export const PreferencesForm = z.strictObject({
  mailOff: z.array(z.enum(KINDS)),
  appOff: z.array(z.enum(KINDS)),
  quiet: z.strictObject({ from: minute, until: minute }).nullable(),
});
