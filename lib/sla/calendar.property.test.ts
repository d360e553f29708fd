import fc from "fast-check";
import "./cases.test-support";
import { describe, expect, it, vi } from "vitest";
import { ANCHORS, built, compiled, DAY, drawn, later, length, second, time } from "@/bench/sla-calendars";
import type * as oracle from "@/bench/sla-oracle";
import { addTime, alwaysOpen, between, compileCalendar, isOpen, nextOpen, WEEKDAYS } from "./calendar";

vi.setConfig({ testTimeout: 60_000 });

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
    ));

  it("10: round the clock, adding is plain addition in every zone, across every transition", () =>
    fc.assert(
      fc.property(fc.constantFrom(...ANCHORS), second, length, ([zone, first], s, x) => {
        const always = compileCalendar(alwaysOpen(zone));
        const a = later(Date.parse(`${first}T00:00:00Z`), s);
        expect(addTime(always, a, x)).toBe(a + x);
        expect(between(always, a, a + x)).toBe(x);
      }),
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
    ));
});
