import { describe, expect, it } from "vitest";
import { periodAt, periodsBetween } from "./civil-period";

const ZONE = "Asia/Shanghai";
const at = (local: string): number => Date.parse(`${local.replace(" ", "T")}:00+08:00`);

describe("months, quarters and years of a zone", () => {
  it("begin at midnight of the zone, the end excluded", () => {
    expect(periodAt("month", at("2026-11-30 23:59"), ZONE)).toEqual({
      unit: "month",
      name: "2026-11",
      from: at("2026-11-01 00:00"),
      to: at("2026-12-01 00:00"),
    });
    expect(periodAt("month", at("2026-12-01 00:00"), ZONE).name).toBe("2026-12");
    expect(periodAt("quarter", at("2026-10-01 00:00"), ZONE)).toMatchObject({
      name: "2026-Q4",
      from: at("2026-10-01 00:00"),
      to: at("2027-01-01 00:00"),
    });
    expect(periodAt("year", at("2026-01-01 00:00"), ZONE)).toMatchObject({ name: "2026", to: at("2027-01-01 00:00") });
  });

  it("follow the zone and not UTC", () => {
    expect(periodAt("year", Date.parse("2026-12-31T16:00:00Z"), ZONE).name).toBe("2027");
    expect(periodAt("year", Date.parse("2026-12-31T16:00:00Z"), "UTC").name).toBe("2026");
  });

  it("are counted back to the one that holds the beginning, the latest first", () => {
    const names = (since: string) =>
      periodsBetween("quarter", at(since), at("2026-11-23 10:00"), ZONE).map(({ name }) => name);
    expect(names("2026-03-31 23:59")).toEqual(["2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1"]);
    expect(names("2026-04-01 00:00")).toEqual(["2026-Q4", "2026-Q3", "2026-Q2"]);
    expect(names("2026-11-23 10:00")).toEqual(["2026-Q4"]);
    expect(names("2027-05-01 00:00")).toEqual(["2026-Q4"]);
  });
});
