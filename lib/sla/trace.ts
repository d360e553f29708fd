/**
 * Why this instant: the trace of a clock as data (PRODUCT §3.12). Each stretch from the start to the due instant is
 * either counted or skipped with its reason; the counted ones sum to the target exactly (or to what has run, while
 * nothing is due), so a reader can check the promise line by line.
 */
import { type Calendar, openStretches } from "./calendar";
import type { SlaContext } from "./context";
import type { Duration, Instant, Metric, SlaEvent } from "./events";
import { gapStretches } from "./gaps";
import type { Obligation } from "./obligation";
import type { Target } from "./policy";
import { type Reading, readOne } from "./reading";
import { type Run, runningSpans } from "./run";
import type { StartedBy } from "./runs";
import type { TicketStory } from "./story";
import type { Stretch } from "./stretch";
import { toLocal } from "./zone";

export type { Stretch };

export interface Trace {
  readonly metric: Metric;
  readonly cycle: number;
  readonly startedAt: Instant;
  readonly startedBy: StartedBy;
  /** the target began when the severity was raised, not when the clock started; then equal to `startedAt` */
  readonly raisedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly target: Target | null;
  /** the rule of PRODUCT §3 that reads the target */
  readonly clause: string;
  readonly zone: string;
  readonly calendarKey: string;
  readonly calendarVersion: number;
  readonly policyVersion: number;
  readonly stretches: readonly Stretch[];
  readonly counted: Duration;
  /** false: it crosses into a year whose holidays are not announced, or into the days before it that may change too */
  readonly announced: boolean;
}

/** Null for a clock that does not exist, has not started, or owes nothing. Throws as `replay` does. */
export function explain(
  events: readonly SlaEvent[],
  context: SlaContext,
  metric: Metric,
  cycle: number,
  asOf: Instant,
): Trace | null {
  const found = readOne(events, context, metric, cycle, asOf);
  const deciding = found?.reading.deciding;
  return found && deciding ? traceOf(found.reading, deciding, found.story) : null;
}

/** A New Year's announcement has moved days from 29 December on (2006, 2007, 2011, 2018, 2022 in China). */
const REACH_BACK = 3 * 86_400_000;
const yearOf = (local: number): number => new Date(local).getUTCFullYear();

function traceOf({ clock, run, context, end, breachedAt }: Reading, owed: Obligation, story: TicketStory): Trace {
  const { calendar, since, target } = owed;
  const isCancelled = run.stop === null && story.cancelledAt !== null && breachedAt === null;
  const dueAt = isCancelled ? null : owed.dueAt;
  const until = dueAt ?? end;
  const stretches = stretchesOf(run, calendar, story, since, until);
  const { zone, key, version, announcedThrough } = calendar.data;
  return {
    ...{
      metric: clock.metric,
      cycle: clock.cycle,
      startedAt: since,
      startedBy: clock.startedBy,
      dueAt,
      target,
      stretches,
    },
    ...{ zone, calendarKey: key, calendarVersion: version, policyVersion: context.policy.version },
    raisedAt: since > run.start ? since : null,
    clause: target.unit === "wd" ? "3.3" : "3.2",
    counted: stretches.reduce((sum, stretch) => sum + (stretch.kind === "counted" ? stretch.length : 0), 0),
    announced: announcedThrough === undefined || yearOf(toLocal(zone, until) + REACH_BACK) <= announcedThrough,
  };
}

function stretchesOf(run: Run, calendar: Calendar, story: TicketStory, since: Instant, until: Instant): Stretch[] {
  const stretches: Stretch[] = [];
  let at = since;
  for (const [from, to] of runningSpans(run, since, until)) {
    const end = Math.min(to, until);
    stretches.push(...standstill(story, at, from), ...running(calendar, from, end));
    at = end;
  }
  return [...stretches, ...standstill(story, at, until)];
}

function running(calendar: Calendar, from: Instant, to: Instant): Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  for (const [open, close] of openStretches(calendar, from, to)) {
    if (open > at) stretches.push(...gapStretches(calendar, at, open));
    stretches.push({ from: open, to: close, kind: "counted", reason: "open", length: close - open });
    at = close;
  }
  return at < to ? [...stretches, ...gapStretches(calendar, at, to)] : stretches;
}

/**
 * Time that stood still: closed after a resolution, else waiting for the customer; cut where one turns into the
 * other.
 */
function standstill({ closures }: TicketStory, from: Instant, to: Instant): Stretch[] {
  if (from >= to) return [];
  const edges = closures
    .flatMap((closure) => [closure.from, closure.to ?? to])
    .filter((edge) => edge > from && edge < to);
  const cuts = [from, ...new Set(edges), to];
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? from;
    const isClosed = closures.some(
      (closure) => closure.from <= start && start < (closure.to ?? Number.POSITIVE_INFINITY),
    );
    return {
      from: start,
      to: end,
      kind: "skipped",
      reason: isClosed ? "closed_ticket" : "paused",
      length: end - start,
    };
  });
}
