import "server-only";
/** Reads the accounts for the lead: all of them, or one with its terms from first to planned. */
import { allEntitlements } from "@/lib/accounts/queries";
import { type AgentActor, can, type MemberRole } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import { newestVersions } from "@/lib/terms/queries";
import type { CustomerDto } from "./schema";

/** In the order of their names; none for who may not manage them. */
export function customers(actor: AgentActor, now: number): Promise<CustomerDto[]> {
  if (!can(actor, "directory.write")) return Promise.resolve([]);
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.account.findMany({ orderBy: [{ name: "asc" }, { key: "asc" }] });
    const terms = await tx.entitlement.findMany({ where: inForce(now), orderBy: { validFrom: "asc" } });
    const members = await tx.member.groupBy({ by: ["accountId"], where: { removedAt: null }, _count: true });
    const open = await tx.ticket.groupBy({ by: ["accountId"], where: OPEN, _count: true });
    const held = new Map(terms.map((one) => [one.accountId, one]));
    const count = (of: readonly { accountId: string; _count: number }[]) =>
      new Map(of.map(({ accountId, _count }) => [accountId, _count]));
    const [people, tickets] = [count(members), count(open)];
    return rows.map(({ id, key, name, timeZone }) => ({
      ...{ key, name, timeZone, tier: held.get(id)?.tier ?? null },
      ...{ policyId: held.get(id)?.policyId ?? null, calendarId: held.get(id)?.calendarId ?? null },
      ...{ members: people.get(id) ?? 0, openTickets: tickets.get(id) ?? 0 },
    }));
  });
}

const OPEN = { state: { in: ["open", "waiting"] } };
const inForce = (now: number) => ({
  validFrom: { lte: new Date(now) },
  OR: [{ validUntil: null }, { validUntil: { gt: new Date(now) } }],
});

/** One account with its terms, the latest first, the planned ones among them; null where there is none such. */
export function customer(actor: AgentActor, key: string) {
  if (!can(actor, "directory.write")) return Promise.resolve(null);
  return inScope(scopeOf(actor), async (tx) => {
    const account = await tx.account.findUnique({ where: { key } });
    if (!account) return null;
    const { id, name, timeZone } = account;
    const people = await tx.member.findMany({
      where: { accountId: id, removedAt: null },
      orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
      select: { userId: true, name: true, role: true },
    });
    return {
      ...{ id, key, name, timeZone, history: await allEntitlements(tx, id) },
      people: people.map((person) => ({ ...person, role: person.role as MemberRole })),
      openTickets: await tx.ticket.count({ where: { accountId: id, ...OPEN } }),
      newest: await newestVersions(tx),
    };
  });
}

export type Customer = NonNullable<Awaited<ReturnType<typeof customer>>>;
