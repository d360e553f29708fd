import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import * as oracle from "@/bench/sla-oracle";
import {
  addTime,
  alwaysOpen,
  between,
  type Calendar,
  type CalendarData,
  compileCalendar,
  isOpen,
  nextClose,
  nextOpen,
  prevClose,
  WEEKDAYS,
} from "./calendar";
import { addDays, type DayMode, isWorkday } from "./workday";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const RUNS = { numRuns: 1000 };
vi.setConfig({ testTimeout: 60_000 });

/** Zones and fortnights around what is hard about them; the last entries are ordinary. */
const ANCHORS: [zone: string, from: string][] = [
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

const time = fc
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
interface Drawn {
  readonly anchor: readonly [zone: string, from: string];
  readonly week: Record<string, oracle.RawHours>;
  readonly dates: [day: number, hours: oracle.RawHours][];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  anchor: fc.constantFrom(...ANCHORS),
  week: weekly as fc.Arbitrary<Record<string, oracle.RawHours>>,
  dates: fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), hours), { maxLength: 3 }),
});

function built({ anchor: [zone, first], week, dates }: Drawn) {
  const from = Date.parse(`${first}T00:00:00Z`);
  const named = dates.map(
    ([day, replaced]) => [new Date(from + day * DAY).toISOString().slice(0, 10), replaced] as const,
  );
  const raw: oracle.RawCalendar = { zone, weekly: week, dates: Object.fromEntries(named) };
  return { raw, calendar: compiled(raw), walls: oracle.wallsOf(zone, from) };
}

function compiled({ zone, weekly, dates }: oracle.RawCalendar): Calendar {
  const data = { key: "any", version: 1, zone, weekly: weekly as unknown as CalendarData["weekly"] };
  return compileCalendar({
    ...data,
    dates: Object.entries(dates).map(([date, replaced]) => ({ date, hours: replaced })),
  });
}

/** A second of the middle of the fortnight, so that what is asked mostly stays inside it. */
const second = fc.integer({ min: 86_400, max: 10 * 86_400 });
const length = fc
  .oneof(
    fc.integer({ min: 1, max: 3 * 86_400 }),
    fc.integer({ min: 1, max: 600 }).map((count) => count * 60),
  )
  .map((seconds) => seconds * 1000);
const later = (origin: number, seconds: number) => origin + seconds * 1000;

describe("the engine answers as a second engine that steps through every minute", () => {
  it("open, elapsed and added time", () =>
    fc.assert(
      fc.property(drawn, second, second, length, (one, a, b, x) => {
        const { calendar, raw, walls } = built(one);
        const shifts = oracle.readMinutes(raw, walls).shifts;
        const [from, to] = [later(walls.from, Math.min(a, b)), later(walls.from, Math.max(a, b))];
        expect(isOpen(calendar, from)).toBe(shifts[Math.floor((from - walls.from) / MINUTE)] !== null);
        expect(between(calendar, from, to)).toBe(oracle.measure(shifts, walls.from, from, to));
        const due = oracle.add(shifts, walls.from, from, x);
        if (due !== undefined) expect(addTime(calendar, from, x)).toBe(due);
      }),
      RUNS,
    ));

  it("openings and closings", () =>
    fc.assert(
      fc.property(drawn, second, (one, a) => {
        const { calendar, raw, walls } = built(one);
        const isOpenAt = oracle.readMinutes(raw, walls).shifts.map((shift) => shift !== null);
        const from = later(walls.from, a);
        const minute = Math.floor(a / 60);
        const closings = isOpenAt.flatMap((now, index) =>
          !now && isOpenAt[index - 1] ? [walls.from + index * MINUTE] : [],
        );
        const opened = isOpenAt.indexOf(true, minute);
        if (opened >= 0) expect(nextOpen(calendar, from)).toBe(Math.max(from, walls.from + opened * MINUTE));
        const after = closings.find((closing) => closing > from);
        if (after !== undefined) expect(nextClose(calendar, from)).toBe(after);
        const before = closings.findLast((closing) => closing <= from);
        if (before !== undefined) expect(prevClose(calendar, from)).toBe(before);
      }),
      RUNS,
    ));

  it("working days by position, same time and end of day", () =>
    fc.assert(
      fc.property(drawn, second, fc.integer({ min: 1, max: 4 }), (one, a, days) => {
        const { calendar, raw, walls } = built(one);
        const minutes = oracle.readMinutes(raw, walls);
        fc.pre(!minutes.overlap);
        const start = walls.from + Math.floor(a / 60) * MINUTE;
        for (const mode of ["position", "same-time", "end-of-day"] satisfies DayMode[]) {
          const wanted = oracle.addDays(minutes, start, days, mode);
          if (wanted !== undefined) expect([mode, addDays(calendar, start, days, mode)]).toEqual([mode, wanted]);
        }
      }),
      RUNS,
    ));

  it("which dates are working days", () =>
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 10 }), (one, day) => {
        const { calendar, raw, walls } = built(one);
        const date = new Date(walls.from + day * DAY).toISOString().slice(0, 10);
        expect(isWorkday(calendar, date)).toBe(oracle.readMinutes(raw, walls).working.includes(date));
      }),
      RUNS,
    ));
});

