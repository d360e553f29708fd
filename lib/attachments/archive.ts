import "server-only";
/**
 * Whether an archive is safe to hand to an engineer (SEC-27). Names, links, counts and announced sizes are judged from
 * the directory before a byte is inflated; then each entry is inflated once, to nowhere and within those bounds, so that
 * a directory that lies is found out too.
 */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { LIMITS } from "./limits";

export type ArchiveRefusal =
  | "attachment.archive_damaged"
  | "attachment.archive_too_many"
  | "attachment.archive_too_large"
  | "attachment.archive_ratio"
  | "attachment.archive_path"
  | "attachment.archive_link"
  | "attachment.archive_nested"
  | "attachment.archive_encrypted";

/** Null when nothing speaks against the zip file at `path`, `size` bytes long. */
export async function zipRefusal(path: string, size: number): Promise<ArchiveRefusal | null> {
  let zip: ZipFile | undefined;
  try {
    zip = await yauzl.openPromise(path, { strictFileNames: true, autoClose: false });
    return (await directoryRefusal(zip, size)) ?? (await contentRefusal(path));
  } catch (error) {
    return /(relative|absolute) path|invalid characters in fileName/.test(String(error))
      ? "attachment.archive_path"
      : "attachment.archive_damaged";
  } finally {
    zip?.close();
  }
}

/** Compressed single files carry no directory: they are inflated to nowhere, no further than the bounds. */
export async function gzipRefusal(path: string, size: number): Promise<ArchiveRefusal | null> {
  return inflate(createReadStream(path).pipe(createGunzip()), bound(size));
}

const bound = (size: number) => Math.min(LIMITS.archive.bytes, size * LIMITS.archive.ratio);

async function directoryRefusal(zip: ZipFile, size: number): Promise<ArchiveRefusal | null> {
  if (zip.entryCount > LIMITS.archive.entries) return "attachment.archive_too_many";
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const refusal = entryRefusal(entry);
    if (refusal) return refusal;
    total += entry.uncompressedSize;
    if (total > LIMITS.archive.bytes) return "attachment.archive_too_large";
  }
  return total > size * LIMITS.archive.ratio ? "attachment.archive_ratio" : null;
}

const NESTED = /\.(zip|gz|tgz|tar|7z|rar|bz2|xz|zst|lz4|jar|war|apk|aab|ipa|cab|iso|dmg|docx|xlsx|pptx)$/i;

function entryRefusal(entry: Entry): ArchiveRefusal | null {
  if (isSpecial(entry)) return "attachment.archive_link";
  if (entry.isEncrypted()) return "attachment.archive_encrypted";
  if (/[\p{Cc}]/u.test(entry.fileName)) return "attachment.archive_path";
  return NESTED.test(entry.fileName) ? "attachment.archive_nested" : null;
}

const [TYPE_BITS, REGULAR, FOLDER] = [0o170000, 0o100000, 0o040000];

/** Links, devices and pipes: what the Unix mode in the upper half of the attributes says, where one is given. */
function isSpecial({ externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & TYPE_BITS;
  return kind !== 0 && kind !== REGULAR && kind !== FOLDER;
}

async function contentRefusal(path: string): Promise<ArchiveRefusal | null> {
  const zip = await yauzl.openPromise(path, { strictFileNames: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      const refusal = await inflate(await zip.openReadStreamPromise(entry), entry.uncompressedSize);
      if (refusal) return refusal;
    }
    return null;
  } finally {
    zip.close();
  }
}

/** Reads `stream` to its end or to the first byte beyond `most`; the first bytes say whether it is an archive itself. */
async function inflate(stream: Readable, most: number): Promise<ArchiveRefusal | null> {
  let read = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > most)
        return most === LIMITS.archive.bytes ? "attachment.archive_too_large" : "attachment.archive_ratio";
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
    }
    return isArchive(head) ? "attachment.archive_nested" : null;
  } catch {
    return "attachment.archive_damaged";
  }
}

/** As far into a file as the mark of a tar lies. */
const HEAD = 262;
const MARKS: readonly (readonly [at: number, mark: string])[] = [
  [0, "504b0304"], // zip and all that are zips inside
  [0, "504b0506"],
  [0, "1f8b"], // gzip
  [0, "526172211a07"], // rar
  [0, "377abcaf271c"], // 7z
  [0, "425a68"], // bzip2
  [0, "fd377a585a00"], // xz
  [0, "28b52ffd"], // zstd
  [257, "7573746172"], // tar
];

function isArchive(head: Buffer): boolean {
  return MARKS.some(([at, mark]) => head.subarray(at, at + mark.length / 2).toString("hex") === mark);
}
