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

/** Where one page keeps what is typed into it: each of two tabs has a place of its own. */
export interface Place {
  readonly draft: string;
  readonly step: string;
  /** Random, made for one opening of the page. */
  readonly page: string;
}

const keyOf = ({ draft, step, page }: Place) => `${PREFIX}${draft}.${step}.${page}`;

/** The latest that pages now gone have left of one step, or nothing. Anything unreadable is as good as nothing. */
export function leftOver(
  storage: Storage,
  { draft, step }: Omit<Place, "page">,
  isGone: (page: string, at: number) => boolean,
): { place: Place; kept: Kept } | undefined {
  const prefix = keyOf({ draft, step, page: "" });
  try {
    const found = keysOf(storage).flatMap((key) => {
      const kept = key.startsWith(prefix) ? read(storage, key) : undefined;
      return kept ? [{ place: { draft, step, page: key.slice(prefix.length) }, kept }] : [];
    });
    return found.filter(({ place, kept }) => isGone(place.page, kept.at)).sort((a, b) => b.kept.at - a.kept.at)[0];
  } catch {
    return undefined;
  }
}

/** False when the browser refuses to keep anything. */
export function keep(storage: Storage, place: Place, kept: Kept): boolean {
  try {
    storage.setItem(keyOf(place), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(storage: Storage, place: Place): void {
  try {
    storage.removeItem(keyOf(place));
  } catch {
    // a browser that refuses storage holds nothing
  }
}

/** Removes what nobody came back for. */
export function forgetOld(storage: Storage, now: number): void {
  try {
    for (const key of keysOf(storage).filter((candidate) => candidate.startsWith(PREFIX))) {
      if ((read(storage, key)?.at ?? 0) < now - KEEP_MS) storage.removeItem(key);
    }
  } catch {
    // what cannot be read cannot be shown either
  }
}

const keysOf = (storage: Storage): string[] => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");

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
