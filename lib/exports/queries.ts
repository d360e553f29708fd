import "server-only";
/**
 * Everything an account has here, as lines of JSON (SEC-45): the account and its people first, then a ticket a line with
 * its sealed ledger, its words and the list of its files. Read in batches, so that a large account costs no more memory
 * than a small one. Only what the account may see: no word of the desk's own notes.
 */
import { can, type MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { ledgerInstant } from "@/lib/receipts/chain";

const BATCH = 100;

/** Null for who may not. Each value is one line. */
export function exportOf(actor: MemberActor, now: number): AsyncGenerator<object> | null {
  return can(actor, "members.write") ? linesOf(actor, now) : null;
}

async function* linesOf(actor: MemberActor, now: number): AsyncGenerator<object> {
  yield { kind: "account", exportedAt: new Date(now).toISOString(), ...(await aboutAccount(actor)) };
  for (let after = 0; ; ) {
    const batch = await inScope(scopeOf(actor), (tx) => ticketsAfter(tx, actor.accountId, after));
    for (const { number, ...rest } of batch) {
      yield { kind: "ticket", number, ...rest };
      after = number;
    }
    if (batch.length < BATCH) return;
  }
}

function aboutAccount({ accountId, ...actor }: MemberActor) {
  return inScope(scopeOf({ accountId, ...actor }), async (tx) => {
    const { key, name, timeZone, createdAt } = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
    const entitlements = await tx.entitlement.findMany({ where: { accountId }, orderBy: { validFrom: "asc" } });
    const members = await tx.member.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
    return {
      account: { key, name, timeZone, createdAt },
      entitlements: entitlements.map(({ id: _, accountId: __, ...rest }) => rest),
      members: members.map(({ accountId: _, ...rest }) => rest),
    };
  });
}

async function ticketsAfter(tx: Tx, accountId: string, after: number) {
  const rows = await tx.ticket.findMany({
    where: { accountId, number: { gt: after } },
    orderBy: { number: "asc" },
    take: BATCH,
    include: {
      events: { orderBy: { seq: "asc" } },
      texts: { where: { audience: "public", erasedAt: null }, select: { id: true, salt: true, body: true } },
      attachments: { where: { state: "attached" }, select: { id: true, name: true, size: true, digest: true } },
    },
  });
  return rows.map(({ id, number, title, state, severity, tier, policyId, calendarId, events, texts, attachments }) => ({
    ...{ number, ticketId: id, title, state, severity, pin: { tier, policyId, calendarId } },
    events: events.map(({ ticketId: _, accountId: __, at, ...event }) => ({
      ...event,
      at: ledgerInstant(at.getTime()),
    })),
    texts,
    files: attachments,
  }));
}
