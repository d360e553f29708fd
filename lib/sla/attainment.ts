/**
 * Attainment of one metric and severity: how many clocks kept their promise, how sure that is, and how long they took
 * (SLA-FINDINGS §4). Fewer than five clocks are counts only, fewer than thirty are warned. Shares are in [0, 1], unrounded.
 */
import type { ClockSnapshot, TicketReplay } from "./clock";
import { type Duration, type Metric, SEVERITIES, type Severity, type SlaEvent } from "./events";
import { type Interval, inOrder, type Lengths, longest, mean, observe, quantile, sample, wilson } from "./statistics";

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
  /** ids of the tickets behind the figure, one for each clock */
  readonly tickets: readonly string[];
  readonly late: readonly CountedClock[];
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

/** How late the late ones were, up to `asOf` for those that still run: of those no one knows yet, they are censored. */
export interface Overdue {
  readonly median: Duration | null;
  readonly max: Duration | null;
  readonly wallMedian: Duration | null;
  readonly wallMax: Duration | null;
}

/** What is gathered of a metric and severity while the tickets of a report go by, each looked at once. */
interface Tally {
  /** ids alone: a hundred thousand replays need not be held at once */
  readonly tickets: string[];
  readonly breached: CountedClock[];
  met: number;
  strictMet: number;
  pauseFreeMet: number;
  readonly contract: Lengths;
  readonly wall: Lengths;
  readonly late: Lengths;
  readonly lateWall: Lengths;
}

/** One metric's tallies by severity. */
export type Tallies = Readonly<Record<Severity, Tally>>;

export const noTallies = (): Tallies => ({ S1: tally(), S2: tally(), S3: tally(), S4: tally() });

const tally = (): Tally => ({
  ...{ tickets: [], breached: [], met: 0, strictMet: 0, pauseFreeMet: 0 },
  ...{ contract: sample(), wall: sample(), late: sample(), lateWall: sample() },
});

/** `counted` has been decided, with a target: met or breached. */
export function count(tallies: Tallies, counted: CountedClock): void {
  const { clock } = counted;
  const { stoppedAt, asOf, startedAt, outcome, strict, pauseFree, breachedAt, remaining } = clock;
  const into = tallies[clock.severity];
  const isRunning = clock.state !== "stopped";
  const end = stoppedAt ?? asOf;
  into.tickets.push(counted.ticket.id);
  if (outcome === "met") into.met++;
  if (strict.outcome === "met") into.strictMet++;
  if (pauseFree.outcome === "met") into.pauseFreeMet++;
  observe(into.contract, isRunning, clock.elapsed);
  observe(into.wall, isRunning, end - (startedAt ?? asOf));
  if (outcome !== "breached") return;
  into.breached.push(counted);
  observe(into.late, isRunning, Math.max(0, -(remaining ?? 0)));
  observe(into.lateWall, isRunning, end - (breachedAt ?? end));
}

/** All severities together, then each. */
export function attainments(metric: Metric, tallies: Tallies): Attainment[] {
  const each = SEVERITIES.map((severity) => attainment(metric, severity, tallies[severity]));
  return [attainment(metric, null, together(Object.values(tallies))), ...each];
}

function together(tallies: readonly Tally[]): Tally {
  const all = (of: (one: Tally) => Lengths): Lengths => ({
    stopped: tallies.flatMap((one) => of(one).stopped),
    running: tallies.flatMap((one) => of(one).running),
  });
  const sum = (of: (one: Tally) => number) => tallies.reduce((total, one) => total + of(one), 0);
  return {
    tickets: tallies.flatMap(({ tickets }) => tickets),
    breached: tallies.flatMap(({ breached }) => breached),
    met: sum(({ met }) => met),
    strictMet: sum(({ strictMet }) => strictMet),
    pauseFreeMet: sum(({ pauseFreeMet }) => pauseFreeMet),
    contract: all(({ contract }) => contract),
    wall: all(({ wall }) => wall),
    late: all(({ late }) => late),
    lateWall: all(({ lateWall }) => lateWall),
  };
}

function attainment(metric: Metric, severity: Severity | null, tally: Tally): Attainment {
  const { tickets, met, strictMet, pauseFreeMet } = tally;
  const n = tickets.length;
  const sample = n === 0 ? "none" : n < 5 ? "counts_only" : n < 30 ? "small" : "enough";
  const isShown = sample === "small" || sample === "enough";
  return {
    ...{ metric, severity, n, met, breached: n - met, sample, strictMet, pauseFreeMet, tickets },
    late: tally.breached,
    share: isShown ? met / n : null,
    interval: isShown ? wilson(met, n) : null,
    overdue: overdueOf(tally),
    times: timesOf(tally),
  };
}

function timesOf(tally: Tally): Times {
  const [contract, wall] = [inOrder(tally.contract), inOrder(tally.wall)];
  return {
    median: quantile(contract, 0.5),
    p90: quantile(contract, 0.9),
    p95: quantile(contract, 0.95),
    max: longest(contract),
    mean: mean([...tally.contract.stopped, ...tally.contract.running]),
    wallMedian: quantile(wall, 0.5),
    wallP90: quantile(wall, 0.9),
    wallP95: quantile(wall, 0.95),
    wallMax: longest(wall),
  };
}

function overdueOf(tally: Tally): Overdue {
  const [late, lateWall] = [inOrder(tally.late), inOrder(tally.lateWall)];
  return {
    median: quantile(late, 0.5),
    max: longest(late),
    wallMedian: quantile(lateWall, 0.5),
    wallMax: longest(lateWall),
  };
}
