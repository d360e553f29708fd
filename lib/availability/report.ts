/**
 * The availability record as a value: page, CSV and JSON are made from it and from nothing else, so they agree to the
 * digit (R04, R06, U-21). Pure. What lies before a service's record is not known, and not known is never 100 %.
 */
import { cut } from "@/lib/compliance/figures";
import { availability, burnRate } from "@/lib/sla/availability";
import { type CivilPeriod, periodsBetween } from "@/lib/sla/civil-period";
import type { Instant } from "@/lib/sla/events";
import {
  type AvailabilityPeriod,
  type AvailabilityReport,
  PERIOD_UNITS,
  type PeriodVerdict,
  type ServiceAvailability,
  type ServiceDto,
} from "./schema";

interface Input {
  readonly vendor: string;
  readonly zone: string;
  readonly asOf: Instant;
  readonly services: readonly ServiceDto[];
}

/** Every month, quarter and year of each service, back to the year in which its record begins. */
export function availabilityReport({ vendor, zone, asOf, services }: Input): AvailabilityReport {
  return {
    format: "backstop.availability/1",
    vendor,
    zone,
    asOf: iso(asOf),
    services: services.map((service) => serviceOf(service, zone, asOf)),
  };
}

function serviceOf(service: ServiceDto, zone: string, asOf: Instant): ServiceAvailability {
  const { key, name, targetPpm, recordSince, incidents, maintenances } = service;
  // one period more, so that the one before the record is seen to be unknown
  const periodsOf = (unit: (typeof PERIOD_UNITS)[number]) => {
    const known = periodsBetween(unit, Math.min(recordSince, asOf), asOf, zone);
    return known.length > 1 ? known : periodsBetween(unit, (known[0]?.from ?? asOf) - 1, asOf, zone);
  };
  const begun = ({ startedAt }: { startedAt: number }) => startedAt <= asOf;
  return {
    key,
    name,
    targetPercent: String(targetPpm / 10_000),
    recordSince: iso(recordSince),
    periods: PERIOD_UNITS.flatMap((unit) => periodsOf(unit).map((period) => periodOf(service, period, asOf))),
    incidents: incidents.filter(begun).map(({ impact, ...entry }) => ({ ...entryOf(entry), impact })),
    maintenances: maintenances.filter(begun).map(entryOf),
  };
}

const entryOf = ({ startedAt, endedAt, title }: Omit<ServiceDto["incidents"][number], "impact">) => ({
  startedAt: iso(startedAt),
  endedAt: endedAt === null ? null : iso(endedAt),
  title,
});

function periodOf(service: ServiceDto, period: CivilPeriod, asOf: Instant): AvailabilityPeriod {
  const { unit, name, from, to } = period;
  const recorded = { from: Math.max(from, service.recordSince), to };
  const place = { unit, name, from: iso(from), to: iso(to), isOver: to <= asOf };
  if (recorded.from >= Math.min(to, asOf)) return { ...place, ...UNKNOWN };
  const outages = service.incidents.filter(({ impact }) => impact === "outage");
  const seen = availability(outages, service.maintenances, recorded, service.targetPpm, asOf);
  const burn = burnRate(seen.budgetUsed, recorded, asOf);
  return {
    ...place,
    recordedFrom: iso(recorded.from),
    verdict: verdictOf(seen, service.targetPpm, place.isOver, recorded.from === from),
    percent: seen.share === null ? null : cutTo(seen.share * 100, 3),
    agreedSeconds: Math.floor(seen.agreed / 1000),
    downSeconds: Math.floor(seen.down / 1000),
    budgetSeconds: Math.floor(seen.budget / 1000),
    budgetUsedPercent: seen.budgetUsed === null ? null : cut(seen.budgetUsed * 100),
    burnRate: burn === null ? null : cutTo(burn, 2),
  };
}

const UNKNOWN = {
  recordedFrom: null,
  verdict: "unrecorded",
  percent: null,
  agreedSeconds: 0,
  downSeconds: 0,
  budgetSeconds: 0,
  budgetUsedPercent: null,
  burnRate: null,
} as const satisfies Partial<AvailabilityPeriod>;

/** In whole milliseconds and millionths, because 0.9995 is no number a computer has. */
function verdictOf(
  { down, agreed, budget }: { down: number; agreed: number; budget: number },
  targetPpm: number,
  isOver: boolean,
  isWhole: boolean,
): PeriodVerdict {
  if (!isOver) return down > budget ? "spent" : "within";
  if (!isWhole) return "partial";
  return down * 1_000_000 <= (1_000_000 - targetPpm) * agreed ? "kept" : "missed";
}

/** Cut, never rounded up: 99.99996 is not 100. */
function cutTo(value: number, digits: number): string {
  const scale = 10 ** digits;
  return (Math.floor(value * scale + 1e-7) / scale).toFixed(digits);
}

const iso = (at: Instant): string => new Date(at).toISOString();
