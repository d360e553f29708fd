import "server-only";
/** Whether a received file is what its name and its sender say (SEC-26), and what of it will be stored. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { type ArchiveRefusal, gzipRefusal, zipRefusal } from "./archive";
import { type ImageRefusal, reencode } from "./image";
import type { FileType } from "./limits";
import { isText } from "./text";

/** How much of the beginning is looked at while the rest still arrives. */
export const SNIFFED = 4100;

/** What a browser declares when it does not know. */
const UNDECLARED = new Set(["", "application/octet-stream", "binary/octet-stream"]);

export function declaredAgrees({ declared }: FileType, said: string): boolean {
  const bare = said.split(";")[0]?.trim().toLowerCase() ?? "";
  return UNDECLARED.has(bare) || declared.test(bare);
}

/** Documents that are made of text and are not what a log is. */
const TEXTUAL = new Set(["application/pdf", "application/rtf", "application/postscript"]);

/** Whether the first bytes are those of the type. Text has no mark: it must be free of NULs, which is then asked of all of it. */
export async function beginsAs(type: FileType, start: Buffer): Promise<boolean> {
  const found = (await fileTypeFromBuffer(start))?.mime ?? "";
  if (type.family !== "text") return type.magic.includes(found);
  const isWide = /^(fffe|feff)/.test(start.subarray(0, 2).toString("hex"));
  return !TEXTUAL.has(found) && (isWide || !start.includes(0));
}

export interface Inspected {
  /** the file to store, at `path` or, made anew, at `path` + ".clean" */
  readonly path: string;
  readonly size: number;
  readonly digest: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** `received` says what arrived. Throws when the disk is full. */
export async function inspect(
  type: FileType,
  received: { path: string; size: number; digest: string },
): Promise<Inspected | ArchiveRefusal | ImageRefusal | "attachment.content"> {
  const { path, size } = received;
  if (type.family === "image") return inspectImage(path);
  if (type.family === "text" && !(await isText(path))) return "attachment.content";
  const refusal =
    type.key === "zip" ? await zipRefusal(path, size) : type.key === "gzip" ? await gzipRefusal(path, size) : null;
  return refusal ?? { ...received, width: null, height: null };
}

async function inspectImage(path: string): Promise<Inspected | ImageRefusal> {
  const clean = `${path}.clean`;
  const picture = await reencode(path, clean);
  if (typeof picture === "string") return picture;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(clean)) hash.update(chunk);
  return { path: clean, size: (await stat(clean)).size, digest: hash.digest("hex"), ...picture };
}
