/**
 * The working-time libraries people install from npm, each set up with the same office hours and holidays. They count
 * in the time zone of the process and know neither make-up days nor zones of their own, so neither does the calendar here.
 */
import dayjs from "dayjs";
import dayjsBusinessTime from "dayjs-business-time";
import moment from "moment";
import "moment-business-time";
import type { CalendarData } from "@/lib/sla/calendar";

export interface Library {
  readonly name: string;
  /** the instant that many working hours after another, in UTC milliseconds */
  addHours(start: number, hours: number): number;
  /** working minutes from one instant to another */
  minutesBetween(from: number, to: number): number;
}

/** 2024–2027: the days a Chinese office is closed, as a library without make-up days would be given them. */
const HOLIDAYS = [2024, 2025, 2026, 2027].flatMap((year) => [
  `${year}-01-01`,
  ...["02-10", "02-11", "02-12", "02-13", "02-14", "04-04", "05-01", "05-02", "05-05"].map((day) => `${year}-${day}`),
  ...["06-08", "09-15", "10-01", "10-02", "10-03", "10-04", "10-07"].map((day) => `${year}-${day}`),
]);
const [OPEN, CLOSE] = ["09:00", "17:30"] as const;
const HOURS: [string, string][] = [[OPEN, CLOSE]];

/** The same calendar for our engine. */
export const OFFICE: CalendarData = {
  key: "office",
  version: 1,
  zone: "Asia/Shanghai",
  weekly: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS, sat: [], sun: [] },
  dates: HOLIDAYS.map((date) => ({ date, hours: [] })),
};

/** Sets the time zone of the process: the libraries read no other. */
export function libraries(): Library[] {
  process.env.TZ = OFFICE.zone;
  return [withDayjs(), withMoment()];
}

function withDayjs(): Library {
  dayjs.extend(dayjsBusinessTime);
  const day = [{ start: `${OPEN}:00`, end: `${CLOSE}:00` }];
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: null, sunday: null };
  dayjs.setBusinessTime(week);
  dayjs.setHolidays(HOLIDAYS);
  return {
    name: "dayjs-business-time",
    addHours: (start, hours) => dayjs(start).addBusinessHours(hours).valueOf(),
    minutesBetween: (from, to) => Math.abs(dayjs(from).businessMinutesDiff(dayjs(to))),
  };
}

function withMoment(): Library {
  const day = [`${OPEN}:00`, `${CLOSE}:00`];
  const workinghours = { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null };
  moment.updateLocale(moment.locale(), { workinghours, holidays: HOLIDAYS });
  return {
    name: "moment-business-time",
    addHours: (start, hours) => moment(start).addWorkingTime(hours, "hours").valueOf(),
    minutesBetween: (from, to) => Math.round(moment(to).workingDiff(moment(from), "minutes", true)),
  };
}
