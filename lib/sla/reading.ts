/**
 * A clock read at an instant: what is owed on it, which target decides, and whether it was missed.
 * Snapshots, traces and the ladder all tell what is read here, so they cannot disagree.
 */
import { contextAt, type SlaContext } from "./context";
import { type Decision, decided } from "./decision";
import type { Instant, Metric, SlaEvent } from "./events";
import { type Obligation, obligations } from "./obligation";
import type { Run } from "./run";
import { allRuns, type ClockRun } from "./runs";
import { readStory, type TicketStory } from "./story";

export interface Reading extends Decision {
  readonly clock: ClockRun;
  readonly run: Run;
  /** the stop, the cancelling, or the instant of the question */
  readonly end: Instant;
  /** with the calendar the ticket had adopted by then */
  readonly context: SlaContext;
  readonly owed: readonly Obligation[];
}

/** Null for a clock that has not started. `story` must have been read up to `asOf`. */
export function readClock(clock: ClockRun, story: TicketStory, whole: SlaContext, asOf: Instant): Reading | null {
  const { run, metric, lapsed } = clock;
  if (!run) return null;
  const end = run.stop ?? story.cancelledAt ?? asOf;
  const context = contextAt(whole, story, end);
  const owed = obligations(context, metric, run, story.severities, end);
  const { deciding, breachedAt } = decided(run, owed, end, lapsed);
  return { clock, run, end, context, owed, deciding, breachedAt };
}

/** One clock of a ledger; null when it does not exist or has not started. */
export function readOne(
  events: readonly SlaEvent[],
  context: SlaContext,
  metric: Metric,
  cycle: number,
  asOf: Instant,
) {
  const story = readStory(events, asOf);
  const clock = allRuns(story, context, asOf).clocks.find((one) => one.metric === metric && one.cycle === cycle);
  const reading = clock && readClock(clock, story, context, asOf);
  return reading ? { story, reading } : null;
}
