import { describe, expect, it } from "vitest";
import { availabilityCsv } from "./csv";
import { availabilityReport } from "./report";
import type { ServiceDto } from "./schema";

const ZONE = "Asia/Shanghai";
const at = (local: string): number => Date.parse(`${local.replace(" ", "T")}:00+08:00`);
const NOW = at("2026-11-23 10:00");
const title = { zh: "中断", en: "=Outage" };

function service(recordSince: string, ...outages: [from: string, to: string | null][]): ServiceDto {
  const incidents = outages.map(([from, to], index) => ({
    id: String(index),
    startedAt: at(from),
    endedAt: to === null ? null : at(to),
    impact: "outage" as const,
    title,
  }));
  const since = at(recordSince);
  return { key: "messaging", name: title, targetPpm: 999_500, recordSince: since, incidents, maintenances: [] };
}
const report = (one: ServiceDto) => availabilityReport({ vendor: "Vendor", zone: ZONE, asOf: NOW, services: [one] });
const period = (one: ServiceDto, name: string) => report(one).services[0]?.periods.find((each) => each.name === name);

describe("R04 availability by month, quarter and year", () => {
  it("goes back to where the record begins", () => {
    const names = report(service("2026-05-10 00:00")).services[0]?.periods.map(({ name }) => name);
    expect(names).toEqual(
      [
        "2026-11",
        "2026-10",
        "2026-09",
        "2026-08",
        "2026-07",
        "2026-06",
        "2026-05",
        "2026-Q4",
        "2026-Q3",
        "2026-Q2",
      ].concat(["2026", "2025"]),
    );
  });

  it("cuts, and never rounds a minute of down time up to 100", () => {
    const seen = period(service("2024-01-01 00:00", ["2026-08-05 10:00", "2026-08-05 10:01"]), "2026-Q3");
    expect(seen).toMatchObject({ percent: "99.999", downSeconds: 60, verdict: "kept" });
  });

  it("keeps the promise at exactly the budget and misses it a minute later", () => {
    // September has 720 h: 0.05 % is 21 min 36 s
    const down = (to: string) => period(service("2024-01-01 00:00", ["2026-09-05 10:00", to]), "2026-09");
    const exact = service("2024-01-01 00:00");
    const outage = { id: "x", startedAt: at("2026-09-05 10:00"), impact: "outage" as const, title };
    const budget = { ...exact, incidents: [{ ...outage, endedAt: outage.startedAt + 1_296_000 }] };
    expect(period(budget, "2026-09")).toMatchObject({ verdict: "kept", budgetUsedPercent: "100.0", percent: "99.950" });
    const over = { ...exact, incidents: [{ ...outage, endedAt: outage.startedAt + 1_297_000 }] };
    expect(period(over, "2026-09")).toMatchObject({ verdict: "missed" });
    expect(down("2026-09-05 10:21")).toMatchObject({ verdict: "kept" });
  });

  it("says how fast the running budget is spent", () => {
    // 22 d 10 h of 30 d have passed; all of the budget is used
    const seen = period(service("2024-01-01 00:00", ["2026-11-05 10:00", "2026-11-05 10:22"]), "2026-11");
    expect(seen).toMatchObject({ verdict: "spent", isOver: false, burnRate: "1.36" });
    expect(period(service("2024-01-01 00:00"), "2026-11")).toMatchObject({ verdict: "within", burnRate: "0.00" });
  });
});

describe("before the record", () => {
  it("nothing is known, and not 100 %", () => {
    expect(period(service("2026-11-20 00:00"), "2026-10")).toMatchObject({
      verdict: "unrecorded",
      percent: null,
      recordedFrom: null,
    });
  });

  it("a period in which the record begins is worked out from there and judged by nobody", () => {
    expect(period(service("2026-08-15 00:00"), "2026-Q3")).toMatchObject({
      verdict: "partial",
      percent: "100.000",
      recordedFrom: "2026-08-14T16:00:00.000Z",
    });
  });

  it("a record that begins this instant knows nothing yet", () => {
    const fresh = report(service("2026-11-23 10:00")).services[0];
    expect(new Set(fresh?.periods.map(({ verdict }) => verdict))).toEqual(new Set(["unrecorded"]));
    expect(fresh?.periods).toHaveLength(6);
  });
});

describe("R06 the download", () => {
  it("CSV has every figure of the report, to the digit, and no formula (SEC-30)", () => {
    const value = report(service("2026-08-15 00:00", ["2026-11-05 10:00", "2026-11-05 10:22"]));
    const csv = availabilityCsv(value);
    for (const one of value.services[0]?.periods ?? []) {
      const lines = csv.split("\r\n").filter((line) => line.includes(`,${one.name},`));
      expect(
        lines
          .find((line) => line.includes(",percent,"))
          ?.split(",")
          .at(-1),
      ).toBe(one.percent ?? "");
      expect(
        lines
          .find((line) => line.includes(",down_seconds,"))
          ?.split(",")
          .at(-1),
      ).toBe(String(one.downSeconds));
    }
    expect(csv).toContain(",'=Outage");
  });

  it("leaves out what has not begun", () => {
    const value = report(service("2024-01-01 00:00", ["2026-11-24 10:00", null]));
    expect(value.services[0]?.incidents).toEqual([]);
  });
});
