/** What the vendor knows better than the source of its holidays (docs/calendars.md). Pure. */
import type { DatedException, Hours } from "@/lib/sla/calendar";
import type { Override, Years } from "./schema";

const DAY = 86_400_000;

interface Given {
  readonly years: Years;
  /** what a make-up day is worked when the override says nothing */
  readonly usual: Hours;
}

/** Dates in order. What is wrong goes into `wrong` by its path: an override that changes nothing is a slip of the pen. */
export function overridden(
  dates: readonly DatedException[],
  overrides: readonly Override[],
  { years, usual }: Given,
  wrong: Record<string, string>,
): DatedException[] {
  const byDate = new Map(dates.map((one) => [one.date, one]));
  const seen = new Set<string>();
  for (const [index, override] of overrides.entries()) {
    const path = `holidays.overrides.${index}`;
    const covered = datesOf(override);
    const [first = "", last = ""] = [covered[0], covered.at(-1)];
    if (Number(first.slice(0, 4)) < years.from) wrong[`${path}.date`] = "outside_years";
    else if (Number(last.slice(0, 4)) > years.to)
      wrong[`${path}.${override.through ? "through" : "date"}`] = "outside_years";
    else if (covered.some((date) => seen.has(date))) wrong[`${path}.date`] = "repeated";
    else if (needsOne(override) && !covered.some((date) => byDate.has(date))) wrong[`${path}.date`] = "nothing_there";
    else for (const date of covered) put(byDate, date, override, usual);
    for (const date of covered) seen.add(date);
  }
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

const needsOne = ({ change }: Override): boolean => change === "remove" || change === "rename";

function put(byDate: Map<string, DatedException>, date: string, override: Override, usual: Hours) {
  const before = byDate.get(date);
  byDate.delete(date);
  const after = changed(date, before, override, usual);
  if (after) byDate.set(date, after);
}

function changed(
  date: string,
  before: DatedException | undefined,
  override: Override,
  usual: Hours,
): DatedException | undefined {
  switch (override.change) {
    case "remove":
      return undefined;
    case "rename":
      return before && { ...before, name: override.name };
    case "holiday":
      return { date, hours: [], name: override.name, kind: "holiday" };
    case "short":
      return { date, hours: override.hours, name: override.name, kind: "short" };
    case "makeup":
      return { date, hours: override.hours ?? usual, name: override.name ?? MAKEUP, kind: "makeup" };
  }
}

const MAKEUP = { zh: "调休上班", en: "Make-up day" };

function datesOf({ date, through = date }: Override): string[] {
  const found: string[] = [];
  for (let at = Date.parse(date); at <= Date.parse(through); at += DAY)
    found.push(new Date(at).toISOString().slice(0, 10));
  return found;
}
