import { describe, expect, it } from "vitest";
import { availability, burnRate, downtimeBudget } from "./availability";
import { compileCalendar } from "./calendar";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;
const from = Date.UTC(2026, 0, 1);
const quarter = { from, to: from + 90 * DAY };
const THREE_NINES = 999_000;
const span = (start: number, end: number | null) => ({
  startedAt: from + start * MINUTE,
  endedAt: end === null ? null : from + end * MINUTE,
});
const over = (outages: ReturnType<typeof span>[], works: ReturnType<typeof span>[] = [], asOf = quarter.to) =>
  availability(outages, works, quarter, THREE_NINES, asOf);

describe("R05 Downtime budget", () => {
  it.each([
    ["99.9 % of a year", 999_000, 8760 * HOUR, 8.76 * HOUR],
    ["99.95 % of a year", 999_500, 8760 * HOUR, 4.38 * HOUR],
    ["99.9 % of a leap year", 999_000, 8784 * HOUR, 8.784 * HOUR],
    ["99.95 % of a leap year", 999_500, 8784 * HOUR, 4.392 * HOUR],
    ["99.9 % of 90 days", 999_000, 90 * DAY, 129.6 * MINUTE],
    ["99.9 % of 91 days", 999_000, 91 * DAY, 131.04 * MINUTE],
    ["99.9 % of 92 days", 999_000, 92 * DAY, 132.48 * MINUTE],
    ["100 %", 1_000_000, 90 * DAY, 0],
  ])("%s", (_, ppm, period, allowed) => expect(downtimeBudget(ppm, period)).toBe(Math.round(allowed)));
});

describe("R05 availability within somebody's peak hours", () => {
  const peak = [["22:00", "02:00"]] as const;
  const weekly = { mon: peak, tue: peak, wed: peak, thu: peak, fri: peak, sat: peak, sun: peak };
  const calendar = compileCalendar({ key: "peak", version: 1, zone: "UTC", weekly, dates: [] });
  const within = (outages: ReturnType<typeof span>[], works: ReturnType<typeof span>[] = []) =>
    availability(outages, works, quarter, THREE_NINES, quarter.to, calendar);
  const AT = (hour: number) => hour * 60;

  it("counts what falls into them, to the minute, over midnight as well", () => {
    expect(within([span(AT(21), AT(23))])).toMatchObject({ down: HOUR, agreed: 90 * 4 * HOUR });
    expect(within([span(AT(22) - 1, AT(22))]).down).toBe(0);
    expect(within([span(AT(25) + 59, AT(27))]).down).toBe(MINUTE);
    expect(within([span(AT(22), AT(22 + 24))]).down).toBe(4 * HOUR);
    expect(within([span(AT(3), AT(21))])).toMatchObject({ down: 0, share: 1 });
  });

  it("takes maintenance in them off, and budgets their length alone", () => {
    const found = within([span(AT(22), AT(24))], [span(AT(23), AT(24))]);
    expect(found).toMatchObject({ down: HOUR, agreed: 90 * 4 * HOUR - HOUR, budget: 360 * 3600 });
  });
});

describe("R04 Availability", () => {
  it("is up time over agreed time", () => {
    const found = over([span(0, 60)]);
    expect(found).toMatchObject({ down: HOUR, agreed: 90 * DAY });
    expect(found.share).toBeCloseTo(1 - 1 / 2160, 12);
    expect(found.budgetUsed).toBeCloseTo(60 / 129.6, 12);
  });

  it("counts overlapping outages once", () =>
    expect(over([span(0, 10), span(20, 60), span(30, 90), span(90, 100)]).down).toBe(90 * MINUTE));

  it("takes agreed maintenance out of the agreed time, and out of the down time", () => {
    const found = over([span(30, 90)], [span(0, 60)]);
    expect(found).toMatchObject({ down: 30 * MINUTE, agreed: 90 * DAY - HOUR });
  });

  it("counts only what lies in the period", () => {
    const outside = [span(-60, 30), { startedAt: quarter.to - HOUR, endedAt: quarter.to + HOUR }];
    expect(over(outside).down).toBe(90 * MINUTE);
    expect(over([span(-60, 0), { startedAt: quarter.to, endedAt: null }]).down).toBe(0);
  });

  it("counts an outage that lasts up to the instant of the question, and agrees no later time", () => {
    const found = over([span(0, null)], [], from + 2 * HOUR);
    expect(found).toMatchObject({ down: 2 * HOUR, agreed: 2 * HOUR, share: 0, budget: 129.6 * MINUTE });
  });

  it("of a period that has not begun is nothing, never 100 %", () =>
    expect(over([], [], from - DAY)).toMatchObject({ agreed: 0, down: 0, share: null }));

  it("of a period that was all maintenance is nothing either", () =>
    expect(over([span(0, 60)], [{ startedAt: from - DAY, endedAt: null }])).toMatchObject({ down: 0, share: null }));

  it("may overspend its budget, and spends nothing of none", () => {
    expect(over([span(0, 1440)]).budgetUsed).toBeGreaterThan(1);
    expect(availability([span(0, 60)], [], quarter, 1_000_000, quarter.to).budgetUsed).toBeNull();
  });
});

describe("burn rate", () => {
  const period = { from: 0, to: 100 };

  it("is 1 when the budget and the period are spent alike, and above 1 when it will not last", () => {
    expect(burnRate(0.5, period, 50)).toBe(1);
    expect(burnRate(0.5, period, 25)).toBe(2);
    expect(burnRate(0, period, 25)).toBe(0);
  });

  it("of a period that is over is the share used", () => {
    expect(burnRate(0.7, period, 100)).toBe(0.7);
    expect(burnRate(0.7, period, 500)).toBe(0.7);
  });

  it("is not known before anything has passed, nor without a budget", () => {
    expect(burnRate(0, period, 0)).toBeNull();
    expect(burnRate(null, period, 50)).toBeNull();
  });
});
