/**
 * Names what lies between two open stretches: nights, weekends and named holidays, day by civil day of the calendar.
 */
import type { Calendar } from "./calendar";
import type { Instant } from "./events";
import { openOn } from "./open-hours";
import type { Stretch } from "./stretch";
import { fromLocal, toLocal } from "./zone";

const DAY = 86_400_000;

/** Skipped stretches that fill `[from, to)`; neighbours of one kind are one. */
export function gapStretches(calendar: Calendar, from: Instant, to: Instant): Stretch[] {
  const { zone } = calendar.data;
  const found: Stretch[] = [];
  for (let at = from; at < to; ) {
    const day = Math.floor(toLocal(zone, at) / DAY);
    const end = Math.max(at + 1000, Math.min(fromLocal(zone, (day + 1) * DAY), to));
    found.push({ from: at, to: end, kind: "skipped", length: end - at, ...nature(calendar, day) });
    at = end;
  }
  return joined(found);
}

function nature(calendar: Calendar, day: number): Pick<Stretch, "reason" | "name"> {
  const exception = calendar.exceptions.get(day);
  if (openOn(calendar, day).length > 0) return { reason: "outside_hours" };
  if (!exception) return { reason: "weekend" };
  return exception.name ? { reason: "holiday", name: exception.name } : { reason: "holiday" };
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    const isSame = last?.reason === stretch.reason && last.name?.zh === stretch.name?.zh;
    if (last && isSame) result[result.length - 1] = { ...last, to: stretch.to, length: last.length + stretch.length };
    else result.push(stretch);
  }
  return result;
}
