/** Quiet hours: when a person does not want mail. Pure; the zone is the person's. */
import { fromLocal, toLocal } from "@/lib/sla/zone";
import type { Quiet } from "./schema";

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The instant at which the quiet hours that `at` lies in end; null when it lies in none. Half-open: at the end itself it
 * is quiet no more. All instants UTC milliseconds.
 */
export function quietUntil(at: number, { from, until }: Quiet, zone: string): number | null {
  const local = toLocal(zone, at);
  const day = Math.floor(local / DAY) * DAY;
  const minute = (local - day) / MINUTE;
  const isQuiet = from <= until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!isQuiet) return null;
  const end = fromLocal(zone, day + until * MINUTE + (minute < until ? 0 : DAY));
  return Math.max(end, at + MINUTE);
}
