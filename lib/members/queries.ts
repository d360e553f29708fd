import "server-only";
/** Reads who is in the reader's account, who is asked to join, and what was done. */
import { namesOf } from "@/lib/accounts/queries";
import { can, type MemberActor, type MemberRole } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import type { Act, InvitationDto, LogEntry, MemberDto } from "./schema";

const LOG_ROWS = 200;

/** The longest member first. Addresses are sign-in data: read apart, for who manages them. */
export async function membersOf(actor: MemberActor): Promise<MemberDto[]> {
  const { accountId } = actor;
  const rows = await inScope(scopeOf(actor), (tx) =>
    tx.member.findMany({ where: { accountId, removedAt: null }, orderBy: [{ createdAt: "asc" }, { userId: "asc" }] }),
  );
  const addresses = can(actor, "members.write") ? await addressesOf(rows.map(({ userId }) => userId)) : new Map();
  return rows.map(({ userId, name, role, createdAt }) => ({
    ...{ userId, name, role: role as MemberRole, email: addresses.get(userId) ?? null },
    ...{ since: createdAt.getTime(), isReader: userId === actor.userId },
  }));
}

function addressesOf(userIds: readonly string[]): Promise<Map<string, string>> {
  return inScope("system", async (tx) => {
    const users = await tx.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, email: true } });
    return new Map(users.map(({ id, email }) => [id, email]));
  });
}

/** Those whose link still works, the latest first; none for who may not manage them. */
export async function invitationsOf(actor: MemberActor, now: number): Promise<InvitationDto[]> {
  if (!can(actor, "members.write")) return [];
  const rows = await inScope(scopeOf(actor), (tx) =>
    tx.invitation.findMany({
      where: { accountId: actor.accountId, acceptedAt: null, expiresAt: { gte: new Date(now) } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
  );
  return rows.map(({ id, name, email, role, expiresAt }) => ({
    ...{ id, name, email, role: role as MemberRole, expiresAt: expiresAt.getTime() },
  }));
}

/** The latest first; none for who may not manage members. */
export async function accountLog(actor: MemberActor): Promise<LogEntry[]> {
  return (await logOf(actor, LOG_ROWS)) ?? [];
}

/** From the first entry to the last; null for who may not manage members. */
export async function wholeLog(actor: MemberActor): Promise<LogEntry[] | null> {
  return (await logOf(actor))?.reverse() ?? null;
}

async function logOf(actor: MemberActor, take?: number): Promise<LogEntry[] | null> {
  if (!can(actor, "members.write")) return null;
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.accountLog.findMany({
      where: { accountId: actor.accountId },
      orderBy: [{ at: "desc" }, { id: "asc" }],
      ...(take ? { take } : {}),
    });
    const names = await namesOf(
      tx,
      rows.map(({ actorId }) => actorId),
    );
    return rows.map(({ id, at, actorId, act, subject, before, after }) => ({
      ...{ id, at: at.getTime(), by: names.get(actorId) ?? "–", act: act as Act, subject },
      ...{ before: before as MemberRole | null, after: after as MemberRole | null },
    }));
  });
}
