import "server-only";
/**
 * Makes and ends what programs carry (SEC-18): 256 random bits, told once, stored as a hash, bound to the account and to
 * the person who made them. Each act on an API token stands in the account's log, in the same transaction.
 */
import { randomUUID } from "node:crypto";
import { can, type MemberActor } from "@/lib/auth/policy";
import { newToken, tokenHash } from "@/lib/auth/token";
import { inScope, scopeOf } from "@/lib/db/client";
import { note } from "@/lib/members/commands";
import { ok, type Result, refuse, refuseInvalid } from "@/lib/result";
import { isUuid } from "@/lib/uuid";
import { MOST_TOKENS, NewToken } from "./schema";

const DAY = 86_400_000;

/** The token, which nobody can read again. Refuses `token.too_many`. `now`: UTC milliseconds. */
export async function createToken(actor: MemberActor, input: unknown, now: number): Promise<Result<{ token: string }>> {
  if (!can(actor, "tokens.write")) return refuse("forbidden");
  const parsed = NewToken.safeParse(input);
  if (!parsed.success) return refuseInvalid(parsed.error, "name");
  const { name, scopes, days } = parsed.data;
  const { accountId, userId } = actor;
  const token = `bk_${newToken()}`;
  return inScope(scopeOf(actor), async (tx) => {
    await tx.apiToken.deleteMany({ where: { accountId, kind: "api", expiresAt: { lt: new Date(now - 30 * DAY) } } });
    if ((await tx.apiToken.count({ where: { accountId, kind: "api" } })) >= MOST_TOKENS)
      return refuse("token.too_many");
    const [createdAt, expiresAt] = [new Date(now), new Date(now + days * DAY)];
    const row = { id: randomUUID(), accountId, userId, name, scopes: [...new Set(scopes)], createdAt, expiresAt };
    await tx.apiToken.create({ data: { ...row, kind: "api", tokenHash: tokenHash(token) } });
    await note(tx, actor, { act: "token_made", subject: name }, now);
    return ok({ token });
  });
}

/** Counts from the next request on. One already gone is what was asked for. */
export async function revokeToken(actor: MemberActor, id: string, now: number): Promise<Result<void>> {
  if (!can(actor, "tokens.write")) return refuse("forbidden");
  if (!isUuid(id)) return refuse("not_found");
  const { accountId } = actor;
  return inScope(scopeOf(actor), async (tx) => {
    const found = await tx.apiToken.findFirst({ where: { id, accountId, kind: "api" } });
    if (!found) return ok(undefined);
    await tx.apiToken.delete({ where: { id } });
    await note(tx, actor, { act: "token_revoked", subject: found.name }, now);
    return ok(undefined);
  });
}

/** A new address for the reader's own calendar; the one before stops working. */
export function createFeed(actor: MemberActor, now: number): Promise<Result<{ token: string }>> {
  const token = `bkcal_${newToken()}`;
  const { accountId, userId } = actor;
  return inScope(scopeOf(actor), async (tx) => {
    await tx.apiToken.deleteMany({ where: { accountId, userId, kind: "feed" } });
    const row = { id: randomUUID(), accountId, userId, kind: "feed", name: "", scopes: [], createdAt: new Date(now) };
    await tx.apiToken.create({ data: { ...row, tokenHash: tokenHash(token) } });
    return ok({ token });
  });
}

export function endFeed(actor: MemberActor): Promise<void> {
  return inScope(scopeOf(actor), async (tx) => {
    await tx.apiToken.deleteMany({ where: { accountId: actor.accountId, userId: actor.userId, kind: "feed" } });
  });
}
