import "server-only";
/** Removing uploads that were not sent: one at its uploader's wish, and what waited too long, by the worker. */
import { log } from "@/lib/log";
import { ok, type Result } from "@/lib/result";
import { discardUpload, expiredUploads, forgetUploads, type Uploader } from "./commands";
import { removeOldStaged, storage } from "./storage";

/** No upload takes this long; older parts belong to nobody. */
const STAGED_MS = 3_600_000;

/** Returns how many uploads and parts were removed. A storage that does not answer keeps its rows for the next round. */
export async function cleanUploads(now: number): Promise<number> {
  let removed = await removeOldStaged(now - STAGED_MS);
  for (;;) {
    const expired = await expiredUploads(now);
    if (expired.length === 0) return removed;
    for (const { storageKey } of expired) await storage().remove(storageKey);
    await forgetUploads(expired.map(({ id }) => id));
    removed += expired.length;
  }
}

/** Refuses `not_found` for what is not the actor's own, was sent already, or never was. */
export async function removeUpload(actor: Uploader, id: string, now: number): Promise<Result<void>> {
  const discarded = await discardUpload(actor, id, now);
  if (!discarded.ok) return discarded;
  const left = (error: unknown) => log().warn({ error: String(error) }, "removed upload is left to the worker");
  await storage().remove(discarded.value.storageKey).catch(left);
  return ok(undefined);
}
