import "server-only";
/**
 * Public holidays of other countries, from the maintained package `date-holidays` into our dated exceptions: whole days
 * close, half days shorten the week's hours. Dates are civil dates, read in the zone of the calendar they are put in.
 * The package computes its rules, so its years need no announcement, except holidays it can only list year by year.
 */
import { createRequire } from "node:module";
import type Holidays from "date-holidays";
import { z } from "zod";
import { type CalendarData, type DatedException, WEEKDAYS } from "@/lib/sla/calendar";
import { type HolidayName, holidayName, joinedName } from "./holiday-names";
import { hoursLeft, type Minutes } from "./hours-left";
import type { Place, Years } from "./schema";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A name that many years list by hand; a one-off, such as a jubilee, has no series. */
const SERIES = 3;

export interface WorldHolidays {
  readonly dates: DatedException[];
  /** the last year that holds all holidays the package knows of this place */
  readonly announcedThrough: number;
}

/** Public holidays only, in order. The place has been checked by `wrongPlace`. */
export function worldHolidays(place: Place, { from, to }: Years, weekly: CalendarData["weekly"]): WorldHolidays {
  const holidays = of(place);
  const closures = new Map<string, Closure[]>();
  // a stretch of days may begin in the year before
  for (let year = from - 1; year <= to; year++) {
    for (const one of holidays.getHolidays(year)) {
      for (const [date, closure] of closuresOf(one, holidays)) {
        const isInYears = date >= `${from}` && date < `${to + 1}`;
        if (isInYears) closures.set(date, [...(closures.get(date) ?? []), closure]);
      }
    }
  }
  const dates = [...closures].flatMap(([date, closed]) => exceptionOn(date, closed, weekly));
  return {
    dates: dates.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    announcedThrough: Math.min(to, ...listedThrough(holidays, from)),
  };
}

/** What is wrong with a place, by field; null when the package knows it. */
export function wrongPlace({ country, state, region }: Place): Partial<Record<keyof Place, string>> | null {
  // it knows the holidays of China but not its make-up days
  if (country === "CN") return { country: "use_chinese_days" };
  const known = create();
  if (!Object.hasOwn(known.getCountries(), country)) return { country: "unknown_country" };
  if (state !== undefined && !Object.hasOwn(known.getStates(country) ?? {}, state)) return { state: "unknown_state" };
  if (region === undefined) return null;
  if (state === undefined) return { state: "required" };
  return Object.hasOwn(known.getRegions(country, state) ?? {}, region) ? null : { region: "unknown_region" };
}

interface Closure {
  readonly closed: Minutes;
  readonly name: HolidayName;
}

/** Part of each civil date that a holiday closes. */
function closuresOf(one: Holiday, holidays: Holidays): [date: string, closure: Closure][] {
  const name = nameOf(one, holidays);
  const [from, to] = stretchOf(one);
  const found: [string, Closure][] = [];
  for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY) {
    const closed = [Math.max(from, day) - day, Math.min(to, day + DAY) - day] as const;
    found.push([civilDate(day), { closed: [closed[0] / MINUTE, closed[1] / MINUTE], name }]);
  }
  return found;
}

/**
 * On the wall clock read as UTC. Where days begin at sunset the package says so by an offset after the date; an office
 * observes the civil days instead.
 */
function stretchOf({ date, start, end }: Holiday): [from: number, to: number] {
  const fromSunset = date.length > CIVIL_LENGTH;
  if (!fromSunset) return [start.getTime(), end.getTime()];
  const from = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return [from, from + Math.max(1, Math.floor((end.getTime() - start.getTime()) / DAY)) * DAY];
}

const CIVIL_LENGTH = "2026-01-01 00:00:00".length;

function exceptionOn(date: string, closures: readonly Closure[], weekly: CalendarData["weekly"]): DatedException[] {
  const closed = closures.map((closure) => closure.closed);
  const usual = weekly[WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] ?? "mon"];
  const hours = hoursLeft(usual, closed);
  const name = joinedName(closures.map((closure) => closure.name));
  const isWhole = closed.some(([from, to]) => to - from === DAY / MINUTE);
  if (isWhole || (usual.length > 0 && hours.length === 0)) return [{ date, hours: [], name, kind: "holiday" }];
  // an eve that begins after closing, or on a day off, changes nothing
  return hours.join() === usual.join() ? [] : [{ date, hours, name, kind: "short" }];
}

const Rule = z.object({
  name: z.union([z.string(), z.record(z.string(), z.string())]),
  note: z.string().optional(),
});

function nameOf({ rule, name, substitute }: Holiday, holidays: Holidays): HolidayName {
  const { name: names, note } = Rule.parse(holidays.getRule(rule));
  return holidayName({
    names: typeof names === "string" ? { en: name } : names,
    languages: holidays.getLanguages().filter((language) => language !== "en"),
    isSubstitute: substitute === true,
    isExpected: ISLAMIC.test(rule) || note === "tentative",
  });
}

const ISLAMIC = /Muharram|Safar|Rabi al-|Jumada al-|Rajab|Shaban|Ramadan|Shawwal|Dhu al-/;

/** Last years of the holidays listed year by year, of those still listed at the beginning. */
function listedThrough(holidays: Holidays, from: number): number[] {
  const years = new Map<string, Set<number>>();
  for (const listed of holidays.getRules().map((one) => ListedRule.safeParse(one).data)) {
    if (!listed) continue;
    const name = JSON.stringify(listed.name);
    years.set(name, (years.get(name) ?? new Set()).add(Number(listed.rule.slice(0, 4))));
  }
  return [...years.values()]
    .filter((listed) => listed.size >= SERIES)
    .map((listed) => Math.max(...listed))
    .filter((last) => last >= from);
}

const ListedRule = Rule.extend({ rule: z.string().regex(/^\d{4}-/) });

type Holiday = ReturnType<Holidays["getHolidays"]>[number];

/** UTC makes its instants the wall clock's readings, wherever this runs. */
function of({ country, state = "", region = "" }: Place): Holidays {
  return create(country, state, region, { timezone: "UTC", types: ["public"] });
}

/** Loaded when first asked: 26 MB that a vendor with a Chinese calendar does not need. */
function create(...args: ConstructorParameters<typeof Holidays> | []): Holidays {
  const Made: typeof Holidays = createRequire(import.meta.url)("date-holidays");
  return Reflect.construct(Made, args);
}

const civilDate = (at: number): string => new Date(at).toISOString().slice(0, 10);
