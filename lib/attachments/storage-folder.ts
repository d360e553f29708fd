import "server-only";
/** Files in a local folder. A file appears under its name whole and on disk, or not at all. */
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { AttachmentStorage } from "./storage-kind";

export function folderStorage(root: string): AttachmentStorage {
  const place = (key: string) => path.join(root, "files", key.slice(0, 2), key);
  return {
    async keep(key, { path: staged }) {
      const folder = path.dirname(place(key));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await synced(staged);
      await rename(staged, place(key));
      await synced(folder);
    },
    async open(key) {
      const handle = await open(place(key), "r");
      return createReadStream(place(key), { fd: handle });
    },
    remove: (key) => rm(place(key), { force: true }),
  };
}

/** Asks the disk to have it, so that a power cut after the answer loses nothing. */
async function synced(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
