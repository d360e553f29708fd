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

/** Lengths of what has stopped, and of what still runs: those are censored, the true ones are longer. */
export interface Lengths {
  readonly stopped: number[];
  readonly running: number[];
}

export const sample = (): Lengths => ({ stopped: [], running: [] });

export function observe({ stopped, running }: Lengths, isRunning: boolean, length: Duration): void {
  (isRunning ? running : stopped).push(length);
}

/** The same from the shortest to the longest. */
export interface Ordered {
  readonly stopped: Float64Array;
  readonly running: Float64Array;
}

export function inOrder({ stopped, running }: Lengths): Ordered {
  return { stopped: Float64Array.from(stopped).sort(), running: Float64Array.from(running).sort() };
}

/** The smallest length by which a share `p` of clocks had stopped; null when it is not reached. */
export function quantile({ stopped, running }: Ordered, p: number): Duration | null {
  let [survival, ended, passed] = [1, 0, 0];
  while (ended < stopped.length) {
    const length = stopped[ended] ?? 0;
    while (passed < running.length && (running[passed] ?? 0) < length) passed++;
    const atRisk = stopped.length - ended + running.length - passed;
    const before = ended;
    while (stopped[ended] === length) ended++;
    survival *= 1 - (ended - before) / atRisk;
    if (survival <= 1 - p + 1e-12) return length;
  }
  return null;
}

/** Null of nothing. */
export function longest({ stopped, running }: Ordered): Duration | null {
  const most = Math.max(stopped.at(-1) ?? -1, running.at(-1) ?? -1);
  return most < 0 ? null : most;
}

/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
