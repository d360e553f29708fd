/**
 * What a ticket's ledger holds and what may be asked of a ticket. Past this parse a type is the proof.
 * Words (titles, messages, reasons) stand outside the events: an event keeps a salted digest of them (decision 0004).
 */
import { z } from "zod";
import { LIMITS } from "@/lib/attachments/limits";
import { AttachedRef, type AttachmentDto } from "@/lib/attachments/schema";
import type { SealedLink } from "@/lib/receipts/chain";
import type { Earlier } from "@/lib/sla/adoption";
import type { ClockSnapshot } from "@/lib/sla/clock";
import type { Effect } from "@/lib/sla/effects";
import { LEVELS, METRICS, SEVERITIES } from "@/lib/sla/events";
import type { Trace } from "@/lib/sla/trace";

/** What was behind a problem, as the desk judged it. */
const RESOLUTION_CAUSES = ["defect", "integration", "configuration", "environment", "question"] as const;
export type ResolutionCause = (typeof RESOLUTION_CAUSES)[number];
/** An article as its address has it: collection and slug. */
const ARTICLE = /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,120}$/;

export const TITLE_LIMIT = 200;
export const BODY_LIMIT = 20_000;

const TextRef = z.strictObject({ text: z.uuid(), digest: z.string().length(64) });
/** Files sent along; absent when there were none, as in every event from before there could be any. */
const Attached = z.array(AttachedRef).min(1).optional();
const Severity = z.enum(SEVERITIES);
const Level = z.enum(LEVELS);
const Cause = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rule"), rule: z.string(), metric: z.enum(METRICS), cycle: z.int() }),
  z.strictObject({ kind: z.literal("complexity") }),
  z.strictObject({ kind: z.literal("customer") }),
]);
/** A question as it was read and the answer as it was given, in the reader's language. */
const Answered = z.strictObject({ question: z.string(), asked: z.string(), answer: z.string(), label: z.string() });

const Opened = z.strictObject({
  number: z.int(),
  severity: Severity,
  rule: z.string(),
  tier: z.string(),
  policy: z.string(),
  calendar: z.string(),
  locale: z.enum(["zh", "en"]),
  answers: z.array(Answered),
  title: TextRef,
  description: TextRef,
  expected: TextRef.optional(),
  steps: TextRef.optional(),
  attachments: Attached,
});

const event = <T extends string, P extends z.ZodType>(type: T, payload: P) =>
  z.object({ type: z.literal(type), payload });
const none = z.strictObject({});

export const EventBody = z.discriminatedUnion("type", [
  event("ticket.opened", Opened),
  event("message.posted", z.strictObject({ text: TextRef, automatic: z.boolean(), attachments: Attached })),
  event("note.added", z.strictObject({ text: TextRef })),
  event("ticket.paused", z.strictObject({ reason: z.literal("waiting_customer") })),
  event("ticket.resumed", none),
  event("ticket.confirmed", z.strictObject({ how: z.enum(["reproduced", "accepted"]) })),
  event("confirmation.refused", z.strictObject({ why: z.enum(["not_reproducible", "not_a_defect"]), reason: TextRef })),
  event("confirmation.contested", z.strictObject({ reason: TextRef })),
  event("severity.changed", z.strictObject({ from: Severity, to: Severity, reason: TextRef })),
  event("severity.contested", z.strictObject({ reason: TextRef })),
  event("ticket.escalated", z.strictObject({ to: Level, cause: Cause, reason: TextRef.optional() })),
  event("ticket.assigned", z.strictObject({ agent: z.string() })),
  event(
    "ticket.resolved",
    z.strictObject({ summary: TextRef, cause: z.enum(RESOLUTION_CAUSES).optional(), article: z.string().optional() }),
  ),
  event("ticket.reopened", z.strictObject({ reason: TextRef })),
  event(
    "ticket.cancelled",
    z.strictObject({
      reason: z.enum(["spam", "duplicate", "merged", "withdrawn"]),
      explanation: TextRef,
      /** number of the ticket that goes on in its place */
      other: z.int().optional(),
    }),
  ),
  /** `from`: number of the ticket that was given up; `since`: its earliest filing, UTC milliseconds (PRODUCT §3.10) */
  event("ticket.merged", z.strictObject({ from: z.int(), since: z.int() })),
  event("solution.accepted", none),
  event("ticket.rated", z.strictObject({ score: z.literal([1, 2, 3, 4, 5]) })),
  event("calendar.adopted", z.strictObject({ calendarVersion: z.string() })),
]);
export type EventBody = z.infer<typeof EventBody>;
export type EventType = EventBody["type"];

export const EventActor = z.strictObject({ kind: z.enum(["member", "agent", "system"]), id: z.string().nullable() });
export type EventActor = z.infer<typeof EventActor>;

/** One event of a ledger; `at` is UTC milliseconds. */
export type StoredEvent = EventBody & {
  readonly seq: number;
  readonly at: number;
  readonly actor: EventActor;
  readonly prevHash: string;
  readonly hash: string;
};

const words = z.string().trim().min(1, "required").max(BODY_LIMIT, "too_long");

/** Ids of uploads to send along; the command finds out whether they are the sender's. */
const Uploads = z.array(z.uuid()).max(LIMITS.ticketFiles, "too_many").optional();

