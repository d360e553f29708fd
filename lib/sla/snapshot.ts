/**
 * One clock at one instant: state and outcome are two questions, and a breach is dated when it was due, whoever
 * noticed.
 */
import { between, type Calendar } from "./calendar";
import type { SlaContext } from "./context";
import { isMissed } from "./decision";
import type { Duration, Instant, Metric, Severity } from "./events";
import { coverageOf, type Obligation, obligations, reachShare, trackOf } from "./obligation";
import type { Coverage, Target } from "./policy";
import type { Reading } from "./reading";
import { elapsed, isStill, type Run } from "./run";
import type { ClockRun, StartedBy } from "./runs";
import { type Span, severityAt, type TicketStory } from "./story";

export type Outcome = "pending" | "met" | "breached" | "cancelled";

export interface ClockSnapshot {
  readonly metric: Metric;
  /** 1, 2 … when the metric repeats */
  readonly cycle: number;
  readonly state: "not_started" | "running" | "paused" | "stopped";
  readonly outcome: Outcome;
  /** the ticket's at `asOf`; of a stopped clock, at its stop */
  readonly severity: Severity;
  /** the target that decides: the one that was missed, else the one that is due first */
  readonly target: Target | null;
  readonly calendar: Coverage;
  readonly startedAt: Instant | null;
  readonly startedBy: StartedBy;
  /** the stop, or the cancelling of the ticket */
  readonly stoppedAt: Instant | null;
  /** null before the start, while paused (unless breached), without a target, and when cancelled */
  readonly dueAt: Instant | null;
  /** the due instant that was missed */
  readonly breachedAt: Instant | null;
  /** since the start on the clock of the present severity, standstill removed */
  readonly elapsed: Duration;
  /** of the target that decides; negative when late, null without one */
  readonly remaining: Duration | null;
  /** waiting for the customer since the start, on the business calendar */
  readonly pausedWorking: Duration;
  readonly pausedWall: Duration;
  /** the same with the time between resolved and reopened counted (PRODUCT §3.7) */
  readonly strict: Otherwise;
  /** the same had nobody been waited for */
  readonly pauseFree: Otherwise;
  /** the next instant at which this clock changes by itself: a second after it is due */
  readonly nextChangeAt: Instant | null;
  readonly asOf: Instant;
}

/** How the clock would stand had it run at other times. */
export interface Otherwise {
  readonly outcome: Outcome;
  readonly elapsed: Duration;
}

/** `asOf` is the instant of the question; `story` and `reading` (null: not started) must have been read up to it. */
export function snapshot(clock: ClockRun, reading: Reading | null, story: TicketStory, asOf: Instant): ClockSnapshot {
  return reading ? told(reading, story, asOf) : notStarted(clock, story, asOf);
}

function notStarted({ metric, cycle }: ClockRun, story: TicketStory, asOf: Instant): ClockSnapshot {
  const outcome = story.cancelledAt === null ? "pending" : "cancelled";
  return {
    ...{ metric, cycle, asOf, severity: severityAt(story, asOf), state: "not_started", outcome, target: null },
    ...{ calendar: "business", startedAt: null, startedBy: null, stoppedAt: null, dueAt: null, breachedAt: null },
    ...{
      elapsed: 0,
      remaining: null,
      pausedWorking: 0,
      pausedWall: 0,
      strict: { outcome, elapsed: 0 },
      pauseFree: { outcome, elapsed: 0 },
      nextChangeAt: null,
    },
  };
}

/**
 * Every field is named: this is the hot path, and an object made in one piece is several times faster than a spread.
 */
