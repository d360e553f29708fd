/**
 * Replayed tickets in, the report out: figures cut once, here. Pure; nothing is stored, so nothing can drift (guide §5).
 */

import { replay } from "@/lib/sla/clock";
import {
  type Attainment,
  type Compliance,
  type CountedClock,
  complianceOf,
  type Period,
  type ReportedTicket,
} from "@/lib/sla/compliance";
import type { Instant } from "@/lib/sla/events";
import type { ReadLedger } from "@/lib/tickets/queries";
import type { Depth } from "./depth-schema";
import { cut, isoOf, orNull, percentText, secondsOf } from "./figures";
import { type Promised, REPORTED } from "./metrics";
import { mixRows } from "./mix";
import { behindOf, decidedIn, filedIn, severityStepsOf } from "./population";
import { boundsOf } from "./quarters";
import type {
  AttainmentRow,
  CancelledTicket,
  ComplianceReport,
  LateClock,
  QuarterChoice,
  Share,
  TimesInSeconds,
  TrendPoint,
  UndecidedClock,
} from "./schema";
import { gapOf, spreadOf } from "./spread";
import { creditsIn, tiersOf } from "./terms";

export interface ReportInput {
  readonly account: string;
  readonly quarter: string;
  readonly quarters: readonly QuarterChoice[];
  readonly zone: string;
  readonly asOf: Instant;
  readonly ledgers: readonly ReadLedger[];
}

export function buildReport({ account, quarter, quarters, zone, asOf, ledgers }: ReportInput): ComplianceReport {
  const tickets = ledgers.map((ledger) => reported(ledger, asOf));
  const titles = new Map(ledgers.map(({ number, title }) => [String(number), title]));
  const period = boundsOf(quarter, zone);
  const history = quarters.map((choice) => complianceOf(tickets, boundsOf(choice.quarter, zone)));
  const place = quarters.findIndex((choice) => choice.quarter === quarter);
  const seen = history[place] ?? complianceOf(tickets, period);
  const earlier = place < 0 ? [] : history.slice(place + 1);
  const behind = new Set(seen.attainment.flatMap(({ tickets }) => tickets));
  const pinned = ledgers.filter(({ number }) => behind.has(String(number)));
  return {
    format: "backstop.compliance/1",
    account,
    quarter,
    from: isoOf(period.from),
    to: isoOf(period.to),
    zone,
    asOf: isoOf(asOf),
    isOver: period.to <= asOf,
    policyVersions: versions(pinned.map(({ context }) => context.policy.version)),
    calendarVersions: versions(pinned.flatMap(calendarVersionsOf)),
    opened: seen.opened,
    attainment: seen.attainment.map(row),
    late: late(seen, titles, asOf),
    undecided: [...stillRunning(tickets, period), ...seen.notDueYet].map((counted) => waiting(counted, titles)),
    cancelled: seen.exclusions.map(({ ticket, reason }) =>
      cancelled(ticket, reason as CancelledTicket["reason"], titles),
    ),
    ...around(seen),
    mix: mixRows(seen, earlier[0] ?? null, [seen, ...earlier.slice(0, 3)]),
    trend: quarters.map((choice, index) => trendPoint(choice, history[index] ?? seen)).toReversed(),
    ...depth({ tickets, titles, ledgers, pinned, seen, period, asOf }),
  };
}

interface Material {
  readonly tickets: readonly ReportedTicket[];
  readonly titles: Titles;
  readonly ledgers: readonly ReadLedger[];
  /** those with a clock decided in the period */
  readonly pinned: readonly ReadLedger[];
  readonly seen: Compliance;
  readonly period: Period;
  readonly asOf: Instant;
}

function depth({ tickets, titles, ledgers, pinned, seen, period, asOf }: Material): Depth {
  const titleOf = (ticket: ReportedTicket) => titles.get(ticket.id) ?? "";
  const decided = decidedIn(tickets, period);
  const terms = new Map(ledgers.map(({ number, context }) => [String(number), context]));
  const filed = filedIn(tickets, period).flatMap((ticket) => {
    const context = terms.get(ticket.id);
    return context ? [{ ticket, context }] : [];
  });
  return {
    spread: REPORTED.map((metric) => spreadOf(metric, decided)),
    gap: gapOf(decided, titleOf),
    severitySteps: severityStepsOf(tickets, period, titleOf),
    behind: behindOf(tickets, period),
    tiers: tiersOf(filed, asOf),
    credits: creditsIn(seen, pinned, asOf, titleOf),
  };
}

/** The calendar a ledger was filed under and those it adopted since (PRODUCT §3.9). */
const calendarVersionsOf = ({ calendarVersion, context }: ReadLedger): number[] => [
  calendarVersion,
  ...[...(context.adopted?.values() ?? [])].map(({ data }) => data.version),
];

/** Later events do not exist yet: a report can be made again as it stood (PRODUCT §4). */
function reported({ number, events, context }: ReadLedger, asOf: Instant): ReportedTicket {
  const known = events.filter(({ at }) => at <= asOf);
  return { id: String(number), events: known, replay: replay(known, context, asOf) };
}

