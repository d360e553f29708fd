/**
 * What may be uploaded as evidence, by name, size and count. Plain values: the browser states them and refuses early, the
 * server checks everything again (SEC-26, SEC-27).
 */

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
  readonly family: "text" | "image" | "archive" | "capture" | "video" | "document";
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
  type(
    "pcap",
    "capture",
    "pcap cap",
    /^application\/(x-|vnd\.tcpdump\.)pcap$/,
    ["application/vnd.tcpdump.pcap"],
    BYTES,
  ),
  type("video", "video", "mp4 mov", /^video\/(mp4|quicktime)$/, ["video/mp4", "video/quicktime"], BYTES),
  type("pdf", "document", "pdf", /^application\/pdf$/, ["application/pdf"], BYTES),
];

export const EXTENSIONS = FILE_TYPES.flatMap(({ extensions }) => extensions);

/** The listed type that a name's extension means; undefined for every other name. */
export function typeOfName(name: string): FileType | undefined {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return extension ? FILE_TYPES.find(({ extensions }) => extensions.includes(extension)) : undefined;
}

/** Family of a listed type; undefined for a key that is not listed (any more). */
export const familyOf = (key: string) => FILE_TYPES.find((listed) => listed.key === key)?.family;

export const isImage = (key: string) => familyOf(key) === "image";

/** Why a file cannot be taken, as far as its name and size tell; null when they speak for it. */
export function refusalBefore(file: { name: string; size: number }): "attachment.type" | SizeRefusal | null {
  if (!typeOfName(file.name)) return "attachment.type";
  if (file.size === 0) return "attachment.empty";
  return file.size > LIMITS.file ? "attachment.too_large" : null;
}
type SizeRefusal = "attachment.empty" | "attachment.too_large";

/** Every code an upload can be refused with; pages have a sentence for each. `network` is the browser's own. */
export const UPLOAD_REFUSALS = [
  "attachment.type",
  "attachment.content",
  "attachment.empty",
  "attachment.too_large",
  "attachment.cut_short",
  "attachment.too_many",
  "attachment.ticket_full",
  "attachment.account_full",
  "attachment.superseded",
  "attachment.archive_damaged",
  "attachment.archive_too_many",
  "attachment.archive_too_large",
  "attachment.archive_ratio",
  "attachment.archive_path",
  "attachment.archive_link",
  "attachment.archive_nested",
  "attachment.archive_encrypted",
  "attachment.image_damaged",
  "attachment.image_too_large",
  "storage.full",
  "storage.unavailable",
  "unauthenticated",
  "forbidden",
  "not_found",
  "network",
] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

/** The file itself is refused: sending it again would end the same way. */
export const isFinalRefusal = (code: string) =>
  /^attachment\.(type|content|empty|too_large|archive_\w+|image_\w+)$/.test(code) || code === "forbidden";

/** A code as one that pages have words for. */
export const knownRefusal = (code: string): UploadRefusal | "other" =>
  UPLOAD_REFUSALS.find((known) => known === code) ?? "other";
