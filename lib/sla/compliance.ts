/**
 * Compliance over a period, from replayed tickets (PRODUCT §4). A clock belongs to the period in which its due instant
 * falls, open and late ones too, so nothing hides by staying open. Shares are in [0, 1] and unrounded.
 */
import type { ClockSnapshot, TicketReplay } from "./clock";
import {
  type Duration,
  type Instant,
  LEVELS,
  type Level,
  type Metric,
  SEVERITIES,
  type Severity,
  type SlaEvent,
} from "./events";
import { type Interval, mean, quantile, wilson } from "./statistics";

export interface ReportedTicket {
  readonly id: string;
  readonly replay: TicketReplay;
  readonly events: readonly SlaEvent[];
}

export interface Period {
  readonly from: Instant;
  /** excluded */
  readonly to: Instant;
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
}

export interface Compliance {
  readonly attainment: readonly Attainment[];
  readonly exclusions: readonly { readonly ticket: ReportedTicket; readonly reason: string }[];
  /** clocks without a due instant yet: paused or waiting for confirmation */
  readonly notDueYet: readonly CountedClock[];
  readonly pauses: {
    readonly tickets: number;
    readonly total: Duration;
    readonly median: Duration | null;
    readonly share: number | null;
  };
  readonly reopened: { readonly count: number; readonly resolved: number; readonly share: number | null };
  readonly escalations: {
    readonly count: number;
    readonly per100: number | null;
    readonly byLevel: Readonly<Record<Level, number>>;
  };
  readonly severityChanges: { readonly raised: number; readonly lowered: number; readonly contested: number };
  readonly confirmation: { readonly median: Duration | null; readonly deemed: number; readonly confirmed: number };
  readonly satisfaction: { readonly n: number; readonly mean: number | null };
  /** tickets filed in the period */
  readonly opened: number;
}

const REPORTED: readonly Metric[] = ["first_response", "confirmation", "resolution", "next_response"];

export function complianceOf(tickets: readonly ReportedTicket[], period: Period): Compliance {
  const counted = tickets.flatMap((ticket) => ticket.replay.clocks.map((clock) => ({ ticket, clock })));
  const due = counted.filter(({ clock }) => isCounted(clock) && within(clock.dueAt, period));
  const inPeriod = tickets.filter((ticket) => within(openedAt(ticket), period));
  return {
    attainment: REPORTED.flatMap((metric) =>
      attainments(
        metric,
        due.filter(({ clock }) => clock.metric === metric),
      ),
    ),
    exclusions: inPeriod.flatMap((ticket) => exclusion(ticket)),
    notDueYet: counted.filter(({ ticket, clock }) => isWaiting(clock) && within(openedAt(ticket), period)),
    pauses: pausesOf(inPeriod),
    reopened: reopenings(tickets, period),
    escalations: escalationsOf(tickets, period, inPeriod.length),
    severityChanges: severityChangesOf(tickets, period),
    confirmation: confirmationsOf(inPeriod),
    satisfaction: satisfactionOf(tickets, period),
    opened: inPeriod.length,
  };
}

const within = (at: Instant | null, { from, to }: Period): boolean => at !== null && at >= from && at < to;
const openedAt = ({ events }: ReportedTicket): Instant | null => events[0]?.at ?? null;

/** Decided, with a target: met or breached. A running clock that is not late yet decides nothing. */
function isCounted({ outcome, target }: ClockSnapshot): boolean {
  return target !== null && (outcome === "met" || outcome === "breached");
}

const isWaiting = ({ state, dueAt, outcome }: ClockSnapshot): boolean =>
  state !== "stopped" && outcome === "pending" && dueAt === null;

function attainments(metric: Metric, clocks: readonly CountedClock[]): Attainment[] {
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
    times: timesOf(clocks.map(({ clock }) => clock)),
  };
}

