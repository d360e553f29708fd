/** Quarters of the policy's zone: where a clock's membership in a report is decided (PRODUCT §4). */
import type { Instant } from "./events";
import { fromLocal, toLocal } from "./zone";

export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

export function quarterOf(at: Instant, zone: string): Quarter {
  const local = new Date(toLocal(zone, at));
  return { year: local.getUTCFullYear(), quarter: (Math.floor(local.getUTCMonth() / 3) + 1) as Quarter["quarter"] };
}

/** `[from, to)` as instants. */
export function quarterBounds({ year, quarter }: Quarter, zone: string): { from: Instant; to: Instant } {
  const start = (index: number) => fromLocal(zone, Date.UTC(year, index * 3, 1));
  return { from: start(quarter - 1), to: start(quarter) };
}

export function quarterName({ year, quarter }: Quarter): string {
  return `${year}-Q${quarter}`;
}

/** Null for text that is no quarter. */
export function parseQuarter(text: string): Quarter | null {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
  return year && quarter ? { year: Number(year), quarter: Number(quarter) as Quarter["quarter"] } : null;
}

export function previousQuarter({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Quarter["quarter"] };
}
