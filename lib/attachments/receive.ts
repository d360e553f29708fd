import "server-only";
/**
 * One upload from the first byte to the stored file: cut at its limit while it streams, looked into, kept whole or not at
 * all (SEC-26, SEC-27, F-09). Never more than a few chunks are in memory. A refusal still reads the rest of the body,
 * which is no longer than was announced, so that the answer reaches the browser.
 */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { log } from "@/lib/log";
import { ok, type Result, refuse } from "@/lib/result";
import { type Announced, beginUpload, discardUpload, finishUpload, type Uploader } from "./commands";
import { beginsAs, declaredAgrees, inspect, SNIFFED } from "./inspect";
import { type FileType, LIMITS, refusalBefore, typeOfName } from "./limits";
import { cleanName } from "./name";
import type { AttachmentDto, Place } from "./schema";
import { isFull, removeStaged, stagingPath, storage } from "./storage";
import type { StagedFile } from "./storage-kind";

export interface Offer {
  readonly key: string;
  readonly place: Place;
  /** as the browser tells it */
  readonly name: string;
  readonly declared: string;
  /** bytes announced; exact unless `isUpTo` */
  readonly size: number;
  /** a form tells the size of all it sends, not of each file */
  readonly isUpTo?: boolean;
}

export type Body = AsyncIterable<Uint8Array>;

/** The ready upload, or why there is none. Throws what is neither the sender's doing nor a full disk. */
export async function receiveUpload(
  actor: Uploader,
  offer: Offer,
  body: Body,
  now: number,
): Promise<Result<AttachmentDto>> {
  const type = typeOfName(offer.name);
  const refusal = refusalBefore(offer) ?? (type && declaredAgrees(type, offer.declared) ? null : "attachment.type");
  const begun =
    refusal || !type ? refuse(refusal ?? "attachment.type") : await beginUpload(actor, announced(offer, type), now);
  if (!begun.ok || "done" in begun.value) {
    if (offer.size <= LIMITS.file) await readAway(body);
    return begun.ok && "done" in begun.value ? ok(begun.value.done) : (begun as Result<never>);
  }
  const { id, storageKey } = begun.value;
  const staged = await stagingPath().catch(fullOnly);
  try {
    const done = staged ? await take(actor, { id, storageKey, staged }, offer, type as FileType, body, now) : FULL;
    if (!done.ok) await discardUpload(actor, id, now);
    return done;
  } catch (error) {
    await discardUpload(actor, id, now);
    throw error;
  } finally {
    if (staged) await removeStaged(staged);
  }
}

const announced = ({ key, place, name, size }: Offer, type: FileType): Announced => ({
  ...{ key, place, size },
  name: cleanName(name),
  type: type.key,
});

const FULL = refuse("storage.full");

function fullOnly(error: unknown): null {
  if (isFull(error)) return null;
  throw error;
}

interface Target {
  readonly id: string;
  readonly storageKey: string;
  readonly staged: string;
}

async function take(
  actor: Uploader,
  { id, storageKey, staged }: Target,
  offer: Offer,
  type: FileType,
  body: Body,
  now: number,
): Promise<Result<AttachmentDto>> {
  const received = await stage(staged, offer, type, body);
  if (!received.ok) return received;
  const found = await inspect(type, received.value).catch(fullOnly);
  if (found === null) return FULL;
  if (typeof found === "string") return refuse(found);
  const kept = await keep(storageKey, found);
  if (!kept.ok) return kept;
  const done = await finishUpload(actor, id, found, now);
  if (!done.ok) await storage().remove(storageKey);
  return done;
}

/** A storage that has no room or does not answer is told apart; either way nothing of the file stays in it. */
async function keep(key: string, file: StagedFile): Promise<Result<void>> {
  try {
    return ok(await storage().keep(key, file));
  } catch (error) {
    log().error({ error: String(error) }, "upload not stored");
    await storage()
      .remove(key)
      .catch(() => {});
    return isFull(error) ? FULL : refuse("storage.unavailable");
  }
}

/** Writes what arrives to the staging folder, chunk by chunk, no faster than the disk. */
async function stage(path: string, offer: Offer, type: FileType, body: Body): Promise<Result<StagedFile>> {
  const file = await open(path, "wx", 0o600).catch(fullOnly);
  if (!file) {
    await readAway(body);
    return FULL;
  }
  const hash = createHash("sha256");
  let size = 0;
  let head = Buffer.alloc(0);
  let refusal: Result<never> | null = null;
  try {
    for await (const chunk of body) {
      if (refusal) continue;
      size += chunk.byteLength;
      if (size > offer.size) refusal = refuse("attachment.too_large");
      const isStart = head.length < SNIFFED;
      if (isStart) head = Buffer.concat([head, chunk]).subarray(0, SNIFFED);
      if (isStart && head.length === SNIFFED && !(await beginsAs(type, head))) refusal = refuse("attachment.content");
      hash.update(chunk);
      if (!refusal) refusal = await written(file, chunk);
    }
    if (refusal) return refusal;
    if (size === 0) return refuse("attachment.empty");
    if (!offer.isUpTo && size < offer.size) return refuse("attachment.cut_short");
    if (head.length < SNIFFED && !(await beginsAs(type, head))) return refuse("attachment.content");
    return ok({ path, size, digest: hash.digest("hex") });
  } catch (error) {
    if (isCutOff(error)) return refuse("attachment.cut_short");
    throw error;
  } finally {
    await file.close();
  }
}

/** The sender is gone: a lost connection, a closed page. */
function isCutOff(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return (
    name === "AbortError" ||
    code === "ECONNRESET" ||
    code === "ERR_STREAM_PREMATURE_CLOSE" ||
    /aborted/.test(String(error))
  );
}

async function written(file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<Result<never> | null> {
  try {
    await file.write(chunk);
    return null;
  } catch (error) {
    if (isFull(error)) return FULL;
    throw error;
  }
}

async function readAway(body: Body): Promise<void> {
  for await (const _ of body);
}
