import "server-only";
/** The availability record as anybody may read it: the public scope sees services and incidents, and no account. */
import { inScope } from "@/lib/db/client";
import type { ServiceDto } from "./schema";

/** Services with the incidents and maintenance that touch `[from, to)`. */
export function availabilityRecord(from: number, to: number): Promise<ServiceDto[]> {
  const touching = { startedAt: { lt: new Date(to) }, OR: [{ endedAt: null }, { endedAt: { gt: new Date(from) } }] };
  return inScope("public-aggregate", async (tx) => {
    const services = await tx.service.findMany({
      orderBy: { order: "asc" },
      include: {
        incidents: { where: touching, orderBy: { startedAt: "desc" } },
        maintenances: {
          where: { startedAt: { lt: new Date(to) }, endedAt: { gt: new Date(from) } },
          orderBy: { startedAt: "desc" },
        },
      },
    });
    return services.map((service) => ({
      key: service.key,
      name: { zh: service.nameZh, en: service.nameEn },
      targetPpm: service.targetPpm,
      recordSince: service.recordSince.getTime(),
      incidents: service.incidents.map((incident) => ({
        id: incident.id,
        startedAt: incident.startedAt.getTime(),
        endedAt: incident.endedAt?.getTime() ?? null,
        impact: incident.impact as "outage" | "degraded",
        title: { zh: incident.titleZh, en: incident.titleEn },
      })),
      maintenances: service.maintenances.map((work) => ({
        id: work.id,
        startedAt: work.startedAt.getTime(),
        endedAt: work.endedAt.getTime(),
        title: { zh: work.titleZh, en: work.titleEn },
      })),
    }));
  });
}
