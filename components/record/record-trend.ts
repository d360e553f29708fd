/** The record's quarters as a trend can be drawn from them. Pure. */
import { PROMISED, type Promised, type Share, type TrendPoint } from "@/lib/compliance/schema";
import type { RecordQuarter } from "@/lib/record/schema";

/** The earliest first. What is withheld has no point: as far as the drawing knows nothing was measured. */
export function trendOf(quarters: readonly RecordQuarter[]): TrendPoint[] {
  return quarters.toReversed().map(({ quarter, isOver, rows }) => {
    const of = (metric: Promised) => shareOf(rows.find((row) => row.metric === metric && row.severity === null));
    const [first, second, third] = PROMISED;
    const metrics = { [first]: of(first), [second]: of(second), [third]: of(third) } as TrendPoint["metrics"];
    return { quarter, isOver, metrics };
  });
}

const NONE: Share = { n: 0, met: 0, breached: 0, sample: "none", percent: null, low: null, high: null };

function shareOf(row: RecordQuarter["rows"][number] | undefined): Share {
  if (!row || row.n === null || row.met === null || row.breached === null || row.n === 0) return NONE;
  const { n, met, breached, percent, low, high } = row;
  return { n, met, breached, sample: n < 30 ? "small" : "enough", percent, low, high };
}
