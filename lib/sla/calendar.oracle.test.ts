import fc from "fast-check";
import "./cases.test-support";
import { describe, expect, it, vi } from "vitest";
import { built, DAY, drawn, later, length, MINUTE, second } from "@/bench/sla-calendars";
import * as oracle from "@/bench/sla-oracle";
import { addTime, between, isOpen, nextClose, nextOpen, prevClose } from "./calendar";
import { addDays, type DayMode, isWorkday } from "./workday";

vi.setConfig({ testTimeout: 60_000 });

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
    ));

  it("which dates are working days", () =>
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 10 }), (one, day) => {
        const { calendar, raw, walls } = built(one);
        const date = new Date(walls.from + day * DAY).toISOString().slice(0, 10);
        expect(isWorkday(calendar, date)).toBe(oracle.readMinutes(raw, walls).working.includes(date));
      }),
    ));
});
