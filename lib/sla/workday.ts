/**
 * Arithmetic on working days. A working day is a civil date with hours of its own of which at least a moment exists in
 * the zone. `addDays` is PRODUCT §3.3: position (default), same-time, or end-of-day (PRC Civil Code arts. 201, 203).
 * Dates are `YYYY-MM-DD` in the calendar's zone. Null where no such working day is within reach.
 */
import { covering, nextOpen } from "./calendar";
import type { Calendar, Window } from "./calendar-data";
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
  return countWorkdays(calendar, date, nameOf(numberOf(date) + 1)) === 1;
}

/** The `count`-th working date after (negative: before) a date. */
export function addWorkdays(calendar: Calendar, date: string, count: number, roll: DateRoll = "strict"): string | null {
  const day = numberOf(date);
  const isRolled = roll !== "strict" && !isWorkday(calendar, date);
  const from = isRolled ? walk(calendar, day, roll === "forward" ? 1 : -1) : day;
  const found = from === null ? null : walk(calendar, from, count);
  return found === null ? null : nameOf(found);
}

/** Working dates in `[from, to)`; 0 when `to` is not after `from`. */
export function countWorkdays(calendar: Calendar, from: string, to: string): number {
  const [first, last] = [numberOf(from), numberOf(to)];
  if (last <= first) return 0;
  const window = covering(calendar, first * DAY, last * DAY);
  return rankOf(window, last) - rankOf(window, first);
}

/** How many working days of the window lie before a day. */
const rankOf = ({ ranks, from }: Window, day: number): number => ranks[day - from / DAY] ?? 0;

/** The `count`-th working day from a day on, both by their numbers. */
function walk(calendar: Calendar, from: number, count: number): number | null {
  if (count === 0) return from;
  for (let reach = 366; ; reach = Math.min(2 * reach, HORIZON_DAYS)) {
    const window =
      reach === 366
        ? covering(calendar, from * DAY, (from + 1) * DAY)
        : covering(calendar, (from - (count < 0 ? reach : 0)) * DAY, (from + (count > 0 ? reach : 1)) * DAY);
    const index = count > 0 ? rankOf(window, from + 1) + count - 1 : rankOf(window, from) + count;
    const found = window.workdays[index];
    if (found !== undefined) return Math.abs(found - from) < HORIZON_DAYS ? found : null;
    if (reach === HORIZON_DAYS) return null;
  }
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
  return !holds(calendar, today, at) && holds(calendar, today - 1, at) ? today - 1 : today;
}

function holds(calendar: Calendar, day: number, at: Instant): boolean {
  for (const [from, to] of openOn(calendar, day)) if (from <= at && at < to) return true;
  return false;
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
