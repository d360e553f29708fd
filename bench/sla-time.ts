/**
 * The engine's arithmetic: against the working-time libraries of npm on the same calendar in the same run (goal: 500
 * times the fastest of them), and alone, where more is asked of it than they can do.
 */
import { isDeepStrictEqual } from "node:util";
import { chineseOfficeCalendar } from "@/lib/calendars/chinese";
import { addTime, between, type Calendar, type CalendarData, compileCalendar } from "@/lib/sla/calendar";
import { addDays } from "@/lib/sla/workday";
import { transitionsOf } from "@/lib/sla/zone";
import { compare, rate } from "./rounds";
import { type Library, libraries, OFFICE } from "./sla-libraries";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const HOURS_AHEAD = 30;
const FEW = 24;

export function benchSla(): string[] {
  return [...libraries().flatMap(against), ...alone()];
}

function against(library: Library): string[] {
  const calendar = compileCalendar(OFFICE);
  const starts = drawn(FEW, Date.parse("2025-01-06T00:00:00Z"), YEAR);
  const ends = starts.map((start, index) => start + ((index + 1) / FEW) * YEAR);
  const add = starts.map((start) => addTime(calendar, start, HOURS_AHEAD * HOUR));
  const measured = starts.map((start, index) => between(calendar, start, ends[index] ?? start) / MINUTE);
  const addedBy = starts.map((start) => library.addHours(start, HOURS_AHEAD));
  const measuredBy = starts.map((start, index) => library.minutesBetween(start, ends[index] ?? start));
  const many = drawn(4000, Date.parse("2025-01-06T00:00:00Z"), YEAR);
  return [
    `${library.name}: the same answer in ${agreed(add, addedBy)} of ${FEW} sums and ${agreed(measured, measuredBy)} of ${FEW} differences`,
    compare(
      `${HOURS_AHEAD} working hours ahead`,
      { name: "ours", pieces: many.length, run: () => sum(many, (at) => addTime(calendar, at, HOURS_AHEAD * HOUR)) },
      { name: library.name, pieces: FEW, run: () => sum(starts, (at) => library.addHours(at, HOURS_AHEAD)) },
    ),
    compare(
      "working time between, up to a year",
      { name: "ours", pieces: many.length, run: () => sum(many, (at) => between(calendar, at, at + (at % YEAR))) },
      {
        name: library.name,
        pieces: FEW,
        run: () => starts.reduce((all, at, index) => all + library.minutesBetween(at, ends[index] ?? at), 0),
      },
    ),
  ];
}

/** Whole minutes agree; the libraries drop or move seconds. */
function agreed(ours: readonly (number | null)[], theirs: readonly number[]): number {
  return ours.filter((one, index) => one === theirs[index]).length;
}

function alone(): string[] {
  const one = compileCalendar(chineseOfficeCalendar(2016, 2026));
  const ten = drawn(4000, Date.parse("2016-03-01T00:00:00Z"), 10 * YEAR);
  const calendars = ZONES.flatMap((zone) =>
    Array.from({ length: 20 }, (_, shift) => compileCalendar(shifted(zone, shift))),
  );
  const add = (calendar: Calendar, at: number) => addTime(calendar, at, HOURS_AHEAD * HOUR);
  const each = (at: number, index: number) => add(calendars[index % calendars.length] ?? one, at);
  return [
    rate("one calendar, ten years", 5e6, {
      name: "add",
      pieces: ten.length,
      run: () => sum(ten, (at) => add(one, at)),
    }),
    rate("one calendar, ten years", 5e6, {
      name: "between",
      pieces: ten.length,
      run: () => sum(ten, (at) => between(one, at, at + YEAR)),
    }),
    rate(`${calendars.length} calendars, ten years`, 1e6, {
      name: "add",
      pieces: ten.length,
      run: () => sum(ten, each),
    }),
    rate("position of the third working day", 1e6, {
      name: "addDays",
      pieces: ten.length,
      run: () => sum(ten, (at) => addDays(one, at, 3, "position")),
    }),
    compiling(),
  ];
}

const ZONES = [
  ...["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"],
  ...["Asia/Kolkata", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Auckland"],
];

function shifted(zone: string, shift: number): CalendarData {
  const opens = `${String(6 + (shift % 5)).padStart(2, "0")}:${shift < 10 ? "00" : "30"}`;
  const day: [string, string][] = [[opens, "18:15"]];
  const weekly = { ...OFFICE.weekly, mon: day, tue: day, wed: day, thu: day, fri: day };
  return { ...OFFICE, key: `${zone} ${shift}`, zone, weekly };
}

/** A year of a calendar, laid out anew each time, in a zone whose transitions are known. */
function compiling(): string {
  const first = Date.parse("2026-06-01T00:00:00Z");
  transitionsOf(OFFICE.zone, 2024, 2030);
  const work = () =>
    Array.from({ length: 20 }, (_, index) => addTime(compileCalendar(shifted(OFFICE.zone, index)), first, HOUR));
  const expected = work();
  if (!isDeepStrictEqual(work(), expected)) throw new Error("a calendar compiled twice gave two answers");
  // a window holds the year asked for and the one after
  return rate("compiling a calendar year", 1000 / 5, { name: "compile", pieces: 40, run: work });
}

/** Instants at odd seconds, spread over a length of time without a pattern, and the same in every run. */
function drawn(count: number, from: number, length: number): number[] {
  let state = 20261123;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + Math.floor(((state / 2 ** 32) * length) / MINUTE) * MINUTE;
  });
}

function sum(starts: readonly number[], of: (at: number, index: number) => number | null): number {
  let total = 0;
  for (let index = 0; index < starts.length; index++) total += of(starts[index] ?? 0, index) ?? 0;
  return total;
}
