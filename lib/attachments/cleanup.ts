import "server-only";
/** What the worker does about uploads nobody sent: their bytes go, then their rows, then what a killed process left. */
import { expiredUploads, forgetUploads } from "./commands";
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
