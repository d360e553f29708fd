import { describe, expect, it } from "vitest";
import type { Metric, Severity } from "@/lib/sla/events";
import type { ReadLedger } from "@/lib/tickets/queries";
import { at, ledger } from "./given.test-support";
import { quartersBetween } from "./quarters";
import { buildReport } from "./report";

const NOW = at("2026-11-23 10:00");

function reportOf(ledgers: readonly ReadLedger[], quarter = "2026-Q3", asOf = NOW) {
  const quarters = quartersBetween(at("2026-04-02 09:00"), asOf, "Asia/Shanghai");
  return buildReport({ account: "晨光社交", quarter, quarters, zone: "Asia/Shanghai", asOf, ledgers });
}
const rowOf = (report: ReturnType<typeof reportOf>, metric: Metric, severity: Severity | null = null) =>
  report.attainment.find((row) => row.metric === metric && row.severity === severity);

/** S2 filed at 10:00 on a working Wednesday: first response due 13:00, confirmation due 14:00. */
const answered = (number: number, time: string) =>
  ledger(
    number,
    "S2",
    "2026-07-01 10:00",
    [`2026-07-01 ${time}`, "reply"],
    [`2026-07-01 ${time}`, "confirm"],
    [`2026-07-01 ${time}`, "resolve"],
  );

describe("attainment", () => {
  it("is nothing, not 100 %, when nothing was measured", () => {
    expect(rowOf(reportOf([]), "first_response")).toMatchObject({
      n: 0,
      met: 0,
      breached: 0,
      sample: "none",
      percent: null,
      low: null,
      high: null,
    });
  });

  it("shows counts only below five clocks: no share, no interval, no times", () => {
    const report = reportOf([1, 2, 3, 4].map((number) => answered(number, "11:00")));
    const row = rowOf(report, "first_response");
    expect(row).toMatchObject({ n: 4, met: 4, sample: "counts_only", percent: null, low: null, high: null });
    expect(Object.values(row?.seconds ?? {}).every((seconds) => seconds === null)).toBe(true);
  });

  it("counts met at the due instant and breached a second later", () => {
    const report = reportOf([answered(1, "13:00"), ledger(2, "S2", "2026-07-01 10:00", ["2026-07-01 13:01", "reply"])]);
    expect(rowOf(report, "first_response")).toMatchObject({ n: 2, met: 1, breached: 1, tickets: [1, 2] });
    expect(report.late.find(({ metric }) => metric === "first_response")).toMatchObject({
      number: 2,
      lateSeconds: 60,
      dueAt: "2026-07-01T05:00:00.000Z",
    });
  });

  it("warns below thirty and gives interval and times", () => {
    const report = reportOf(
      Array.from({ length: 20 }, (_, index) => answered(index + 1, index === 0 ? "13:30" : "11:00")),
    );
    expect(rowOf(report, "first_response", "S2")).toMatchObject({
      n: 20,
      met: 19,
      sample: "small",
      percent: "95.0",
      low: "76.3",
      high: "99.1",
    });
    expect(rowOf(report, "first_response", "S2")?.seconds).toMatchObject({ median: 3600, p90: 3600, max: 12_600 });
  });

  it("measures confirmation and resolution of a ticket confirmed in time", () => {
    const report = reportOf([answered(1, "11:00")]);
    expect(rowOf(report, "confirmation")).toMatchObject({ n: 1, met: 1 });
    expect(rowOf(report, "resolution")).toMatchObject({ n: 1, met: 1 });
    expect(report.late).toEqual([]);
  });

  it("keeps every metric × severity, so that an empty cell is seen to be empty", () => {
    expect(reportOf([]).attainment).toHaveLength(4 * 5);
  });
});

describe("a clock belongs to the quarter of its due instant", () => {
  // Wednesday 30 September, 15:00: three hours of work end the next morning
  const overnight = ledger(9, "S2", "2026-09-30 15:00", ["2026-09-30 15:30", "reply"]);

  it("even when it was answered in the quarter before", () => {
    expect(rowOf(reportOf([overnight], "2026-Q3"), "first_response")?.n).toBe(0);
    expect(rowOf(reportOf([overnight], "2026-Q4"), "first_response")).toMatchObject({ n: 1, met: 1 });
  });

  it("and does not hide by staying open", () => {
    const report = reportOf([ledger(9, "S2", "2026-07-01 10:00")]);
    expect(rowOf(report, "first_response")).toMatchObject({ n: 1, breached: 1 });
    expect(report.late.find(({ metric }) => metric === "first_response")).toMatchObject({ number: 9, stoppedAt: null });
  });
});

describe("what decides nothing is named", () => {
  it("a clock that still has time", () => {
    const report = reportOf([ledger(5, "S2", "2026-11-23 09:30")], "2026-Q4");
    expect(rowOf(report, "first_response")?.n).toBe(0);
    expect(report.undecided).toContainEqual({
      number: 5,
      title: "Ticket 5",
      metric: "first_response",
      severity: "S2",
      why: "running",
    });
  });

  it("a cancelled ticket, with its reason and the breaches that stay", () => {
    const report = reportOf([ledger(6, "S2", "2026-07-01 10:00", ["2026-07-01 13:30", "cancel"])]);
    expect(report.cancelled).toEqual([{ number: 6, title: "Ticket 6", reason: "duplicate", breaches: 1 }]);
    expect(rowOf(report, "first_response")).toMatchObject({ n: 1, breached: 1 });
  });
});

describe("the confirmation nobody gave", () => {
  it("is late, and marked as deemed at its due instant", () => {
    const report = reportOf([ledger(7, "S2", "2026-07-01 10:00", ["2026-07-01 10:30", "reply"])]);
    expect(report.late.find(({ metric }) => metric === "confirmation")).toMatchObject({ deemed: true, lateSeconds: 0 });
  });
});

describe("as of an instant", () => {
  const ledgers = [ledger(1, "S2", "2026-07-01 10:00", ["2026-07-01 12:00", "reply"])];

  it("a report can be made again as it stood: later events do not exist yet", () => {
    const then = reportOf(ledgers, "2026-Q3", at("2026-07-01 11:00"));
    expect(then.asOf).toBe("2026-07-01T03:00:00.000Z");
    expect(then.isOver).toBe(false);
    expect(rowOf(then, "first_response")?.n).toBe(0);
    expect(rowOf(reportOf(ledgers), "first_response")).toMatchObject({ n: 1, met: 1 });
  });

  it("states the versions that the counted tickets are pinned to", () => {
    expect(reportOf(ledgers)).toMatchObject({ policyVersions: [3], calendarVersions: [7], zone: "Asia/Shanghai" });
    expect(reportOf([])).toMatchObject({ policyVersions: [], calendarVersions: [] });
  });
});

it("the trend runs over the life of the account, oldest first, and its present point equals the report", () => {
  const report = reportOf(Array.from({ length: 6 }, (_, index) => answered(index + 1, "11:00")));
  expect(report.trend.map(({ quarter, isOver }) => [quarter, isOver])).toEqual([
    ["2026-Q2", true],
    ["2026-Q3", true],
    ["2026-Q4", false],
  ]);
  const { n, met, breached, sample, percent, low, high } = rowOf(report, "first_response") ?? {};
  expect(report.trend[1]?.metrics.first_response).toEqual({ n, met, breached, sample, percent, low, high });
});
