import "server-only";
/**
 * Chinese public holidays and 调休 make-up days, from the maintained package `chinese-days` into our dated exceptions.
 * Years the State Council has not announced yet hold none, and `announcedThrough` says so.
 */
import days from "chinese-days";
import type { CalendarData, DatedException, Hours } from "@/lib/sla/calendar";
import type { Years } from "./schema";

const OFFICE: Hours = [["09:00", "17:30"]];
const DAY = 86_400_000;

/** Monday to Friday 9:00–17:30 in Shanghai, holidays off, make-up days worked (R33). Years inclusive. */
export function chineseOfficeCalendar(fromYear: number, toYear: number): CalendarData {
  return {
    key: "cn-office",
    version: 1,
    zone: "Asia/Shanghai",
    weekly: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: [], sun: [] },
    ...chineseHolidays({ from: fromYear, to: toYear }, OFFICE),
  };
}

/** Make-up days are worked in the hours given. `announcedThrough` is the year before the first when none is announced. */
export function chineseHolidays(
  { from, to }: Years,
  makeup: Hours,
): { dates: DatedException[]; announcedThrough: number } {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const announced = years.filter(isAnnounced);
  return {
    dates: announced.flatMap((year) => exceptionsOf(year, makeup)),
    announcedThrough: announced.at(-1) ?? from - 1,
  };
}

/** New Year's Day is part of every announcement. */
function isAnnounced(year: number): boolean {
  const detail = days.getDayDetail(`${year}-01-01`);
  return !detail.work && detail.name.includes(",");
}

function exceptionsOf(year: number, makeup: Hours): DatedException[] {
  const found: DatedException[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    const exception = exceptionOn(date, makeup);
    if (exception) found.push(exception);
  }
  return found;
}

/** Only announced days have a name of three parts: English, Chinese, and the days in lieu. */
function exceptionOn(date: string, makeup: Hours): DatedException | null {
  const { work, name } = days.getDayDetail(date);
  const [en, zh] = name.split(",");
  if (!en || !zh) return null;
  if (!work) return { date, hours: [], name: { zh, en }, kind: "holiday" };
  return { date, hours: makeup, name: { zh: `${zh}调休上班`, en: `Make-up day for ${en}` }, kind: "makeup" };
}
