import "server-only";
/** Writes to the availability record: by a lead, or by the portal itself when it is set up. */
import { z } from "zod";
import { type Actor, can } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import { ok, type Result, refuse } from "@/lib/result";
import { NewIncident } from "./schema";

/** `since`: the instant from which their incidents are recorded; before it nothing is known of them. */
export async function publishServices(
  actor: Actor,
  services: readonly { key: string; name: { zh: string; en: string }; targetPpm: number }[],
  since: number,
): Promise<Result<void>> {
  if (!can(actor, "record.write")) return refuse("forbidden");
  const data = services.map(({ key, name, targetPpm }, order) => ({
    key,
    nameZh: name.zh,
    nameEn: name.en,
    order,
    targetPpm,
    recordSince: new Date(since),
  }));
  await inScope(scopeOf(actor), (tx) => tx.service.createMany({ data }));
  return ok(undefined);
}

export async function recordIncident(
  actor: Actor,
  input: z.infer<typeof NewIncident>,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "record.write")) return refuse("forbidden");
  const parsed = NewIncident.safeParse(input);
  if (!parsed.success) return refuse("invalid");
  const { startedAt, endedAt, ...rest } = parsed.data;
  const data = { ...rest, startedAt: new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) };
  return ok(await inScope(scopeOf(actor), (tx) => tx.incident.create({ data, select: { id: true } })));
}

export async function recordMaintenance(
  actor: Actor,
  input: { serviceKey: string; startedAt: number; endedAt: number; titleZh: string; titleEn: string },
): Promise<Result<{ id: string }>> {
  if (!can(actor, "record.write")) return refuse("forbidden");
  if (input.endedAt <= input.startedAt) return refuse("invalid", { endedAt: "order" });
  const data = { ...input, startedAt: new Date(input.startedAt), endedAt: new Date(input.endedAt) };
  return ok(await inScope(scopeOf(actor), (tx) => tx.maintenance.create({ data, select: { id: true } })));
}

/** Says when an incident ended, once: the record is never edited afterwards. Instants are UTC milliseconds. */
export async function endIncident(actor: Actor, id: string, endedAt: number, now: number): Promise<Result<void>> {
  if (!can(actor, "record.write")) return refuse("forbidden");
  if (!z.uuid().safeParse(id).success) return refuse("not_found");
  if (endedAt > now) return refuse("invalid", { endedAt: "future" });
  return inScope(scopeOf(actor), async (tx) => {
    const incident = await tx.incident.findUnique({ where: { id } });
    if (!incident) return refuse("not_found");
    if (incident.startedAt.getTime() >= endedAt) return refuse("invalid", { endedAt: "order" });
    const ended = await tx.incident.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date(endedAt) } });
    return ended.count ? ok(undefined) : refuse("incident.ended");
  });
}

/** As `recordIncident`, by a person: nothing that has not begun yet, and nothing that ends in the future. */
export async function reportIncident(
  actor: Actor,
  input: z.infer<typeof NewIncident>,
  now: number,
): Promise<Result<{ id: string }>> {
  if (input.startedAt > now) return refuse("invalid", { startedAt: "future" });
  if (input.endedAt !== null && input.endedAt > now) return refuse("invalid", { endedAt: "future" });
  if (input.endedAt !== null && input.endedAt <= input.startedAt) return refuse("invalid", { endedAt: "order" });
  return recordIncident(actor, input);
}

/** Maintenance takes nothing off the downtime unless it was announced before it began: the past is not edited. */
export async function announceMaintenance(
  actor: Actor,
  input: { serviceKey: string; startedAt: number; endedAt: number; titleZh: string; titleEn: string },
  now: number,
): Promise<Result<{ id: string }>> {
  if (input.startedAt < now) return refuse("invalid", { startedAt: "past" });
  return recordMaintenance(actor, input);
}