describe("SLA-FINDINGS §5 calendars", () => {
  const opening = drawn.filter(({ week }) => Object.values(week).some((same) => same.length > 0));

  it("1, 2: elapsed adds up and is never more than wall time", () =>
    fc.assert(
      fc.property(drawn, fc.tuple(second, second, second), (one, three) => {
        const { calendar, walls } = built(one);
        const [a = 0, b = 0, c = 0] = three.toSorted((x, y) => x - y).map((one) => later(walls.from, one));
        expect(between(calendar, a, c)).toBe(between(calendar, a, b) + between(calendar, b, c));
        expect(between(calendar, a, b)).toBeGreaterThanOrEqual(0);
        expect(between(calendar, a, b)).toBeLessThanOrEqual(b - a);
      }),
      RUNS,
    ));

  it("3, 4, 5: adding and measuring agree, adding in two steps is adding once, later starts are due later", () =>
    fc.assert(
      fc.property(opening, second, second, length, length, (one, s, t, x, y) => {
        const { calendar, walls } = built(one);
        const [a, b] = [later(walls.from, Math.min(s, t)), later(walls.from, Math.max(s, t))];
        const due = addTime(calendar, a, x);
        if (due === null) return; // dated hours alone run out
        expect(between(calendar, a, due)).toBe(x);
        expect(between(calendar, a, due - 1000)).toBeLessThan(x);
        expect(addTime(calendar, a, x + y)).toBe(addTime(calendar, due, y));
        const fromLater = addTime(calendar, b, x);
        if (fromLater !== null) expect(due).toBeLessThanOrEqual(fromLater);
        const longer = addTime(calendar, a, x + y);
        if (longer !== null) expect(due).toBeLessThan(longer);
      }),
      RUNS,
    ));

  it("6: taking off again gives the latest instant from which that much passes", () =>
    fc.assert(
      fc.property(opening, second, length, (one, s, x) => {
        const { calendar, walls } = built(one);
        const a = later(walls.from, s);
        const due = addTime(calendar, a, x);
        if (due === null) return;
        const back = addTime(calendar, due, -x) ?? Number.NaN;
        expect(back).toBeGreaterThanOrEqual(a);
        expect(between(calendar, back, due)).toBe(x);
        expect(between(calendar, back + 1000, due)).toBe(x - 1000);
        if (isOpen(calendar, a)) expect(back).toBe(a);
      }),
      RUNS,
    ));

  it("7, 8: open is what counts, and nothing is open before the next opening", () =>
    fc.assert(
      fc.property(opening, second, (one, s) => {
        const { calendar, walls } = built(one);
        const at = later(walls.from, s);
        expect(isOpen(calendar, at)).toBe(between(calendar, at, at + 1000) === 1000);
        const opened = nextOpen(calendar, at);
        if (opened === null) return;
        expect(nextOpen(calendar, opened)).toBe(opened);
        expect(between(calendar, at, opened)).toBe(0);
        expect(isOpen(calendar, opened)).toBe(true);
      }),
      RUNS,
    ));

  it("9: closing a day never makes a deadline earlier or elapsed larger", () =>
    fc.assert(
      fc.property(opening, second, length, fc.integer({ min: 0, max: 15 }), (one, s, x, day) => {
        const { calendar, raw, walls } = built(one);
        const date = new Date(walls.from + day * DAY).toISOString().slice(0, 10);
        const closed = compiled({ ...raw, dates: { ...raw.dates, [date]: [] } });
        const a = later(walls.from, s);
        expect(between(closed, a, a + 5 * DAY)).toBeLessThanOrEqual(between(calendar, a, a + 5 * DAY));
        const due = addTime(closed, a, x);
        if (due !== null) expect(due).toBeGreaterThanOrEqual(addTime(calendar, a, x) ?? Number.NaN);
      }),
      RUNS,
    ));

  it("10: round the clock, adding is plain addition in every zone, across every transition", () =>
    fc.assert(
      fc.property(fc.constantFrom(...ANCHORS), second, length, ([zone, first], s, x) => {
        const always = compileCalendar(alwaysOpen(zone));
        const a = later(Date.parse(`${first}T00:00:00Z`), s);
        expect(addTime(always, a, x)).toBe(a + x);
        expect(between(always, a, a + x)).toBe(x);
      }),
      RUNS,
    ));

  it("11: the order in which hours are written, and cutting one in two, change nothing", () =>
    fc.assert(
      fc.property(drawn, second, length, (one, s, x) => {
        const { calendar, raw, walls } = built(one);
        const a = later(walls.from, s);
        const cut = (hours: oracle.RawHours): oracle.RawHours =>
          hours.toReversed().flatMap(
            ([from, to]): oracle.RawHours =>
              from < "12:00" && to > "12:00"
                ? [
                    ["12:00", to],
                    [from, "12:00"],
                  ]
                : [[from, to]],
          );
        const rewritten = compiled({
          zone: raw.zone,
          weekly: Object.fromEntries(Object.entries(raw.weekly).map(([day, same]) => [day, cut(same)])),
          dates: Object.fromEntries(Object.entries(raw.dates).map(([date, same]) => [date, cut(same)])),
        });
        expect(addTime(rewritten, a, x)).toBe(addTime(calendar, a, x));
        expect(between(rewritten, a, a + 6 * DAY)).toBe(between(calendar, a, a + 6 * DAY));
      }),
      RUNS,
    ));

  it("12: a zone under another name gives equal answers", () =>
    fc.assert(
      fc.property(
        drawn.filter(({ anchor }) => ["Asia/Kathmandu", "America/New_York", "UTC"].includes(anchor[0])),
        second,
        length,
        (one, s, x) => {
          const { calendar, raw, walls } = built(one);
          const alias = { "Asia/Kathmandu": "Asia/Katmandu", "America/New_York": "US/Eastern" }[raw.zone] ?? "Etc/UTC";
          const a = later(walls.from, s);
          expect(addTime(compiled({ ...raw, zone: alias }), a, x)).toBe(addTime(calendar, a, x));
        },
      ),
      RUNS,
    ));

  it("13: a make-up day in and a holiday of the same length out leave the week's total unchanged", () =>
    fc.assert(
      fc.property(time, time, fc.integer({ min: 0, max: 4 }), (a, b, weekday) => {
        fc.pre(a < b);
        const same: oracle.RawHours = [[a, b]];
        const week = Object.fromEntries(WEEKDAYS.map((day) => [day, ["sat", "sun"].includes(day) ? [] : same]));
        const raw = { zone: "Asia/Shanghai", weekly: week, dates: {} };
        const holiday = new Date(Date.UTC(2026, 2, 2 + weekday)).toISOString().slice(0, 10);
        const [from, to] = [Date.parse("2026-03-01T16:00:00Z"), Date.parse("2026-03-08T16:00:00Z")];
        expect(between(compiled({ ...raw, dates: { [holiday]: [], "2026-03-07": same } }), from, to)).toBe(
          between(compiled(raw), from, to),
        );
      }),
      RUNS,
    ));
});
