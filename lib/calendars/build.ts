import "server-only";
/** From what a vendor writes to the calendar the engine runs on: the source's holidays, then the vendor's overrides. */
import type { z } from "zod";
import { type Result, refuse } from "@/lib/result";
import { type CalendarData, type DatedException, type Hours, WEEKDAYS } from "@/lib/sla/calendar";
import { parseCalendar } from "@/lib/sla/calendar-input";
import { chineseHolidays } from "./chinese";
import { overridden } from "./overrides";
import { CalendarFile, type Holidays } from "./schema";
import { worldHolidays, wrongPlace } from "./world";

type Fields = Record<string, string>;

/** Refused as `calendar.invalid` with a code for each wrong field, by its path; or as `calendar.never_opens`. */
export function buildCalendar(input: unknown): Result<CalendarData> {
  const parsed = CalendarFile.safeParse(input);
  if (!parsed.success) return refuse("calendar.invalid", fieldsOf(parsed.error));
  const { holidays, ...rest } = parsed.data;
  if (!holidays) return parseCalendar({ ...rest, dates: [] });
  const wrong: Fields = {};
  const held = heldBy(holidays, rest.weekly, wrong);
  return Object.keys(wrong).length ? refuse("calendar.invalid", wrong) : parseCalendar({ ...rest, ...held });
}

interface Held {
  readonly dates: readonly DatedException[];
  readonly announcedThrough: number;
}

function heldBy(holidays: Holidays, weekly: CalendarData["weekly"], wrong: Fields): Held | null {
  const usual = WEEKDAYS.map((day) => weekly[day]).find((hours) => hours.length > 0) ?? [];
  const known = fromSource(holidays, weekly, usual, wrong);
  if (!known) return null;
  const { years, overrides } = holidays;
  const dates = overridden(known.dates, overrides, { years, usual }, wrong);
  return { dates, announcedThrough: Math.max(known.announcedThrough, byHand(holidays, known, dates, wrong)) };
}

function fromSource(holidays: Holidays, weekly: CalendarData["weekly"], usual: Hours, wrong: Fields): Held | null {
  if (holidays.source === "chinese-days") return chineseHolidays(holidays.years, usual);
  const { country, state, region, years } = holidays;
  const place = { country, ...(state && { state }), ...(region && { region }) };
  const misplaced = wrongPlace(place);
  for (const [field, code] of Object.entries(misplaced ?? {})) wrong[`holidays.${field}`] = code;
  return misplaced ? null : worldHolidays(place, years, weekly);
}

/** The year through which the vendor entered announcements itself; each of them holds at least one holiday then. */
function byHand(holidays: Holidays, known: Held, dates: readonly DatedException[], wrong: Fields): number {
  const through = holidays.announcedThrough ?? 0;
  const isHeld = (year: number) => dates.some(({ date, kind }) => kind === "holiday" && date.startsWith(`${year}-`));
  let code: string | null = through > holidays.years.to ? "outside_years" : null;
  for (let year = known.announcedThrough + 1; year <= through; year++)
    if (!isHeld(year)) code ??= "year_without_holidays";
  if (code) wrong["holidays.announcedThrough"] = code;
  return through;
}

/** The codes are the messages of the schema; what zod says by itself becomes one of a few. */
function fieldsOf(error: z.ZodError): Fields {
  const fields: Fields = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) fields[[path, key].filter(Boolean).join(".")] = "unknown_field";
    else fields[path || "calendar"] ??= codeOf(issue.message);
  }
  return fields;
}

function codeOf(message: string): string {
  if (/^[a-zA-Z_]+$/.test(message)) return message;
  return message.endsWith("received undefined") ? "required" : "invalid";
}
