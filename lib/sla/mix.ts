/**
 * Means that cannot be moved by taking only easy tickets (R23; SLA-FINDINGS §4). The adjusted mean weighs each severity
 * by a fixed reference share; a change of the raw mean splits into performance (new shares × change of the means) and
 * mix (change of the shares × old means), and the two sum to it exactly.
 */
import { SEVERITIES, type Severity } from "./events";

/** How many were measured at a severity, and their mean of whatever was measured; no entry: none. */
export type BySeverity = Partial<Record<Severity, { readonly n: number; readonly mean: number }>>;

export interface Adjusted {
  readonly mean: number;
  /** severities of the reference that are missing here; their weight is spread over the rest, and that must be said */
  readonly spread: readonly Severity[];
}

/** `reference`: how many tickets of each severity, usually those of the last four quarters. Null of nothing in common. */
export function adjustedMean(measured: BySeverity, reference: Partial<Record<Severity, number>>): Adjusted | null {
  const weighed = SEVERITIES.flatMap((severity) => {
    const one = measured[severity];
    return one ? [{ weight: reference[severity] ?? 0, mean: one.mean }] : [];
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const spread = SEVERITIES.filter((severity) => (reference[severity] ?? 0) > 0 && !measured[severity]);
  return { mean: weighed.reduce((sum, { weight, mean }) => sum + (weight / total) * mean, 0), spread };
}

export interface Split {
  readonly raw: number;
  readonly performance: number;
  readonly mix: number;
}

/** Null where either period measured nothing. A severity measured only once keeps its mean: then all of it is mix. */
export function splitChange(before: BySeverity, after: BySeverity): Split | null {
  const [old, now] = [count(before), count(after)];
  if (old === 0 || now === 0) return null;
  let [performance, mix] = [0, 0];
  for (const severity of SEVERITIES) {
    const [was, is] = [before[severity], after[severity]];
    const oldMean = was?.mean ?? is?.mean ?? 0;
    const share = (is?.n ?? 0) / now;
    performance += share * ((is?.mean ?? oldMean) - oldMean);
    mix += (share - (was?.n ?? 0) / old) * oldMean;
  }
  return { raw: performance + mix, performance, mix };
}

const count = (measured: BySeverity): number =>
  SEVERITIES.reduce((sum, severity) => sum + (measured[severity]?.n ?? 0), 0);
