import "server-only";
/** Reads who follows a ticket. */
import { namesOf } from "@/lib/accounts/queries";
import type { AgentActor, MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import type { WatchersDto } from "./schema";

/** Null for a ticket that is missing or out of the reader's scope. */
export function readWatchers(actor: MemberActor | AgentActor, number: number): Promise<WatchersDto | null> {
  return inScope(scopeOf(actor), async (tx) => {
    const ticket = await tx.ticket.findUnique({ where: { number }, select: { id: true, openedById: true } });
    if (!ticket) return null;
    const ids = (await watchersOf(tx, [ticket.id])).get(ticket.id) ?? [];
    const names = await namesOf(tx, ids);
    return {
      names: ids.flatMap((id) => names.get(id) ?? []),
      isWatching: ids.includes(actor.userId),
      isRequester: ticket.openedById === actor.userId,
    };
  });
}

/** Ticket → user ids, the longest follower first. Tickets that nobody follows are left out. */
export async function watchersOf(tx: Tx, ticketIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (ticketIds.length === 0) return found;
  const rows = await tx.ticketWatcher.findMany({
    where: { ticketId: { in: [...ticketIds] } },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
  });
  for (const { ticketId, userId } of rows) found.set(ticketId, [...(found.get(ticketId) ?? []), userId]);
  return found;
}
