/**
 * Adding working time and measuring it, against a walk through the minutes that asks Intl for each hour's wall clock.
 */
import { isDeepStrictEqual } from "node:util";
import { currentCalendar } from "@/lib/accounts/vendor";
import { addTime, between, type CalendarData, compileCalendar, type Hours } from "@/lib/sla/calendar";
import { compare } from "./rounds";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const THIRTY_HOURS = 30 * HOUR;
const WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

export function benchSla(): string[] {
  const data = currentCalendar();
  const calendar = compileCalendar(data);
  const walker = walk(data);
  const starts = Array.from({ length: 40 }, (_, index) => Date.parse("2025-01-02T01:07:00Z") + index * 213 * HOUR);
  const spans = starts.map((start, index) => [start, start + (index + 1) * 9 * DAY] as const);
  const add = starts.map((start) => addTime(calendar, start, THIRTY_HOURS));
  const measured = spans.map(([from, to]) => between(calendar, from, to));
  const few = 8;
  same(
    "add",
    add.slice(0, few),
    starts.slice(0, few).map((start) => walker.add(start, THIRTY_HOURS)),
  );
  same(
    "between",
    measured.slice(0, few),
    spans.slice(0, few).map(([from, to]) => walker.between(from, to)),
  );
  return [
    compare(
      "30 working hours ahead",
      { name: "ours", pieces: 40, run: () => starts.map((start) => addTime(calendar, start, THIRTY_HOURS)) },
      { name: "walk", pieces: few, run: () => starts.slice(0, few).map((start) => walker.add(start, THIRTY_HOURS)) },
    ),
    compare(
      "working time between, 9–360 days",
      { name: "ours", pieces: 40, run: () => spans.map(([from, to]) => between(calendar, from, to)) },
      { name: "walk", pieces: 1, run: () => spans.slice(19, 20).map(([from, to]) => walker.between(from, to)) },
    ),
  ];
}

function same(what: string, ours: readonly unknown[], theirs: readonly unknown[]): void {
  if (!isDeepStrictEqual(ours, theirs)) throw new Error(`${what}: ours ${ours}, the walk ${theirs}`);
}

/** Works for zones whose clocks move by whole hours, and times of whole minutes. */
function walk({ zone, weekly, dates }: CalendarData) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const exceptions = new Map(dates.map(({ date, hours }) => [date, hours]));
  const hoursOf = (date: string): Hours =>
    exceptions.get(date) ?? weekly[WEEK[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "sun"];
  const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  let hour = Number.NaN;
  let hours: Hours = [];
  let minuteOfHour = 0;
  const isOpen = (at: number) => {
    if (Math.floor(at / HOUR) !== hour) {
      hour = Math.floor(at / HOUR);
      const text = format.format(hour * HOUR); // 2026-03-04 15:00
      hours = hoursOf(text.slice(0, 10));
      minuteOfHour = minutesOf(text.slice(11));
    }
    const minute = minuteOfHour + Math.floor((at % HOUR) / MINUTE);
    return hours.some(([open, close]) => minute >= minutesOf(open) && minute < minutesOf(close));
  };
  const between = (from: number, to: number) => {
    let open = 0;
    for (let at = from; at < to; at += MINUTE) if (isOpen(at)) open += MINUTE;
    return open;
  };
  const add = (start: number, length: number) => {
    let at = start;
    for (let left = length; left > 0; at += MINUTE) if (isOpen(at)) left -= MINUTE;
    return at;
  };
  return { add, between };
}
