import { describe, expect, it } from "vitest";
import type { ReadLedger } from "@/lib/tickets/queries";
import { at, ledger } from "./given.test-support";
import { quartersBetween } from "./quarters";
import { buildReport } from "./report";

const NOW = at("2026-11-23 10:00");
let number = 0;

/** Filed at 10:00 and answered so many minutes later, all in one. */
const answered = (severity: "S1" | "S2", date: string, minutes: number): ReadLedger => {
  const time = `${date} ${String(10 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return ledger(++number, severity, `${date} 10:00`, [time, "reply"], [time, "confirm"], [time, "resolve"]);
};
const many = (count: number, severity: "S1" | "S2", date: string, minutes: number) =>
  Array.from({ length: count }, () => answered(severity, date, minutes));

function responses(ledgers: readonly ReadLedger[], quarter = "2026-Q3") {
  const quarters = quartersBetween(at("2025-02-03 09:00"), NOW, "Asia/Shanghai");
  const report = buildReport({ account: "a", quarter, quarters, zone: "Asia/Shanghai", asOf: NOW, ledgers });
  return report.mix.find(({ metric }) => metric === "first_response");
}
const [Q2, Q3] = ["2026-04-08", "2026-07-01"];

describe("R23 At a fixed mix of severities", () => {
  it("says nothing below five clocks", () =>
    expect(responses(many(4, "S2", Q3, 60))).toEqual({
      ...{ metric: "first_response", meanSeconds: null, adjustedSeconds: null, percent: null, adjustedPercent: null },
      ...{ missing: [], change: null },
    }));

  it("is the mean itself where the mix has not changed", () => {
    const row = responses([...many(5, "S1", Q3, 10), ...many(5, "S2", Q3, 60)]);
    expect(row).toMatchObject({ meanSeconds: 35 * 60, adjustedSeconds: 35 * 60, percent: "100.0" });
  });

  it("does not let more easy tickets look quicker: all of the change is mix", () => {
    const before = [...many(5, "S1", Q2, 10), ...many(5, "S2", Q2, 60)];
    const now = [...many(15, "S1", Q3, 10), ...many(5, "S2", Q3, 60)];
    const row = responses([...before, ...now]);
    // raw: (15 × 10 + 5 × 60) ÷ 20; adjusted by 20 : 10
    expect(row).toMatchObject({ meanSeconds: 22.5 * 60, adjustedSeconds: Math.floor((80 / 3) * 60) });
    expect(row?.change).toEqual({ seconds: -12 * 60, performanceSeconds: 0, mixSeconds: -12 * 60 });
  });

  it("gives work done more quickly its due, and the parts sum to the whole", () => {
    const before = [...many(5, "S1", Q2, 20), ...many(5, "S2", Q2, 60)];
    const now = [...many(10, "S1", Q3, 10), ...many(5, "S2", Q3, 60)];
    const change = responses([...before, ...now])?.change;
    expect(change?.performanceSeconds).toBe(-7 * 60); // 6 min 40 s, to the minute
    expect(change?.seconds).toBe((change?.performanceSeconds ?? 0) + (change?.mixSeconds ?? 0));
    expect(change?.seconds).toBe(Math.round(400 / 15 - 40) * 60);
  });

  it("names a severity that this quarter lacks, and spreads its weight", () => {
    const row = responses([...many(5, "S1", Q2, 10), ...many(5, "S2", Q2, 60), ...many(5, "S2", Q3, 30)]);
    expect(row).toMatchObject({ missing: ["S1"], adjustedSeconds: 1800 });
  });

  it("weighs attainment the same way", () => {
    const before = [...many(5, "S1", Q2, 10), ...many(5, "S2", Q2, 60)];
    // S1 is late after 30 minutes
    const row = responses([...before, ...many(15, "S2", Q3, 60), ...many(5, "S1", Q3, 45)]);
    expect(row).toMatchObject({ percent: "75.0", adjustedPercent: "66.6" });
  });

  it("has nothing to compare the first quarter with, and reads no quarter after the reported one", () => {
    const first = many(5, "S2", Q2, 60);
    expect(responses([...first, ...many(50, "S1", Q3, 10)], "2026-Q2")).toMatchObject({ change: null, missing: [] });
  });
});
