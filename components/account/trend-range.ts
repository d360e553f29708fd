/** The lowest and the highest rate of a metric over the quarters that have one; the earliest when several are equal. */
import type { Promised, TrendPoint } from "@/lib/compliance/schema";

export interface TrendRange {
  readonly measured: number;
  readonly low: string;
  readonly lowQuarter: string;
  readonly high: string;
  readonly highQuarter: string;
}

export function trendRange(trend: readonly TrendPoint[], metric: Promised): TrendRange | null {
  const rates = trend.flatMap(({ quarter, metrics }) => {
    const { percent } = metrics[metric];
    return percent === null ? [] : [{ quarter, percent }];
  });
  const sorted = rates.toSorted((a, b) => Number(a.percent) - Number(b.percent));
  const [low] = sorted;
  const high = rates.find(({ percent }) => percent === sorted.at(-1)?.percent);
  if (!low || !high) return null;
  return {
    measured: rates.length,
    low: low.percent,
    lowQuarter: low.quarter,
    high: high.percent,
    highQuarter: high.quarter,
  };
}
