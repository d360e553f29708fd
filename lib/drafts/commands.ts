import "server-only";
/** Writes to a member's own drafts, and the one step that turns a draft into a ticket, exactly once (F-03, F-04). */
import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { uploadsOf } from "@/lib/attachments/commands";
import { can, type MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { canonical } from "@/lib/receipts/canonical";
import { ok, type Result, refuse } from "@/lib/result";
import { openTicketIn } from "@/lib/tickets/commands";
import { OpenTicket } from "@/lib/tickets/schema";
import { triage } from "@/lib/triage/data";
import { isComplete } from "@/lib/triage/journey";
import { ticketFrom } from "./compose";
import { Answers, UNDO_MS } from "./schema";

export async function startDraft(
  actor: MemberActor,
  input: { answers: unknown },
  now: number,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "ticket.open")) return refuse("forbidden");
  const answers = Answers.safeParse(input.answers);
  if (!answers.success) return refuse("invalid");
  const id = randomUUID();
  const at = new Date(now);
  const { accountId, userId } = actor;
  await inScope(scopeOf(actor), (tx) =>
    tx.ticketDraft.create({
      data: { id, accountId, userId, answers: answers.data, version: 1, createdAt: at, updatedAt: at },
    }),
  );
  return ok({ id });
}

/** Refuses `draft.stale` when another tab or device has saved since `version`: the newest is never silently overwritten. */
export function saveDraft(
  actor: MemberActor,
  input: { id: string; version: number; answers: unknown },
  now: number,
): Promise<Result<{ version: number }>> {
  const answers = Answers.safeParse(input.answers);
  if (!answers.success) return Promise.resolve(refuse("invalid"));
  return inScope(scopeOf(actor), async (tx) => {
    const mine = { id: input.id, accountId: actor.accountId, userId: actor.userId };
    const saved = await tx.ticketDraft.updateMany({
      where: { ...mine, version: input.version, submittedNumber: null, discardedAt: null },
      data: { answers: answers.data, version: input.version + 1, updatedAt: new Date(now) },
    });
    if (saved.count === 1) return ok({ version: input.version + 1 });
    const current = await tx.ticketDraft.findFirst({ where: mine });
    if (!current || current.discardedAt) return refuse("not_found");
    return refuse(current.submittedNumber === null ? "draft.stale" : "draft.submitted");
  });
}

/** Throws a draft away. It is kept for UNDO_MS, in which `restoreDraft` brings it back as it was. */
export function discardDraft(actor: MemberActor, input: { id: string }, now: number): Promise<Result<void>> {
  return markDraft(actor, input.id, { from: null, to: new Date(now) });
}

export function restoreDraft(actor: MemberActor, input: { id: string }): Promise<Result<void>> {
  return markDraft(actor, input.id, { from: { not: null }, to: null });
}

function markDraft(
  actor: MemberActor,
  id: string,
  discarded: { from: null | { not: null }; to: Date | null },
): Promise<Result<void>> {
  if (!can(actor, "ticket.open")) return Promise.resolve(refuse("forbidden"));
  return inScope(scopeOf(actor), async (tx) => {
    const mine = { id: { equals: id }, accountId: actor.accountId, userId: actor.userId, submittedNumber: null };
    const where = { ...mine, discardedAt: discarded.from };
    const { count } = await tx.ticketDraft.updateMany({ where, data: { discardedAt: discarded.to } });
    return count ? ok(undefined) : refuse("not_found");
  });
}

/** Removes discarded drafts that can no longer be taken back; returns how many went. */
export function forgetDiscarded(now: number): Promise<number> {
  return inScope("system", async (tx) => {
    const { count } = await tx.ticketDraft.deleteMany({ where: { discardedAt: { lt: new Date(now - UNDO_MS) } } });
    return count;
  });
}

interface Submission {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly contest?: string;
}

/**
 * Opens a ticket from a draft. The severity is worked out here from the answers, whatever the page showed.
 * A repeat with the same key, or of a draft already submitted, answers with the same ticket; the same key for other
 * content is refused as `idempotency.conflict`.
 */
export function submitDraft(actor: MemberActor, input: Submission, now: number): Promise<Result<{ number: number }>> {
  return inScope(scopeOf(actor), async (tx) => {
    const draft = await lockDraft(tx, actor, input.id);
    if (!draft) return refuse("not_found");
    if (draft.submittedNumber !== null) return ok({ number: draft.submittedNumber });
    const answers = Answers.parse(draft.answers);
    if (!isComplete(triage(), answers)) return refuse("draft.incomplete");
    const composed = OpenTicket.safeParse(ticketFrom(answers, actor.locale, input.contest));
    if (!composed.success) return refuse("draft.incomplete");
    const attachments = await uploadsOf(tx, actor, draft.id);
    const ticket = attachments.length ? { ...composed.data, attachments } : composed.data;
    const opened = await onceByKey(tx, actor, input.idempotencyKey, ticket, now, draft.id);
    if (opened.ok)
      await tx.ticketDraft.update({ where: { id: draft.id }, data: { submittedNumber: opened.value.number } });
    return opened;
  });
}

async function lockDraft(tx: Tx, actor: MemberActor, id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  await tx.$queryRaw`SELECT 1 FROM ticket_drafts WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.ticketDraft.findFirst({
    where: { id: { equals: id }, accountId: actor.accountId, userId: actor.userId, discardedAt: null },
  });
}

/** The first request with a key opens the ticket; every other gets its number, once the first has committed. */
export async function onceByKey(
  tx: Tx,
  actor: MemberActor,
  key: string,
  input: OpenTicket,
  now: number,
  draftId?: string,
): Promise<Result<{ number: number }>> {
  const requestDigest = createHash("sha256").update(canonical(input)).digest("hex");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${actor.accountId} ${key}`}, 0))`;
  const accountId_key = { accountId: actor.accountId, key };
  const known = await tx.idempotencyKey.findUnique({ where: { accountId_key } });
  if (known)
    return known.requestDigest === requestDigest ? ok({ number: known.ticketNumber }) : refuse("idempotency.conflict");
  const opened = await openTicketIn(tx, actor, input, now, draftId);
  if (!opened.ok) return opened;
  await tx.idempotencyKey.create({
    data: { ...accountId_key, requestDigest, ticketNumber: opened.value.number, createdAt: new Date(now) },
  });
  return ok({ number: opened.value.number });
}
