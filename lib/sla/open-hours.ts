/**
 * From rules to open intervals. Hours are laid out on the local axis, day by day; each stretch of constant zone offset
 * then cuts its part and shifts it to UTC. So a repeated local hour counts twice and a skipped one not at all.
 */
import type { Calendar, Hours } from "./calendar";
import type { Instant } from "./events";
import { transitionsOf, yearStart } from "./zone";

export type LocalInterval = readonly [from: number, to: number];

export interface Window {
  readonly fromYear: number;
  /** excluded */
  readonly toYear: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly starts: readonly Instant[];
  readonly ends: readonly Instant[];
  /** open milliseconds from the beginning up to the end of each interval */
  readonly totals: readonly number[];
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Open intervals of `[Jan 1 fromYear, Jan 1 toYear)` UTC. */
export function compileWindow(calendar: Calendar, fromYear: number, toYear: number): Window {
  const [from, to] = [yearStart(fromYear), yearStart(toYear)];
  const local = mergedDays(calendar, from / DAY - 2, to / DAY + 2);
  const starts: Instant[] = [];
  const ends: Instant[] = [];
  for (const [start, end] of shifted(calendar.data.zone, local, from, to)) {
    if (ends.at(-1) === start) ends[ends.length - 1] = end;
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  let total = 0;
  const totals = ends.map((end, index) => (total += end - (starts[index] ?? end)));
  return { fromYear, toYear, from, to, starts, ends, totals };
}

/** The date's own hours; the tail of the night before belongs to the date before. */
export function dayHours(calendar: Calendar, day: number): readonly LocalInterval[] {
  const known = calendar.days.get(day);
  if (known) return known;
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  const weekday = WEEK[(((day + 3) % 7) + 7) % 7] ?? "mon"; // 1970-01-01 was a Thursday
  const hours: Hours = calendar.exceptions.get(date)?.hours ?? calendar.data.weekly[weekday];
  const found = merge(hours.map(([open, close]) => intervalOf(day, open, close)));
  calendar.days.set(day, found);
  return found;
}

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

function intervalOf(day: number, open: string, close: string): LocalInterval {
  const [from, to] = [minuteOf(open), minuteOf(close)];
  const end = to > from ? to : to + 1440;
  return [day * DAY + from * MINUTE, day * DAY + end * MINUTE];
}

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function mergedDays(calendar: Calendar, fromDay: number, toDay: number): LocalInterval[] {
  const all: LocalInterval[] = [];
  for (let day = fromDay; day < toDay; day++) all.push(...dayHours(calendar, day));
  return merge(all);
}

function merge(intervals: readonly LocalInterval[]): LocalInterval[] {
  const merged: [number, number][] = [];
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function* shifted(zone: string, local: readonly LocalInterval[], from: Instant, to: Instant): Generator<LocalInterval> {
  const transitions = transitionsOf(zone, new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear());
  let index = 0;
  for (const [position, { at, offset }] of transitions.entries()) {
    const start = Math.max(at, from);
    const end = Math.min(transitions[position + 1]?.at ?? to, to);
    if (start >= end) continue;
    // A repeated hour lets the local axis run back: look again from a day earlier.
    while (index > 0 && (local[index - 1]?.[1] ?? 0) > start + offset) index--;
    for (; index < local.length; index++) {
      const [open, close] = local[index] ?? [0, 0];
      const [cutFrom, cutTo] = [Math.max(open - offset, start), Math.min(close - offset, end)];
      if (cutFrom < cutTo) yield [cutFrom, cutTo];
      if (close - offset > end) break;
    }
  }
}
