/** Incidents and maintenance of all services in one list, the newest first. Work that has not begun is not an entry yet. */
import type { ServiceDto } from "@/lib/availability/schema";
import type { Instant } from "@/lib/sla/events";
import type { Condition } from "./service-record";

export interface Entry {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly service: { readonly zh: string; readonly en: string };
  readonly condition: Condition;
  readonly startedAt: Instant;
  /** null while it lasts */
  readonly endedAt: Instant | null;
}

export function recentEntries(services: readonly ServiceDto[], since: Instant, now: Instant): Entry[] {
  const all = services.flatMap(({ name, incidents, maintenances }) => [
    ...incidents.map(({ impact, ...rest }): Entry => ({ ...rest, service: name, condition: impact })),
    ...maintenances.map((work): Entry => ({ ...work, service: name, condition: "maintenance" })),
  ]);
  const seen = all.filter(({ startedAt, endedAt }) => startedAt <= now && (endedAt ?? now) >= since);
  // what was planned to end later lasts now
  return seen
    .map((entry) => ({ ...entry, endedAt: entry.endedAt !== null && entry.endedAt > now ? null : entry.endedAt }))
    .toSorted((a, b) => b.startedAt - a.startedAt);
}
