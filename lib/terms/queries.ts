import "server-only";
/** Reads published policies and calendars: the newest, all of them, and what their next version would change. */
import { termsAt } from "@/lib/accounts/queries";
import { currentCalendar, currentPolicy } from "@/lib/accounts/vendor";
import { type AgentActor, can } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { log } from "@/lib/log";
import { ok, type Result, refuse } from "@/lib/result";
import { type CalendarData, compileCalendar } from "@/lib/sla/calendar";
import { policyDiff } from "@/lib/sla/policy-diff";
import { toLocal } from "@/lib/sla/zone";
import { foreseeCalendar } from "@/lib/tickets/queries";
import { nextCalendar } from "./next-calendar";
import { nextPolicy } from "./next-policy";
import type { CalendarEffect, PolicyChange, PolicyEffect, PublishedDto, Typed, Versions } from "./schema";

const NEWEST = [{ createdAt: "desc" as const }, { version: "desc" as const }];

/** What new terms are made under: the newest version of each that is published. Throws before the first is. */
export async function newestIds(tx: Tx): Promise<{ policyId: string; calendarId: string }> {
  const policy = await tx.slaPolicy.findFirstOrThrow({ orderBy: NEWEST, select: { id: true } });
  const calendar = await tx.businessCalendar.findFirstOrThrow({ orderBy: NEWEST, select: { id: true } });
  return { policyId: policy.id, calendarId: calendar.id };
}

/** The same, with what this installation ships counted in: it is published before new terms are made. */
export async function newestVersions(tx: Tx): Promise<Versions> {
  const shipped = shippedVersions();
  const isNewPolicy = (await tx.slaPolicy.count({ where: { id: shipped.policyId } })) === 0;
  const isNewCalendar = (await tx.businessCalendar.count({ where: { id: shipped.calendarId } })) === 0;
  if (isNewPolicy && isNewCalendar) return shipped;
  const pin = await newestIds(tx);
  const known = await termsAt(tx, pin);
  return {
    ...(isNewPolicy
      ? { policyId: shipped.policyId, policy: shipped.policy }
      : { policyId: pin.policyId, policy: known.policy }),
    ...(isNewCalendar
      ? { calendarId: shipped.calendarId, calendar: shipped.calendar }
      : { calendarId: pin.calendarId, calendar: known.calendar }),
  };
}

function shippedVersions(): Versions {
  const [policy, calendar] = [currentPolicy(), currentCalendar()];
  const [policyId, calendarId] = [policy, calendar].map(({ key, version }) => `${key}@${version}`);
  return { policyId: policyId ?? "", calendarId: calendarId ?? "", policy, calendar };
}

let lastKnown: Versions | undefined;

/**
 * What the public pages say: the newest published terms. Without the database it is what was read last, or else what this
 * installation ships, so that they are there even then (F-05).
 */
export async function publicTerms(): Promise<Versions> {
  try {
    lastKnown = await inScope("system", newestVersions);
    return lastKnown;
  } catch (error) {
    log().error({ error: (error as Error).message }, "published terms not read");
    return lastKnown ?? shippedVersions();
  }
}

/** Every published version, the newest first, with how many accounts are under it; none for who may not manage them. */
export function publishedVersions(actor: AgentActor, now: number) {
  const none = { policies: [], calendars: [] };
  if (!can(actor, "directory.write")) return Promise.resolve(none);
  return inScope(scopeOf(actor), async (tx) => {
    const inForce = {
      validFrom: { lte: new Date(now) },
      OR: [{ validUntil: null }, { validUntil: { gt: new Date(now) } }],
    };
    const held = await tx.entitlement.findMany({ where: inForce, select: { policyId: true, calendarId: true } });
    const rows = { orderBy: NEWEST, select: { id: true, createdAt: true } };
    const told = (id: string, at: Date): PublishedDto => ({
      ...{ id, at: at.getTime() },
      accounts: held.filter(({ policyId, calendarId }) => policyId === id || calendarId === id).length,
    });
    return {
      policies: (await tx.slaPolicy.findMany(rows)).map(({ id, createdAt }) => told(id, createdAt)),
      calendars: (await tx.businessCalendar.findMany(rows)).map(({ id, createdAt }) => told(id, createdAt)),
    };
  });
}

export interface Base {
  readonly baseId: string;
  readonly typed: Typed;
}

/**
 * The next policy as typed over the newest; the newest itself when nothing differs and accounts are under another, who may
 * be put under it. Refuses `terms.same`, and `terms.moved` when `baseId` is no longer the newest.
 */
