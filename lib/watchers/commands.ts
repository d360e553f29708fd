import "server-only";
/** Following a ticket and leaving it be. Everyone who may read a ticket may follow it. */
import { type AgentActor, can, type MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import { ok, type Result, refuse } from "@/lib/result";

/** Asked twice, it is done once. A number out of the actor's scope is `not_found`, as a missing one is (SEC-01). */
export function watchTicket(
  actor: MemberActor | AgentActor,
  number: number,
  isWatching: boolean,
  now: number,
): Promise<Result<void>> {
  return inScope(scopeOf(actor), async (tx) => {
    const { userId } = actor;
    const ticket = can(actor, "ticket.read") ? await tx.ticket.findUnique({ where: { number } }) : null;
    if (!ticket) return refuse("not_found");
    const { id: ticketId, accountId } = ticket;
    if (isWatching) {
      const row = { ticketId, userId, accountId, createdAt: new Date(now) };
      await tx.ticketWatcher.createMany({ data: [row], skipDuplicates: true });
    } else await tx.ticketWatcher.deleteMany({ where: { ticketId, userId } });
    return ok(undefined);
  });
}
