/**
 * Availability of a service over a period: 1 − down ÷ (period − agreed maintenance) (SLA-FINDINGS §4). Overlapping
 * incidents count once; down time inside maintenance is agreed and does not count. Only outages are down time.
 */
import { between, type Calendar } from "./calendar";
import type { Duration, Instant } from "./events";
import { mergeSpans } from "./run";

export interface Down {
  readonly startedAt: Instant;
  /** null while it lasts */
  readonly endedAt: Instant | null;
}

export interface Availability {
  readonly agreed: Duration;
  readonly down: Duration;
  /** in [0, 1]; null when nothing was agreed */
  readonly share: number | null;
  /** down time the target allows */
  readonly budget: Duration;
  /** share of the budget that is used; above 1 when overspent, null when the target allows none */
  readonly budgetUsed: number | null;
}

/**
 * Over `[from, to)`, up to `asOf` for what still lasts. `targetPpm` is the promised share in millionths. With `hours`
 * only the open time of that calendar counts: somebody's peak hours, say.
 */
export function availability(
  outages: readonly Down[],
  maintenance: readonly Down[],
  period: { from: Instant; to: Instant },
  targetPpm: number,
  asOf: Instant,
  hours?: Calendar,
): Availability {
  const measure = hours ? (from: Instant, to: Instant) => between(hours, from, to) : wall;
  const until = Math.min(period.to, Math.max(asOf, period.from));
  const works = lengthOf(maintenance, period.from, until, measure);
  const agreed = measure(period.from, until) - works;
  const both = lengthOf([...outages, ...maintenance], period.from, until, measure);
  const down = both - works;
  const budget = downtimeBudget(targetPpm, measure(period.from, period.to));
  return {
    agreed,
    down,
    share: agreed > 0 ? 1 - down / agreed : null,
    budget,
    budgetUsed: budget > 0 ? down / budget : null,
  };
}

/** Down time a target allows over a length of time: 99.9 % of 8,760 h leaves 8.76 h (R05). In whole milliseconds. */
export function downtimeBudget(targetPpm: number, period: Duration): Duration {
  return Math.round((period * (1_000_000 - targetPpm)) / 1_000_000);
}

/**
 * How fast a budget is spent: its used share ÷ the period's passed share. 1 spends it exactly by the end; null before
 * anything has passed and without a budget (Google SRE Workbook ch. 5).
 */
export function burnRate(
  budgetUsed: number | null,
  { from, to }: { from: Instant; to: Instant },
  asOf: Instant,
): number | null {
  const passed = Math.min(asOf, to) - from;
  return budgetUsed === null || passed <= 0 ? null : budgetUsed / (passed / (to - from));
}

type Measure = (from: Instant, to: Instant) => Duration;
const wall: Measure = (from, to) => to - from;

/** Covered time in `[from, to)`, overlaps once. */
function lengthOf(spans: readonly Down[], from: Instant, to: Instant, measure: Measure): Duration {
  const merged = mergeSpans(spans.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt })));
  return merged.reduce((sum, span) => {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to ?? to, to)];
    return start < end ? sum + measure(start, end) : sum;
  }, 0);
}
