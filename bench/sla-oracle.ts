/**
 * A second engine for the tests, which shares no code with lib/sla: it asks Intl for the wall clock of every minute of a
 * fortnight and steps through them. Slow, and easy to believe. Calendars, events and targets are whole minutes.
 */
export type RawHours = [open: string, close: string][];
export interface RawCalendar {
  zone: string;
  weekly: Record<string, RawHours>;
  dates: Record<string, RawHours>;
}

const MINUTE = 60_000;
export const SPAN = 13 * 1440;

/** The wall clock of every minute from an instant on: civil date and minute of the day. */
export interface Walls {
  readonly from: number;
  readonly dates: readonly string[];
  readonly minutes: readonly number[];
}

const known = new Map<string, Walls>();

export function wallsOf(zone: string, from: number): Walls {
  const key = `${zone} ${from}`;
  const seen = known.get(key);
  if (seen) return seen;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const texts = Array.from({ length: SPAN }, (_, minute) => format.format(from + minute * MINUTE)); // 2026-03-04 15:00:00
  const dates = texts.map((text) => text.slice(0, 10));
  const walls = {
    from,
    dates,
    minutes: texts.map((text) => Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16))),
  };
  known.set(key, walls);
  return walls;
}

const shift = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Opening and closing minutes of a civil date; a shift over midnight ends after 1440. */
function rangesOf(calendar: RawCalendar, date: string): [number, number][] {
  const hours = calendar.dates[date] ?? calendar.weekly[WEEK[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ""] ?? [];
  return hours.map(([open, close]) => {
    const [from, to] = [minutesOf(open), minutesOf(close)];
    return [from, to > from ? to : to + 1440];
  });
}

export interface Minutes {
  readonly walls: Walls;
  /** for every minute the date whose hours it lies in, or null when closed */
  readonly shifts: readonly (string | null)[];
  /** dates with hours of their own, in order; a date that the zone skipped is none */
  readonly working: readonly string[];
  /** whether some minute belongs to two dates, so that position is anyone's guess */
  readonly overlap: boolean;
}

export function readMinutes(calendar: RawCalendar, walls: Walls): Minutes {
  const existing = new Set(walls.dates);
  const hours = new Map([...existing].map((date) => [date, coverOf(calendar, date)]));
  const working = new Set<string>();
  let overlap = false;
  const shifts = walls.dates.map((date, index) => {
    const minute = walls.minutes[index] ?? 0;
    const { own, tails, before } = hours.get(date) ?? coverOf(calendar, date);
    if (own[minute]) working.add(date);
    if (tails[minute] && existing.has(before)) working.add(before);
    overlap ||= own[minute] === 1 && tails[minute] === 1;
    if (own[minute]) return date;
    return tails[minute] ? before : null;
  });
  return { walls, shifts, working: [...working].toSorted(), overlap };
}

/**
 * For each minute of a civil date: whether its own hours hold it, and whether the night shift of the date before
 * does.
 */
function coverOf(calendar: RawCalendar, date: string) {
  const before = shift(date, -1);
  const [own, tails] = [new Uint8Array(1440), new Uint8Array(1440)];
  for (const [from, to] of rangesOf(calendar, date)) own.fill(1, from, Math.min(to, 1440));
  for (const [, to] of rangesOf(calendar, before)) if (to > 1440) tails.fill(1, 0, to - 1440);
  return { own, tails, before };
}

/** Open seconds in `[from, to)`, by minutes and their cut ends. */
export function measure(shifts: readonly (string | null)[], origin: number, from: number, to: number): number {
  let total = 0;
  for (let index = Math.floor((from - origin) / MINUTE); origin + index * MINUTE < to; index++) {
    if (shifts[index] === null) continue;
    total += Math.min(origin + (index + 1) * MINUTE, to) - Math.max(origin + index * MINUTE, from);
  }
  return total;
}

/** The earliest instant at which `length` has passed; undefined beyond what is known. */
export function add(
  shifts: readonly (string | null)[],
  origin: number,
  from: number,
  length: number,
): number | undefined {
  let left = length;
  for (let index = Math.floor((from - origin) / MINUTE); index < shifts.length; index++) {
    if (shifts[index] === null) continue;
    const start = Math.max(origin + index * MINUTE, from);
    const piece = origin + (index + 1) * MINUTE - start;
    if (piece >= left) return start + left;
    left -= piece;
  }
  return undefined;
}

/** PRODUCT §3.3, read off the minutes. `start` is a whole minute; undefined beyond what is known. */
export function addDays(
  { walls, shifts, working }: Minutes,
  start: number,
  days: number,
  mode: string,
): number | undefined {
  const at = (index: number | undefined) => (index === undefined ? undefined : walls.from + index * MINUTE);
  const found = (index: number) => (index < 0 ? undefined : index);
  const begin = Math.round((start - walls.from) / MINUTE);
  const after = (date: string, count: number) => working.filter((day) => day > date)[count - 1];
  const close = (date: string | undefined) => {
    const last = date === undefined ? -1 : shifts.lastIndexOf(date);
    return last < 0 || last > SPAN - 2880 ? undefined : at(last + 1);
  };
  /** the first minute whose wall clock reads this; unknown where it was skipped, which the engine moves forward */
  const reading = (date: string, minute: number) =>
    found(walls.dates.findIndex((day, index) => day === date && walls.minutes[index] === minute));
  const today = walls.dates[begin] ?? "";
  if (mode === "end-of-day") return close(after(today, days));
  if (mode === "same-time") {
    const target = after(today, days);
    const same = target === undefined ? undefined : reading(target, walls.minutes[begin] ?? 0);
    if (same === undefined) return undefined;
    return at(found(shifts.findIndex((date, index) => index >= same && date !== null)));
  }
  const rolled = shifts.findIndex((date, index) => index >= begin && date !== null);
  const day = shifts[rolled];
  if (rolled < 0 || !day || !working.includes(day)) return undefined;
  if (shifts.indexOf(day) === rolled) return close(days === 1 ? day : after(day, days - 1));
  const target = after(day, days);
  if (target === undefined) return undefined;
  const tail = walls.dates[rolled] === day ? 0 : 1;
  const same = reading(shift(target, tail), walls.minutes[rolled] ?? 0);
  if (same === undefined) return undefined;
  const open = shifts.findIndex((date, index) => index >= same && date === target);
  return open < 0 ? close(target) : at(open);
}
