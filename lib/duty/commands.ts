import "server-only";
/** What a lead does with the team: new colleagues, their posts, their leaving, and their shifts. */
import { randomUUID } from "node:crypto";
import { addAgent } from "@/lib/accounts/commands";
import { type AgentActor, can } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { ok, type Result, refuse, refuseInvalid } from "@/lib/result";
import { isUuid } from "@/lib/uuid";
import { ChangedPost, MOST_SHIFTS, NewColleague, NewShift } from "./schema";

/** Signs in by mail or the company's identity provider from now on. Refuses an address that is known. */
export async function addColleague(
  actor: AgentActor,
  input: unknown,
  now: number,
): Promise<Result<{ userId: string }>> {
  if (!can(actor, "team.write")) return refuse("forbidden");
  const parsed = NewColleague.safeParse(input);
  if (!parsed.success) return refuseInvalid(parsed.error, "userId");
  const { locale, timeZone } = actor;
  return addAgent(actor, { ...parsed.data, locale, timeZone }, now);
}

/** Counts from their next request on (SEC-09). Refuses `lead.last`. */
export function changePost(actor: AgentActor, input: unknown): Promise<Result<void>> {
  const parsed = ChangedPost.safeParse(input);
  if (!parsed.success) return Promise.resolve(refuseInvalid(parsed.error, "userId"));
  const { userId, role, level } = parsed.data;
  return onAgent(actor, userId, async (tx) => {
    if (role !== "lead" && (await isLastLead(tx, userId))) return refuse("lead.last", { role: "last_lead" });
    await tx.agent.update({ where: { userId }, data: { role, level } });
    return ok(undefined);
  });
}

/** Ends every session; name, answers and assignments stay. Refuses `lead.last`. */
export function letGo(actor: AgentActor, userId: string, now: number): Promise<Result<void>> {
  if (!isUuid(userId)) return Promise.resolve(refuse("not_found"));
  return onAgent(actor, userId, async (tx) => {
    if (await isLastLead(tx, userId)) return refuse("lead.last", { userId: "last_lead" });
    await tx.user.update({ where: { id: userId }, data: { disabledAt: new Date(now) } });
    await tx.session.deleteMany({ where: { userId } });
    await tx.shift.deleteMany({ where: { userId } });
    return ok(undefined);
  });
}

export async function addShift(actor: AgentActor, input: unknown, now: number): Promise<Result<void>> {
  if (!can(actor, "team.write")) return refuse("forbidden");
  const parsed = NewShift.safeParse(input);
  if (!parsed.success) return refuseInvalid(parsed.error, "userId");
  const { userId, days, startsAt, endsAt } = parsed.data;
  return inScope(scopeOf(actor), async (tx) => {
    if (!(await tx.agent.findUnique({ where: { userId } }))) return refuse("not_found", { userId: "required" });
    if ((await tx.shift.count({ where: { userId } })) >= MOST_SHIFTS) return refuse("shift.too_many");
    const row = { id: randomUUID(), userId, days: [...new Set(days)], startsAt, endsAt, createdAt: new Date(now) };
    await tx.shift.create({ data: row });
    return ok(undefined);
  });
}

/** One already gone is what was asked for. */
export async function removeShift(actor: AgentActor, id: string): Promise<Result<void>> {
  if (!can(actor, "team.write")) return refuse("forbidden");
  if (isUuid(id)) await inScope(scopeOf(actor), (tx) => tx.shift.deleteMany({ where: { id } }));
  return ok(undefined);
}

/** Users and sessions are sign-in data: the system scope changes them, one at a time so that a lead is always left. */
async function onAgent(
  actor: AgentActor,
  userId: string,
  work: (tx: Tx) => Promise<Result<void>>,
): Promise<Result<void>> {
  if (!can(actor, "team.write")) return refuse("forbidden");
  return inScope("system", async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('agents'))`;
    const agent = await tx.agent.findFirst({ where: { userId, user: { disabledAt: null } } });
    return agent ? work(tx) : refuse("not_found", { userId: "required" });
  });
}

async function isLastLead(tx: Tx, userId: string): Promise<boolean> {
  const leads = await tx.agent.findMany({ where: { role: "lead", user: { disabledAt: null } } });
  return leads.length === 1 && leads[0]?.userId === userId;
}
