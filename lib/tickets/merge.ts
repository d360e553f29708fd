import "server-only";
/**
 * Two tickets about one thing: one is cancelled and names the other, the other goes on and keeps the earliest filing of
 * both, so that merging never buys time (PRODUCT §3.10). Both ledgers grow in one transaction or neither does.
 */
import type { Actor } from "@/lib/auth/policy";
import { ok, type Result, refuse } from "@/lib/result";
import { decide, type NewEvent } from "./decide";
import { append, flush, type Ledger, lockLedger } from "./ledger";
import type { StoredEvent, TicketCommand } from "./schema";
import { contextOf, eventActor, situationOf } from "./situation";

export type Merge = Extract<TicketCommand, { do: "merge" }>;
type Tx = Parameters<typeof lockLedger>[0];

/** Refuses `merge.unknown` for a ticket of another account exactly as for a missing one (SEC-03). `now` is UTC ms. */
export async function mergeTickets(
  tx: Tx,
  actor: Actor,
  number: number,
  command: Merge,
  now: number,
): Promise<Result<{ seq: number }>> {
  const { gone, kept } = await lockBoth(tx, number, command.into);
  if (!gone) return refuse("not_found");
  const context = await contextOf(tx, gone.events);
  const ended = decide(actor, command, situationOf(gone.events, context, now));
  if (!ended.ok) return ended;
  if (number === command.into) return refuse("merge.itself", { into: "itself" });
  if (!kept || kept.accountId !== gone.accountId) return refuse("merge.unknown", { into: "unknown" });
  const keptContext = await contextOf(tx, kept.events);
  const { state } = situationOf(kept.events, keptContext, now).replay;
  if (state !== "open" && state !== "waiting") return refuse("merge.closed", { into: "closed" });
  await append(gone, eventActor(actor), now, ended.value);
  await append(kept, eventActor(actor), now, [takenOver(gone.number, gone.events)]);
  await flush(tx, gone, context, now);
  await flush(tx, kept, keptContext, now);
  return ok({ seq: gone.events.length });
}

/** What the ticket that goes on is told: which one it took over, and since when that had been waiting. */
export function takenOver(from: number, events: readonly StoredEvent[]): NewEvent {
  const filed = events.flatMap((event) => {
    if (event.type === "ticket.opened") return event.at;
    return event.type === "ticket.merged" ? event.payload.since : [];
  });
  return { type: "ticket.merged", facts: { from, since: Math.min(...filed) } };
}

/** The lower number first, whichever is given up: two agents merging both ways wait for each other, never forever. */
async function lockBoth(tx: Tx, number: number, into: number): Promise<Record<"gone" | "kept", Ledger | null>> {
  if (into < number) {
    const kept = await lockLedger(tx, into);
    return { gone: await lockLedger(tx, number), kept };
  }
  const gone = await lockLedger(tx, number);
  return { gone, kept: into === number ? gone : await lockLedger(tx, into) };
}
