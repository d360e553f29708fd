/**
 * What the status page draws of a service, from its incidents and agreed maintenance: how it is now and each of the last
 * ninety days. Pure. Figures by month, quarter and year are the report's (lib/availability/report).
 */
import type { ServiceDto } from "@/lib/availability/schema";
import type { Instant } from "@/lib/sla/events";
import { fromLocal, toLocal } from "@/lib/sla/zone";

const DAY = 86_400_000;
export const STRIP_DAYS = 90;

/** Worst first; a day or a moment shows the worst that was. */
export const CONDITIONS = ["outage", "degraded", "maintenance", "up"] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface StripDay {
  /** civil date in the vendor's zone */
  readonly date: string;
  /** `unrecorded`: before the record begins nothing is known */
  readonly condition: Condition | "unrecorded";
}

export interface ServiceRecord {
  readonly service: ServiceDto;
  readonly now: Condition;
  readonly days: readonly StripDay[];
}

export function serviceRecord(service: ServiceDto, now: Instant, zone: string): ServiceRecord {
  return { service, now: conditionIn(service, now, now + 1, now), days: stripDays(service, now, zone) };
}

/** Midnight, in the zone, of the first of the ninety days that end today. */
export function stripStart(now: Instant, zone: string): Instant {
  return fromLocal(zone, startOfDay(toLocal(zone, now)) - (STRIP_DAYS - 1) * DAY);
}

function stripDays(service: ServiceDto, now: Instant, zone: string): StripDay[] {
  const today = startOfDay(toLocal(zone, now));
  return Array.from({ length: STRIP_DAYS }, (_, index) => {
    const local = today - (STRIP_DAYS - 1 - index) * DAY;
    const [from, to] = [fromLocal(zone, local), fromLocal(zone, local + DAY)];
    const isKnown = to > service.recordSince;
    const condition = isKnown ? conditionIn(service, from, to, now) : ("unrecorded" as const);
    return { date: new Date(local).toISOString().slice(0, 10), condition };
  });
}

const startOfDay = (local: number): number => Math.floor(local / DAY) * DAY;

/** The worst that touches `[from, to)` and has begun by now. */
function conditionIn({ incidents, maintenances }: ServiceDto, from: Instant, to: Instant, now: Instant): Condition {
  const touches = (span: { startedAt: Instant; endedAt: Instant | null }) =>
    span.startedAt < to && span.startedAt <= now && (span.endedAt ?? now + 1) > from;
  const found = incidents.filter(touches).map(({ impact }) => impact);
  if (found.includes("outage")) return "outage";
  if (found.length) return "degraded";
  return maintenances.some(touches) ? "maintenance" : "up";
}
