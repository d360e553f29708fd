/**
 * Arithmetic on working days. A working day is a civil date with hours of its own of which at least one second exists
 * in the zone. `addDays` is PRODUCT §3.3: position (default), same-time, or end-of-day (PRC Civil Code arts. 201, 203).
 */
import { type Calendar, hoursOn, nextOpen } from "./calendar";
import type { Instant } from "./events";
import { fromLocal, toLocal } from "./zone";

export type DayMode = "position" | "same-time" | "end-of-day";

const DAY = 86_400_000;
/** No working day is looked for beyond this many days from the last one. */
const HORIZON_DAYS = 366 * 20;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export function isWorkday(calendar: Calendar, date: string): boolean {
  return isWorking(calendar, dayOf(date));
}

function isWorking(calendar: Calendar, day: number): boolean {
  const hours = hoursOn(calendar, day);
  return hours.length > 0 && hours.some(([from, to]) => exists(calendar.data.zone, from, to));
}

/** Whether any of the local stretch occurs in the zone: a skipped date does not. */
function exists(zone: string, from: number, to: number): boolean {
  const at = fromLocal(zone, from);
  const local = toLocal(zone, at);
  return local < to && local >= from;
}

/** The `count`-th working date after (negative: before) a date, strictly; throws when there is none within the horizon. */
export function addWorkdays(calendar: Calendar, date: string, count: number): string {
  return dateOf(walk(calendar, dayOf(date), count));
}

/** Working dates in `[from, to)`. */
export function countWorkdays(calendar: Calendar, from: string, to: string): number {
  let found = 0;
  for (let day = dayOf(from); day < dayOf(to); day++) if (isWorking(calendar, day)) found++;
  return found;
}

function walk(calendar: Calendar, from: number, count: number): number {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0; left--) {
    const limit = day + step * HORIZON_DAYS;
    do day += step;
    while (!isWorking(calendar, day) && day !== limit);
    if (day === limit) throw new RangeError(`${calendar.data.key}: no working day before ${dateOf(limit)}`);
  }
  return day;
}

/** The instant `days` working days after `start`. Throws when the calendar has no more working days. */
export function addDays(calendar: Calendar, start: Instant, days: number, mode: DayMode): Instant {
  if (mode === "end-of-day") return closeOf(calendar, walk(calendar, localDay(calendar, start), days));
  if (mode === "same-time") return sameTime(calendar, start, days);
  return position(calendar, start, days);
}

function sameTime(calendar: Calendar, start: Instant, days: number): Instant {
  const local = toLocal(calendar.data.zone, start);
  const moved = walk(calendar, Math.floor(local / DAY), days) * DAY + (((local % DAY) + DAY) % DAY);
  const at = fromLocal(calendar.data.zone, moved);
  return nextOpen(calendar, at) ?? at;
}

function position(calendar: Calendar, start: Instant, days: number): Instant {
  const { zone } = calendar.data;
  const rolled = nextOpen(calendar, start) ?? start;
  const local = toLocal(zone, rolled);
  const day = workingDayOf(calendar, local);
  const [first] = hoursOn(calendar, day);
  if (first && fromLocal(zone, first[0]) >= rolled) return closeOf(calendar, walk(calendar, day, days - 1));
  return placed(calendar, walk(calendar, day, days), local - day * DAY);
}

/** The date to whose hours an open local reading belongs: the date before, when it is the tail of its night shift. */
function workingDayOf(calendar: Calendar, local: number): number {
  const today = Math.floor(local / DAY);
  const inHours = (day: number) => hoursOn(calendar, day).some(([from, to]) => from <= local && local < to);
  return !inHours(today) && inHours(today - 1) ? today - 1 : today;
}

/** The same wall time on that day, moved to its next opening if closed then, or to its last close if later than that. */
function placed(calendar: Calendar, day: number, timeOfDay: number): Instant {
  const wanted = day * DAY + timeOfDay;
  const hours = hoursOn(calendar, day);
  const stretch = hours.find(([, to]) => wanted < to);
  if (!stretch) return closeOf(calendar, day);
  return fromLocal(calendar.data.zone, Math.max(stretch[0], wanted));
}

function closeOf(calendar: Calendar, day: number): Instant {
  const last = hoursOn(calendar, day).at(-1);
  if (!last) throw new RangeError(`${dateOf(day)} has no hours`);
  return fromLocal(calendar.data.zone, last[1]);
}

const localDay = (calendar: Calendar, at: Instant): number => Math.floor(toLocal(calendar.data.zone, at) / DAY);
