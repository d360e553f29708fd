/**
 * What the status page says of a service, from its incidents and agreed maintenance: how it is now, each of the last
 * ninety days, and its quarters against the target. Pure; the arithmetic is lib/sla/availability.
 */
import type { ServiceDto } from "@/lib/availability/schema";
import { type Availability, availability, downtimeBudget } from "@/lib/sla/availability";
import type { Duration, Instant } from "@/lib/sla/events";
import { previousQuarter, type Quarter, quarterBounds, quarterName, quarterOf } from "@/lib/sla/quarter";
import { fromLocal, toLocal } from "@/lib/sla/zone";

const DAY = 86_400_000;
export const STRIP_DAYS = 90;
const YEAR = 365 * DAY;

/** Worst first; a day or a moment shows the worst that was. */
export const CONDITIONS = ["outage", "degraded", "maintenance", "up"] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface StripDay {
  /** civil date in the vendor's zone */
  readonly date: string;
  readonly condition: Condition;
}

export interface QuarterRecord extends Availability {
  readonly quarter: string;
  /** false: the quarter still runs */
  readonly isOver: boolean;
}

export interface ServiceRecord {
  readonly service: ServiceDto;
  readonly now: Condition;
  readonly days: readonly StripDay[];
  /** this one, then the last */
  readonly quarters: readonly QuarterRecord[];
  /** down time the target allows in a year of 365 days */
  readonly yearBudget: Duration;
}

/** The earliest instant the page looks back to. */
export function recordStart(now: Instant, zone: string): Instant {
  return Math.min(quarterBounds(previousQuarter(quarterOf(now, zone)), zone).from, stripStart(now, zone));
}

export function serviceRecord(service: ServiceDto, now: Instant, zone: string): ServiceRecord {
  const running = quarterOf(now, zone);
  return {
    service,
    now: conditionIn(service, now, now + 1, now),
    days: stripDays(service, now, zone),
    quarters: [running, previousQuarter(running)].map((quarter) => quarterRecord(service, quarter, now, zone)),
    yearBudget: downtimeBudget(service.targetPpm, YEAR),
  };
}

function quarterRecord(
  { incidents, maintenances, targetPpm }: ServiceDto,
  quarter: Quarter,
  now: Instant,
  zone: string,
): QuarterRecord {
  const period = quarterBounds(quarter, zone);
  const outages = incidents.filter(({ impact }) => impact === "outage");
  return {
    quarter: quarterName(quarter),
    isOver: period.to <= now,
    ...availability(outages, maintenances, period, targetPpm, now),
  };
}

/** Midnight, in the zone, of the first of the ninety days that end today. */
export function stripStart(now: Instant, zone: string): Instant {
  return fromLocal(zone, startOfDay(toLocal(zone, now)) - (STRIP_DAYS - 1) * DAY);
}

function stripDays(service: ServiceDto, now: Instant, zone: string): StripDay[] {
  const today = startOfDay(toLocal(zone, now));
  return Array.from({ length: STRIP_DAYS }, (_, index) => {
    const local = today - (STRIP_DAYS - 1 - index) * DAY;
    const condition = conditionIn(service, fromLocal(zone, local), fromLocal(zone, local + DAY), now);
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
