import { describe, expect, it } from "vitest";
import { untilDue, urgency } from "./countdown";

const clock = { startedAt: 0, dueAt: 100_000 };

describe("A clock face between two answers of the server", () => {
  it("only counts down, below zero when late", () => {
    expect(untilDue(clock, 40_000)).toBe(60_000);
    expect(untilDue(clock, 100_000)).toBe(0);
    expect(untilDue(clock, 101_000)).toBe(-1000);
  });

  it("counts nothing where nothing is due", () => {
    expect(untilDue({ dueAt: null }, 0)).toBeNull();
    expect(urgency({ startedAt: 0, dueAt: null }, 5)).toBe("ok");
    expect(urgency({ startedAt: null, dueAt: null }, 5)).toBe("ok");
  });

  it.each([
    [79_000, "ok"],
    [80_000, "soon"],
    [100_000, "soon"],
    [101_000, "late"],
  ])("at %i it is %s: soon in the last fifth, late only after the due instant", (now, expected) =>
    expect(urgency(clock, now)).toBe(expected),
  );
});