/** Everything that can be asked of an open ledger: by the desk, by the customer, by the ladder. Unknown fields are refused. */
export const TicketCommand = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("reply"),
    body: words,
    asksCustomer: z.boolean().default(false),
    attachments: Uploads,
    /** the last event its writer had seen; a reply that crossed another's asks first (lib/tickets/crossing.ts) */
    seen: z.int().optional(),
  }),
  z.strictObject({ do: z.literal("note"), body: words }),
  z.strictObject({ do: z.literal("assign"), agent: z.uuid() }),
  z.strictObject({ do: z.literal("resume") }),
  z.strictObject({ do: z.literal("confirm"), how: z.enum(["reproduced", "accepted"]) }),
  z.strictObject({
    do: z.literal("refuse_confirmation"),
    why: z.enum(["not_reproducible", "not_a_defect"]),
    reason: words,
  }),
  z.strictObject({ do: z.literal("contest_confirmation"), reason: words }),
  z.strictObject({ do: z.literal("change_severity"), to: Severity, reason: words }),
  z.strictObject({ do: z.literal("contest_severity"), reason: words }),
  z.strictObject({ do: z.literal("escalate"), to: Level, reason: words }),
  z.strictObject({ do: z.literal("ask_escalation"), reason: words }),
  z.strictObject({
    do: z.literal("resolve"),
    summary: words,
    cause: z.enum(RESOLUTION_CAUSES).optional(),
    article: z.string().regex(ARTICLE, "unknown").optional(),
  }),
  z.strictObject({ do: z.literal("reopen"), reason: words }),
  z.strictObject({ do: z.literal("withdraw"), reason: words }),
  z.strictObject({ do: z.literal("cancel"), because: z.enum(["spam", "withdrawn"]), explanation: words }),
  z.strictObject({
    do: z.literal("merge"),
    into: z.int("number").positive("number"),
    because: z.enum(["duplicate", "merged"]),
    explanation: words,
  }),
  z.strictObject({ do: z.literal("accept_solution") }),
  z.strictObject({ do: z.literal("rate"), score: z.literal([1, 2, 3, 4, 5]) }),
]);
export type TicketCommand = z.infer<typeof TicketCommand>;

/** What opens a ticket, after triage. The severity is worked out on the server, never taken from the form. */
export const OpenTicket = z.strictObject({
  title: z.string().trim().min(1, "required").max(TITLE_LIMIT, "too_long"),
  description: words,
  expected: z.string().trim().max(BODY_LIMIT, "too_long").optional(),
  steps: z.string().trim().max(BODY_LIMIT, "too_long").optional(),
  severity: Severity,
  rule: z.string(),
  answers: z.array(Answered),
  locale: z.enum(["zh", "en"]),
  contest: z.string().trim().max(500, "too_long").optional(),
  attachments: Uploads,
});
export type OpenTicket = z.infer<typeof OpenTicket>;

/** A ticket as lists show it. Instants are UTC milliseconds. */
export interface TicketSummary {
  readonly number: number;
  readonly title: string;
  readonly accountName: string;
  readonly tier: string;
  readonly severity: (typeof SEVERITIES)[number];
  readonly state: "open" | "waiting" | "resolved" | "cancelled";
  readonly level: (typeof LEVELS)[number];
  readonly assignee: string | null;
  readonly openedAt: number;
  readonly lastEventAt: number;
  readonly nextDueAt: number | null;
  readonly nextDueMetric: (typeof METRICS)[number] | null;
}

/** One event as its reader may see it: notes are absent for customers, erased words are null. */
export interface TimelineItem {
  readonly seq: number;
  readonly at: number;
  readonly type: EventType;
  readonly by: { readonly kind: EventActor["kind"]; readonly name: string | null };
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly words: Readonly<Record<string, string | null>>;
  /** the same words as safe HTML (lib/tickets/markdown.ts), where they are read at length */
  readonly html: Readonly<Record<string, string>>;
  /** absent when nothing was sent along */
  readonly files?: readonly TimelineFile[];
}

/** A file of an event: what the ledger proves of it, and its name and shape while it is stored. */
export type TimelineFile = Pick<AttachmentDto, "id" | "size" | "digest"> & { readonly stored: AttachmentDto | null };

/** A ticket with its clocks replayed at `asOf`; every due instant comes with the trace that explains it. */
export interface TicketView {
  readonly asOf: number;
  readonly summary: TicketSummary;
  readonly zone: string;
  readonly answers: readonly z.infer<typeof Answered>[];
  readonly rule: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly clocks: readonly ClockSnapshot[];
  readonly traces: readonly Trace[];
  readonly confirmed: "no" | "confirmed" | "deemed" | "refused";
  readonly nextStep: { readonly to: (typeof LEVELS)[number]; readonly at: number } | null;
  readonly timeline: readonly TimelineItem[];
  readonly head: { readonly seq: number; readonly hash: string };
}

/**
 * What the customer keeps: the first event as it was sealed, whose hash anybody can recompute, and the chain's last hash,
 * which grows from it (N5). Words are in it as digests alone.
 */
export interface Receipt {
  readonly kind: "backstop.receipt";
  readonly ticket: number;
  readonly opened: SealedLink;
  readonly head: { readonly seq: number; readonly at: string; readonly hash: string };
}

/** What a command would do to the clocks if it were given at `asOf`. */
export interface Foresight {
  readonly asOf: number;
  readonly effects: readonly Effect[];
  /** the ticket that would go on in its place */
  readonly other: { readonly number: number; readonly title: string; readonly effects: readonly Effect[] } | null;
}

/** What a calendar would do to an open ticket on an earlier version of it, were the account's terms to name it. */
export interface AdoptionEffect {
  readonly number: number;
  readonly title: string;
  /** null: it would keep the calendar it runs on */
  readonly earlier: readonly Earlier[] | null;
}
