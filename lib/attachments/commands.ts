import "server-only";
/**
 * Writes to the rows of uploads: announced, ready, attached or discarded. Bytes are the business of receive.ts; the
 * commands of a ticket lock uploads and attach them inside their own transaction.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { textDigest } from "@/lib/receipts/chain";
import { ok, type Result, refuse } from "@/lib/result";
import { isUuid } from "@/lib/uuid";
import type { Inspected } from "./inspect";
import { LIMITS } from "./limits";
import { type Row, toDto } from "./row";
import type { AttachedRef, AttachmentDto, Place } from "./schema";
import { newStorageKey } from "./storage";

/** Who can upload: members and agents. */
export type Uploader = Extract<Actor, { kind: "member" | "agent" }>;

export interface Announced {
  /** chosen by the browser; the same key is the same upload, however often it is sent */
  readonly key: string;
  readonly place: Place;
  /** cleaned */
  readonly name: string;
  readonly type: string;
  /** bytes to come, or the most there can be */
  readonly size: number;
}

export type Begun = { readonly done: AttachmentDto } | { readonly id: string; readonly storageKey: string };

/**
 * Makes room for an upload, or answers with the one this key has already made. Refuses `not_found` for a place that is not
 * the uploader's, and the quotas of ticket and account; two uploads at once cannot both take the last room.
 */
export function beginUpload(actor: Uploader, upload: Announced, now: number): Promise<Result<Begun>> {
  return inScope(scopeOf(actor), async (tx) => {
    if (!can(actor, "ticket.reply")) return refuse("forbidden");
    const place = await findPlace(tx, actor, upload.place);
    if (!place) return refuse("not_found");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attachments ${place.accountId}`}, 0))`;
    const earlier = await earlierTry(tx, actor, upload.key);
    if (earlier) return ok({ done: earlier });
    const refusal = await quotaRefusal(tx, place, upload.size);
    if (refusal) return refuse(refusal);
    return ok(await insert(tx, actor, place, upload, now));
  });
}

interface FoundPlace {
  readonly accountId: string;
  readonly draftId: string | null;
  readonly ticketId: string | null;
}

/** A draft of this member that is not sent yet, or a ticket in the uploader's scope that is not cancelled. */
async function findPlace(tx: Tx, actor: Uploader, place: Place): Promise<FoundPlace | null> {
  if ("ticket" in place) {
    const ticket = await tx.ticket.findFirst({ where: { number: place.ticket, state: { not: "cancelled" } } });
    return ticket && { accountId: ticket.accountId, ticketId: ticket.id, draftId: null };
  }
  if (actor.kind !== "member") return null;
  const { accountId, userId } = actor;
  const draft = await tx.ticketDraft.findFirst({
    where: { id: place.draft, accountId, userId, submittedNumber: null },
  });
  return draft && { accountId, draftId: draft.id, ticketId: null };
}

/** A finished upload with this key; one that never finished, or was removed, gives way to the new try. */
async function earlierTry(tx: Tx, actor: Uploader, uploadKey: string): Promise<AttachmentDto | null> {
  const row = await tx.attachment.findFirst({ where: { uploaderId: actor.userId, uploadKey } });
  if (!row) return null;
  if (row.state === "ready" || row.state === "attached") return toDto(row);
  await tx.attachment.update({ where: { id: row.id }, data: { state: "discarded", uploadKey: null } });
  return null;
}

async function quotaRefusal(tx: Tx, { accountId, ...place }: FoundPlace, size: number): Promise<string | null> {
  const living = { state: { not: "discarded" } };
  const here = await tx.attachment.aggregate({ where: { ...living, ...place }, _sum: { size: true }, _count: true });
  if (here._count >= LIMITS.ticketFiles) return "attachment.too_many";
  if ((here._sum.size ?? 0) + size > LIMITS.ticket) return "attachment.ticket_full";
  const all = { ...living, accountId, uploaderKind: "member" };
  const { _sum } = await tx.attachment.aggregate({ where: all, _sum: { size: true } });
  return (_sum.size ?? 0) + size > accountLimit() ? "attachment.account_full" : null;
}

/** Bytes the files of one account may take together. */
export const accountLimit = () => env().ATTACHMENTS_ACCOUNT_MB * 1024 * 1024;

async function insert(tx: Tx, actor: Uploader, place: FoundPlace, upload: Announced, now: number): Promise<Begun> {
  const { key: uploadKey, name, type, size } = upload;
  const [id, storageKey, at] = [randomUUID(), newStorageKey(), new Date(now)];
  const nameSalt = randomBytes(16).toString("hex");
  const owner = { uploaderId: actor.userId, uploaderKind: actor.kind, uploadKey };
  await tx.attachment.create({
    data: {
      ...place,
      ...owner,
      id,
      name,
      nameSalt,
      type,
      size,
      storageKey,
      state: "uploading",
      createdAt: at,
      updatedAt: at,
    },
  });
  return { id, storageKey };
}

