/**
 * From rules to open intervals. A date's hours are laid out on the local axis; each stretch of constant zone offset
 * then cuts its part and shifts it to UTC. So a repeated local hour counts twice and a skipped one not at all.
 */
import type { Calendar, CalendarData, Hours, Interval, Window } from "./calendar-data";
import { fromLocal, regimeAt, transitionsOf, yearStart } from "./zone";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What is open, and which dates are working days, in `[Jan 1 fromYear, Jan 1 toYear)`. */
export function compileWindow(calendar: Calendar, fromYear: number, toYear: number): Window {
  const [from, to] = [yearStart(fromYear), yearStart(toYear)];
  const all: Interval[] = [];
  for (let day = from / DAY - 3; day < to / DAY + 3; day++) all.push(...openOn(calendar, day));
  const cut = merge(all).flatMap(([open, close]): Interval[] => {
    const [start, end] = [Math.max(open, from), Math.min(close, to)];
    return start < end ? [[start, end]] : [];
  });
  const starts = Float64Array.from(cut, ([start]) => start);
  const ends = Float64Array.from(cut, ([, end]) => end);
  let total = 0;
  const totals = Float64Array.from(cut, ([start, end]) => (total += end - start));
  const byDay = firstByDay(ends, from / DAY, to / DAY);
  return { fromYear, toYear, from, to, starts, ends, totals, byDay, ...workdaysOf(calendar, from / DAY, to / DAY) };
}

function firstByDay(ends: Float64Array, fromDay: number, toDay: number): Int32Array {
  const byDay = new Int32Array(toDay - fromDay);
  let index = 0;
  for (let day = fromDay; day < toDay; day++) {
    while (index < ends.length && (ends[index] ?? 0) <= day * DAY) index++;
    byDay[day - fromDay] = index;
  }
  return byDay;
}

function workdaysOf(calendar: Calendar, fromDay: number, toDay: number): Pick<Window, "workdays" | "ranks"> {
  const found: number[] = [];
  const ranks = new Int32Array(toDay - fromDay + 1);
  for (let day = fromDay; day < toDay; day++) {
    ranks[day - fromDay] = found.length;
    if (isWorking(calendar, day)) found.push(day);
  }
  ranks[toDay - fromDay] = found.length;
  return { workdays: Int32Array.from(found), ranks };
}

/** A civil date with hours of its own of which at least a moment exists in the zone. */
const isWorking = (calendar: Calendar, day: number): boolean =>
  openOn(calendar, day).length > 0 && !calendar.skipped.has(day);

/**
 * Open instants of one civil date's own hours, in order and apart, by its number of days since 1970-01-01. They may run
 * past midnight: the tail of a night shift belongs to the date it starts on. None on a date that the zone skipped.
 */
export function openOn(calendar: Calendar, day: number): readonly Interval[] {
  const known = calendar.days.get(day);
  if (known) return known;
  const hours = hoursOf(calendar, day);
  if (hours.length === 0) return NONE;
  const local = hours.map(([from, to]): Interval => [day * DAY + from, day * DAY + to]);
  const { zone, boundaries } = calendar.data;
  const open = local.flatMap((one) => (boundaries === "mapped" ? mapEnds(zone, day, one) : cutByZone(zone, one)));
  const made = open.length > 1 ? merge(open) : open;
  calendar.days.set(day, made);
  if (lengthOf(made) < lengthOf(local) && !exists(zone, day)) calendar.skipped.add(day);
  return made;
}

const lengthOf = (intervals: readonly Interval[]): number => intervals.reduce((sum, [from, to]) => sum + to - from, 0);

/** Whether any moment of a civil date occurs in the zone. */
const exists = (zone: string, day: number): boolean => cutByZone(zone, [day * DAY, (day + 1) * DAY]).length > 0;

const NONE: readonly Interval[] = [];

function hoursOf({ exceptions, weekly }: Calendar, day: number): readonly Interval[] {
  const exception = exceptions.get(day);
  return exception ? parseHours(exception.hours) : (weekly[((day % 7) + 7) % 7] ?? NONE);
}

/** The week's hours, Thursday first: 1970-01-01 was one. */
export function parseWeek({ weekly }: CalendarData): readonly (readonly Interval[])[] {
  return (["thu", "fri", "sat", "sun", "mon", "tue", "wed"] as const).map((day) => parseHours(weekly[day]));
}

/** As milliseconds from the date's midnight on its wall clock. An end not after its start crosses midnight. */
function parseHours(hours: Hours): readonly Interval[] {
  return merge(
    hours.map(([open, close]): Interval => {
      const [from, to] = [minuteOf(open), minuteOf(close)];
      return [from * MINUTE, (to > from ? to : to + 1440) * MINUTE];
    }),
  );
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Every instant whose wall clock lies in the interval. */
function cutByZone(zone: string, [open, close]: Interval): Interval[] {
  // No zone is more than a day from UTC, so every instant with such a reading lies within a day of it.
  const [earliest, latest] = [open - DAY, close + DAY];
  const transitions = transitionsOf(zone, new Date(earliest).getUTCFullYear(), new Date(latest).getUTCFullYear() + 1);
  const found: Interval[] = [];
  for (let index = regimeAt(transitions, earliest); index < transitions.length; index++) {
    const { at = 0, offset = 0 } = transitions[index] ?? {};
    if (at > latest) break;
    const next = transitions[index + 1]?.at ?? latest;
    if (at <= earliest && next >= latest) return [[open - offset, close - offset]];
    const start = Math.max(open - offset, at);
    const end = Math.min(close - offset, next);
    if (start < end) found.push([start, end]);
  }
  return found;
}

/** Boundaries mapped to one instant each; nothing on a date that the zone skipped. */
function mapEnds(zone: string, day: number, [open, close]: Interval): Interval[] {
  return exists(zone, day) ? [[fromLocal(zone, open), fromLocal(zone, close)]] : [];
}

/** In order, without overlaps, touching ones as one. */
function merge(intervals: readonly Interval[]): readonly Interval[] {
  const merged: [number, number][] = [];
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
