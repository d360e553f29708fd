/**
 * Random calendars for the tests, around what is hard about time zones: fortnights with clocks put forward and back, by
 * half an hour too, a date that never happened, night shifts, split shifts, holidays. `built` makes both engines' calendars.
 */
import fc from "fast-check";
import { type Calendar, type CalendarData, compileCalendar, WEEKDAYS } from "../lib/sla/calendar";
import * as oracle from "./sla-oracle";

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** Zones and fortnights around what is hard about them; the last entries are ordinary. */
export const ANCHORS: [zone: string, from: string][] = [
  ["America/New_York", "2026-03-02"],
  ["America/New_York", "2026-10-26"],
  ["Europe/Berlin", "2026-03-23"],
  ["Europe/Berlin", "2026-10-19"],
  ["Australia/Lord_Howe", "2026-03-30"],
  ["Australia/Lord_Howe", "2026-09-28"],
  ["Pacific/Apia", "2011-12-22"],
  ["America/Sao_Paulo", "2018-10-29"],
  ["America/Sao_Paulo", "2018-02-12"],
  ["America/Havana", "2026-10-26"],
  ["Africa/Casablanca", "2026-02-09"],
  ["Asia/Kathmandu", "2026-05-04"],
  ["Asia/Shanghai", "2026-09-28"],
  ["UTC", "2026-02-23"],
];

export const time = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => `${String(quarter >> 2).padStart(2, "0")}:${["00", "15", "30", "45"][quarter & 3]}`);
const odd = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`);
const open = fc.oneof(time, odd, fc.constantFrom("00:00", "09:00", "22:00"));
const close = fc.oneof(time, odd, fc.constantFrom("24:00", "17:30", "06:00"));
const hours = fc.array(
  fc.tuple(open, close).filter(([from, to]) => from !== to),
  { maxLength: 3 },
);
const weekly = fc.oneof(
  { weight: 3, arbitrary: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, hours]))) },
  {
    weight: 1,
    arbitrary: hours.map((same) =>
      Object.fromEntries(WEEKDAYS.map((day) => [day, ["sat", "sun"].includes(day) ? [] : same])),
    ),
  },
);

/** What is drawn is small and readable; `built` makes the two engines' calendars of it. */
export interface Drawn {
  readonly anchor: readonly [zone: string, from: string];
  readonly week: Record<string, oracle.RawHours>;
  readonly dates: [day: number, hours: oracle.RawHours][];
}

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  anchor: fc.constantFrom(...ANCHORS),
  week: weekly as fc.Arbitrary<Record<string, oracle.RawHours>>,
  dates: fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), hours), { maxLength: 3 }),
});

export function built({ anchor: [zone, first], week, dates }: Drawn) {
  const from = Date.parse(`${first}T00:00:00Z`);
  const named = dates.map(
    ([day, replaced]) => [new Date(from + day * DAY).toISOString().slice(0, 10), replaced] as const,
  );
  const raw: oracle.RawCalendar = { zone, weekly: week, dates: Object.fromEntries(named) };
  return { raw, calendar: compiled(raw), walls: oracle.wallsOf(zone, from) };
}

export function compiled({ zone, weekly, dates }: oracle.RawCalendar): Calendar {
  const data = { key: "any", version: 1, zone, weekly: weekly as unknown as CalendarData["weekly"] };
  return compileCalendar({
    ...data,
    dates: Object.entries(dates).map(([date, replaced]) => ({ date, hours: replaced })),
  });
}

/** A second of the middle of the fortnight, so that what is asked mostly stays inside it. */
export const second = fc.integer({ min: 86_400, max: 10 * 86_400 });
export const length = fc
  .oneof(
    fc.integer({ min: 1, max: 3 * 86_400 }),
    fc.integer({ min: 1, max: 600 }).map((count) => count * 60),
  )
  .map((seconds) => seconds * 1000);
export const later = (origin: number, seconds: number) => origin + seconds * 1000;
