"use client";
/**
 * Words that have not reached the server yet, kept in this browser (U-05, U-25). A draft's id is known to its writer
 * alone and its page opens for nobody else, so what is kept under it is never shown to another reader (SEC-24).
 */
import type { Answers } from "@/lib/triage/questions";

const PREFIX = "backstop.draft.";
/** After so long what was never fetched is removed. */
const KEEP_MS = 30 * 86_400_000;

/** `known`: what the page had seen and sent of this step, see lib/triage/answers. `at`: UTC milliseconds. */
export interface Kept {
  readonly values: Answers;
  readonly known: readonly Answers[];
  readonly at: number;
}

const keyOf = (draft: string, step: string) => `${PREFIX}${draft}.${step}`;

/** What this browser holds of one step, or nothing. Anything unreadable is as good as nothing. */
export function keptOf(storage: Storage, draft: string, step: string): Kept | undefined {
  try {
    return read(storage, keyOf(draft, step));
  } catch {
    return undefined;
  }
}

/** False when the browser refuses to keep anything. */
export function keep(storage: Storage, draft: string, step: string, kept: Kept): boolean {
  try {
    storage.setItem(keyOf(draft, step), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(storage: Storage, draft: string, step: string): void {
  try {
    storage.removeItem(keyOf(draft, step));
  } catch {
    // a browser that refuses storage holds nothing
  }
}

/** Removes what nobody came back for. */
export function forgetOld(storage: Storage, now: number): void {
  try {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
    for (const key of keys.filter((candidate) => candidate.startsWith(PREFIX))) {
      if ((read(storage, key)?.at ?? 0) < now - KEEP_MS) storage.removeItem(key);
    }
  } catch {
    // what cannot be read cannot be shown either
  }
}

function read(storage: Storage, key: string): Kept | undefined {
  const kept: unknown = JSON.parse(storage.getItem(key) ?? "null");
  if (!isRecord(kept)) return undefined;
  const { values, known, at } = kept;
  if (!isAnswers(values) || !Array.isArray(known) || !known.every(isAnswers) || typeof at !== "number")
    return undefined;
  return { values, known, at };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isAnswers = (value: unknown): value is Answers =>
  isRecord(value) && Object.values(value).every((answer) => typeof answer === "string");
