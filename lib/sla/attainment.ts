/**
 * Attainment of one metric and severity: how many clocks kept their promise, how sure that is, and how long they took
 * (SLA-FINDINGS §4). Fewer than five clocks are counts only, fewer than thirty are warned. Shares are in [0, 1], unrounded.
 */
import type { ClockSnapshot, TicketReplay } from "./clock";
import { type Duration, type Instant, type Metric, SEVERITIES, type Severity, type SlaEvent } from "./events";
import { type Interval, mean, quantile, wilson } from "./statistics";

export interface ReportedTicket {
  readonly id: string;
  readonly replay: TicketReplay;
  readonly events: readonly SlaEvent[];
}

/** A clock of a ticket, as it counts in a report. */
export interface CountedClock {
  readonly ticket: ReportedTicket;
  readonly clock: ClockSnapshot;
}

export interface Attainment {
  readonly metric: Metric;
  /** null: all severities together */
  readonly severity: Severity | null;
  readonly n: number;
  readonly met: number;
  readonly breached: number;
  /** null when nothing was measured, and below five clocks: counts only */
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly sample: "none" | "counts_only" | "small" | "enough";
  /** the same with the time between resolved and reopened counted */
  readonly strictMet: number;
  /** the same had no wait for the customer been taken off */
  readonly pauseFreeMet: number;
  readonly overdue: Overdue;
  readonly times: Times;
  readonly clocks: readonly CountedClock[];
}

/** On the contract clock and on the wall, in milliseconds; open clocks enter the quantiles as censored. */
export interface Times {
  readonly median: Duration | null;
  readonly p90: Duration | null;
  readonly p95: Duration | null;
  readonly max: Duration | null;
  readonly mean: Duration | null;
  readonly wallMedian: Duration | null;
  readonly wallP90: Duration | null;
  readonly wallP95: Duration | null;
  readonly wallMax: Duration | null;
}

/** How late the late ones were, up to `asOf` for those that still run. */
export interface Overdue {
  readonly median: Duration | null;
  readonly max: Duration | null;
  readonly wallMedian: Duration | null;
  readonly wallMax: Duration | null;
}

/** All severities together, then each. */
export function attainments(metric: Metric, clocks: readonly CountedClock[]): Attainment[] {
  const bySeverity = SEVERITIES.map((severity) =>
    attainment(
      metric,
      severity,
      clocks.filter(({ clock }) => clock.severity === severity),
    ),
  );
  return [attainment(metric, null, clocks), ...bySeverity];
}

function attainment(metric: Metric, severity: Severity | null, clocks: readonly CountedClock[]): Attainment {
  const n = clocks.length;
  const met = clocks.filter(({ clock }) => clock.outcome === "met").length;
  const sample = n === 0 ? "none" : n < 5 ? "counts_only" : n < 30 ? "small" : "enough";
  const isShown = sample === "small" || sample === "enough";
  return {
    ...{ metric, severity, n, met, breached: n - met, sample, clocks },
    share: isShown ? met / n : null,
    interval: isShown ? wilson(met, n) : null,
    strictMet: clocks.filter(({ clock }) => clock.strict.outcome === "met").length,
    pauseFreeMet: clocks.filter(({ clock }) => clock.pauseFree.outcome === "met").length,
    overdue: overdueOf(clocks.map(({ clock }) => clock)),
    times: timesOf(clocks.map(({ clock }) => clock)),
  };
}

const isRunning = ({ state }: ClockSnapshot): boolean => state !== "stopped";
const endOf = ({ stoppedAt, asOf }: ClockSnapshot): Instant => stoppedAt ?? asOf;

function timesOf(clocks: readonly ClockSnapshot[]): Times {
  const contract = clocks.map((clock) => ({ length: clock.elapsed, censored: isRunning(clock) }));
  const wall = clocks.map((clock) => ({
    length: endOf(clock) - (clock.startedAt ?? clock.asOf),
    censored: isRunning(clock),
  }));
  return {
    median: quantile(contract, 0.5),
    p90: quantile(contract, 0.9),
    p95: quantile(contract, 0.95),
    max: longest(contract),
    mean: mean(contract.map(({ length }) => length)),
    wallMedian: quantile(wall, 0.5),
    wallP90: quantile(wall, 0.9),
    wallP95: quantile(wall, 0.95),
    wallMax: longest(wall),
  };
}

/** Of a clock that is late and still runs no one knows yet how late it will be: it is censored. */
function overdueOf(clocks: readonly ClockSnapshot[]): Overdue {
  const late = clocks.filter(({ outcome }) => outcome === "breached");
  const contract = late.map((clock) => ({ length: Math.max(0, -(clock.remaining ?? 0)), censored: isRunning(clock) }));
  const wall = late.map((clock) => ({
    length: endOf(clock) - (clock.breachedAt ?? endOf(clock)),
    censored: isRunning(clock),
  }));
  return {
    median: quantile(contract, 0.5),
    max: longest(contract),
    wallMedian: quantile(wall, 0.5),
    wallMax: longest(wall),
  };
}

function longest(observations: readonly { readonly length: Duration }[]): Duration | null {
  return observations.length ? observations.reduce((most, { length }) => Math.max(most, length), 0) : null;
}
