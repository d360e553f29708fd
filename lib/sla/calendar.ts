/**
 * A business calendar: zone + weekly hours + dated exceptions. 24×7, split and overnight shifts, holidays and make-up
 * working days are all just this. An instant is open exactly when its local wall clock lies in `[open, close)`
 * (PRODUCT §3.1). Compiled once into sorted open intervals with running totals: adding and measuring are binary
 * searches.
 */
import { type Calendar, type CalendarData, type Hours, type Interval, WEEKDAYS, type Window } from "./calendar-data";
import type { Duration, Instant } from "./events";
import { compileWindow, parseWeek } from "./open-hours";

export type { Calendar, CalendarData, DatedException, Hours, Interval } from "./calendar-data";
export { WEEKDAYS } from "./calendar-data";

const DAY = 86_400_000;
/** No hours are looked for beyond this many years from where a search starts (guide §4.6). */
const HORIZON_YEARS = 60;
const HORIZON = HORIZON_YEARS * 366 * DAY;

/** Nothing is laid out before it is asked for; data that passed `parseCalendar` compiles without errors. */
export function compileCalendar(data: CalendarData): Calendar {
  const exceptions = new Map(
    data.dates.map((exception) => [Date.parse(`${exception.date}T00:00:00Z`) / DAY, exception]),
  );
  return { data, weekly: parseWeek(data), exceptions, window: NOTHING, days: new Map(), skipped: new Set() };
}

const NO_TIMES = new Float64Array();
const NO_DAYS = new Int32Array();
const NOTHING: Window = {
  ...{ fromYear: 0, toYear: 0, from: 0, to: 0, starts: NO_TIMES, ends: NO_TIMES, totals: NO_TIMES },
  ...{ byDay: NO_DAYS, workdays: NO_DAYS, ranks: NO_DAYS },
};

/** 24×7 in a zone: a calendar like any other. */
export function alwaysOpen(zone: string): CalendarData {
  return sameHours("always", zone, [["00:00", "24:00"]]);
}

/** The same hours on each of these days, the others closed, without dated exceptions. */
export function sameHours(
  key: string,
  zone: string,
  hours: Hours,
  days: readonly (typeof WEEKDAYS)[number][] = WEEKDAYS,
): CalendarData {
  const on = (day: (typeof WEEKDAYS)[number]) => (days.includes(day) ? hours : []);
  const [mon, tue, wed, thu] = [on("mon"), on("tue"), on("wed"), on("thu")];
  const [fri, sat, sun] = [on("fri"), on("sat"), on("sun")];
  return { key, version: 1, zone, weekly: { mon, tue, wed, thu, fri, sat, sun }, dates: [] };
}

/**
 * The earliest instant at which `length` open milliseconds have passed since `start` (PRODUCT §3.2); for a negative
 * length the latest instant from which they pass until `start`. Zero rolls a closed start to the next opening.
 * Null when the calendar has no such hours within sixty years.
 */
export function addTime(calendar: Calendar, start: Instant, length: Duration): Instant | null {
  if (length === 0) return nextOpen(calendar, start);
  return length > 0 ? search(calendar, start, 1, endOf, length) : search(calendar, start, -1, beginningOf, -length);
}

function endOf(window: Window, start: Instant, length: Duration): Instant | null {
  const wanted = measureTo(window, start) + length;
  const index = reaching(window, indexAt(window, start), wanted);
  const end = window.ends[index];
  return end === undefined ? null : end - ((window.totals[index] ?? wanted) - wanted);
}

function beginningOf(window: Window, end: Instant, length: Duration): Instant | null {
  const wanted = measureTo(window, end) - length;
  if (wanted < 0) return null;
  const index = firstAbove(window.totals, wanted, 0, window.totals.length);
  const closed = window.ends[index];
  return closed === undefined ? null : closed - ((window.totals[index] ?? wanted) - wanted);
}

/** Open milliseconds in `[from, to)`; 0 when `to` is not after `from`. */
export function between(calendar: Calendar, from: Instant, to: Instant): Duration {
  if (to <= from) return 0;
  const window = covering(calendar, from, to);
  return measureTo(window, to) - measureTo(window, from);
}

/** Whether the wall clock at `at` lies in the calendar's hours. */
export function isOpen(calendar: Calendar, at: Instant): boolean {
  const window = covering(calendar, at, at);
  return (window.starts[indexAt(window, at)] ?? Number.POSITIVE_INFINITY) <= at;
}

