import { describe, expect, it } from "vitest";
import { at } from "./given.test-support";
import { boundsOf, chooseQuarter, quartersBetween } from "./quarters";

const ZONE = "Asia/Shanghai";

describe("the quarters of an account's life", () => {
  it("run from the one that holds now back to the one it became a customer in", () => {
    expect(quartersBetween(at("2026-02-14 10:00"), at("2026-11-23 09:00"), ZONE)).toEqual([
      { quarter: "2026-Q4", isOver: false },
      { quarter: "2026-Q3", isOver: true },
      { quarter: "2026-Q2", isOver: true },
      { quarter: "2026-Q1", isOver: true },
    ]);
  });

  it("cross the year", () => {
    const quarters = quartersBetween(at("2025-10-01 00:00"), at("2026-01-01 00:00"), ZONE);
    expect(quarters.map(({ quarter }) => quarter)).toEqual(["2026-Q1", "2025-Q4"]);
  });

  it("begin in the policy's zone, not in UTC", () => {
    // 07:00 on 1 July in Shanghai is still June in UTC
    expect(quartersBetween(at("2026-07-01 07:00"), at("2026-07-01 08:00"), ZONE)).toEqual([
      { quarter: "2026-Q3", isOver: false },
    ]);
  });

  it("are the present one for an account of today", () => {
    expect(quartersBetween(at("2026-11-23 09:00"), at("2026-11-23 09:00"), ZONE)).toEqual([
      { quarter: "2026-Q4", isOver: false },
    ]);
  });
});

describe("the quarter an address means", () => {
  const quarters = quartersBetween(at("2026-02-14 10:00"), at("2026-11-23 09:00"), ZONE);

  it("is the one asked for", () => {
    expect(chooseQuarter("2026-Q4", quarters)).toEqual({ quarter: "2026-Q4", isFallback: false });
  });

  it("is the latest full one when none is asked for, without a notice", () => {
    expect(chooseQuarter(undefined, quarters)).toEqual({ quarter: "2026-Q3", isFallback: false });
  });

  it.each(["", "2026", "2026-Q5", "2026-q3", "2025-Q4", "2027-Q1", "__proto__"])(
    "is the latest full one for %j, with a notice",
    (asked) => {
      expect(chooseQuarter(asked, quarters)).toEqual({ quarter: "2026-Q3", isFallback: true });
    },
  );

  it("is the running one when the account has no other", () => {
    expect(chooseQuarter(undefined, quarters.slice(0, 1))).toEqual({ quarter: "2026-Q4", isFallback: false });
  });
});

it("a quarter is half-open in its zone", () => {
  expect(boundsOf("2026-Q3", ZONE)).toEqual({ from: at("2026-07-01 00:00"), to: at("2026-10-01 00:00") });
});
