import "server-only";
/** Reads tokens of an account, and turns one that is carried into whom it stands for. */
import { namesOf } from "@/lib/accounts/queries";
import { can, type MemberActor } from "@/lib/auth/policy";
import { actorOf } from "@/lib/auth/scope";
import { tokenHash } from "@/lib/auth/token";
import { inScope, scopeOf } from "@/lib/db/client";
import type { FeedDto, Scope, TokenDto } from "./schema";

const MINUTE = 60_000;

/** The latest first, with those that have ended lately; none for who may not manage them. */
export async function tokensOf(actor: MemberActor): Promise<TokenDto[]> {
  if (!can(actor, "tokens.write")) return [];
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.apiToken.findMany({
      where: { accountId: actor.accountId, kind: "api" },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    });
    const names = await namesOf(
      tx,
      rows.map(({ userId }) => userId),
    );
    return rows.map(({ id, name, scopes, userId, createdAt, expiresAt, lastUsedAt }) => ({
      ...{ id, name, scopes: scopes as Scope[], by: names.get(userId) ?? "–", createdAt: createdAt.getTime() },
      ...{ expiresAt: expiresAt?.getTime() ?? 0, lastUsedAt: lastUsedAt?.getTime() ?? null },
    }));
  });
}

/** The reader's own feed, or null. */
export function feedOf(actor: MemberActor): Promise<FeedDto | null> {
  const { accountId, userId } = actor;
  return inScope(scopeOf(actor), async (tx) => {
    const row = await tx.apiToken.findFirst({ where: { accountId, userId, kind: "feed" } });
    return row && { createdAt: row.createdAt.getTime(), lastUsedAt: row.lastUsedAt?.getTime() ?? null };
  });
}

/** Whom a carried token stands for, and what it opens. */
export interface Carried {
  readonly id: string;
  readonly actor: MemberActor;
  readonly scopes: readonly Scope[];
}

/**
 * Null for a token that never was, was revoked, has expired, or whose maker is no longer a member of that account. Whoever
 * made it, a program only reads: it has the role of a viewer.
 */
export async function carried(token: string, kind: "api" | "feed", now: number): Promise<Carried | null> {
  const row = await inScope("system", async (tx) => {
    const found = await tx.apiToken.findUnique({ where: { tokenHash: tokenHash(token) } });
    if (!found || found.kind !== kind || (found.expiresAt && found.expiresAt.getTime() <= now)) return null;
    const used = new Date(Math.floor(now / MINUTE) * MINUTE);
    if ((found.lastUsedAt?.getTime() ?? 0) < used.getTime())
      await tx.apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: used } });
    return found;
  });
  const actor = row && (await actorOf(row.userId));
  if (actor?.kind !== "member" || actor.accountId !== row?.accountId) return null;
  return { id: row.id, actor: { ...actor, role: "viewer" }, scopes: row.scopes as Scope[] };
}
