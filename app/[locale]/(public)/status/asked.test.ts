import { describe, expect, it } from "vitest";
import { budgetText, YEAR } from "@/components/status/budget-text";
import { downtimeBudget } from "@/lib/sla/availability";
import { askedPeak, askedTarget } from "./asked";

describe("R05 the downtime calculator", () => {
  it.each([
    ["99.9", 999_000, "8.76"],
    ["99.95", 999_500, "4.38"],
    ["99.95%", 999_500, "4.38"],
    ["100", 1_000_000, "0.00"],
    ["99", 990_000, "87.60"],
    ["99.9999", 999_999, "0.00"],
  ])("%s %% leaves of a year", (text, ppm, hours) => {
    const { targetPpm } = askedTarget(text);
    expect(targetPpm).toBe(ppm);
    expect(budgetText(downtimeBudget(ppm, YEAR), "en")).toBe(hours);
  });

  it.each(["", "0", "100.0001", "-1", "abc", "99.95.1", "1e2", "99.99999"])("refuses “%s”", (text) => {
    expect(askedTarget(text).targetPpm).toBeNull();
  });

  it("refuses a target given twice, and begins with a usual one", () => {
    expect(askedTarget(["99", "98"]).targetPpm).toBeNull();
    expect(askedTarget(undefined)).toEqual({ typed: "99.95", targetPpm: 999_500 });
  });
});

describe("R05 peak hours", () => {
  it("are two times of day, past midnight as well; none is no question", () => {
    expect(askedPeak("19:00", "23:00")).toMatchObject({ hours: [["19:00", "23:00"]], isRefused: false });
    expect(askedPeak("9：30", "0:00")).toMatchObject({ hours: [["09:30", "24:00"]] });
    expect(askedPeak("22:00", "02:00")).toMatchObject({ hours: [["22:00", "02:00"]] });
    expect(askedPeak(undefined, "")).toMatchObject({ hours: null, isRefused: false });
  });

  it.each([
    ["19:00", ""],
    ["", "23:00"],
    ["19:00", "19:00"],
    ["24:00", "23:00"],
    ["19", "23"],
  ])("refuses %j to %j", (from, to) => expect(askedPeak(from, to)).toMatchObject({ hours: null, isRefused: true }));

  it("refuses one given twice", () => expect(askedPeak(["19:00", "20:00"], "23:00").isRefused).toBe(true));
});
