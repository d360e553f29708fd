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
  readonly incidents: readonly IncidentDto[];
  readonly maintenances: readonly {
    readonly id: string;
    readonly startedAt: number;
    readonly endedAt: number;
    readonly title: { readonly zh: string; readonly en: string };
  }[];
}