function timesOf(clocks: readonly ClockSnapshot[]): Times {
  const contract = clocks.map((clock) => ({ length: clock.elapsed, censored: clock.state !== "stopped" }));
  const wall = clocks.map((clock) => ({
    length: (clock.stoppedAt ?? clock.asOf) - (clock.startedAt ?? clock.asOf),
    censored: clock.state !== "stopped",
  }));
  const lengths = contract.map((one) => one.length);
  return {
    median: quantile(contract, 0.5),
    p90: quantile(contract, 0.9),
    p95: quantile(contract, 0.95),
    max: lengths.length ? lengths.reduce((longest, length) => Math.max(longest, length)) : null,
    mean: mean(lengths),
    wallMedian: quantile(wall, 0.5),
    wallP90: quantile(wall, 0.9),
  };
}

/**
 * Cancelled without a breach: excluded, and said so. A breach before the cancelling stays in the figures (PRODUCT
 * §3.10).
 */
function exclusion(ticket: ReportedTicket): { ticket: ReportedTicket; reason: string }[] {
  const cancelled = ticket.events.find((event) => event.type === "ticket.cancelled");
  return cancelled?.type === "ticket.cancelled" ? [{ ticket, reason: cancelled.reason }] : [];
}

function pausesOf(tickets: readonly ReportedTicket[]): Compliance["pauses"] {
  const clocks = tickets.flatMap(({ replay }) => replay.clocks.filter((clock) => clock.metric === "resolution"));
  const paused = clocks.map((clock) => clock.pausedWorking).filter((length) => length > 0);
  const total = paused.reduce((sum, length) => sum + length, 0);
  const ran = clocks.reduce((sum, clock) => sum + clock.elapsed, 0);
  const median = quantile(
    paused.map((length) => ({ length, censored: false })),
    0.5,
  );
  return { tickets: paused.length, total, median, share: total + ran > 0 ? total / (total + ran) : null };
}

const REOPEN_WINDOW = 14 * 86_400_000;

/** Reopened within 14 days of a resolution of the period. */
function reopenings(tickets: readonly ReportedTicket[], period: Period): Compliance["reopened"] {
  let [count, resolved] = [0, 0];
  for (const { events } of tickets) {
    for (const [index, event] of events.entries()) {
      if (event.type !== "ticket.resolved" || !within(event.at, period)) continue;
      resolved++;
      const next = events.slice(index + 1).find((later) => later.type === "ticket.reopened");
      if (next && next.at - event.at <= REOPEN_WINDOW) count++;
    }
  }
  return { count, resolved, share: resolved ? count / resolved : null };
}

function escalationsOf(tickets: readonly ReportedTicket[], period: Period, opened: number): Compliance["escalations"] {
  const reached = tickets.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "ticket.escalated" && within(event.at, period) ? [event.to] : [])),
  );
  const byLevel = Object.fromEntries(
    LEVELS.map((level) => [level, reached.filter((to) => to === level).length]),
  ) as Record<Level, number>;
  return { count: reached.length, per100: opened ? (100 * reached.length) / opened : null, byLevel };
}

function severityChangesOf(tickets: readonly ReportedTicket[], period: Period): Compliance["severityChanges"] {
  let [raised, lowered, contested] = [0, 0, 0];
  for (const { events, replay } of tickets) {
    let rank = SEVERITIES.indexOf(replay.openedSeverity);
    for (const event of events) {
      if (event.type === "severity.contested" && within(event.at, period)) contested++;
      if (event.type !== "severity.changed") continue;
      const to = SEVERITIES.indexOf(event.to);
      if (within(event.at, period) && to < rank) raised++;
      if (within(event.at, period) && to > rank) lowered++;
      rank = to;
    }
  }
  return { raised, lowered, contested };
}

function confirmationsOf(tickets: readonly ReportedTicket[]): Compliance["confirmation"] {
  const said = tickets.flatMap(({ replay, events }) =>
    replay.confirmedAt === null
      ? []
      : [{ length: replay.confirmedAt - (events[0]?.at ?? replay.confirmedAt), censored: false }],
  );
  const deemed = tickets.filter(({ replay }) => replay.deemedConfirmedAt !== null).length;
  return { median: quantile(said, 0.5), deemed, confirmed: said.length };
}

function satisfactionOf(tickets: readonly ReportedTicket[], period: Period): Compliance["satisfaction"] {
  const scores = tickets.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "ticket.rated" && within(event.at, period) ? [event.score] : [])),
  );
  return { n: scores.length, mean: mean(scores) };
}
