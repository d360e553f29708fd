import "server-only";
/**
 * Who belongs to an account: asked by an owner, joined by whoever proves the address, changed and removed by an owner.
 * An account never loses its last owner. Every act stands in its log, in the same transaction.
 */
import { randomUUID } from "node:crypto";
import { can, type MemberActor } from "@/lib/auth/policy";
import { newToken, tokenHash } from "@/lib/auth/token";
import { inScope, type Tx } from "@/lib/db/client";
import { ok, type Result, refuse, refuseInvalid } from "@/lib/result";
import { isUuid } from "@/lib/uuid";
import { type Act, INVITATION_MS, MOST_INVITATIONS, NewInvitation, Role } from "./schema";

/** To be mailed to the address, and to nobody else. */
export interface Invited {
  readonly token: string;
  readonly email: string;
}

/**
 * Whether the address belongs to somebody elsewhere is not said here, but to whoever opens the link (SEC-12). A second
 * invitation of an address takes the first one's place.
 */
export async function invite(actor: MemberActor, input: unknown, now: number): Promise<Result<Invited>> {
  if (!can(actor, "members.write")) return refuse("forbidden");
  const parsed = NewInvitation.safeParse(input);
  if (!parsed.success) return refuseInvalid(parsed.error, "email");
  const { email, name, role } = parsed.data;
  const { accountId } = actor;
  return inAccount(actor, async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, include: { member: true } });
    const isHere = known?.member?.accountId === accountId && known.member.removedAt === null;
    if (isHere) return refuse("member.known", { email: "known" });
    await tx.invitation.deleteMany({ where: { accountId, OR: [{ email }, { expiresAt: { lt: new Date(now) } }] } });
    if ((await tx.invitation.count({ where: { accountId, acceptedAt: null } })) >= MOST_INVITATIONS)
      return refuse("invitation.too_many");
    const token = newToken();
    const [createdAt, expiresAt] = [new Date(now), new Date(now + INVITATION_MS)];
    const row = { id: randomUUID(), accountId, email, name, role, createdById: actor.userId, createdAt, expiresAt };
    await tx.invitation.create({ data: { ...row, tokenHash: tokenHash(token) } });
    await note(tx, actor, { act: "invited", subject: `${name} <${email}>`, after: role }, now);
    return ok({ token, email });
  });
}

/** One already gone, used or expired is what was asked for. */
export async function withdrawInvitation(actor: MemberActor, id: string, now: number): Promise<Result<void>> {
  if (!can(actor, "members.write")) return refuse("forbidden");
  if (!isUuid(id)) return refuse("not_found");
  return inAccount(actor, async (tx) => {
    const found = await tx.invitation.findFirst({ where: { id, accountId: actor.accountId, acceptedAt: null } });
    if (!found) return ok(undefined);
    await tx.invitation.delete({ where: { id } });
    await note(tx, actor, { act: "withdrawn", subject: `${found.name} <${found.email}>` }, now);
    return ok(undefined);
  });
}

/**
 * Makes whoever holds the link a member, once. Refuses `invitation.spent` for a link that was used, withdrawn or has
 * expired, and `invitation.known` where the address belongs to another account or to the desk.
 */
