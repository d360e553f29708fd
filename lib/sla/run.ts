/**
 * A clock's run: when it started, when it stopped, and the stretches in which it stood still. Elapsed is the open time
 * of the running stretches (guide §4.4); a due instant is the earliest at which elapsed reaches a length.
 */
import { addTime, between, type Calendar, type Interval, nextOpen } from "./calendar";
import type { Duration, Instant } from "./events";
import type { Moment, Span } from "./story";

/** `[from, to)`; `to` is infinite where it never ends. An object: twice as quick to read as a pair. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Run {
  readonly start: Instant;
  readonly stop: Instant | null;
  /** how many of the ticket's severities were known at the stop; while it runs, all of them */
  readonly known: number;
  /** in order and apart, as if it went on after its stop: the last never ends, unless a standstill lasts */
  readonly running: readonly Stretch[];
}

const FOREVER = Number.POSITIVE_INFINITY;
const NO_SPANS: readonly Span[] = [];

/** `waits` and `closures` are what it stands still for; what comes after a stop no longer moves its due instant. */
export function runOf(
  start: Instant,
  stopped: Moment | null,
  waits: readonly Span[] = NO_SPANS,
  closures: readonly Span[] = NO_SPANS,
): Run {
  const still = closures.length > 0 ? [...waits, ...closures].sort(byStart) : waits;
  const running = runningFrom(start, still, stopped?.at ?? FOREVER);
  return { start, stop: stopped?.at ?? null, known: stopped?.known ?? FOREVER, running };
}

function runningFrom(start: Instant, still: readonly Span[], stop: Instant): Stretch[] {
  const running: Stretch[] = [];
  let from = start;
  for (const pause of still) {
    if (pause.from >= stop) break;
    const to = Math.min(pause.to ?? stop, stop);
    if (to <= from) continue;
    if (pause.from > from) running.push({ from, to: pause.from });
    from = to;
  }
  if (from < FOREVER) running.push({ from, to: FOREVER });
  return running;
}

/** Running stretches of `[since, until)`. */
export function runningSpans({ running }: Run, since: Instant, until: Instant): Interval[] {
  const found: Interval[] = [];
  for (const { from, to } of running) {
    const [start, end] = [Math.max(from, since), Math.min(to, until)];
    if (start < end) found.push([start, end]);
  }
  return found;
}

/** Open milliseconds run since `since` up to `until`. */
export function elapsed({ running }: Run, calendar: Calendar, since: Instant, until: Instant): Duration {
  let total = 0;
  for (const { from, to } of running) total += between(calendar, Math.max(from, since), Math.min(to, until));
  return total;
}

/**
 * The earliest instant at which `length` has run since `since`, as if the run went on after its stop.
 * Null when a standstill lasts before that, or the calendar has no more hours.
 */
export function reach({ running }: Run, calendar: Calendar, since: Instant, length: Duration): Instant | null {
  let left = length;
  for (const { from: start, to } of running) {
    if (to <= since) continue;
    const from = Math.max(start, since);
    const at = addTime(calendar, from, left);
    if (at !== null && at <= to) return at;
    left -= to === FOREVER ? 0 : between(calendar, from, to);
  }
  return null;
}

/** The first open instant from `at` on at which the run does not stand still. */
export function firstRunning({ running }: Run, calendar: Calendar, at: Instant): Instant | null {
  for (const { from, to } of running) {
    if (to <= at) continue;
    const open = nextOpen(calendar, Math.max(from, at));
    if (open !== null && open < to) return open;
  }
  return null;
}

/** Whether the clock stands still at an instant after its start. */
export function isStill({ running }: Run, at: Instant): boolean {
  return !running.some(({ from, to }) => from <= at && at < to);
}

/** Spans in any order as an ordered list without overlaps. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted(byStart)) {
    const last = merged.at(-1);
    if (last && span.from <= (last.to ?? FOREVER)) {
      last.to = last.to === null || span.to === null ? null : Math.max(last.to, span.to);
    } else merged.push({ ...span });
  }
  return merged;
}

const byStart = (a: Span, b: Span): number => a.from - b.from;
