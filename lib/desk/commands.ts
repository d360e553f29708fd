import "server-only";
/** What the desk keeps for itself: who is where, and replies for reuse. Neither is part of a ticket's record. */
import { randomUUID } from "node:crypto";
import { type Actor, type AgentActor, can } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import { ok, type Result, refuse } from "@/lib/result";
import { ReplyPost } from "./replies";
import { PRESENCE, type Present, REPLY_LIMITS } from "./schema";

/** Says that this agent has the ticket open, and hears of the others who do. Refuses `not_found` for a missing ticket. */
export function bePresent(
  actor: AgentActor,
  number: number,
  isWriting: boolean,
  now: number,
): Promise<Result<Present[]>> {
  const [seenAt, gone] = [new Date(now), new Date(now - PRESENCE.goneAfterMs)];
  const { userId } = actor;
  return inScope(scopeOf(actor), async (tx) => {
    if (!can(actor, "desk.read") || (await tx.ticket.count({ where: { number } })) === 0) return refuse("not_found");
    await tx.deskPresence.deleteMany({ where: { userId, seenAt: { lt: gone } } });
    await tx.deskPresence.upsert({
      where: { ticketNumber_userId: { ticketNumber: number, userId } },
      create: { ticketNumber: number, userId, isWriting, seenAt },
      update: { isWriting, seenAt },
    });
    const others = await tx.deskPresence.findMany({
      where: { ticketNumber: number, seenAt: { gte: gone }, NOT: { userId } },
      orderBy: { userId: "asc" },
    });
    const agents = await tx.agent.findMany({ where: { userId: { in: others.map((one) => one.userId) } } });
    const names = new Map(agents.map((agent) => [agent.userId, agent.name]));
    return ok(
      others.flatMap((one) => {
        const name = names.get(one.userId);
        return name === undefined ? [] : { name, isWriting: one.isWriting };
      }),
    );
  });
}

/** Keeps a new reply, or changes the one named by `id`. Refuses `reply.name_taken` within one language. */
export async function saveReply(actor: Actor, input: unknown, now: number): Promise<Result<{ id: string }>> {
  if (!can(actor, "replies.write")) return refuse("forbidden");
  const parsed = ReplyPost.safeParse(input);
  if (!parsed.success)
    return refuse(
      "invalid",
      Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])),
    );
  const { id = randomUUID(), locale, name, body } = parsed.data;
  const updatedById = actor.kind === "system" ? NOBODY : actor.userId;
  return inScope(scopeOf(actor), async (tx) => {
    // Two leads at once: one waits for the other, so that the second is told of the name.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('canned_replies'))`;
    if (await tx.cannedReply.count({ where: { locale, name, NOT: { id } } }))
      return refuse("reply.name_taken", { name: "taken" });
    const row = { locale, name, body, updatedById, updatedAt: new Date(now) };
    if (parsed.data.id) {
      const { count } = await tx.cannedReply.updateMany({ where: { id }, data: row });
      return count ? ok({ id }) : refuse("not_found");
    }
    if ((await tx.cannedReply.count()) >= REPLY_LIMITS.all) return refuse("reply.too_many");
    await tx.cannedReply.create({ data: { id, ...row } });
    return ok({ id });
  });
}

/** One already gone is what was asked for. */
export async function deleteReply(actor: Actor, id: string): Promise<Result<void>> {
  if (!can(actor, "replies.write")) return refuse("forbidden");
  return inScope(scopeOf(actor), async (tx) => {
    await tx.cannedReply.deleteMany({ where: { id } });
    return ok(undefined);
  });
}

/** The portal itself, when a new installation is given its first replies. */
const NOBODY = "00000000-0000-4000-8000-000000000000";
