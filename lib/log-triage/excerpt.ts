/** Pieces of a log that may be shown: the words around a place with every secret taken out, and a secret masked. */

import type { Scan } from "./scan";
import { labelOf, type Secret } from "./secrets";
import type { Range } from "./shapes";

const BEFORE = 60;
const LENGTH = 180;

/** The part of a line around a place. `secrets` are those of the whole block, in order and apart. */
export function excerpt({ text, lines }: Scan, secrets: readonly Secret[], line: number, place: Range): string {
  const [start, end] = [lines.start(line), lines.end(line)];
  const isShort = end - start <= LENGTH;
  const from = isShort ? start : Math.max(start, place.start - BEFORE);
  const to = isShort ? end : Math.min(end, from + LENGTH);
  let shown = from > start ? "…" : "";
  let at = from;
  for (let index = firstAfter(secrets, from); index < secrets.length; index += 1) {
    const secret = secrets[index];
    if (!secret || secret.start >= to) break;
    shown += text.slice(at, Math.max(at, secret.start)) + labelOf(secret.kind);
    at = secret.end;
  }
  return `${shown}${at < to ? text.slice(at, to) : ""}${to < end ? "…" : ""}`.trim();
}

/** Index of the first secret that ends after a place. */
function firstAfter(secrets: readonly Secret[], place: number): number {
  let [low, high] = [0, secrets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((secrets[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A secret as a reader recognises it and nobody can use it: at most its ends, never more than a quarter of it. */
export function masked(secret: string): string {
  const characters = [...secret];
  const shown = Math.min(7, Math.floor(characters.length / 4));
  const head = Math.ceil(shown / 2);
  return `${characters.slice(0, head).join("")}***${characters.slice(characters.length - (shown - head)).join("")}`;
}
