/** The availability record: services, incidents and agreed maintenance. Published to everybody. */
import { z } from "zod";

export const IMPACTS = ["outage", "degraded"] as const;

export const NewIncident = z
  .strictObject({
    serviceKey: z.string(),
    startedAt: z.int(),
    endedAt: z.int().nullable(),
    impact: z.enum(IMPACTS),
    titleZh: z.string().min(1),
    titleEn: z.string().min(1),
  })
  .refine((incident) => incident.endedAt === null || incident.endedAt > incident.startedAt, {
    path: ["endedAt"],
    message: "order",
  });

export interface IncidentDto {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly impact: (typeof IMPACTS)[number];
  readonly title: { readonly zh: string; readonly en: string };
}

export interface ServiceDto {
  readonly key: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** promised share of up time, in millionths */
  readonly targetPpm: number;
  /** nothing is known before it */
  readonly recordSince: number;
  readonly incidents: readonly IncidentDto[];
  readonly maintenances: readonly {
    readonly id: string;
    readonly startedAt: number;
    readonly endedAt: number;
    readonly title: { readonly zh: string; readonly en: string };
  }[];
}

/** The report for download: `?format=csv|json`, and `service` for one of them. */
export const AvailabilityRequest = z.strictObject({
  format: z.enum(["csv", "json"]).default("json"),
  service: z.string().max(64).optional(),
});

export const PERIOD_UNITS = ["month", "quarter", "year"] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/**
 * `kept`, `missed`: a whole period that is over. `within`, `spent`: it still runs. `partial`: over, but recorded only from
 * somewhere inside it. `unrecorded`: nothing is known of it.
 */
export const PERIOD_VERDICTS = ["kept", "missed", "within", "spent", "partial", "unrecorded"] as const;
export type PeriodVerdict = (typeof PERIOD_VERDICTS)[number];

/** Instants are ISO texts, lengths whole seconds, shares texts that are already cut (U-21). Null: not known. */
export interface AvailabilityPeriod {
  readonly unit: PeriodUnit;
  /** `2026-11`, `2026-Q4`, `2026` */
  readonly name: string;
  readonly from: string;
  /** excluded */
  readonly to: string;
  readonly isOver: boolean;
  /** later than `from` when the record begins inside the period; null when it begins after it */
  readonly recordedFrom: string | null;
  readonly verdict: PeriodVerdict;
  /** three decimals, cut */
  readonly percent: string | null;
  readonly agreedSeconds: number;
  readonly downSeconds: number;
  readonly budgetSeconds: number;
  /** one decimal, cut */
  readonly budgetUsedPercent: string | null;
  /** budget used ÷ time used: above 1 the budget runs out before the period does; two decimals, cut */
  readonly burnRate: string | null;
}

interface Entry {
  readonly startedAt: string;
  /** null while it lasts */
  readonly endedAt: string | null;
  readonly title: { readonly zh: string; readonly en: string };
}

export interface ServiceAvailability {
  readonly key: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** as promised, no digit more: `99.95` */
  readonly targetPercent: string;
  readonly recordSince: string;
  /** by unit, the latest first */
  readonly periods: readonly AvailabilityPeriod[];
  readonly incidents: readonly (Entry & { readonly impact: (typeof IMPACTS)[number] })[];
  readonly maintenances: readonly Entry[];
}

export interface AvailabilityReport {
  readonly format: "backstop.availability/1";
  readonly vendor: string;
  readonly zone: string;
  readonly asOf: string;
  readonly services: readonly ServiceAvailability[];
}
