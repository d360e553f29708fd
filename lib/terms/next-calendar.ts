import "server-only";
/** The next version of a calendar from what a lead typed over the one before (docs/calendars.md). */
import { isDeepStrictEqual } from "node:util";
import { overridden } from "@/lib/calendars/overrides";
import { Override } from "@/lib/calendars/schema";
import { ok, type Result, refuse } from "@/lib/result";
import { type CalendarData, type DatedException, WEEKDAYS } from "@/lib/sla/calendar";
import { parseCalendar } from "@/lib/sla/calendar-input";
import { hoursOf, typedHours } from "./hours";
import { DAY_ROWS, type Typed } from "./schema";

type Wrong = Record<string, string>;

/**
 * Refused as `calendar.invalid` with a code for each wrong field by its name in the form, `terms.same` when nothing
 * differs. `today`: civil date of the calendar's zone; what lies before it is not edited.
 */
export function nextCalendar(base: CalendarData, typed: Typed, version: number, today: string): Result<CalendarData> {
  const wrong: Wrong = {};
  const weekly = weeklyOf(base, typed, wrong);
  const usual = WEEKDAYS.map((day) => weekly[day]).find((hours) => hours.length > 0) ?? [];
  const rows = overridesOf(typed, today, wrong);
  const years = { from: Number(today.slice(0, 4)), to: LAST_YEAR };
  const slips: Wrong = {};
  const overrides = rows.map(({ override }) => override);
  const dates = overridden(base.dates, overrides, { years, usual }, slips);
  for (const [path, code] of Object.entries(slips)) {
    const [, index, field] = /^holidays\.overrides\.(\d+)\.(.*)$/.exec(path) ?? [];
    wrong[`day.${rows[Number(index)]?.row}.${field}`] ??= code;
  }
  const announcedThrough = announcedOf(base, typed, dates, wrong);
  if (Object.keys(wrong).length) return refuse("calendar.invalid", wrong);
  const next = parseCalendar({ ...base, version, weekly, dates, ...(announcedThrough && { announcedThrough }) });
  if (!next.ok) return next;
  const isSame = isDeepStrictEqual([base.weekly, base.dates.toSorted(byDate)], [weekly, dates]);
  return isSame && announcedThrough === base.announcedThrough ? refuse("terms.same") : ok(next.value);
}

/** What the schema of calendar files allows. */
const LAST_YEAR = 2080;
const byDate = (one: DatedException, other: DatedException) => (one.date < other.date ? -1 : 1);

function weeklyOf(base: CalendarData, typed: Typed, wrong: Wrong): CalendarData["weekly"] {
  const days = WEEKDAYS.map((day) => {
    const hours = hoursOf(typed[`weekly.${day}`] ?? typedHours(base.weekly[day]));
    if (!hours) wrong[`weekly.${day}`] = "hours";
    return [day, hours ?? base.weekly[day]] as const;
  });
  return Object.fromEntries(days) as CalendarData["weekly"];
}

/** The rows that hold something, each with its number in the form. A wrong one is told in `wrong` and left out. */
function overridesOf(typed: Typed, today: string, wrong: Wrong): { row: number; override: Override }[] {
  return Array.from({ length: DAY_ROWS }, (_, row) => row).flatMap((row) => {
    const of = (field: string) => typed[`day.${row}.${field}`]?.trim() ?? "";
    if (!["date", "through", "hours", "zh", "en"].some(of)) return [];
    const [date, change] = [of("date"), of("change")];
    const hours = of("hours") === "" ? undefined : hoursOf(of("hours"));
    if (hours === null) wrong[`day.${row}.hours`] = "hours";
    if (date !== "" && date < today) wrong[`day.${row}.date`] = "past_day";
    const name = of("zh") || of("en") ? { zh: of("zh"), en: of("en") } : undefined;
    const parsed = Override.safeParse({
      ...{ date, change, ...(of("through") && { through: of("through") }) },
      ...(HOURLESS.has(change) ? {} : { hours: hours ?? undefined }),
      ...(change === "remove" ? {} : { name }),
    });
    if (parsed.success) return [{ row, override: parsed.data }];
    for (const { path, message } of parsed.error.issues) wrong[`day.${row}.${inputOf(path)}`] ??= codeOf(message);
    return [];
  });
}

const HOURLESS = new Set(["remove", "holiday", "rename"]);
/** The input that a path of the schema is typed into: a name that is missing whole begins with the Chinese one. */
const inputOf = ([first, second]: readonly PropertyKey[]) =>
  first === "name" ? String(second ?? "zh") : String(first ?? "date");
const codeOf = (message: string) => (/^[a-z_]+$/.test(message) ? message : "required");

/** Each year that counts as announced after the ones before holds a holiday; what was announced stays so. */
function announcedOf(base: CalendarData, typed: Typed, dates: readonly DatedException[], wrong: Wrong) {
  const field = typed.announcedThrough?.trim() ?? "";
  if (field === "" || base.announcedThrough === undefined) return base.announcedThrough;
  const through = Number(field);
  const isHeld = (year: number) => dates.some(({ date, kind }) => kind === "holiday" && date.startsWith(`${year}-`));
  if (!Number.isSafeInteger(through) || through < base.announcedThrough || through > LAST_YEAR)
    wrong.announcedThrough = "year";
  else
    for (let year = base.announcedThrough + 1; year <= through; year++)
      if (!isHeld(year)) wrong.announcedThrough = "year_without_holidays";
  return through;
}