const versions = (all: readonly number[]): number[] => [...new Set(all)].toSorted((a, b) => a - b);

function row(seen: Attainment): AttainmentRow {
  const { metric, severity, strictMet, pauseFreeMet } = seen;
  const tickets = [...new Set(seen.tickets.map(Number))].toSorted((a, b) => a - b);
  return { metric, severity, ...shareOf(seen), strictMet, pauseFreeMet, seconds: times(seen), tickets };
}

function shareOf({ n, met, breached, sample, share, interval }: Attainment): Share {
  return {
    n,
    met,
    breached,
    sample,
    percent: orNull(share, percentText),
    low: orNull(interval, ({ low }) => percentText(low)),
    high: orNull(interval, ({ high }) => percentText(high)),
  };
}

function times({ sample, times: seen }: Attainment): TimesInSeconds {
  const isShown = sample === "small" || sample === "enough";
  const of = (length: number | null) => (isShown ? orNull(length, secondsOf) : null);
  const { median, p90, p95, max, mean, wallMedian, wallP90 } = seen;
  return {
    median: of(median),
    p90: of(p90),
    p95: of(p95),
    max: of(max),
    mean: of(mean),
    wallMedian: of(wallMedian),
    wallP90: of(wallP90),
  };
}

type Titles = ReadonlyMap<string, string>;
const ref = ({ id }: ReportedTicket, titles: Titles) => ({ number: Number(id), title: titles.get(id) ?? "" });

/** Each breached clock once, the earliest due first. */
function late({ attainment }: Compliance, titles: Titles, asOf: Instant): LateClock[] {
  const clocks = attainment.filter(({ severity }) => severity === null).flatMap((all) => all.late);
  const breached = clocks.flatMap(({ ticket, clock }) =>
    clock.dueAt === null ? [] : [{ ticket, clock, dueAt: clock.dueAt }],
  );
  return breached
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map(({ ticket, clock, dueAt }) => ({
      ...ref(ticket, titles),
      metric: clock.metric,
      cycle: clock.cycle,
      severity: clock.severity,
      dueAt: isoOf(dueAt),
      stoppedAt: orNull(clock.stoppedAt, isoOf),
      lateSeconds: secondsOf((clock.stoppedAt ?? asOf) - dueAt),
      deemed: clock.metric === "confirmation" && clock.stoppedAt === dueAt,
    }));
}

/** Due in the period, neither met nor late yet: they decide nothing, and are named so that nobody misses them. */
function stillRunning(tickets: readonly ReportedTicket[], { from, to }: Period): CountedClock[] {
  const all = tickets.flatMap((ticket) => ticket.replay.clocks.map((clock) => ({ ticket, clock })));
  return all.filter(
    ({ clock: { outcome, state, dueAt } }) =>
      outcome === "pending" && state === "running" && dueAt !== null && dueAt >= from && dueAt < to,
  );
}

function waiting({ ticket, clock }: CountedClock, titles: Titles): UndecidedClock {
  const why = clock.state === "paused" || clock.state === "not_started" ? clock.state : "running";
  return { ...ref(ticket, titles), metric: clock.metric, severity: clock.severity, why };
}

function cancelled(ticket: ReportedTicket, reason: CancelledTicket["reason"], titles: Titles): CancelledTicket {
  return {
    ...ref(ticket, titles),
    reason,
    breaches: ticket.replay.clocks.filter(({ outcome }) => outcome === "breached").length,
  };
}

/** What stands beside attainment, so that the share is not the whole story. */
function around(seen: Compliance) {
  const { pauses, reopened, escalations, severityChanges, confirmation, satisfaction } = seen;
  return {
    pauses: {
      tickets: pauses.tickets,
      seconds: secondsOf(pauses.total),
      medianSeconds: orNull(pauses.median, secondsOf),
      percent: orNull(pauses.share, percentText),
    },
    reopened: { count: reopened.count, resolved: reopened.resolved, percent: orNull(reopened.share, percentText) },
    escalations: { count: escalations.count, per100: orNull(escalations.per100, cut), byLevel: escalations.byLevel },
    severityChanges,
    severityChangesBy: seen.severityChangesBy,
    confirmation: {
      confirmed: confirmation.confirmed,
      deemed: confirmation.deemed,
      medianSeconds: orNull(confirmation.median, secondsOf),
    },
    satisfaction: { n: satisfaction.n, mean: orNull(satisfaction.mean, cut) },
  };
}

function trendPoint({ quarter, isOver }: QuarterChoice, { attainment }: Compliance): TrendPoint {
  const of = (metric: Promised): Share => {
    const all = attainment.find((one) => one.metric === metric && one.severity === null);
    if (!all) throw new Error(`${metric} is not reported`);
    return shareOf(all);
  };
  return {
    quarter,
    isOver,
    metrics: { first_response: of("first_response"), confirmation: of("confirmation"), resolution: of("resolution") },
  };
}