function told(reading: Reading, story: TicketStory, asOf: Instant): ClockSnapshot {
  const { clock, run, end, context, owed, deciding, breachedAt } = reading;
  const track = trackOf(run, story.severities, end);
  const severity = track[track.length - 1]?.severity ?? story.openedSeverity;
  const calendar = presentCalendar(owed, severity, context);
  const ran = elapsed(run, calendar, run.start, end);
  const isWhole = deciding !== null && deciding.since === run.start && deciding.calendar === calendar;
  const outcome = outcomeOf(run, breachedAt, story, deciding);
  const dueAt = outcome === "cancelled" ? null : (deciding?.dueAt ?? null);
  const isStopped = run.stop !== null || story.cancelledAt !== null;
  const paused = pausedTime(clock.pauses, context.business, run.start, end);
  return {
    metric: clock.metric,
    cycle: clock.cycle,
    state: isStopped ? "stopped" : isStill(run, asOf) ? "paused" : "running",
    outcome,
    severity,
    target: deciding?.target ?? null,
    calendar: deciding?.on ?? "business",
    startedAt: run.start,
    startedBy: clock.startedBy,
    stoppedAt: isStopped ? end : null,
    dueAt,
    breachedAt,
    elapsed: ran,
    remaining: deciding && leftOf(deciding, isWhole ? ran : elapsed(run, deciding.calendar, deciding.since, end)),
    pausedWorking: paused.working,
    pausedWall: paused.wall,
    strict: clock.strict ? otherwise(reading, clock.strict, story, calendar) : { outcome, elapsed: ran },
    pauseFree: clock.pauseFree ? otherwise(reading, clock.pauseFree, story, calendar) : { outcome, elapsed: ran },
    nextChangeAt: isStopped || breachedAt !== null || dueAt === null ? null : dueAt + 1000,
    asOf,
  };
}

function outcomeOf(
  { stop }: Run,
  breachedAt: Instant | null,
  story: TicketStory,
  deciding: Obligation | null,
): Outcome {
  if (breachedAt !== null) return "breached";
  if (stop !== null) return deciding ? "met" : "pending";
  return story.cancelledAt === null ? "pending" : "cancelled";
}

/** Null where the calendar has no more hours for it: it is never used up. */
const leftOf = ({ length }: Obligation, ran: Duration): Duration | null =>
  Number.isFinite(length) ? length - ran : null;

/** The calendar that measures elapsed time: of the present severity's target, or of its coverage where it has none. */
function presentCalendar(owed: readonly Obligation[], severity: Severity, context: SlaContext): Calendar {
  for (let index = owed.length - 1; index >= 0; index--) {
    const one = owed[index];
    if (one?.severity === severity) return one.calendar;
  }
  return coverageOf(context, severity) === "always" ? context.always : context.business;
}

function pausedTime(pauses: readonly Span[], calendar: Calendar, from: Instant, end: Instant) {
  let [working, wall] = [0, 0];
  for (const pause of pauses) {
    const start = Math.max(pause.from, from);
    const to = Math.min(pause.to ?? end, end);
    if (to <= start) continue;
    working += between(calendar, start, to);
    wall += to - start;
  }
  return { working, wall };
}

/** `other` runs whenever the clock did, and longer: what was missed is missed there too. */
function otherwise(reading: Reading, other: Run, story: TicketStory, calendar: Calendar): Otherwise {
  const { run, end, breachedAt } = reading;
  const isMissedToo = breachedAt !== null && other.start === run.start;
  return {
    outcome: isMissedToo ? "breached" : outcomeOn(reading, other, story),
    elapsed: elapsed(other, calendar, other.start, end),
  };
}

function outcomeOn({ clock, context, end, run, owed }: Reading, other: Run, story: TicketStory): Outcome {
  const isSame = other.start === run.start;
  const promised = isSame ? owed : obligations(context, clock.metric, other, story.severities, end);
  let isPromised = false;
  for (const one of promised) {
    const dueAt = isSame ? reachShare(other, one, 100) : one.dueAt;
    if (isMissed(dueAt, one, end, clock.lapsed)) return "breached";
    isPromised ||= one.droppedAt === null;
  }
  if (other.stop !== null) return isPromised ? "met" : "pending";
  return story.cancelledAt === null ? "pending" : "cancelled";
}
