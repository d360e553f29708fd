/**
 * Reads a log off the main thread, and writes its redacted copy (N11). One worker per file: to cancel is to end it. Only
 * the page that started it hears of what it reads.
 */
import { createLogReader } from "@/lib/log-triage/reader";
import { createRedactor } from "@/lib/log-triage/redactor";
import type { LogFindings } from "@/lib/log-triage/result";
import { vendorRules } from "@/lib/log-triage/vendor-rules";
import { gzipped, isGzip, readThrough } from "./log-source";

/** Without kinds, read; with kinds, take out secrets of these. */
export interface Order {
  readonly file: File;
  readonly kinds?: readonly string[];
}

export type News =
  | { readonly is: "progress"; readonly bytes: number }
  | { readonly is: "found"; readonly findings: LogFindings }
  | { readonly is: "redacted"; readonly file: File; readonly removed: number }
  | { readonly is: "not-text" }
  | { readonly is: "failed" };

const port = self as unknown as Worker;
const tell = (news: News) => port.postMessage(news);

port.onmessage = ({ data }: MessageEvent<Order>) => {
  const work = data.kinds ? redact(data.file, new Set(data.kinds)) : read(data.file);
  work.then(tell, () => tell({ is: "failed" }));
};

/** Progress is told this often, in bytes. */
const STEP = 1024 * 1024;

function everyStep(): (bytes: number) => void {
  let told = 0;
  return (bytes) => {
    if (bytes - told < STEP) return;
    told = bytes;
    tell({ is: "progress", bytes });
  };
}

async function read(file: File): Promise<News> {
  const reader = createLogReader(vendorRules());
  await readThrough(file, reader.push, everyStep());
  const findings = reader.end(await isGzip(file));
  return findings ? { is: "found", findings: { ...findings, bytes: file.size } } : { is: "not-text" };
}

/** Pieces become blobs as they come, so that the browser may keep them outside of memory. */
const PIECE = 4 * 1024 * 1024;

async function redact(file: File, kinds: ReadonlySet<string>): Promise<News> {
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const settle = () => {
    blobs.push(new Blob(pieces));
    pieces = [];
    held = 0;
  };
  const redactor = createRedactor(vendorRules(), kinds, (bytes) => {
    pieces.push(bytes);
    held += bytes.length;
    if (held >= PIECE) settle();
  });
  await readThrough(file, redactor.push, everyStep());
  const counts = redactor.end();
  if (!counts) return { is: "not-text" };
  settle();
  const plain = new Blob(blobs);
  const content = (await isGzip(file)) ? await gzipped(plain) : plain;
  const removed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const named = new File([content], file.name, { type: file.type || "text/plain", lastModified: file.lastModified });
  return { is: "redacted", file: named, removed };
}
