import "server-only";
/**
 * What a lead does with accounts: opens one and asks its first owner to come, and plans other terms for one. The past is
 * never edited, and tickets keep the terms they were filed under (PRODUCT §3.9).
 */
import { randomUUID } from "node:crypto";
import { publishShippedTerms } from "@/lib/accounts/commands";
import { type AgentActor, can } from "@/lib/auth/policy";
import { newToken, tokenHash } from "@/lib/auth/token";
import { inScope } from "@/lib/db/client";
import { type Invited, note } from "@/lib/members/commands";
import { INVITATION_MS } from "@/lib/members/schema";
import { ok, type Result, refuse, refuseInvalid } from "@/lib/result";
import { newestIds } from "@/lib/terms/queries";

import { NewCustomer, NewTerms } from "./schema";

/**
 * An account under the newest terms from now on, and a link for its first owner. Refuses `account.taken` and
 * `member.known`. `now`: UTC milliseconds.
 */
export async function openAccount(actor: AgentActor, input: unknown, now: number): Promise<Result<Invited>> {
  if (!can(actor, "directory.write")) return refuse("forbidden");
  const parsed = NewCustomer.safeParse(input);
  if (!parsed.success) return refuseInvalid(parsed.error, "key");
  const shipped = await publishShippedTerms(actor, now);
  if (!shipped.ok) return shipped;
  const { key, name, timeZone, tier, ownerName, ownerEmail: email } = parsed.data;
  return inScope("system", async (tx) => {
    if (await tx.account.findUnique({ where: { key } })) return refuse("account.taken", { key: "taken" });
    if (await tx.user.findUnique({ where: { email } })) return refuse("member.known", { ownerEmail: "taken" });
    const [createdAt, expiresAt] = [new Date(now), new Date(now + INVITATION_MS)];
    const { id: accountId } = await tx.account.create({ data: { key, name, timeZone, createdAt } });
    const pin = await newestIds(tx);
    await tx.entitlement.create({ data: { accountId, tier, ...pin, validFrom: createdAt, addOns: [] } });
    const token = newToken();
    const asked = { id: randomUUID(), accountId, email, name: ownerName, role: "owner", createdById: actor.userId };
    await tx.invitation.create({ data: { ...asked, tokenHash: tokenHash(token), createdAt, expiresAt } });
    const by = { userId: actor.userId, accountId };
    await note(tx, by, { act: "terms", subject: tier }, now);
    await note(tx, by, { act: "invited", subject: `${ownerName} <${email}>`, after: "owner" }, now);
    return ok({ token, email });
  });
}

/**
 * From an instant on, other terms under the newest published versions. What was planned before and has not begun is
 * withdrawn; what has begun stays. Refuses `terms.past` and `terms.same`.
 */
export async function planTerms(actor: AgentActor, key: string, input: unknown, now: number): Promise<Result<void>> {
  if (!can(actor, "directory.write")) return refuse("forbidden");
  const parsed = NewTerms.safeParse(input);
  if (!parsed.success) return refuse("invalid", { tier: "invalid" });
  const { tier, addOns } = parsed.data;
  if (parsed.data.validFrom < now) return refuse("terms.past", { validFrom: "past" });
  const validFrom = new Date(parsed.data.validFrom);
  const shipped = await publishShippedTerms(actor, now);
  if (!shipped.ok) return shipped;
  return inScope("system", async (tx) => {
    await tx.$queryRaw`SELECT id FROM accounts WHERE key = ${key} FOR UPDATE`;
    const account = await tx.account.findUnique({ where: { key } });
    if (!account) return refuse("not_found");
    const { id: accountId } = account;
    // nothing is deleted: what never came into force ends where it would have begun
    const planned = await tx.entitlement.findMany({ where: { accountId, validFrom: { gt: new Date(now) } } });
    for (const { id, validFrom: until } of planned)
      await tx.entitlement.update({ where: { id }, data: { validUntil: until } });
    const begun = { accountId, validFrom: { lte: new Date(now) } };
    const current = await tx.entitlement.findFirst({ where: begun, orderBy: { validFrom: "desc" } });
    const pin = await newestIds(tx);
    if (current) {
      const isOver = current.validUntil !== null && current.validUntil.getTime() <= now;
      if (!isOver) await tx.entitlement.update({ where: { id: current.id }, data: { validUntil: validFrom } });
    }
    await tx.entitlement.create({ data: { accountId, tier, ...pin, validFrom, addOns } });
    const subject = [current?.tier, `${tier} ${validFrom.toISOString()}`].filter(Boolean).join(" → ");
    await note(tx, { userId: actor.userId, accountId }, { act: "terms", subject }, now);
    return ok(undefined);
  });
}
