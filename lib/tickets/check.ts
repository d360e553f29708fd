import "server-only";
/**
 * What the ladder does by itself: a ticket whose next check has come is replayed and climbs. One ticket or a thousand go
 * the same way: lock, replay, append, publish. Late, twice, or by two workers at once, the result is the same (F-13).
 */
import { replay, type SlaContext } from "@/lib/sla/clock";
import { LEVELS } from "@/lib/sla/events";
import { ladder } from "@/lib/sla/ladder";
import { append, type Ledger, publishAll } from "./ledger";
import { noticesOf } from "./notices";
import { contextOf, SYSTEM } from "./situation";
import { slaEvents } from "./sla-events";

type Tx = Parameters<typeof publishAll>[0];

/** Appends to each of these locked ledgers what has been reached by `now`, and renews their projections. */
export async function checkAll(tx: Tx, ledgers: readonly Ledger[], now: number): Promise<void> {
  const checked = [];
  for (const ledger of ledgers) {
    const context = await contextOf(tx, ledger.events);
    await climb(ledger, context, now, () => now);
    checked.push({ ledger, context, notices: noticed(ledger, context, now) });
  }
  await publishAll(tx, checked, now);
}

function noticed(ledger: Ledger, context: SlaContext, now: number) {
  const climbed = ledger.events.slice(ledger.stored).flatMap((event) => {
    if (event.type !== "ticket.escalated" || event.payload.cause.kind !== "rule") return [];
    const { metric, cycle, rule } = event.payload.cause;
    return `${metric}.${cycle}.${rule}`;
  });
  const { fired } = ladder(slaEvents(ledger.events), context, now);
  return noticesOf(fired, context.policy.ladder, new Set(climbed), now);
}

/** Each rule fires once per clock and cycle, and levels only rise (PRODUCT §3.11). */
export async function climb(
  ledger: Ledger,
  context: SlaContext,
  until: number,
  stamp: (reached: number) => number,
): Promise<void> {
  const reached = ladder(slaEvents(ledger.events), context, until).fired.toSorted((a, b) => a.at - b.at);
  for (const { rule, metric, cycle, at, action, to } of reached) {
    if (action !== "escalate" || !to) continue;
    const { level } = replay(slaEvents(ledger.events), context, until);
    if (LEVELS.indexOf(to) <= LEVELS.indexOf(level)) continue;
    await append(ledger, SYSTEM, stamp(at), [
      { type: "ticket.escalated", facts: { to, cause: { kind: "rule", rule, metric, cycle } } },
    ]);
  }
}
