import { describe, expect, it } from "vitest";
import { currentCalendar } from "@/lib/accounts/vendor";
import { askedOf, knownYears } from "./asked";

const NOW = Date.parse("2026-11-23T06:00:30Z");
const ask = (params: Record<string, string | string[]>) => askedOf(params, currentCalendar(), NOW);

describe("the calculator's address", () => {
  it("is read on the vendor's wall clock", () => {
    const asked = ask({ tier: "basic", severity: "S3", at: "2026-11-20T15:00" });
    expect(asked).toEqual({
      tier: "basic",
      severity: "S3",
      at: Date.parse("2026-11-20T07:00:00Z"),
      local: "2026-11-20T15:00",
      error: null,
    });
  });

  it("asks about this minute when it names no time", () => {
    expect(ask({})).toMatchObject({ tier: "pro", severity: "S2", local: "2026-11-23T14:00", error: null });
  });

  it.each([
    ["a day that does not exist", "2026-02-30T10:00"],
    ["an hour that does not exist", "2026-02-20T24:30"],
    ["words", "friday"],
    ["nothing", ""],
    ["a year before the calendar's first", "1999-01-01T10:00"],
    ["a year far beyond what is announced", "2090-01-01T10:00"],
  ])("refuses %s and answers for now", (_, at) => {
    expect(ask({ at })).toMatchObject({ error: "time", local: "2026-11-23T14:00" });
  });

  it("refuses a time given twice, and falls back for unknown tiers and severities (SEC-37)", () => {
    expect(ask({ at: ["2026-11-20T15:00", "2026-11-21T15:00"] })).toMatchObject({ error: "time" });
    expect(ask({ tier: "gold", severity: "S9" })).toMatchObject({ tier: "pro", severity: "S2" });
    expect(ask({ severity: "__proto__" })).toMatchObject({ severity: "S2" });
  });

  it("knows as many years as the calendar", () => {
    const { first, last } = knownYears(currentCalendar());
    expect(first).toBe(2023);
    expect(last).toBe((currentCalendar().announcedThrough ?? 0) + 1);
    expect(knownYears({ ...currentCalendar(), dates: [] }).first).toBe(2000);
  });
});