/** `at` when open, else the next opening; null when there is none within sixty years. */
export function nextOpen(calendar: Calendar, at: Instant): Instant | null {
  return search(calendar, at, 1, openingIn, 0);
}

function openingIn(window: Window, at: Instant): Instant | null {
  const start = window.starts[indexAt(window, at)];
  return start === undefined ? null : Math.max(start, at);
}

/** The next instant after `at` at which the calendar closes; null when it never does within sixty years. */
export function nextClose(calendar: Calendar, at: Instant): Instant | null {
  return search(calendar, at, 1, closingIn, 0);
}

/** An interval that touches the window's end may go on beyond it. */
function closingIn(window: Window, at: Instant): Instant | null {
  const end = window.ends[indexAt(window, at)];
  return end === undefined || end >= window.to ? null : end;
}

/** The latest closing instant at or before `at`; null when there is none within sixty years. */
export function prevClose(calendar: Calendar, at: Instant): Instant | null {
  return search(calendar, at, -1, closedIn, 0);
}

function closedIn(window: Window, at: Instant): Instant | null {
  return window.ends[indexAt(window, at) - 1] ?? null;
}

/** Open intervals cut to `[from, to)`, in order. */
export function openStretches(calendar: Calendar, from: Instant, to: Instant): Interval[] {
  const window = covering(calendar, from, to);
  const { starts, ends } = window;
  const found: Interval[] = [];
  for (let index = indexAt(window, from); index < starts.length; index++) {
    const start = Math.max(starts[index] ?? to, from);
    if (start >= to) break;
    found.push([start, Math.min(ends[index] ?? to, to)]);
  }
  return found;
}

type Find = (window: Window, at: Instant, length: Duration) => Instant | null;

/**
 * Looks in the compiled window, then in ever wider ones, forward or backward, until found or the horizon is reached.
 */
function search(calendar: Calendar, at: Instant, direction: 1 | -1, find: Find, length: Duration): Instant | null {
  let found = at >= calendar.window.from && at < calendar.window.to ? find(calendar.window, at, length) : null;
  for (let reach = 1; found === null && reach <= 2 * HORIZON_YEARS; reach *= 2) {
    const far = at + direction * Math.min(reach, HORIZON_YEARS) * 366 * DAY;
    found = find(covering(calendar, Math.min(at, far), Math.max(at, far)), at, length);
  }
  return found === null || Math.abs(found - at) > HORIZON ? null : found;
}

/** A window that holds both instants, and the year after for what is asked next. */
export function covering(calendar: Calendar, from: Instant, to: Instant): Window {
  const { window } = calendar;
  if (from >= window.from && to < window.to) return window;
  const [fromYear, toYear] = [yearOf(from), yearOf(to) + 2];
  const isNew = window.toYear === 0;
  calendar.window = isNew
    ? compileWindow(calendar, fromYear, toYear)
    : compileWindow(calendar, Math.min(window.fromYear, fromYear), Math.max(window.toYear, toYear));
  return calendar.window;
}

/** Open milliseconds from the window's beginning up to `at`. */
function measureTo(window: Window, at: Instant): Duration {
  const index = indexAt(window, at);
  const before = index === 0 ? 0 : (window.totals[index - 1] ?? 0);
  const start = window.starts[index];
  return start === undefined || start >= at ? before : before + at - start;
}

/** The first interval that ends after an instant of the window; the number of intervals when there is none. */
function indexAt({ from, to, ends, byDay }: Window, at: Instant): number {
  if (at >= to) return ends.length;
  let index = byDay[Math.floor((at - from) / DAY)] ?? 0;
  while ((ends[index] ?? at + 1) <= at) index++;
  return index;
}

/** The first interval by whose end `wanted` has been open: most lengths end a few intervals on, so steps that double. */
function reaching({ totals }: Window, from: number, wanted: Duration): number {
  let [low, step] = [from, 1];
  while ((totals[low + step] ?? wanted) < wanted) {
    low += step;
    step *= 2;
  }
  return firstAbove(totals, wanted - 1, low, Math.min(low + step, totals.length));
}

/** Index of the first element above a value in `[low, high)`; `high` when there is none. */
function firstAbove(sorted: Float64Array, value: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

const yearOf = (at: Instant): number => new Date(at).getUTCFullYear();