export async function draftPolicy(tx: Tx, { baseId, typed }: Base, now: number) {
  const { policyId, policy, calendar } = await newestVersions(tx);
  if (policyId !== baseId) return refuse("terms.moved");
  const { _max } = await tx.slaPolicy.aggregate({ where: { key: policy.key }, _max: { version: true } });
  const version = Math.max(_max.version ?? 0, policy.version) + 1;
  const drafted = nextPolicy(policy, typed, version, compileCalendar(calendar));
  const isSame = !drafted.ok && drafted.refusal.code === "terms.same";
  const next = isSame ? ok(policy) : drafted;
  if (!next.ok) return next;
  const held = await entitlementsOff(tx, "policyId", next.value, now);
  return isSame && held.length === 0 ? refuse("terms.same") : ok({ base: policy, calendar, next: next.value, held });
}

/** The next calendar, likewise. `now` decides which days are past. */
export async function draftCalendar(tx: Tx, { baseId, typed }: Base, now: number) {
  const { calendarId, calendar } = await newestVersions(tx);
  if (calendarId !== baseId) return refuse("terms.moved");
  const { _max } = await tx.businessCalendar.aggregate({ where: { key: calendar.key }, _max: { version: true } });
  const version = Math.max(_max.version ?? 0, calendar.version) + 1;
  const drafted = nextCalendar(calendar, typed, version, civilDate(calendar, now));
  const isSame = !drafted.ok && drafted.refusal.code === "terms.same";
  const next = isSame ? ok(calendar) : drafted;
  if (!next.ok) return next;
  const held = await entitlementsOff(tx, "calendarId", next.value, now);
  return isSame && held.length === 0 ? refuse("terms.same") : ok({ next: next.value, held });
}

interface Key {
  readonly key: string;
  readonly version: number;
}

/** Terms in force or planned that name another version of it, the first to begin first. */
export async function entitlementsOff(tx: Tx, column: "policyId" | "calendarId", { key, version }: Key, from: number) {
  const rows = await tx.entitlement.findMany({
    where: {
      [column]: { startsWith: `${key}@`, not: `${key}@${version}` },
      OR: [{ validUntil: null }, { validUntil: { gt: new Date(from) } }],
    },
    orderBy: { validFrom: "asc" },
  });
  // what was planned once and withdrawn has no length
  return rows.filter(({ validFrom, validUntil }) => validUntil?.getTime() !== validFrom.getTime());
}

const firstOfEach = <T>(all: readonly T[], keyOf: (one: T) => string): T[] =>
  all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);

const countAccounts = (held: readonly { readonly accountId: string }[]): number =>
  new Set(held.map(({ accountId }) => accountId)).size;

/** The civil date in the calendar's zone. */
export const civilDate = ({ zone }: CalendarData, at: number): string =>
  new Date(toLocal(zone, at)).toISOString().slice(0, 10);

/** What publishing the policy as typed would change; nothing is written. `now`: UTC milliseconds. */
export function foreseePolicy(actor: AgentActor, input: Base, now: number): Promise<Result<PolicyEffect>> {
  if (!can(actor, "directory.write")) return Promise.resolve(refuse("forbidden"));
  return inScope(scopeOf(actor), async (tx) => {
    const drafted = await draftPolicy(tx, input, now);
    if (!drafted.ok) return drafted;
    const { base, next, held } = drafted.value;
    const tiers: PolicyChange[] = [];
    for (const { tier, policyId, calendarId } of firstOfEach(held, (row) => `${row.policyId} ${row.tier}`)) {
      const { policy } = await termsAt(tx, { policyId, calendarId });
      const alike = held.filter((row) => row.policyId === policyId && row.tier === tier);
      const changes = policyDiff(policy, next, tier);
      tiers.push({ tier, fromId: policyId, accounts: countAccounts(alike), changes });
    }
    for (const tier of Object.keys(next.tiers).filter((one) => !held.some((row) => row.tier === one)))
      tiers.push({ tier, fromId: input.baseId, accounts: 0, changes: policyDiff(base, next, tier) });
    const id = `${next.key}@${next.version}`;
    return ok({ id, tiers: tiers.filter(({ changes }) => changes.length > 0), accounts: countAccounts(held) });
  });
}

/** What publishing the calendar as typed would change, open tickets with it; nothing is written. */
export async function foreseeNextCalendar(
  actor: AgentActor,
  input: Base,
  now: number,
): Promise<Result<CalendarEffect>> {
  if (!can(actor, "directory.write")) return refuse("forbidden");
  const drafted = await inScope(scopeOf(actor), (tx) => draftCalendar(tx, input, now));
  if (!drafted.ok) return drafted;
  const { next, held } = drafted.value;
  const tickets = await foreseeCalendar(actor, compileCalendar(next), now);
  return ok({ id: `${next.key}@${next.version}`, accounts: countAccounts(held), tickets });
}
