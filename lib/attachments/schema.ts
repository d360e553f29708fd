/**
 * What may be uploaded as evidence, and what is said of an uploaded file. Safe for the browser, which states the limits
 * and refuses early; the server checks everything again (SEC-26, SEC-27).
 */
import { z } from "zod";

const MB = 1024 * 1024;

export const LIMITS = {
  /** bytes of one file */
  file: 50 * MB,
  /** bytes and number of files of one ticket, unsent ones included */
  ticket: 200 * MB,
  ticketFiles: 50,
  /** width × height of an image */
  pixels: 40_000_000,
  archive: { entries: 1000, bytes: 200 * MB, ratio: 100 },
} as const;

export interface FileType {
  readonly key: string;
  readonly family: "text" | "image" | "archive" | "other";
  readonly extensions: readonly string[];
  /** media types a browser may declare for it; none and `application/octet-stream` say nothing */
  readonly declared: RegExp;
  /** what its first bytes are recognised as; empty for text, which has no mark */
  readonly magic: readonly string[];
  /** what it is served as */
  readonly media: string;
}

const type = (
  key: string,
  family: FileType["family"],
  extensions: string,
  declared: RegExp,
  magic: string[],
  media: string,
): FileType => ({ key, family, extensions: extensions.split(" "), declared, magic, media });

const PLAIN = "text/plain; charset=utf-8";
const BYTES = "application/octet-stream";

/** The allow-list. Everything else is refused: no pages, no scripts, no programs. */
export const FILE_TYPES: readonly FileType[] = [
  type("text", "text", "log txt md crash ips", /^text\/(plain|markdown|x-log)$|^application\/x-ips$/, [], PLAIN),
  type("json", "text", "json har", /^(application|text)\/(json|har\+json|plain)$/, [], PLAIN),
  type("csv", "text", "csv", /^text\/(csv|plain)$|^application\/(csv|vnd\.ms-excel)$/, [], PLAIN),
  type("yaml", "text", "yaml yml", /^(text|application)\/(x-)?(yaml|plain)$/, [], PLAIN),
  type("xml", "text", "xml plist", /^(text|application)\/(xml|plain|x-plist)$/, [], PLAIN),
  type("png", "image", "png", /^image\/png$/, ["image/png"], "image/png"),
  type("jpeg", "image", "jpg jpeg", /^image\/p?jpeg$/, ["image/jpeg"], "image/jpeg"),
  type("webp", "image", "webp", /^image\/webp$/, ["image/webp"], "image/webp"),
  type("zip", "archive", "zip", /^application\/(x-)?zip(-compressed)?$/, ["application/zip"], BYTES),
  type("gzip", "archive", "gz", /^application\/(x-)?gzip$/, ["application/gzip"], BYTES),
  type("pcap", "other", "pcap cap", /^application\/(x-|vnd\.tcpdump\.)pcap$/, ["application/vnd.tcpdump.pcap"], BYTES),
  type("video", "other", "mp4 mov", /^video\/(mp4|quicktime)$/, ["video/mp4", "video/quicktime"], BYTES),
  type("pdf", "other", "pdf", /^application\/pdf$/, ["application/pdf"], BYTES),
];

export const EXTENSIONS = FILE_TYPES.flatMap(({ extensions }) => extensions);

/** The listed type that a name's extension means; undefined for every other name. */
export function typeOfName(name: string): FileType | undefined {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return extension ? FILE_TYPES.find(({ extensions }) => extensions.includes(extension)) : undefined;
}

export const isImage = (key: string) => FILE_TYPES.some((listed) => listed.key === key && listed.family === "image");

/** Why a file cannot be taken, as far as its name and size tell; null when they speak for it. */
export function refusalBefore(file: { name: string; size: number }): "attachment.type" | SizeRefusal | null {
  if (!typeOfName(file.name)) return "attachment.type";
  if (file.size === 0) return "attachment.empty";
  return file.size > LIMITS.file ? "attachment.too_large" : null;
}
type SizeRefusal = "attachment.empty" | "attachment.too_large";

/** Where a file is uploaded to: a draft of one's own, or the next reply on a ticket. */
export const Place = z.union([
  z.strictObject({ draft: z.uuid() }),
  z.strictObject({ ticket: z.coerce.number().int().min(1).max(999_999_999) }),
]);
export type Place = z.infer<typeof Place>;

/** An uploaded file as its readers see it; `size` in bytes, `digest` the SHA-256 of what is stored. */
export const AttachmentDto = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  digest: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});
export type AttachmentDto = z.infer<typeof AttachmentDto>;

/** Uploads waiting to be sent from a place, and how much room is left. Bytes. */
export const PendingUploads = z.object({
  asOf: z.number(),
  files: z.array(AttachmentDto),
  ticket: z.object({ used: z.number(), limit: z.number() }),
  account: z.object({ used: z.number(), limit: z.number() }),
});
export type PendingUploads = z.infer<typeof PendingUploads>;

/** What an event keeps of an attached file: `name` is a salted digest, so that a name can be erased (decision 0004). */
export const AttachedRef = z.strictObject({
  id: z.uuid(),
  name: z.string().length(64),
  size: z.int(),
  digest: z.string().length(64),
});
export type AttachedRef = z.infer<typeof AttachedRef>;
