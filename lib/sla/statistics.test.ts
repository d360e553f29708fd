import { describe, expect, it } from "vitest";
import { inOrder, longest, mean, observe, quantile, sample, wilson } from "./statistics";

interface Observation {
  readonly length: number;
  readonly censored: boolean;
}

const stopped = (...lengths: number[]): Observation[] => lengths.map((length) => ({ length, censored: false }));
const running = (...lengths: number[]): Observation[] => lengths.map((length) => ({ length, censored: true }));

const of = (all: readonly Observation[]) => {
  const lengths = sample();
  for (const { length, censored } of all) observe(lengths, censored, length);
  return inOrder(lengths);
};

describe("Wilson interval", () => {
  it.each([
    // Newcombe 1998, table I: 81 of 263 and 15 of 148.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    // Agresti & Coull 1998: none of 20, all of 20.
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
  ])("of %i in %i agrees with the published one", (met, n, low, high) => {
    const interval = wilson(met, n);
    expect(interval?.low).toBeCloseTo(low, 3);
    expect(interval?.high).toBeCloseTo(high, 3);
  });

  it("of nothing is nothing", () => expect(wilson(0, 0)).toBeNull());

  it("always holds the share itself and stays within 0 and 1", () => {
    for (let n = 1; n <= 40; n++)
      for (let met = 0; met <= n; met++) {
        const { low, high } = wilson(met, n) ?? { low: 2, high: -1 };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(met / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(met / n - 1e-12);
      }
  });
});

describe("R22 Quantiles with open tickets", () => {
  it("is the ordinary quantile when everything has stopped", () => {
    const ten = stopped(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    expect([0.5, 0.9, 0.95, 1].map((p) => quantile(of(ten), p))).toEqual([5, 9, 10, 10]);
  });

  it("agrees with Kaplan and Meier on their textbook example", () => {
    // Weeks in remission under 6-MP (Freireich et al. 1963): nine ended, twelve still lasted.
    const group = [
      ...stopped(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...running(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ];
    expect(quantile(of(group), 0.5)).toBe(23);
    expect(quantile(of(group), 0.25)).toBe(13);
  });

  it("R23 is not reached while too many still run: nothing hides by staying open", () => {
    expect(quantile(of([...stopped(1, 2), ...running(3, 3, 3)]), 0.5)).toBeNull();
    expect(quantile(of(running(1, 2, 3)), 0.5)).toBeNull();
  });

  it("of nothing is null", () => expect(quantile(of([]), 0.5)).toBeNull());

  it("takes a clock that stopped before one that still runs at the same length", () =>
    expect(quantile(of([...running(5), ...stopped(5)]), 0.5)).toBe(5));

  it("has the longest of all, running or not; of nothing none", () => {
    expect([longest(of([...stopped(4), ...running(3)])), longest(of([...stopped(4), ...running(6)]))]).toEqual([4, 6]);
    expect([longest(of([])), longest(of(stopped(0)))]).toEqual([null, 0]);
  });

  it("does not read its argument in order only", () => {
    const shuffled = stopped(3, 1, 2, 5, 4);
    expect(quantile(of(shuffled), 0.5)).toBe(3);
    expect(shuffled.map(({ length }) => length)).toEqual([3, 1, 2, 5, 4]);
  });
});

describe("Mean", () => {
  it("is arithmetic", () => expect(mean([1, 2, 6])).toBe(3));
  it("of nothing is null, never zero", () => expect(mean([])).toBeNull());
});
