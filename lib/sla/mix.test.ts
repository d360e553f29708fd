import fc from "fast-check";
import "./cases.test-support";
import { describe, expect, it } from "vitest";
import { adjustedMean, type BySeverity, splitChange } from "./mix";

describe("R23 a mean that easy tickets cannot buy", () => {
  it("is the plain mean when the shares are the reference's", () => {
    expect(adjustedMean({ S1: { n: 1, mean: 10 }, S3: { n: 3, mean: 2 } }, { S1: 1, S3: 3 })).toEqual({
      mean: 4,
      spread: [],
    });
  });

  it("does not move when only the mix moves", () => {
    const easier: BySeverity = { S1: { n: 1, mean: 10 }, S3: { n: 99, mean: 2 } };
    expect(adjustedMean(easier, { S1: 1, S3: 3 })?.mean).toBe(4);
  });

  it("spreads the weight of a severity that was not measured, and says so", () => {
    expect(adjustedMean({ S3: { n: 3, mean: 2 } }, { S1: 1, S3: 3 })).toEqual({ mean: 2, spread: ["S1"] });
  });

  it("is null of nothing", () => {
    expect(adjustedMean({}, { S1: 1 })).toBeNull();
    expect(adjustedMean({ S2: { n: 4, mean: 2 } }, { S1: 1 })).toBeNull();
    expect(splitChange({}, { S1: { n: 1, mean: 1 } })).toBeNull();
  });

  it("tells an easier mix from better work", () => {
    const before: BySeverity = { S1: { n: 1, mean: 10 }, S3: { n: 1, mean: 2 } };
    expect(splitChange(before, { S1: { n: 1, mean: 10 }, S3: { n: 3, mean: 2 } })).toEqual({
      raw: -2,
      performance: 0,
      mix: -2,
    });
    expect(splitChange(before, { S1: { n: 1, mean: 8 }, S3: { n: 1, mean: 2 } })).toEqual({
      raw: -1,
      performance: -1,
      mix: 0,
    });
  });

  it("always splits the whole change of the raw mean", () => {
    const one = fc.option(fc.record({ n: fc.integer({ min: 1, max: 50 }), mean: fc.integer({ min: 0, max: 1000 }) }), {
      nil: undefined,
    });
    const period = fc.record({ S1: one, S2: one, S3: one, S4: one });
    const raw = (measured: BySeverity) => {
      const all = Object.values(measured).filter((some) => some !== undefined);
      return all.reduce((sum, { n, mean }) => sum + n * mean, 0) / all.reduce((sum, { n }) => sum + n, 0);
    };
    fc.assert(
      fc.property(period as fc.Arbitrary<BySeverity>, period as fc.Arbitrary<BySeverity>, (before, after) => {
        const split = splitChange(before, after);
        if (split) expect(split.raw).toBeCloseTo(raw(after) - raw(before), 6);
      }),
    );
  });
});
