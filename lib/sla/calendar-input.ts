/**
 * Calendar data from outside, checked: every refusal names the field. One that never opens is refused here, not
 * discovered by a hang.
 */
import { ok, type Result, refuse } from "@/lib/result";
import { compileCalendar, nextOpen } from "./calendar";
import { type CalendarData, WEEKDAYS } from "./calendar-data";
import { isZone } from "./zone";

type Fields = Record<string, string>;
type Unknown = Record<string, unknown>;

/** Refused as `calendar.invalid` with a code for each wrong field, by its path; or as `calendar.never_opens`. */
export function parseCalendar(input: unknown): Result<CalendarData> {
  const wrong: Fields = {};
  const data = record(input, "calendar", wrong);
  if (typeof data.key !== "string" || data.key === "") wrong.key = "required";
  if (!Number.isSafeInteger(data.version) || Number(data.version) < 1) wrong.version = "whole_number";
  if (typeof data.zone !== "string" || !isZone(data.zone)) wrong.zone = "unknown_zone";
  const weekly = record(data.weekly, "weekly", wrong);
  for (const day of WEEKDAYS) readHours(weekly[day], `weekly.${day}`, wrong);
  readDates(data.dates, wrong);
  if (data.announcedThrough !== undefined && !Number.isSafeInteger(data.announcedThrough))
    wrong.announcedThrough = "year";
  if (Object.keys(wrong).length) return refuse("calendar.invalid", wrong);
  const calendar = data as unknown as CalendarData;
  return opens(calendar) ? ok(calendar) : refuse("calendar.never_opens", { weekly: "never_opens" });
}

function readDates(input: unknown, wrong: Fields) {
  if (!Array.isArray(input)) {
    wrong.dates = "list";
    return;
  }
  const seen = new Set<string>();
  for (const [index, entry] of input.entries()) {
    const { date, hours, name, kind } = record(entry, `dates.${index}`, wrong);
    if (typeof date !== "string" || !isDate(date)) wrong[`dates.${index}.date`] = "date";
    else if (seen.has(date)) wrong[`dates.${index}.date`] = "repeated";
    else seen.add(date);
    readHours(hours, `dates.${index}.hours`, wrong);
    if (name !== undefined && !isName(name)) wrong[`dates.${index}.name`] = "name";
    if (kind !== undefined && !KINDS.some((known) => known === kind)) wrong[`dates.${index}.kind`] = "unknown_kind";
  }
}

const KINDS = ["holiday", "makeup", "short"];

function isName(input: unknown): boolean {
  const { zh, en } = (input ?? {}) as Unknown;
  return typeof zh === "string" && zh !== "" && typeof en === "string" && en !== "";
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function readHours(input: unknown, path: string, wrong: Fields) {
  if (!Array.isArray(input)) {
    wrong[path] = "list";
    return;
  }
  for (const [index, pair] of input.entries()) {
    const [open, close] = Array.isArray(pair) && pair.length === 2 ? pair : [];
    const isTime = (value: unknown, last: string): value is string =>
      typeof value === "string" && (TIME.test(value) || value === last);
    if (!isTime(open, "00:00") || !isTime(close, "24:00")) wrong[`${path}.${index}`] = "time";
    else if (open === close) wrong[`${path}.${index}`] = "empty";
  }
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** A date with hours counts: a calendar of dated shifts alone opens too. */
function opens(data: CalendarData): boolean {
  if (WEEKDAYS.some((day) => data.weekly[day].length > 0)) return true;
  const dated = data.dates.filter((exception) => exception.hours.length > 0).map((exception) => exception.date);
  const first = dated.toSorted()[0];
  return first !== undefined && nextOpen(compileCalendar(data), Date.parse(`${first}T00:00:00Z`) - 86_400_000) !== null;
}

function record(input: unknown, path: string, wrong: Fields): Unknown {
  if (typeof input === "object" && input !== null && !Array.isArray(input)) return input as Unknown;
  wrong[path] = "object";
  return {};
}
