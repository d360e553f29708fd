/**
 * What a vendor writes in content/vendor/calendar.json: the week, where its holidays come from, and what it knows better.
 * docs/calendars.md explains each field with examples. Codes name what is wrong with a field.
 */
import { z } from "zod";
import { isZone } from "@/lib/sla/zone";

const OPENING = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const CLOSING = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const Pair = z
  .tuple([z.string().regex(OPENING, "time"), z.string().regex(CLOSING, "time")], "time")
  .refine(([open, close]) => open !== close, "empty");
const Hours = z.array(Pair, "list");

/** A civil date of the calendar's zone that exists. */
const CivilDate = z.iso.date("date");

const Text = z.strictObject({ zh: z.string().min(1, "required"), en: z.string().min(1, "required") }, "name");

/** One date, or every date from it to `through`. */
const when = { date: CivilDate, through: CivilDate.optional() };

/** What the vendor knows better than the source, and that always wins. */
export const Override = z
  .discriminatedUnion(
    "change",
    [
      // as if the source did not know the date: a holiday is worked, a make-up day is off
      z.strictObject({ ...when, change: z.literal("remove") }),
      z.strictObject({ ...when, change: z.literal("holiday"), name: Text }),
      z.strictObject({ ...when, change: z.literal("short"), hours: Hours.min(1, "required"), name: Text }),
      // hours left out: those of an ordinary day
      z.strictObject({
        ...when,
        change: z.literal("makeup"),
        hours: Hours.min(1, "required").optional(),
        name: Text.optional(),
      }),
      z.strictObject({ ...when, change: z.literal("rename"), name: Text }),
    ],
    "unknown_change",
  )
  .refine(({ date, through }) => through === undefined || through >= date, { path: ["through"], error: "before_date" });
export type Override = z.infer<typeof Override>;

/** Both included. Later than 2080 the packages compute no Islamic dates. */
const Years = z
  .strictObject({ from: z.int("year").min(1990, "year"), to: z.int("year").max(2080, "year") })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "before_from" });
export type Years = z.infer<typeof Years>;

const shared = {
  years: Years,
  // a year that the vendor completed by overrides before the package holds it
  announcedThrough: z.int("year").optional(),
  overrides: z.array(Override, "list").default([]),
};
const code = z.string().regex(/^[A-Z0-9-]+$/i, "code");

const Holidays = z.discriminatedUnion(
  "source",
  [
    z.strictObject({
      source: z.literal("chinese-days"),
      country: z.literal("CN", "CN_only"),
      ...shared,
    }),
    z.strictObject({
      source: z.literal("date-holidays"),
      country: z.string().regex(/^[A-Z]{2}$/, "code"),
      state: code.optional(),
      region: code.optional(),
      ...shared,
    }),
  ],
  "unknown_source",
);
export type Holidays = z.infer<typeof Holidays>;
/** A country, and what of it, by the codes of the package `date-holidays`. */
export type Place = Omit<Extract<Holidays, { source: "date-holidays" }>, "source" | keyof typeof shared>;

const weekly = { mon: Hours, tue: Hours, wed: Hours, thu: Hours, fri: Hours, sat: Hours, sun: Hours };

export const CalendarFile = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{2,40}$/, "key"),
  version: z.int("whole_number").min(1, "whole_number"),
  zone: z.string().refine(isZone, "unknown_zone"),
  weekly: z.strictObject(weekly),
  holidays: Holidays.optional(),
});
export type CalendarFile = z.infer<typeof CalendarFile>;
