/** Months, quarters and years of a zone as `[from, to)`: what availability is promised for (PRODUCT §4, R04). */
import type { Instant } from "./events";
import { fromLocal, toLocal } from "./zone";

export type CivilUnit = "month" | "quarter" | "year";

export interface CivilPeriod {
  readonly unit: CivilUnit;
  /** `2026-11`, `2026-Q4`, `2026` */
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant;
}

const MONTHS: Record<CivilUnit, number> = { month: 1, quarter: 3, year: 12 };

/** The month, quarter or year that holds an instant, on the wall clock of the zone. */
export function periodAt(unit: CivilUnit, at: Instant, zone: string): CivilPeriod {
  const local = new Date(toLocal(zone, at));
  const length = MONTHS[unit];
  const year = local.getUTCFullYear();
  const index = Math.floor(local.getUTCMonth() / length);
  const start = (place: number) => fromLocal(zone, Date.UTC(year, place * length, 1));
  return { unit, name: nameOf(unit, year, index), from: start(index), to: start(index + 1) };
}

/** From the one that holds `asOf` back to the one that holds `since`, the latest first. Never empty. */
export function periodsBetween(unit: CivilUnit, since: Instant, asOf: Instant, zone: string): CivilPeriod[] {
  const found = [periodAt(unit, asOf, zone)];
  for (let last = found[0]; last && last.from > since; last = found.at(-1)) {
    found.push(periodAt(unit, last.from - 1, zone));
  }
  return found;
}

function nameOf(unit: CivilUnit, year: number, index: number): string {
  if (unit === "year") return String(year);
  return unit === "quarter" ? `${year}-Q${index + 1}` : `${year}-${String(index + 1).padStart(2, "0")}`;
}
