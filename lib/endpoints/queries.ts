import "server-only";
/** Endpoints of the actor's side, and what came of the messages to them. */
import { type Actor, can } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import type { Kind } from "@/lib/notifications/schema";
import type { DeliveryDto, EndpointDto, EndpointType } from "./schema";

const LOG_ROWS = 50;

/** The oldest first. Nothing for who may not write them: names of hosts are no colleague's business. */
export async function endpointsOf(actor: Actor): Promise<EndpointDto[]> {
  if (!can(actor, "endpoints.write")) return [];
  const rows = await inScope(scopeOf(actor), (tx) => tx.endpoint.findMany({ orderBy: { createdAt: "asc" } }));
  return rows.map((row) => ({
    ...{ id: row.id, type: row.type as EndpointType, name: row.name, host: row.host },
    ...{ locale: row.locale as "zh" | "en", kinds: row.kinds as Kind[], createdAt: row.createdAt.getTime() },
    ...{ disabledAt: row.disabledAt?.getTime() ?? null, disabledBecause: row.disabledBecause },
    oldSecretUntil: row.oldSecretUntil?.getTime() ?? null,
  }));
}

/** The last messages, the latest first. */
export async function deliveriesOf(actor: Actor): Promise<DeliveryDto[]> {
  if (!can(actor, "endpoints.write")) return [];
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.delivery.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: LOG_ROWS,
      include: { endpoint: { select: { name: true } } },
    });
    const ids = rows.flatMap(({ ticketId }) => ticketId ?? []);
    const tickets = await tx.ticket.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } });
    const numbers = new Map(tickets.map(({ id, number }) => [id, number]));
    return rows.map(({ id, endpoint, kind, ticketId, createdAt, sentAt, attempts, attemptAt, outcome, status }) => ({
      ...{ id, endpoint: endpoint.name, kind: kind as Kind, number: (ticketId && numbers.get(ticketId)) || null },
      ...{ createdAt: createdAt.getTime(), sentAt: sentAt?.getTime() ?? null, attempts },
      ...{ attemptAt: attemptAt?.getTime() ?? null, outcome, status },
    }));
  });
}
