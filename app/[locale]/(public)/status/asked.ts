/**
 * What the downtime calculator was asked by its address: `?target=99.95`, with or without a percent sign, and somebody's
 * peak hours, `&from=19:00&to=23:00`.
 */
import type { Hours } from "@/lib/sla/calendar";

const USUAL = "99.95";

/** `typed` stays in the field; `targetPpm` in millionths, null for what is no target between 0 and 100 per cent. */
export function askedTarget(given: string | string[] | undefined): { typed: string; targetPpm: number | null } {
  const typed = given === undefined ? USUAL : String(given).trim().slice(0, 12);
  const [, whole, fraction = ""] = /^(\d{1,3})(?:[.．](\d{1,4}))?\s*[%％]?$/u.exec(typed) ?? [];
  if (typeof given === "object" || whole === undefined) return { typed, targetPpm: null };
  // by digits: 99.9 × 10,000 is not a whole number in binary
  const ppm = Number(whole) * 10_000 + Number(fraction.padEnd(4, "0"));
  return { typed, targetPpm: ppm > 0 && ppm <= 1_000_000 ? ppm : null };
}

export interface AskedPeak {
  readonly typed: { readonly from: string; readonly to: string };
  /** every day's, past midnight as well; null: not asked, or refused */
  readonly hours: Hours | null;
  readonly isRefused: boolean;
}

const TIME = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u;

/** Nothing in both fields is no question; anything that is not two different times of day is refused. */
export function askedPeak(from: string | string[] | undefined, to: string | string[] | undefined): AskedPeak {
  const typed = {
    from: String(from ?? "")
      .trim()
      .slice(0, 8),
    to: String(to ?? "")
      .trim()
      .slice(0, 8),
  };
  if (typed.from === "" && typed.to === "") return { typed, hours: null, isRefused: false };
  const [start, end] = [timeOf(from), timeOf(to)];
  if (start === null || end === null || start === end) return { typed, hours: null, isRefused: true };
  return { typed, hours: [[start, end === "00:00" ? "24:00" : end]], isRefused: false };
}

function timeOf(given: string | string[] | undefined): string | null {
  const [, hour, minute] = (typeof given === "string" ? TIME.exec(given.trim()) : null) ?? [];
  return hour && minute ? `${hour.padStart(2, "0")}:${minute}` : null;
}
