/**
 * The one file that knows time zones. A zone is its offset transitions: found once per zone by asking Intl once a day
 * and bisecting to the second, then shared by every calendar. Everything else works on "local axis" milliseconds:
 * the wall clock read as if it were UTC.
 */
import type { Instant } from "./events";

/** From this instant on, local = UTC + offset. */
export interface Transition {
  readonly at: Instant;
  readonly offset: number;
}

interface ZoneTable {
  readonly format: Intl.DateTimeFormat;
  /** first and last year (excluded) whose transitions are known */
  from: number;
  to: number;
  transitions: Transition[];
  /** the end of what is known */
  until: Instant;
  /** the transition that was in force at the instant asked last: the next question is often near it */
  last: number;
}

const DAY = 86_400_000;
/** Years are asked for in chunks, so that a growing window asks Intl about each day only once. */
const CHUNK = 8;

const tables = new Map<string, ZoneTable>();

/** Whether Intl knows this zone name. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(tableOf(zone));
  } catch {
    return false;
  }
}

/**
 * Transitions covering at least `[Jan 1 fromYear, Jan 1 toYear)` UTC, in order; the first entry holds the offset at the
 * beginning of what is known, the last one also holds after its end. Throws for a zone Intl does not know.
 */
export function transitionsOf(zone: string, fromYear: number, toYear: number): readonly Transition[] {
  const table = tableOf(zone);
  if (table.from <= fromYear && table.to >= toYear) return table.transitions;
  const from = Math.min(table.from, fromYear - (fromYear % CHUNK));
  const to = Math.max(table.to, toYear + CHUNK - (toYear % CHUNK));
  if (table.transitions.length === 0) table.transitions = find(table, from, to);
  if (table.from > from && table.from < to)
    table.transitions = joined(find(table, from, table.from), table.transitions);
  if (table.to < to && table.to > from) table.transitions = joined(table.transitions, find(table, table.to, to));
  [table.from, table.to, table.until] = [from, to, yearStart(to)];
  return table.transitions;
}

/** Offset of the zone at an instant, in milliseconds east of UTC. */
export function offsetAt(zone: string, at: Instant): number {
  const table = tableOf(zone);
  const known = table.transitions[table.last];
  const isThen = known !== undefined && known.at <= at && at < (table.transitions[table.last + 1]?.at ?? table.until);
  if (isThen) return known.offset;
  const year = new Date(at).getUTCFullYear();
  const transitions = transitionsOf(zone, year, year + 1);
  table.last = regimeAt(transitions, at);
  return transitions[table.last]?.offset ?? 0;
}

/** Index of the transition in force at an instant. */
export function regimeAt(transitions: readonly Transition[], at: Instant): number {
  let [low, high] = [0, transitions.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((transitions[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An instant on the zone's local axis. */
export const toLocal = (zone: string, at: Instant): number => at + offsetAt(zone, at);

/** A wall-clock reading as an instant: a skipped hour moves forward, a repeated hour means the first (guide §4.5). */
export function fromLocal(zone: string, local: number): Instant {
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  if (before === after) return local - before;
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(zone, local - offset) === offset) return local - offset;
  }
  return local - Math.min(before, after);
}

export const yearStart = (year: number): Instant => Date.UTC(year, 0, 1);

function tableOf(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" },
  });
  const table = {
    format,
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
    transitions: [],
    until: 0,
    last: 0,
  };
  tables.set(zone, table);
  return table;
}

function joined(earlier: readonly Transition[], later: readonly Transition[]): Transition[] {
  const isSame = earlier.at(-1)?.offset === later[0]?.offset;
  return [...earlier, ...(isSame ? later.slice(1) : later)];
}

function find(table: ZoneTable, fromYear: number, toYear: number): Transition[] {
  const [from, to] = [yearStart(fromYear), yearStart(toYear)];
  let offset = askOffset(table, from);
  const found: Transition[] = [{ at: from, offset }];
  for (let at = from; at < to; at += DAY) {
    const next = askOffset(table, at + DAY);
    if (next === offset) continue;
    found.push({ at: bisect(table, at, at + DAY, offset), offset: next });
    offset = next;
  }
  return found;
}

/** First whole second in `(low, high]` at which the offset is no longer `offset`. */
function bisect(table: ZoneTable, low: Instant, high: Instant, offset: number): Instant {
  let [left, right] = [low / 1000, high / 1000];
  while (right - left > 1) {
    const middle = Math.floor((left + right) / 2);
    if (askOffset(table, middle * 1000) === offset) left = middle;
    else right = middle;
  }
  return right * 1000;
}

/** "12/31/1969, 19:00:00" minus the instant. */
function askOffset(table: ZoneTable, at: Instant): number {
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = (
    table.format.format(at).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
}
