/** What stays open of a day's hours when part of the day is a holiday. Pure; minutes from midnight of the date. */
import type { Hours } from "@/lib/sla/calendar";

export type Minutes = readonly [from: number, to: number];

const MIDNIGHT = 1440;

/**
 * The hours without the stretches closed, which lie within the date. A shift past midnight that a holiday interrupts does
 * not begin again in the small hours of the next date.
 */
export function hoursLeft(hours: Hours, closed: readonly Minutes[]): Hours {
  let left = hours.map(([open, close]): Minutes => {
    const [from, to] = [minuteOf(open), minuteOf(close)];
    return [from, to > from ? to : to + MIDNIGHT];
  });
  for (const [start, end] of closed) {
    left = left.flatMap(([from, to]): Minutes[] => {
      const apart = end <= from || start >= to;
      if (apart) return [[from, to]];
      return [[from, start] as const, [end, to] as const].filter(([a, b]) => a < b && a < MIDNIGHT);
    });
  }
  return left.map(([from, to]) => [timeOf(from), timeOf(to > MIDNIGHT ? to - MIDNIGHT : to)]);
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
