/**
 * Arithmetic on working days. A working day is a civil date with hours of its own of which at least a moment exists in
 * the zone. `addDays` is PRODUCT §3.3: position (default), same-time, or end-of-day (PRC Civil Code arts. 201, 203).
 * Dates are `YYYY-MM-DD` in the calendar's zone. Null where no such working day is within reach.
 */
import { nextOpen } from "./calendar";
import type { Calendar } from "./calendar-data";
import type { Instant } from "./events";
import { openOn } from "./open-hours";
import { fromLocal, toLocal } from "./zone";

export const DAY_MODES = ["position", "same-time", "end-of-day"] as const;
export type DayMode = (typeof DAY_MODES)[number];

/** How counting starts from a closed date: the next working day is the first (strict), or roll to one, then count. */
export type DateRoll = "strict" | "forward" | "backward";

const DAY = 86_400_000;
/** No working day is looked for beyond this many days from the start (guide §4.6). */
const HORIZON_DAYS = 366 * 20;

const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const nameOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export function isWorkday(calendar: Calendar, date: string): boolean {
  return isWorking(calendar, numberOf(date));
}

function isWorking(calendar: Calendar, day: number): boolean {
  return openOn(calendar, day).length > 0 && !calendar.skipped.has(day);
}

/** The `count`-th working date after (negative: before) a date. */
export function addWorkdays(calendar: Calendar, date: string, count: number, roll: DateRoll = "strict"): string | null {
  const day = numberOf(date);
  const isRolled = roll !== "strict" && !isWorking(calendar, day);
  const from = isRolled ? walk(calendar, day, roll === "forward" ? 1 : -1) : day;
  const found = from === null ? null : walk(calendar, from, count);
  return found === null ? null : nameOf(found);
}

/** Working dates in `[from, to)`; 0 when `to` is not after `from`. */
export function countWorkdays(calendar: Calendar, from: string, to: string): number {
  let found = 0;
  for (let day = numberOf(from); day < numberOf(to); day++) if (isWorking(calendar, day)) found++;
  return found;
}

/** The `count`-th working day from a day on, both by their numbers. */
function walk(calendar: Calendar, from: number, count: number): number | null {
  const step = count < 0 ? -1 : 1;
  const limit = from + step * HORIZON_DAYS;
  let day = from;
  for (let left = Math.abs(count); left > 0; left--) {
    do day += step;
    while (!isWorking(calendar, day) && day !== limit);
    if (day === limit) return null;
  }
  return day;
}

/** The instant `days` (≥ 1) working days after `start`. */
export function addDays(calendar: Calendar, start: Instant, days: number, mode: DayMode): Instant | null {
  if (mode === "end-of-day") return closeOf(calendar, walk(calendar, localDay(calendar, start), days));
  return mode === "same-time" ? sameTime(calendar, start, days) : position(calendar, start, days);
}

/** The same wall time on the Nth working date after the start's, then rolled into hours. */
function sameTime(calendar: Calendar, start: Instant, days: number): Instant | null {
  const { zone } = calendar.data;
  const local = toLocal(zone, start);
  const day = Math.floor(local / DAY);
  const moved = walk(calendar, day, days);
  return moved === null ? null : nextOpen(calendar, fromLocal(zone, moved * DAY + (local - day * DAY)));
}

/** From the very start of a working day it is the first of them, and the Nth is used up at its close. */
function position(calendar: Calendar, start: Instant, days: number): Instant | null {
  const rolled = nextOpen(calendar, start);
  if (rolled === null) return null;
  const local = toLocal(calendar.data.zone, rolled);
  const day = shiftDay(calendar, rolled, local);
  const [first] = openOn(calendar, day);
  if (first && first[0] >= rolled) return closeOf(calendar, walk(calendar, day, days - 1));
  return placed(calendar, walk(calendar, day, days), local - day * DAY);
}

/** The date to whose hours an open instant belongs: the date before, when it is the tail of its night shift. */
function shiftDay(calendar: Calendar, at: Instant, local: number): number {
  const today = Math.floor(local / DAY);
  const holds = (day: number) => openOn(calendar, day).some(([from, to]) => from <= at && at < to);
  return !holds(today) && holds(today - 1) ? today - 1 : today;
}

/**
 * The same wall time in that day's hours, moved to its next opening if closed then, or to its last close if later
 * than that.
 */
function placed(calendar: Calendar, day: number | null, timeOfDay: number): Instant | null {
  if (day === null) return null;
  const at = fromLocal(calendar.data.zone, day * DAY + timeOfDay);
  const stretch = openOn(calendar, day).find(([, to]) => at < to);
  return stretch ? Math.max(stretch[0], at) : closeOf(calendar, day);
}

/** The last closing of a working day's own hours. */
function closeOf(calendar: Calendar, day: number | null): Instant | null {
  return day === null ? null : (openOn(calendar, day).at(-1)?.[1] ?? null);
}

const localDay = (calendar: Calendar, at: Instant): number => Math.floor(toLocal(calendar.data.zone, at) / DAY);
