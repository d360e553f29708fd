import "server-only";
/**
 * Where the bytes of uploads lie: a folder of this machine, or an S3-compatible bucket when one is configured.
 * Whatever the storage, a file is first received into a staging folder, checked there, and only then kept.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { folderStorage } from "./storage-folder";
import type { AttachmentStorage } from "./storage-kind";
import { s3Storage } from "./storage-s3";

/** The storage this process is configured for. */
export function storage(): AttachmentStorage {
  const { ATTACHMENTS_S3_BUCKET: bucket, ATTACHMENTS_DIR: folder } = env();
  return bucket ? s3Storage({ bucket, ...s3Settings() }) : folderStorage(path.resolve(folder));
}

function s3Settings() {
  const settings = env();
  return {
    endpoint: settings.ATTACHMENTS_S3_ENDPOINT,
    region: settings.ATTACHMENTS_S3_REGION,
    accessKeyId: settings.ATTACHMENTS_S3_ACCESS_KEY_ID,
    secretAccessKey: settings.ATTACHMENTS_S3_SECRET_ACCESS_KEY,
  };
}

/** 128 random bits and more: a key says nothing and cannot be guessed (SEC-28). */
export const newStorageKey = () => randomUUID().replaceAll("-", "") + randomUUID().replaceAll("-", "").slice(0, 8);

const staging = () => path.resolve(env().ATTACHMENTS_DIR, "staging");

/** A path of its own in the staging folder, which is on the same file system as the stored files. */
export async function stagingPath(): Promise<string> {
  await mkdir(staging(), { recursive: true, mode: 0o700 });
  return path.join(staging(), `${newStorageKey()}.part`);
}

/** Removes what an upload left in the staging folder, made anew or not. */
export async function removeStaged(staged: string): Promise<void> {
  await Promise.all([rm(staged, { force: true }), rm(`${staged}.clean`, { force: true })]);
}

/** Removes staged files untouched since `before` (UTC ms): a process was killed over them. Returns how many. */
export async function removeOldStaged(before: number): Promise<number> {
  const names = await readdir(staging()).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const file = path.join(staging(), name);
    const facts = await stat(file).catch(() => null);
    if (!facts || facts.mtimeMs >= before) continue;
    await rm(file, { force: true });
    removed++;
  }
  return removed;
}

/** Whether an error says that there is no room to write: the disk, a quota, or a size limit of the process (F-09). */
export function isFull(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && ["ENOSPC", "EDQUOT", "EFBIG", "EROFS"].includes(code)) return true;
  return /no space left|unable to write|XMinioStorageFull|QuotaExceeded/i.test(String(error));
}
