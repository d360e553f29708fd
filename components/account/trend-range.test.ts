import { expect, it } from "vitest";
import type { Share, TrendPoint } from "@/lib/compliance/schema";
import { trendRange } from "./trend-range";

function point(quarter: string, percent: string | null): TrendPoint {
  const share: Share = { n: 9, met: 9, breached: 0, sample: "small", percent, low: null, high: null };
  return { quarter, isOver: true, metrics: { first_response: share, confirmation: share, resolution: share } };
}

it("names the lowest and the highest quarter and counts only those with a rate", () => {
  const trend = [
    point("2026-Q1", "97.5"),
    point("2026-Q2", null),
    point("2026-Q3", "100.0"),
    point("2026-Q4", "100.0"),
  ];
  expect(trendRange(trend, "resolution")).toEqual({
    measured: 3,
    low: "97.5",
    lowQuarter: "2026-Q1",
    high: "100.0",
    highQuarter: "2026-Q3",
  });
});

it("compares numbers, not texts", () => {
  expect(trendRange([point("2026-Q1", "100.0"), point("2026-Q2", "99.9")], "resolution")?.low).toBe("99.9");
});

it("is null while every quarter has counts only", () => {
  expect(trendRange([point("2026-Q1", null)], "first_response")).toBeNull();
  expect(trendRange([], "first_response")).toBeNull();
});
