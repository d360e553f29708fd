/**
 * A business calendar: zone + weekly hours + dated exceptions. 24×7, split and overnight shifts, holidays and make-up
 * working days are all just this. An instant is open exactly when its local wall clock lies in `[open, close)`
 * (PRODUCT §3.1). Compiled once into sorted open intervals with running totals: adding and measuring are binary searches.
 */
import type { Duration, Instant } from "./events";
import { compileWindow, dayHours, type LocalInterval, type Window } from "./open-hours";
import { toLocal } from "./zone";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** `"09:00"`–`"17:30"`, local wall time, `24:00` allowed; an end not after its start crosses midnight. */
export type Hours = readonly (readonly [open: string, close: string])[];

export interface DatedException {
  /** civil date `YYYY-MM-DD` of the zone */
  readonly date: string;
  /** replaces the weekday's hours; empty closes the day */
  readonly hours: Hours;
  readonly name?: { readonly zh: string; readonly en: string };
  readonly kind?: "holiday" | "makeup" | "short";
}

export interface CalendarData {
  readonly key: string;
  readonly version: number;
  readonly zone: string;
  readonly weekly: Readonly<Record<Weekday, Hours>>;
  readonly dates: readonly DatedException[];
  /** last year whose holidays are announced; absent: nothing is awaited */
  readonly announcedThrough?: number;
}

export interface Calendar {
  readonly data: CalendarData;
  readonly exceptions: ReadonlyMap<string, DatedException>;
  /** the compiled stretch of time; replaced by a wider one on demand */
  window: Window;
  /** local intervals of a day by its number since 1970, overnight tails left to their own start date */
  readonly days: Map<number, readonly LocalInterval[]>;
}

/** No hours are looked for beyond this many years from where a search starts (guide §4.6). */
const HORIZON_YEARS = 60;

export function compileCalendar(data: CalendarData): Calendar {
  const exceptions = new Map(data.dates.map((exception) => [exception.date, exception]));
  const empty: Window = { fromYear: 0, toYear: 0, from: 0, to: 0, starts: [], ends: [], totals: [] };
  return { data, exceptions, window: empty, days: new Map() };
}

/** 24×7 in a zone: a calendar like any other. */
export function alwaysOpen(zone: string): CalendarData {
  const all: Hours = [["00:00", "24:00"]];
  return {
    key: "always",
    version: 1,
    zone,
    weekly: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all },
    dates: [],
  };
}

/**
 * The earliest instant at which `length` open milliseconds have passed since `start` (PRODUCT §3.2); for a negative
 * length the latest instant from which they pass until `start`. Zero rolls a closed start to the next opening.
 * Null when the calendar has no such hours within the horizon.
 */
export function addTime(calendar: Calendar, start: Instant, length: Duration): Instant | null {
  if (length < 0) return subtract(calendar, start, -length);
  if (length === 0) return nextOpen(calendar, start);
  return search(calendar, start, 1, (window) => {
    const wanted = measureTo(window, start) + length;
    const index = firstAtLeast(window.totals, wanted);
    const end = window.ends[index];
    const total = window.totals[index];
    return end === undefined || total === undefined ? null : end - (total - wanted);
  });
}

function subtract(calendar: Calendar, start: Instant, length: Duration): Instant | null {
  return search(calendar, start, -1, (window) => {
    const wanted = measureTo(window, start) - length;
    if (wanted < 0) return null;
    const index = firstAbove(window.totals, wanted);
    const opened = window.starts[index];
    const closed = window.ends[index];
    const total = window.totals[index];
    return opened === undefined || closed === undefined || total === undefined ? null : closed - (total - wanted);
  });
}

/** Open milliseconds in `[from, to)`; 0 when `to` is not after `from`. */
export function between(calendar: Calendar, from: Instant, to: Instant): Duration {
  if (to <= from) return 0;
  const window = covering(calendar, yearOf(from), yearOf(to));
  return measureTo(window, to) - measureTo(window, from);
}

export function isOpen(calendar: Calendar, at: Instant): boolean {
  const window = covering(calendar, yearOf(at), yearOf(at));
  const index = firstAbove(window.ends, at);
  return (window.starts[index] ?? Number.POSITIVE_INFINITY) <= at;
}

/** `at` when open, else the next opening. */
export function nextOpen(calendar: Calendar, at: Instant): Instant | null {
  return search(calendar, at, 1, ({ starts, ends }) => {
    const start = starts[firstAbove(ends, at)];
    return start === undefined ? null : Math.max(start, at);
  });
}

/** The next instant after `at` at which the calendar closes. */
export function nextClose(calendar: Calendar, at: Instant): Instant | null {
  // An interval that touches the window's end may go on beyond it.
  return search(calendar, at, 1, ({ ends, to }) => {
    const end = ends[firstAbove(ends, at)];
    return end === undefined || end >= to ? null : end;
  });
}

/** The latest closing instant at or before `at`. */
export function prevClose(calendar: Calendar, at: Instant): Instant | null {
  return search(calendar, at, -1, ({ ends, to }) => {
    const end = ends[firstAbove(ends, at) - 1];
    return end === undefined || end >= to ? null : end;
  });
}

/** Open intervals cut to `[from, to)`, in order. */
export function openStretches(calendar: Calendar, from: Instant, to: Instant): [Instant, Instant][] {
  const { starts, ends } = covering(calendar, yearOf(from), yearOf(to));
  const found: [Instant, Instant][] = [];
  for (let index = firstAbove(ends, from); index < starts.length; index++) {
    const start = Math.max(starts[index] ?? to, from);
    const end = Math.min(ends[index] ?? to, to);
    if (start >= to) break;
    if (end > start) found.push([start, end]);
  }
  return found;
}

/** The hours of a civil date as local-axis intervals, by its day number since 1970-01-01. */
export function hoursOn(calendar: Calendar, day: number): readonly LocalInterval[] {
  return dayHours(calendar, day);
}

/** Looks in ever wider windows, forward or backward, until found or the horizon is reached. */
function search(
  calendar: Calendar,
  from: Instant,
  direction: 1 | -1,
  find: (window: Window) => Instant | null,
): Instant | null {
  const year = yearOf(from);
  for (let reach = 1; ; reach *= 2) {
    const far = Math.min(reach, HORIZON_YEARS);
    const found = find(direction > 0 ? covering(calendar, year, year + far) : covering(calendar, year - far, year));
    if (found !== null || far === HORIZON_YEARS) return found;
  }
}

/** A window that holds both years with a year's margin. */
function covering(calendar: Calendar, fromYear: number, toYear: number): Window {
  const { window } = calendar;
  if (window.fromYear < fromYear && window.toYear > toYear) return window;
  const isNew = window.toYear === 0;
  const from = isNew ? fromYear - 1 : Math.min(window.fromYear, fromYear - 1);
  const to = isNew ? toYear + 2 : Math.max(window.toYear, toYear + 2);
  calendar.window = compileWindow(calendar, from, to);
  return calendar.window;
}

/** Open milliseconds from the window's beginning up to `at`. */
function measureTo({ starts, ends, totals }: Window, at: Instant): Duration {
  const index = firstAbove(ends, at);
  const before = index === 0 ? 0 : (totals[index - 1] ?? 0);
  const start = starts[index];
  return start === undefined || start >= at ? before : before + at - start;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  return firstAbove(sorted, value - 1);
}

export const yearOf = (at: Instant): number => new Date(at).getUTCFullYear();

/** Civil date of an instant in the calendar's zone. */
export function dateOf(calendar: Calendar, at: Instant): string {
  return new Date(toLocal(calendar.data.zone, at)).toISOString().slice(0, 10);
}
