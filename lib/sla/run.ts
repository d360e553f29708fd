/**
 * A clock's run: when it started, when it stopped, and the stretches in which it stood still. Elapsed is the open time
 * of the running stretches (guide §4.4); a due instant is the earliest at which elapsed reaches a length.
 */
import { addTime, between, type Calendar, nextOpen } from "./calendar";
import type { Duration, Instant } from "./events";
import type { Moment, Span } from "./story";

export interface Run {
  readonly start: Instant;
  readonly stop: Instant | null;
  /** how many of the ticket's severities were known at the stop; while it runs, all of them */
  readonly known: number;
  /** in order, apart from each other, none after the stop; the last may still last */
  readonly still: readonly Span[];
}

const FOREVER = Number.POSITIVE_INFINITY;

/** What comes after a stop no longer moves the due instant that applied. */
export function runOf(start: Instant, stopped: Moment | null, ...still: readonly (readonly Span[])[]): Run {
  const [only = []] = still;
  const spans = still.length > 1 ? mergeSpans(...still) : only;
  if (stopped === null) return { start, stop: null, known: FOREVER, still: spans };
  const { at: stop, known } = stopped;
  const before = spans.filter((span) => span.from < stop);
  return { start, stop, known, still: before.map(({ from, to }) => ({ from, to: Math.min(to ?? stop, stop) })) };
}

/** Running stretches of `[since, until)`; `until` may be infinite. */
export function* runningSpans(
  { start, still }: Run,
  since: Instant,
  until: Instant,
): Generator<readonly [Instant, Instant]> {
  let from = Math.max(start, since);
  for (const pause of still) {
    if (pause.from >= until) break;
    const to = pause.to ?? FOREVER;
    if (to <= from) continue;
    if (pause.from > from) yield [from, pause.from];
    from = to;
  }
  if (from < until) yield [from, until];
}

/** Open milliseconds run since `since` up to `until`. */
export function elapsed(run: Run, calendar: Calendar, since: Instant, until: Instant): Duration {
  let total = 0;
  for (const [from, to] of runningSpans(run, since, until)) total += between(calendar, from, to);
  return total;
}

/**
 * The earliest instant at which `length` has run since `since`, as if the run went on after its stop.
 * Null when a standstill lasts before that, or the calendar has no more hours.
 */
export function reach(run: Run, calendar: Calendar, since: Instant, length: Duration): Instant | null {
  let left = length;
  for (const [from, to] of runningSpans(run, since, FOREVER)) {
    const at = addTime(calendar, from, left);
    if (at !== null && at <= to) return at;
    if (to === FOREVER) return null;
    left -= between(calendar, from, to);
  }
  return null;
}

/** The first open instant from `at` on at which the run does not stand still. */
export function firstRunning(run: Run, calendar: Calendar, at: Instant): Instant | null {
  for (const [from, to] of runningSpans(run, at, FOREVER)) {
    const open = nextOpen(calendar, from);
    if (open !== null && open < to) return open;
  }
  return null;
}

/** Whether the clock stands still at an instant. */
export function isStill({ still }: Run, at: Instant): boolean {
  return still.some((pause) => pause.from <= at && at < (pause.to ?? FOREVER));
}

/** Standstills of several kinds as one ordered list without overlaps. */
export function mergeSpans(...lists: readonly (readonly Span[])[]): Span[] {
  const merged: Span[] = [];
  for (const span of lists.flat().toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= (last.to ?? FOREVER)) {
      last.to = last.to === null || span.to === null ? null : Math.max(last.to, span.to);
    } else merged.push({ ...span });
  }
  return merged;
}
