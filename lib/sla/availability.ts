/**
 * Availability of a service over a period: 1 − down ÷ (period − agreed maintenance) (SLA-FINDINGS §4). Overlapping
 * incidents count once; down time inside maintenance is agreed and does not count. Only outages are down time.
 */
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

/** Over `[from, to)`, up to `asOf` for what still lasts. `targetPpm` is the promised share in millionths. */
export function availability(
  outages: readonly Down[],
  maintenance: readonly Down[],
  period: { from: Instant; to: Instant },
  targetPpm: number,
  asOf: Instant,
): Availability {
  const until = Math.min(period.to, Math.max(asOf, period.from));
  const works = lengthOf(maintenance, period.from, until);
  const agreed = until - period.from - works;
  const both = lengthOf([...outages, ...maintenance], period.from, until);
  const down = both - works;
  const budget = downtimeBudget(targetPpm, period.to - period.from);
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

/** Covered time in `[from, to)`, overlaps once. */
function lengthOf(spans: readonly Down[], from: Instant, to: Instant): Duration {
  const merged = mergeSpans(spans.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt })));
  return merged.reduce((sum, span) => sum + Math.max(0, Math.min(span.to ?? to, to) - Math.max(span.from, from)), 0);
}
