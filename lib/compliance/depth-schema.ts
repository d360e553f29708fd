/**
 * The parts of a compliance report below its rates (PRODUCT §4): how times are spread, what waiting for confirmation
 * hides (N3), who changed severities (N8), what another tier would have promised (N9), what is credited (N12), and the
 * tickets behind every figure. Lengths are whole seconds, instants ISO texts, percentages texts that are already cut.
 */
import type { Metric, Party, Severity } from "@/lib/sla/events";
import type { TargetMetric } from "@/lib/sla/policy";
import type { Verdict } from "@/lib/sla/what-if";

export interface TicketRef {
  readonly number: number;
  readonly title: string;
}

/** Decided clocks by their time on the contract clock; the bounds are the same in every quarter. */
export interface TimeBin {
  readonly fromSeconds: number;
  /** excluded; null: and longer */
  readonly toSeconds: number | null;
  readonly met: number;
  readonly breached: number;
  /** of the breached: not stopped yet, their true time is longer */
  readonly running: number;
  readonly tickets: readonly number[];
}

export interface TimeSpread {
  readonly metric: Metric;
  readonly bins: readonly TimeBin[];
}

/** Wall time of a ticket from filing until its resolution clock began, and from there until it stopped. */
export interface GapTicket extends TicketRef {
  readonly severity: Severity;
  readonly untilConfirmedSeconds: number;
  readonly fromConfirmedSeconds: number;
  /** nobody confirmed in time: it began by itself */
  readonly deemed: boolean;
}

/** Resolutions that were due in the quarter and are done. Medians are null below five. */
export interface ConfirmationGap {
  readonly n: number;
  readonly untilConfirmedMedian: number | null;
  readonly fromConfirmedMedian: number | null;
  readonly fromFiledMedian: number | null;
  /** the longest wait for confirmation first */
  readonly tickets: readonly GapTicket[];
}

/** One change or objection of the quarter, the earliest first. */
export interface SeverityStep extends TicketRef {
  readonly kind: "raised" | "lowered" | "contested";
  readonly at: string;
  readonly by: Party;
  readonly from: Severity;
  /** the same as `from` when it was contested */
  readonly to: Severity;
}

/** Numbers of the tickets behind the figures that stand beside the rates, in order. */
export interface Behind {
  readonly opened: readonly number[];
  readonly paused: readonly number[];
  readonly resolved: readonly number[];
  readonly reopened: readonly number[];
  readonly escalated: readonly number[];
  readonly severityChanged: readonly number[];
  readonly confirmed: readonly number[];
  readonly deemed: readonly number[];
  readonly rated: readonly number[];
}

/** What one other tier would have promised on the tickets of the quarter: promises only, nothing about speed (N9). */
export interface TierPromises {
  readonly tier: string;
  /** promises compared */
  readonly n: number;
  readonly promises: Readonly<Record<Verdict, number>>;
  /** late here, and in time by that tier's due instant had all happened when it happened */
  readonly saved: number;
  /** in time here, and late there */
  readonly lost: number;
  /** nothing would have been promised sooner, and nothing more */
  readonly noBenefit: boolean;
  /** tickets with a promise that differs */
  readonly tickets: readonly number[];
}

export interface CreditCause extends TicketRef {
  readonly metric: Metric;
  readonly severity: Severity;
  readonly dueAt: string;
  readonly stoppedAt: string | null;
  readonly lateSeconds: number;
}

/** One rule of the credit table that was earned. Percentages of the table are exact. */
export interface CreditEarned {
  readonly rule: string;
  readonly metric: TargetMetric | "availability";
  readonly severities: readonly Severity[] | null;
  readonly below: string;
  readonly attained: string;
  readonly n: number;
  readonly credit: string;
  readonly causes: readonly CreditCause[];
}

/** An estimate by the policy's own table, in percent of the quarter's fee (N12). */
export interface Credits {
  readonly policyVersion: number;
  /** fewer decided clocks than this earn nothing */
  readonly minimum: number;
  readonly cap: string;
  readonly lines: readonly CreditEarned[];
  readonly earned: string;
  readonly credit: string;
  readonly isCapped: boolean;
}

export interface Depth {
  readonly spread: readonly TimeSpread[];
  readonly gap: ConfirmationGap;
  readonly severitySteps: readonly SeverityStep[];
  readonly behind: Behind;
  readonly tiers: readonly TierPromises[];
  /** null: the policy credits nothing, or nothing was due */
  readonly credits: Credits | null;
}
