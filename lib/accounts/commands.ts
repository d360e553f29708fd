import "server-only";
/** Writes to the directory: accounts, people, what they are entitled to, and published policy and calendar versions. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { type Actor, AGENT_ROLES, can, MEMBER_ROLES } from "@/lib/auth/policy";
import { Email } from "@/lib/auth/schema";
import { inScope, scopeOf } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { LOCALES } from "@/lib/i18n/routing";
import { ok, type Result, refuse } from "@/lib/result";
import { type CalendarData, compileCalendar } from "@/lib/sla/calendar";
import { parseCalendar } from "@/lib/sla/calendar-input";
import { LEVELS } from "@/lib/sla/events";
import { type PolicyData, parsePolicy } from "@/lib/sla/policy";
import { checkPolicy } from "@/lib/sla/policy-check";
import { TIERS } from "./schema";
import { currentCalendar, currentPolicy } from "./vendor";

const name = z.string().trim().min(1, "required").max(120, "too_long");

export const NewAccount = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{2,40}$/, "key"),
  name,
  timeZone: z.string(),
  tier: z.enum(TIERS),
  policyId: z.string(),
  calendarId: z.string(),
  validFrom: z.int(),
});

/** An account with its first entitlement. Refuses a key that is taken. */
export async function createAccount(actor: Actor, input: z.infer<typeof NewAccount>): Promise<Result<{ id: string }>> {
  if (!can(actor, "directory.write")) return refuse("forbidden");
  const { key, timeZone, tier, policyId, calendarId } = input;
  const from = new Date(input.validFrom);
  return inScope(scopeOf(actor), async (tx) => {
    if (await tx.account.findUnique({ where: { key } })) return refuse("account.taken", { key: "taken" });
    const account = await tx.account.create({ data: { key, name: input.name, timeZone, createdAt: from } });
    await tx.entitlement.create({
      data: { accountId: account.id, tier, policyId, calendarId, validFrom: from, addOns: [] },
    });
    return ok({ id: account.id });
  });
}

/** From an instant on, another tier or other versions: the old entitlement ends there, and tickets filed before keep it. */
export async function supersedeEntitlement(
  actor: Actor,
  input: {
    accountId: string;
    tier: (typeof TIERS)[number];
    policyId: string;
    calendarId: string;
    validFrom: number;
    addOns?: string[];
  },
): Promise<Result<void>> {
  if (!can(actor, "directory.write")) return refuse("forbidden");
  const { accountId, tier, policyId, calendarId, addOns = [] } = input;
  const validFrom = new Date(input.validFrom);
  return inScope(scopeOf(actor), async (tx) => {
    await tx.entitlement.updateMany({ where: { accountId, validUntil: null }, data: { validUntil: validFrom } });
    await tx.entitlement.create({ data: { accountId, tier, policyId, calendarId, validFrom, addOns } });
    return ok(undefined);
  });
}

const Person = { email: Email, name, locale: z.enum(LOCALES), timeZone: z.string() };
export const NewMember = z.strictObject({ ...Person, accountId: z.uuid(), role: z.enum(MEMBER_ROLES) });
export const NewAgent = z.strictObject({ ...Person, role: z.enum(AGENT_ROLES), level: z.enum(LEVELS) });

export async function addMember(
  actor: Actor,
  input: z.infer<typeof NewMember>,
  now: number,
): Promise<Result<{ userId: string }>> {
  return addPerson(actor, input, now, (tx, userId) =>
    tx.member.create({
      data: { userId, accountId: input.accountId, name: input.name, role: input.role, createdAt: new Date(now) },
    }),
  );
}

export async function addAgent(
  actor: Actor,
  input: z.infer<typeof NewAgent>,
  now: number,
): Promise<Result<{ userId: string }>> {
  return addPerson(actor, input, now, (tx, userId) =>
    tx.agent.create({ data: { userId, name: input.name, role: input.role, level: input.level } }),
  );
}

type Attach = (tx: Prisma.TransactionClient, userId: string) => Promise<unknown>;

/** People are made by the system scope: e-mail addresses are sign-in data, which neither accounts nor the desk may write. */
async function addPerson(
  actor: Actor,
  input: { email: string; name: string; locale: string; timeZone: string },
  now: number,
  attach: Attach,
): Promise<Result<{ userId: string }>> {
  if (!can(actor, "directory.write")) return refuse("forbidden");
  const { email, locale, timeZone } = input;
  return inScope("system", async (tx) => {
    if (await tx.user.findUnique({ where: { email } })) return refuse("email.taken", { email: "taken" });
    const user = await tx.user.create({
      data: { email, name: input.name, locale, timeZone, createdAt: new Date(now) },
    });
    await attach(tx, user.id);
    return ok({ userId: user.id });
  });
}

/**
 * Publishes a calendar version; refused as `calendar.*` when it is not one, and as `version.taken` when that version says
 * something else already. Its id is `key@version`.
 */
export async function publishCalendar(actor: Actor, data: CalendarData, now: number): Promise<Result<{ id: string }>> {
  if (!can(actor, "record.write")) return refuse("forbidden");
  const parsed = parseCalendar(data);
  if (!parsed.ok) return parsed;
  const { key, version } = parsed.value;
  const id = `${key}@${version}`;
  return inScope(scopeOf(actor), async (tx) => {
    const known = await tx.businessCalendar.findUnique({ where: { id } });
    if (known) return isSame(known.data, parsed.value) ? ok({ id }) : refuse("version.taken", { version: "taken" });
    await tx.businessCalendar.create({
      data: { id, key, version, data: json(parsed.value), createdAt: new Date(now) },
    });
    return ok({ id });
  });
}

/** Publishes a policy version, checked against the calendar it will be used with (PRODUCT §3.8). */
export async function publishPolicy(
  actor: Actor,
  data: PolicyData,
  calendar: CalendarData,
  effectiveFrom: number,
  now: number,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "record.write")) return refuse("forbidden");
  const parsed = parsePolicy(data);
  if (!parsed.ok) return parsed;
  const checked = checkPolicy(parsed.value, compileCalendar(calendar));
  if (!checked.ok) return checked;
  const { key, version } = parsed.value;
  const id = `${key}@${version}`;
  return inScope(scopeOf(actor), async (tx) => {
    const known = await tx.slaPolicy.findUnique({ where: { id } });
    if (known) return isSame(known.data, parsed.value) ? ok({ id }) : refuse("version.taken", { version: "taken" });
    const row = {
      id,
      key,
      version,
      data: json(parsed.value),
      effectiveFrom: new Date(effectiveFrom),
      createdAt: new Date(now),
    };
    await tx.slaPolicy.create({ data: row });
    return ok({ id });
  });
}

const isSame = (stored: unknown, given: unknown): boolean => isDeepStrictEqual(stored, json(given));

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

/**
 * Publishes the policy and calendar this installation ships with, unless they are published already. What was edited
 * without a new version is refused as `version.taken`: tickets are pinned to the version as it was.
 */
export async function publishShippedTerms(
  actor: Actor,
  now: number,
): Promise<Result<{ policyId: string; calendarId: string }>> {
  const [policy, calendar] = [currentPolicy(), currentCalendar()];
  const published = [
    await publishCalendar(actor, calendar, now),
    await publishPolicy(actor, policy, calendar, now, now),
  ];
  for (const one of published) if (!one.ok) return one;
  return ok({ policyId: `${policy.key}@${policy.version}`, calendarId: `${calendar.key}@${calendar.version}` });
}
