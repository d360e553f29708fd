/**
 * The few statistics of an honest report (SLA-FINDINGS §4). Nothing measured is null, never 100 %.
 * Sources: Wilson 1927 for the interval of a share; Kaplan & Meier 1958 for quantiles with open tickets as censored.
 */
import type { Duration } from "./events";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const Z = 1.96;

/** Wilson 95 % interval of `met / n`, as shares in [0, 1]; null for n = 0. */
export function wilson(met: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = met / n;
  const middle = share + (Z * Z) / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/** A measured length; `censored`: it still runs, so the true one is longer. */
export interface Observation {
  readonly length: Duration;
  readonly censored: boolean;
}

/** The smallest length by which a share `p` of clocks had stopped; null when it is not reached. */
export function quantile(observations: readonly Observation[], p: number): Duration | null {
  const sorted = observations.toSorted((a, b) => a.length - b.length || Number(a.censored) - Number(b.censored));
  let [survival, index] = [1, 0];
  while (index < sorted.length) {
    const length = sorted[index]?.length ?? 0;
    const atRisk = sorted.length - index;
    let stopped = 0;
    for (; sorted[index]?.length === length; index++) if (!sorted[index]?.censored) stopped++;
    survival *= 1 - stopped / atRisk;
    if (stopped > 0 && survival <= 1 - p + 1e-12) return length;
  }
  return null;
}

/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