export function acceptInvitation(token: string, now: number): Promise<Result<{ userId: string }>> {
  return inScope("system", async (tx) => {
    await tx.$queryRaw`SELECT id FROM invitations WHERE token_hash = ${tokenHash(token)} FOR UPDATE`;
    const found = await tx.invitation.findUnique({
      where: { tokenHash: tokenHash(token) },
      include: { account: { select: { timeZone: true } } },
    });
    if (!found || found.acceptedAt !== null || found.expiresAt.getTime() < now) return refuse("invitation.spent");
    const { accountId, email, name, role } = found;
    const known = await tx.user.findUnique({ where: { email }, include: { member: true, agent: true } });
    const isElsewhere = known?.agent || (known?.member && known.member.accountId !== accountId) || known?.disabledAt;
    if (isElsewhere) return refuse("invitation.known");
    const { id: userId } =
      known ??
      (await tx.user.create({
        data: { email, name, timeZone: found.account.timeZone, emailVerified: new Date(now), createdAt: new Date(now) },
      }));
    const member = { accountId, name, role, createdAt: new Date(now), removedAt: null };
    await tx.member.upsert({ where: { userId }, create: { userId, ...member }, update: member });
    await tx.invitation.update({ where: { id: found.id }, data: { acceptedAt: new Date(now) } });
    await note(tx, { userId, accountId }, { act: "joined", subject: name, after: role }, now);
    return ok({ userId });
  });
}

/** Counts from the next request on (SEC-09). Refuses `member.last_owner`. */
export async function changeRole(
  actor: MemberActor,
  userId: string,
  input: unknown,
  now: number,
): Promise<Result<void>> {
  const role = Role.safeParse(input);
  if (!role.success) return refuse("invalid", { role: "invalid" });
  return onMember(actor, userId, async (tx, member) => {
    if (member.role === role.data) return ok(undefined);
    if (await isLastOwner(tx, member)) return refuse("member.last_owner");
    await tx.member.update({ where: { userId }, data: { role: role.data } });
    await note(tx, actor, { act: "role", subject: member.name, before: member.role, after: role.data }, now);
    return ok(undefined);
  });
}

/** Ends every session with it. Tickets and their ledgers stay, with the name. Refuses `member.last_owner`. */
export async function removeMember(actor: MemberActor, userId: string, now: number): Promise<Result<void>> {
  return onMember(actor, userId, async (tx, member) => {
    if (await isLastOwner(tx, member)) return refuse("member.last_owner");
    await tx.member.update({ where: { userId }, data: { removedAt: new Date(now) } });
    await tx.session.deleteMany({ where: { userId } });
    await note(tx, actor, { act: "removed", subject: member.name, before: member.role }, now);
    return ok(undefined);
  });
}

/** That everything the account has here was taken out, by whom and when. */
export function noteExport(actor: MemberActor, now: number): Promise<void> {
  return inScope("system", (tx) => note(tx, actor, { act: "exported", subject: actor.name }, now));
}

interface Member {
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
  readonly role: string;
}

/** Somebody of another account is not found, as a missing one is (SEC-01). */
async function onMember(
  actor: MemberActor,
  userId: string,
  work: (tx: Tx, member: Member) => Promise<Result<void>>,
): Promise<Result<void>> {
  if (!can(actor, "members.write")) return refuse("forbidden");
  if (!isUuid(userId)) return refuse("not_found");
  return inAccount(actor, async (tx) => {
    const member = await tx.member.findFirst({ where: { userId, accountId: actor.accountId, removedAt: null } });
    return member ? work(tx, member) : refuse("not_found");
  });
}

/**
 * Users and sessions are sign-in data, which no account may touch: the system scope does it, one act per account at a
 * time, so that two owners cannot each remove the other.
 */
function inAccount<T>({ accountId }: MemberActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  return inScope("system", async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`members ${accountId}`}, 0))`;
    return work(tx);
  });
}

async function isLastOwner(tx: Tx, { accountId, role }: Member): Promise<boolean> {
  if (role !== "owner") return false;
  return (await tx.member.count({ where: { accountId, role: "owner", removedAt: null } })) === 1;
}

interface Note {
  readonly act: Act;
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
}

/** Adds to the account's log, in the transaction of the act. */
export async function note(
  tx: Tx,
  { userId, accountId }: { userId: string; accountId: string },
  entry: Note,
  now: number,
): Promise<void> {
  const { act, subject, before = null, after = null } = entry;
  const data = { id: randomUUID(), accountId, actorId: userId, at: new Date(now), act, subject, before, after };
  await tx.accountLog.create({ data });
}
