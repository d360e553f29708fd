import "server-only";
import { MEMBER_ROLES, type MemberActor, type MemberRole } from "@/lib/auth/policy";
/** Reads about accounts: who is entitled to what, under which policy and calendar version, and who works there. */
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { alwaysOpen, type Calendar, type CalendarData, compileCalendar } from "@/lib/sla/calendar";
import { parseCalendar } from "@/lib/sla/calendar-input";
import type { SlaContext } from "@/lib/sla/clock";
import { type PolicyData, parsePolicy } from "@/lib/sla/policy";

export interface Pin {
  readonly tier: string;
  readonly policyId: string;
  readonly calendarId: string;
}

interface Terms {
  readonly policy: PolicyData;
  readonly calendar: CalendarData;
  readonly business: Calendar;
  readonly always: Calendar;
}

/**
 * Published versions never change, so what was read and compiled once stays true for the life of the process.
 * Holds no data of any account.
 */
const published = new Map<string, Terms>();

/**
 * The arithmetic's context of one ticket or entitlement: exactly the versions it is pinned to, and the calendars it has
 * adopted since, by their ids (PRODUCT §3.9).
 */
export async function slaContext(tx: Tx, pin: Pin, adoptedIds: readonly string[] = []): Promise<SlaContext> {
  const { policy, business, always } = await publishedTerms(tx, pin);
  const context = { policy, tier: pin.tier, business, always };
  if (adoptedIds.length === 0) return context;
  const adopted = new Map<string, Calendar>();
  for (const id of adoptedIds) adopted.set(id, await publishedCalendar(tx, id));
  return { ...context, adopted };
}

const calendars = new Map<string, Calendar>();

/** A published calendar, compiled. Throws for a version that was never published. */
export async function publishedCalendar(tx: Tx, id: string): Promise<Calendar> {
  const known = calendars.get(id);
  if (known) return known;
  const parsed = parseCalendar((await tx.businessCalendar.findUniqueOrThrow({ where: { id } })).data);
  if (!parsed.ok) throw new Error(`Stored calendar ${id} is not valid`);
  const made = compileCalendar(parsed.value);
  calendars.set(id, made);
  return made;
}

async function publishedTerms(tx: Tx, { policyId, calendarId }: Pin): Promise<Terms> {
  const key = `${policyId} ${calendarId}`;
  const known = published.get(key);
  if (known) return known;
  const policy = parsePolicy((await tx.slaPolicy.findUniqueOrThrow({ where: { id: policyId } })).data);
  if (!policy.ok) throw new Error(`Stored policy ${policyId} is not valid`);
  const business = await publishedCalendar(tx, calendarId);
  const made = {
    policy: policy.value,
    calendar: business.data,
    business,
    always: compileCalendar(alwaysOpen(policy.value.zone)),
  };
  published.set(key, made);
  return made;
}

export interface EntitlementDto extends Pin {
  readonly policy: PolicyData;
  readonly calendar: CalendarData;
  readonly validFrom: number;
  readonly validUntil: number | null;
  readonly addOns: readonly string[];
}

/** What holds for an account at an instant; null when nothing does. */
export async function entitlementAt(tx: Tx, accountId: string, at: number): Promise<EntitlementDto | null> {
  const row = await tx.entitlement.findFirst({
    where: {
      accountId,
      validFrom: { lte: new Date(at) },
      OR: [{ validUntil: null }, { validUntil: { gt: new Date(at) } }],
    },
    orderBy: { validFrom: "desc" },
  });
  if (!row) return null;
  const { tier, policyId, calendarId, addOns } = row;
  const { policy, calendar } = await publishedTerms(tx, row);
  const validUntil = row.validUntil?.getTime() ?? null;
  return { tier, policyId, calendarId, addOns, policy, calendar, validFrom: row.validFrom.getTime(), validUntil };
}

export function currentEntitlement(actor: MemberActor, now: number): Promise<EntitlementDto | null> {
  return inScope(scopeOf(actor), (tx) => entitlementAt(tx, actor.accountId, now));
}

/** The terms an account has been under, the latest first; the ones that begin after `now` are not told yet. */
export function entitlementHistory(actor: MemberActor, now: number): Promise<EntitlementDto[]> {
  return inScope(scopeOf(actor), async (tx) =>
    (await allEntitlements(tx, actor.accountId)).filter(({ validFrom }) => validFrom <= now),
  );
}

/** The terms an account was, is and will be under, the latest first. */
export async function allEntitlements(tx: Tx, accountId: string): Promise<EntitlementDto[]> {
  const rows = await tx.entitlement.findMany({ where: { accountId }, orderBy: { validFrom: "desc" } });
  const history: EntitlementDto[] = [];
  for (const { tier, policyId, calendarId, addOns, validFrom, validUntil } of rows) {
    if (validUntil?.getTime() === validFrom.getTime()) continue; // planned once, and withdrawn
    const { policy, calendar } = await publishedTerms(tx, { tier, policyId, calendarId });
    history.push({
      ...{ tier, policyId, calendarId, addOns, policy, calendar },
      validFrom: validFrom.getTime(),
      validUntil: validUntil?.getTime() ?? null,
    });
  }
  return history;
}

/** Policy and calendar as two published versions say them. Throws for a version that was never published. */
export async function termsAt(tx: Tx, pin: Omit<Pin, "tier">): Promise<{ policy: PolicyData; calendar: CalendarData }> {
  const { policy, calendar } = await publishedTerms(tx, { ...pin, tier: "" });
  return { policy, calendar };
}

export interface PersonDto {
  readonly name: string;
  readonly role: MemberRole;
}

/** The people of the account by name, owners first: who may ask the vendor for what. No addresses. */
export function peopleOf(actor: MemberActor): Promise<PersonDto[]> {
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.member.findMany({
      where: { accountId: actor.accountId, removedAt: null },
      select: { name: true, role: true },
      orderBy: { createdAt: "asc" },
    });
    const people = rows.map(({ name, role }) => ({ name, role: role as MemberRole }));
    return MEMBER_ROLES.flatMap((role) => people.filter((person) => person.role === role)).toReversed();
  });
}

/** Display names by user id: members of the accounts in scope, and agents. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const userId = { in: [...new Set(ids)].filter(Boolean) };
  const members = await tx.member.findMany({ where: { userId }, select: { userId: true, name: true } });
  const agents = await tx.agent.findMany({ where: { userId }, select: { userId: true, name: true } });
  return new Map([...members, ...agents].map((person) => [person.userId, person.name]));
}
