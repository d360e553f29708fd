import { describe, expect, it } from "vitest";
import { parseQuarter, previousQuarter, quarterBounds, quarterName, quarterOf } from "./quarter";

const CHINA = "Asia/Shanghai";

describe("4 Membership in a quarter", () => {
  it("is decided in the policy's zone", () => {
    const lastSecond = Date.parse("2026-03-31T15:59:59Z");
    expect(quarterOf(lastSecond, CHINA)).toEqual({ year: 2026, quarter: 1 });
    expect(quarterOf(lastSecond + 1000, CHINA)).toEqual({ year: 2026, quarter: 2 });
    expect(quarterOf(lastSecond + 1000, "UTC")).toEqual({ year: 2026, quarter: 1 });
  });

  it("turns at the local new year", () =>
    expect(quarterOf(Date.parse("2026-12-31T16:00:00Z"), CHINA)).toEqual({ year: 2027, quarter: 1 }));

  it("has bounds that meet: the end of one is the beginning of the next", () => {
    for (const zone of [CHINA, "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia"]) {
      for (const quarter of [2, 3, 4] as const) {
        const { from } = quarterBounds({ year: 2026, quarter }, zone);
        expect(quarterBounds(previousQuarter({ year: 2026, quarter }), zone).to).toBe(from);
        expect(quarterOf(from, zone)).toEqual({ year: 2026, quarter });
        expect(quarterOf(from - 1000, zone)).toEqual(previousQuarter({ year: 2026, quarter }));
      }
    }
  });

  it("holds 90 to 92 local days, an hour less or more where the clock changes", () => {
    const lengthOf = (zone: string, quarter: 1 | 2 | 3 | 4) => {
      const { from, to } = quarterBounds({ year: 2026, quarter }, zone);
      return (to - from) / 3_600_000;
    };
    expect([1, 2, 3, 4].map((quarter) => lengthOf(CHINA, quarter as 1))).toEqual([2160, 2184, 2208, 2208]);
    expect(lengthOf("Europe/Berlin", 1)).toBe(2159);
    expect(lengthOf("Europe/Berlin", 4)).toBe(2209);
  });
});

describe("Names of quarters", () => {
  it("are read as they are written", () => {
    for (const quarter of [1, 2, 3, 4] as const)
      expect(parseQuarter(quarterName({ year: 2026, quarter }))).toEqual({ year: 2026, quarter });
  });

  it.each(["", "2026", "2026-Q5", "2026-Q0", "2026-q1", "26-Q1", "2026-Q1 ", "2026-Q11"])("are not %j", (text) =>
    expect(parseQuarter(text)).toBeNull(),
  );

  it("go back over the new year", () =>
    expect(previousQuarter({ year: 2026, quarter: 1 })).toEqual({ year: 2025, quarter: 4 }));
});
