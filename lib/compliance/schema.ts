/**
 * The compliance report of one account and quarter as a value: page, CSV and JSON are made from it and from nothing
 * else, so they agree to the digit (U-21). Instants are ISO texts, lengths whole seconds, percentages texts that are
 * already cut to one decimal. What is not measured is null, never 100 %.
 */
import { z } from "zod";
import type { Level, Metric, Party, Severity, SlaEvent } from "@/lib/sla/events";
import type { Coverage, Target, TargetMetric } from "@/lib/sla/policy";
import type { Depth, TicketRef } from "./depth-schema";
import type { Promised } from "./metrics";

export type * from "./depth-schema";
export { PROMISED, type Promised, REPORTED } from "./metrics";

export const ReportRequest = z.strictObject({
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  format: z.enum(["csv", "json"]).default("json"),
  /** the report as it stood then; never later than now */
  asOf: z.iso.datetime().optional(),
});

/** n < 5: counts only; n < 30: warned. */
export type Sample = "none" | "counts_only" | "small" | "enough";

export interface Share {
  readonly n: number;
  readonly met: number;
  readonly breached: number;
  readonly sample: Sample;
  /** met ÷ n; null when nothing was measured and below five clocks */
  readonly percent: string | null;
  /** Wilson 95 % interval of it */
  readonly low: string | null;
  readonly high: string | null;
}

export interface AttainmentRow extends Share {
  readonly metric: Metric;
  /** null: all severities together */
  readonly severity: Severity | null;
  /** met when the time between resolved and reopened counts too */
  readonly strictMet: number;
  /** met had no wait for the customer been taken off */
  readonly pauseFreeMet: number;
  readonly seconds: TimesInSeconds;
  /** numbers of the tickets behind the row */
  readonly tickets: readonly number[];
}

/** On the contract clock; `wall…` on the clock on the wall. Null: not measured, counts only, or not reached yet. */
export interface TimesInSeconds {
  readonly median: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  readonly wallMedian: number | null;
  readonly wallP90: number | null;
}

export interface LateClock extends TicketRef {
  readonly metric: Metric;
  readonly cycle: number;
  readonly severity: Severity;
  readonly dueAt: string;
  /** null while it still runs */
  readonly stoppedAt: string | null;
  /** wall time past due, up to `asOf` while it runs */
  readonly lateSeconds: number;
  /** confirmation that nobody gave in time: it counts as confirmed at the due instant */
  readonly deemed: boolean;
}

export interface UndecidedClock extends TicketRef {
  readonly metric: Metric;
  readonly severity: Severity;
  readonly why: "paused" | "not_started" | "running";
}

export interface CancelledTicket extends TicketRef {
  readonly reason: Extract<SlaEvent, { type: "ticket.cancelled" }>["reason"];
  /** breaches before the cancelling; they stay in the figures */
  readonly breaches: number;
}

/** A promise at a fixed mix of severities. Null: below five clocks. */
export interface MixRow {
  readonly metric: Promised;
  readonly meanSeconds: number | null;
  readonly adjustedSeconds: number | null;
  readonly percent: string | null;
  readonly adjustedPercent: string | null;
  /** severities of the last four quarters that this one lacks: their weight is spread over the rest */
  readonly missing: readonly Severity[];
  /** of the mean since the quarter before, to whole minutes, negative where it is shorter; the parts sum to the whole */
  readonly change: {
    readonly seconds: number;
    readonly performanceSeconds: number;
    readonly mixSeconds: number;
  } | null;
}

export interface TrendPoint {
  readonly quarter: string;
  /** false: the quarter still runs */
  readonly isOver: boolean;
  readonly metrics: Readonly<Record<Promised, Share>>;
}

export interface ComplianceReport extends Depth {
  readonly format: "backstop.compliance/1";
  readonly account: string;
  readonly quarter: string;
  readonly from: string;
  /** excluded */
  readonly to: string;
  readonly zone: string;
  readonly asOf: string;
  readonly isOver: boolean;
  readonly policyVersions: readonly number[];
  readonly calendarVersions: readonly number[];
  /** tickets filed in the quarter */
  readonly opened: number;
  readonly attainment: readonly AttainmentRow[];
  readonly late: readonly LateClock[];
  /** clocks that are neither met nor late: they enter no share */
  readonly undecided: readonly UndecidedClock[];
  readonly cancelled: readonly CancelledTicket[];
  readonly pauses: {
    readonly tickets: number;
    readonly seconds: number;
    readonly medianSeconds: number | null;
    readonly percent: string | null;
  };
  readonly reopened: { readonly count: number; readonly resolved: number; readonly percent: string | null };
  readonly escalations: {
    readonly count: number;
    readonly per100: string | null;
    readonly byLevel: Readonly<Record<Level, number>>;
  };
  readonly severityChanges: { readonly raised: number; readonly lowered: number; readonly contested: number };
  /** who changed them */
  readonly severityChangesBy: Readonly<Record<Party, { readonly raised: number; readonly lowered: number }>>;
  readonly confirmation: { readonly confirmed: number; readonly deemed: number; readonly medianSeconds: number | null };
  readonly satisfaction: { readonly n: number; readonly mean: string | null };
  readonly mix: readonly MixRow[];
  readonly trend: readonly TrendPoint[];
}

/** The quarters of an account's life, the latest first. */
export interface QuarterChoice {
  readonly quarter: string;
  readonly isOver: boolean;
}

export interface ReportPage {
  readonly quarters: readonly QuarterChoice[];
  /** what was asked for is no quarter of this account: the latest full one is shown */
  readonly isFallback: boolean;
  /** whether the service in force includes tickets at all */
  readonly hasTickets: boolean;
  readonly report: ComplianceReport;
}

/** One target and when it would run out for a ticket filed now (UTC milliseconds). */
export interface PromisedTarget {
  readonly target: Target;
  readonly hours: Coverage;
  readonly dueAt: number;
}

/** Null where nothing is promised. */
export interface SeverityPromise extends Readonly<Record<TargetMetric, PromisedTarget | null>> {
  readonly severity: Severity;
}
