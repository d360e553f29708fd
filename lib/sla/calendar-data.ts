/**
 * What a business calendar is: the data a vendor writes (zone, weekly hours, dated exceptions) and its compiled form
 * (sorted open intervals with running totals). What can be asked of one is in calendar.ts and workday.ts.
 */
import type { Instant } from "./events";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** `"09:00"`–`"17:30"`, local wall time, `24:00` allowed; an end not after its start crosses midnight. */
export type Hours = readonly (readonly [open: string, close: string])[];

export interface DatedException {
  /** civil date `YYYY-MM-DD` of the zone */
  readonly date: string;
  /** replaces the weekday's hours; empty closes the day */
  readonly hours: Hours;
  readonly name?: { readonly zh: string; readonly en: string };
  readonly kind?: "holiday" | "makeup" | "short";
}

export interface CalendarData {
  readonly key: string;
  readonly version: number;
  readonly zone: string;
  readonly weekly: Readonly<Record<Weekday, Hours>>;
  readonly dates: readonly DatedException[];
  /** last year whose holidays are announced; absent: nothing is awaited */
  readonly announcedThrough?: number;
  /** how an opening or closing inside a skipped or repeated hour is read: `wall` (default) by the wall clock,
   * `mapped` to one instant first, later in a gap and the first of two (bench/sla convention `dst`) */
  readonly boundaries?: "wall" | "mapped";
}

/** `[from, to)` as instants, or as readings of a wall clock. */
export type Interval = readonly [from: number, to: number];

export interface Window {
  readonly fromYear: number;
  /** excluded */
  readonly toYear: number;
  /** the same bounds as instants */
  readonly from: Instant;
  readonly to: Instant;
  /** openings and closings of the open intervals, in order and apart */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** open milliseconds from the beginning up to the end of each interval */
  readonly totals: Float64Array;
  /** by UTC day of the window: the first interval that ends after the day's beginning */
  readonly byDay: Int32Array;
  /** civil dates that are working days, by days since 1970-01-01 */
  readonly workdays: Int32Array;
  /** by civil date from the window's first: how many working days lie before it; one more entry than dates */
  readonly ranks: Int32Array;
}

export interface Calendar {
  readonly data: CalendarData;
  /** hours of the weekdays, Thursday first, as milliseconds from midnight on the wall clock */
  readonly weekly: readonly (readonly Interval[])[];
  /** by days since 1970-01-01 */
  readonly exceptions: ReadonlyMap<number, DatedException>;
  /** the compiled stretch of time; replaced by a wider one on demand, never changing an answer */
  window: Window;
  /** open instants of each date's own hours, by days since 1970-01-01 */
  readonly days: Map<number, readonly Interval[]>;
  /** dates among them that the zone skipped: a night shift that would begin there leaves at most its tail */
  readonly skipped: Set<number>;
}
