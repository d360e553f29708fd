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
    const ids = await watcherIds(tx, ticket.id);
    const names = await namesOf(tx, ids);
    return {
      names: ids.flatMap((id) => names.get(id) ?? []),
      isWatching: ids.includes(actor.userId),
      isRequester: ticket.openedById === actor.userId,
    };
  });
}

/** User ids, the longest follower first. */
export async function watcherIds(tx: Tx, ticketId: string): Promise<string[]> {
  const rows = await tx.ticketWatcher.findMany({
    where: { ticketId },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}