/** Refuses `attachment.superseded` when another try took over meanwhile, or the upload was removed. */
export function finishUpload(
  actor: Uploader,
  id: string,
  found: Inspected,
  now: number,
): Promise<Result<AttachmentDto>> {
  const { size, digest, width, height } = found;
  return inScope(scopeOf(actor), async (tx) => {
    const { count } = await tx.attachment.updateMany({
      where: { id, uploaderId: actor.userId, state: "uploading" },
      data: { state: "ready", size, digest, width, height, updatedAt: new Date(now) },
    });
    const row = count ? await tx.attachment.findUnique({ where: { id } }) : null;
    return row ? ok(toDto(row)) : refuse("attachment.superseded");
  });
}

/** An upload that failed or was removed before it was sent; its bytes go with the next cleanup at the latest. */
export function discardUpload(actor: Uploader, id: string, now: number): Promise<Result<{ storageKey: string }>> {
  if (!isUuid(id)) return Promise.resolve(refuse("not_found"));
  return inScope(scopeOf(actor), async (tx) => {
    const mine = { id, uploaderId: actor.userId, state: { in: ["uploading", "ready"] } };
    const row = await tx.attachment.findFirst({ where: mine });
    if (!row) return refuse("not_found");
    await tx.attachment.update({ where: { id }, data: { state: "discarded", updatedAt: new Date(now) } });
    return ok({ storageKey: row.storageKey });
  });
}

/** Where uploads must have been made to be attached here: in the draft being sent, or for the ticket being answered. */
export interface From {
  readonly draftId?: string | null;
  readonly ticketId: string | null;
}

export interface Held {
  readonly ids: readonly string[];
  readonly refs: readonly AttachedRef[];
}

/**
 * Locks uploads until the transaction ends, as an event will name them. Refuses `attachment.unknown` unless each is ready,
 * the actor's own and from this very place: ids in a request prove nothing (SEC-03).
 */
export async function holdUploads(tx: Tx, actor: Actor, ids: readonly string[], from: From): Promise<Result<Held>> {
  if (ids.length === 0) return ok({ ids, refs: [] });
  if (actor.kind === "system") return refuse("attachment.unknown");
  const wanted = [...new Set(ids)];
  await tx.$queryRaw`SELECT 1 FROM attachments WHERE id = ANY(${wanted}::uuid[]) FOR UPDATE`;
  const where = { id: { in: wanted }, uploaderId: actor.userId, state: "ready", ...from };
  const rows = await tx.attachment.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  if (rows.length !== wanted.length) return refuse("attachment.unknown", { attachments: "unknown" });
  return ok({ ids: rows.map((row) => row.id), refs: await Promise.all(rows.map(refOf)) });
}

async function refOf(row: Row): Promise<AttachedRef> {
  return { id: row.id, name: await textDigest(row.nameSalt, row.name), size: row.size, digest: row.digest ?? "" };
}

/** Hands held uploads to a ticket that the same transaction has written; from then on nobody changes them. */
export async function attachHeld(tx: Tx, held: Held, ticketId: string, now: number): Promise<void> {
  if (held.ids.length === 0) return;
  const data = { state: "attached", ticketId, draftId: null, updatedAt: new Date(now) };
  const { count } = await tx.attachment.updateMany({ where: { id: { in: [...held.ids] }, state: "ready" }, data });
  if (count !== held.ids.length) throw new Error("an upload that was held is gone");
}

/** Ready uploads of a draft, in the order they were made: what a submission takes along. */
export async function uploadsOf(tx: Tx, actor: Actor, draftId: string): Promise<string[]> {
  if (actor.kind !== "member") return [];
  const where = { draftId, uploaderId: actor.userId, state: "ready" };
  const rows = await tx.attachment.findMany({ where, select: { id: true }, orderBy: { createdAt: "asc" } });
  return rows.map(({ id }) => id);
}

const HOUR = 3_600_000;
/** How long an upload waits to be sent. A draft keeps its files for as long as people come back to drafts. */
const KEPT = { uploading: HOUR, withoutPlace: 24 * HOUR, forReply: 7 * 24 * HOUR, forDraft: 90 * 24 * HOUR };
const BATCH = 200;

/** Marks what waited too long and returns what is to be removed, the bytes first: rows go with `forgetUploads`. */
export function expiredUploads(now: number): Promise<{ id: string; storageKey: string }[]> {
  const before = (ms: number) => ({ updatedAt: { lt: new Date(now - ms) } });
  const expired = [
    { state: "uploading", ...before(KEPT.uploading) },
    { state: "ready", ticketId: null, draftId: null, ...before(KEPT.withoutPlace) },
    { state: "ready", ticketId: { not: null }, ...before(KEPT.forReply) },
    { state: "ready", draftId: { not: null }, ...before(KEPT.forDraft) },
  ];
  return inScope("system", async (tx) => {
    await tx.attachment.updateMany({ where: { OR: expired }, data: { state: "discarded" } });
    const select = { id: true, storageKey: true };
    return tx.attachment.findMany({
      where: { state: "discarded" },
      select,
      orderBy: { updatedAt: "asc" },
      take: BATCH,
    });
  });
}

export async function forgetUploads(ids: readonly string[]): Promise<void> {
  await inScope("system", (tx) => tx.attachment.deleteMany({ where: { id: { in: [...ids] }, state: "discarded" } }));
}
