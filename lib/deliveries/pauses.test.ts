import { describe, expect, it } from "vitest";
import { pauseAfter } from "./pauses";

describe("F-12 a delivery that failed", () => {
  it("is tried for more than a day, later each time, and then given up", () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => pauseAfter(attempts, 0.5) ?? Number.NaN);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(24 * 3_600_000);
    expect(pauseAfter(8, 0.5)).toBeNull();
  });

  it("is tried at a time of its own: a tenth earlier or later", () => {
    expect([pauseAfter(2, 0), pauseAfter(2, 0.5), pauseAfter(2, 1)]).toEqual([270_000, 300_000, 330_000]);
  });
});
