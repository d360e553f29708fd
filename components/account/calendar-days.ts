/** A business calendar as people say it: days of the week with equal hours together, holidays as stretches. Pure. */
import { type CalendarData, type DatedException, type Hours, WEEKDAYS } from "@/lib/sla/calendar";

export interface WeekGroup {
  /** index of the first and last weekday, Monday is 0 */
  readonly from: number;
  readonly to: number;
  readonly hours: Hours;
}

/** Neighbouring weekdays with the same hours, from Monday on. */
export function weekGroups(weekly: CalendarData["weekly"]): WeekGroup[] {
  const groups: WeekGroup[] = [];
  for (const [index, day] of WEEKDAYS.entries()) {
    const last = groups.at(-1);
    if (last && isSame(last.hours, weekly[day])) groups.splice(-1, 1, { ...last, to: index });
    else groups.push({ from: index, to: index, hours: weekly[day] });
  }
  return groups;
}

export interface DatedGroup {
  /** civil dates, both included */
  readonly from: string;
  readonly to: string;
  readonly hours: Hours;
  readonly name: DatedException["name"];
}

/** Dated exceptions of a year, consecutive ones of one name together. Civil dates sort as text. */
export function datesOfYear(dates: CalendarData["dates"], year: number): DatedGroup[] {
  const groups: DatedGroup[] = [];
  for (const { date, hours, name } of dates.toSorted((a, b) => a.date.localeCompare(b.date))) {
    if (!date.startsWith(`${year}-`)) continue;
    const last = groups.at(-1);
    const goesOn = last && nextDate(last.to) === date && last.name?.en === name?.en && isSame(last.hours, hours);
    if (last && goesOn) groups.splice(-1, 1, { ...last, to: date });
    else groups.push({ from: date, to: date, hours, name });
  }
  return groups;
}

/** The civil date as an instant at midnight UTC, to be read in the zone UTC. */
export const dateInstant = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const nextDate = (date: string): string => new Date(dateInstant(date) + 86_400_000).toISOString().slice(0, 10);

const isSame = (one: Hours, other: Hours): boolean => one.join(" ") === other.join(" ");
