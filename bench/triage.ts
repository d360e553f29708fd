/**
 * Reading and redacting a log of 50 MB as the browser's worker does, against the least that reading it takes in the same
 * run: decoding its bytes and splitting them into lines.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createLogReader } from "@/lib/log-triage/reader";
import { createRedactor } from "@/lib/log-triage/redactor";
import { vendorRules } from "@/lib/log-triage/vendor-rules";
import { median } from "./rounds";
import { logOf } from "./triage-log";

const MEGABYTE = 1024 * 1024;
const SIZE = 50 * MEGABYTE;
const CHUNK = 64 * 1024;
const ROUNDS = 5;
const GOAL_MS = 3000;

export function benchTriage(): string[] {
  return (["mixed", "json", "chinese"] as const).flatMap((kind) => {
    const { bytes, planted } = logOf(kind, SIZE);
    const runs = { reading: reading(bytes, planted), redacting: redacting(bytes, planted), floor: splitting(bytes) };
    const took = { reading: [] as number[], redacting: [] as number[], floor: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ["reading", "redacting", "floor"] as const) took[name].push(timed(runs[name]));
    }
    const floor = median(took.floor);
    const told = (name: "reading" | "redacting") => {
      const [ms, most] = [median(took[name]), Math.max(...took[name])];
      const verdict = ms <= GOAL_MS ? "met" : "NOT MET";
      const ratio = (ms / floor).toFixed(1);
      return `${kind}, ${name} 50 MB: ${Math.round(ms)} ms (slowest ${Math.round(most)}), ${ratio}× decoding and splitting lines; goal ${GOAL_MS} ms ${verdict}`;
    };
    return [told("reading"), told("redacting"), `${kind}, memory while reading: ${memory(bytes)}`];
  });
}

const timed = (run: () => void): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

function inChunks(bytes: Uint8Array, push: (chunk: Uint8Array) => void): void {
  for (let at = 0; at < bytes.length; at += CHUNK) push(bytes.subarray(at, at + CHUNK));
}

type Planted = ReturnType<typeof logOf>["planted"];

/** Proves the work: every planted code is counted. */
function reading(bytes: Uint8Array, planted: Planted) {
  return () => {
    const reader = createLogReader(vendorRules());
    inChunks(bytes, reader.push);
    const codes = reader.end()?.codes ?? [];
    const found = codes.find(({ code }) => code === planted.code)?.count;
    if (found !== planted.codes) throw new Error(`${found} of ${planted.codes} lines with ${planted.code} found`);
  };
}

/** Proves the work: every planted secret is taken out. */
function redacting(bytes: Uint8Array, planted: Planted) {
  const kinds = new Set(vendorRules().rules.secrets.flatMap(({ kind, removed }) => (removed ? [kind] : [])));
  return () => {
    const redactor = createRedactor(vendorRules(), kinds, () => undefined);
    inChunks(bytes, redactor.push);
    const removed = Object.values(redactor.end() ?? {}).reduce((sum, count) => sum + count, 0);
    if (removed !== planted.secrets) throw new Error(`${removed} of ${planted.secrets} secrets removed`);
  };
}

function splitting(bytes: Uint8Array) {
  return () => {
    const decoder = new TextDecoder();
    let [rest, lines] = ["", 0];
    inChunks(bytes, (chunk) => {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = parts.pop() ?? "";
      lines += parts.length;
    });
    if (lines === 0) throw new Error("no lines");
  };
}

/** What is still held when half and all of the log has been read: it must not grow with the log. */
function memory(bytes: Uint8Array): string {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed / MEGABYTE;
  };
  const reader = createLogReader(vendorRules());
  const before = held();
  reader.push(bytes.subarray(0, SIZE / 2));
  const half = held() - before;
  reader.push(bytes.subarray(SIZE / 2));
  const all = held() - before;
  reader.end();
  return `${half.toFixed(1)} MB held after 25 MB, ${all.toFixed(1)} MB after 50 MB`;
}
