/**
 * Why this instant: the trace of a clock as data (PRODUCT §3.12). Each stretch from the start to the due instant is
 * either counted or skipped with its reason; the counted ones sum to the target exactly (or to what has run, while
 * nothing is due), so a reader can check the promise line by line.
 */
import { type Calendar, openStretches } from "./calendar";
import type { SlaContext } from "./context";
import type { Duration, Instant, Metric, SlaEvent } from "./events";
import { gapStretches } from "./gaps";
import { type Obligation, obligations } from "./obligation";
import type { Target } from "./policy";
import { type Run, runningSpans } from "./run";
import { allRuns, type ClockRun, type StartedBy } from "./runs";
import { bindingOf } from "./snapshot";
import { readStory, type TicketStory } from "./story";
import type { Stretch } from "./stretch";

export type { Stretch };

export interface Trace {
  readonly metric: Metric;
  readonly cycle: number;
  readonly startedAt: Instant;
  readonly startedBy: StartedBy;
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
  /** false: it crosses into a year whose holidays are not announced */
  readonly announced: boolean;
}

/** Null for a clock that does not exist, has not started, or owes nothing. */
export function explain(
  events: readonly SlaEvent[],
  context: SlaContext,
  metric: Metric,
  cycle: number,
  asOf: Instant,
): Trace | null {
  const story = readStory(events, asOf);
  const clock = allRuns(story, context, asOf).clocks.find((one) => one.metric === metric && one.cycle === cycle);
  if (!clock?.run) return null;
  const end = Math.min(clock.run.stop ?? asOf, story.cancelledAt ?? asOf);
  const binding = bindingOf(obligations(context, metric, clock.run, story.severities, end));
  return binding && traceOf(clock, clock.run, binding, story, context, end);
}

function traceOf(
  clock: ClockRun,
  run: Run,
  binding: Obligation,
  story: TicketStory,
  context: SlaContext,
  end: Instant,
): Trace {
  const { calendar, since, dueAt, target } = binding;
  const until = dueAt ?? end;
  const stretches = stretchesOf(run, calendar, story, since, until);
  const { data } = calendar;
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
    ...{ zone: data.zone, calendarKey: data.key, calendarVersion: data.version, policyVersion: context.policy.version },
    clause: target.unit === "wd" ? "3.3" : "3.2",
    counted: stretches.reduce((sum, stretch) => sum + (stretch.kind === "counted" ? stretch.length : 0), 0),
    announced: data.announcedThrough === undefined || new Date(until).getUTCFullYear() <= data.announcedThrough,
  };
}

function stretchesOf(run: Run, calendar: Calendar, story: TicketStory, since: Instant, until: Instant): Stretch[] {
  const stretches: Stretch[] = [];
  let at = since;
  for (const [from, to] of runningSpans(run, since, until)) {
    if (from > at) stretches.push(...standstill(story, at, from));
    stretches.push(...running(calendar, from, Math.min(to, until)));
    at = Math.min(to, until);
  }
  if (at < until) stretches.push(...standstill(story, at, until));
  return stretches;
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

/** Time that stood still: after a resolution when the ticket was closed, else waiting for the customer. */
function standstill(story: TicketStory, from: Instant, to: Instant): Stretch[] {
  const isClosed = story.closures.some(
    (closure) => closure.from <= from && from < (closure.to ?? Number.POSITIVE_INFINITY),
  );
  return [{ from, to, kind: "skipped", reason: isClosed ? "closed_ticket" : "paused", length: to - from }];
}
