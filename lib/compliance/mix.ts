/**
 * Means and shares at a fixed mix of severities (R23; SLA-FINDINGS §4): a quarter with more easy tickets is not a better
 * one. The weights are the severities' shares over four quarters, the reported one the last of them. Pure.
 */
import type { Attainment, Compliance } from "@/lib/sla/compliance";
import { SEVERITIES } from "@/lib/sla/events";
import { adjustedMean, type BySeverity, splitChange } from "@/lib/sla/mix";
import { orNull, percentText, secondsOf } from "./figures";
import { PROMISED, type Promised } from "./metrics";
import type { MixRow } from "./schema";

/** `reference`: the reported quarter and up to three before it; `before`: the quarter before, null for the first. */
export function mixRows(seen: Compliance, before: Compliance | null, reference: readonly Compliance[]): MixRow[] {
  return PROMISED.map((metric) => mixRow(metric, seen, before, reference));
}

function mixRow(
  metric: Promised,
  seen: Compliance,
  before: Compliance | null,
  reference: readonly Compliance[],
): MixRow {
  const all = together(seen, metric);
  const old = before && together(before, metric);
  if (!all || !isShown(all)) return { metric, ...NOTHING };
  const weights = countsOf(reference, metric);
  const [times, shares] = [meansOf(seen, metric), sharesOf(seen, metric)];
  const split = before && old && isShown(old) ? splitChange(meansOf(before, metric), times) : null;
  return {
    metric,
    meanSeconds: orNull(all.times.mean, secondsOf),
    adjustedSeconds: orNull(adjustedMean(times, weights), ({ mean }) => secondsOf(mean)),
    percent: orNull(all.share, percentText),
    adjustedPercent: orNull(adjustedMean(shares, weights), ({ mean }) => percentText(mean)),
    missing: adjustedMean(times, weights)?.spread ?? [],
    change: split && changeOf(split.raw, split.performance),
  };
}

const NOTHING: Omit<MixRow, "metric"> = {
  ...{ meanSeconds: null, adjustedSeconds: null, percent: null, adjustedPercent: null, missing: [], change: null },
};

const isShown = ({ sample }: Attainment): boolean => sample === "small" || sample === "enough";

/** To whole minutes, as the page shows them, so that the two parts sum to the whole there too. */
function changeOf(raw: number, performance: number): MixRow["change"] {
  const [seconds, performanceSeconds] = [raw, performance].map((length) => Math.round(length / 60_000) * 60) as [
    number,
    number,
  ];
  return { seconds, performanceSeconds, mixSeconds: seconds - performanceSeconds };
}

const together = ({ attainment }: Compliance, metric: Promised): Attainment | undefined =>
  attainment.find((row) => row.metric === metric && row.severity === null);

function bySeverity({ attainment }: Compliance, metric: Promised, measure: (row: Attainment) => number): BySeverity {
  const found: BySeverity = {};
  for (const row of attainment) {
    if (row.metric === metric && row.severity !== null && row.n > 0)
      found[row.severity] = { n: row.n, mean: measure(row) };
  }
  return found;
}

const meansOf = (seen: Compliance, metric: Promised) => bySeverity(seen, metric, ({ times }) => times.mean ?? 0);
const sharesOf = (seen: Compliance, metric: Promised) => bySeverity(seen, metric, ({ met, n }) => met / n);

function countsOf(reference: readonly Compliance[], metric: Promised) {
  const counts = (severity: string) =>
    reference.reduce((sum, { attainment }) => {
      const row = attainment.find((one) => one.metric === metric && one.severity === severity);
      return sum + (row?.n ?? 0);
    }, 0);
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, counts(severity)]));
}
