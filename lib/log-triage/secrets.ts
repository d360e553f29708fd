/** How far a secret goes from the words that announce it, and whether what stands there is one. */

import type { Extent, SecretFinder, SecretTest } from "./schema";
import type { Range } from "./shapes";

export interface Secret extends Range {
  readonly kind: string;
}

/** What already stands in the file for something taken out. */
export const LABEL_START = "[removed:";
export const labelOf = (kind: string) => `${LABEL_START}${kind}]`;

type Announced = Extract<SecretFinder, { after: string }>;
type Started = Extract<SecretFinder, { starts: string }>;

const WORD_END = /[\s"'\\,;&)}\]><`|，。；、」』】）]/g;
const RUN = /[\w.*+/=~-]+/y;
const NUMBER = /\+?[\d()][\d() -]{4,26}[\dXx]/y;
const TRIVIAL = /^(?:null|nil|none|undefined|true|false|empty|redacted|\*+|<\w+>|\.+)$/i;

/** The secret that starts at `at`, announced by a head that began at `head`; both in a line that ends at `end`. */
export function announcedAt(text: string, head: number, at: number, end: number, finder: Announced): Range | null {
  if (text.startsWith(LABEL_START, at)) return null;
  const range = { start: at, end: endOf(text, head, at, end, finder.extent) };
  const value = text.slice(range.start, range.end);
  return isSecret(value, finder.test, finder.min, finder.extent) ? range : null;
}

/** The secret that starts at `at` and runs on in the characters that tokens are made of. */
export function startedAt(text: string, at: number, finder: Started): Range | null {
  RUN.lastIndex = at;
  let end = at + (RUN.exec(text)?.[0].length ?? 0);
  while (end > at && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  return end - at >= finder.min ? { start: at, end } : null;
}

function endOf(text: string, head: number, at: number, end: number, extent: Extent): number {
  if (extent === "word") return wordEnd(text, at, end);
  if (extent === "header") return headerEnd(text, head, at, end);
  if (extent === "userinfo") return Math.max(at, Math.min(end, text.indexOf("@", at)));
  NUMBER.lastIndex = at;
  return at + (NUMBER.exec(text)?.[0].length ?? 0);
}

function wordEnd(text: string, at: number, end: number): number {
  WORD_END.lastIndex = at;
  const stop = WORD_END.exec(text)?.index ?? end;
  return Math.min(stop, end);
}

/** To the quote that was opened before the value or before the header's name; else to the end of the line. */
function headerEnd(text: string, head: number, at: number, end: number): number {
  const before = text.charAt(at - 1);
  const outer = text.charAt(head - 1);
  const isClosed = text.slice(head, at).includes(outer);
  const quote = isQuote(before) ? before : isQuote(outer) && !isClosed ? outer : null;
  const line = text.slice(at, end);
  const stops = [line.search(/\\[rn]/), quote ? line.indexOf(quote) : -1].filter((stop) => stop >= 0);
  let stop = Math.min(line.length, ...stops);
  while (stop > 0 && /[\s\\]/.test(line.charAt(stop - 1))) stop -= 1;
  return at + stop;
}

const isQuote = (character: string) => character === '"' || character === "'";

/** Shortest value that looks made by a machine. */
const MACHINE_MADE = 8;
/** A run this long is no word, even without a digit. */
const NO_WORD = 24;

function isSecret(value: string, test: SecretTest, min: number | undefined, extent: Extent): boolean {
  if (value.length < (min ?? 1) || TRIVIAL.test(value)) return false;
  if (extent === "number") return value.replace(/[^\dXx]/g, "").length >= (min ?? 1);
  if (test === "any") return true;
  if (test === "pairs") return value.length > 5 && /[^\s=;[]=[^\s=;[]/.test(value);
  const runs = value.match(/[A-Za-z0-9_.*+/=%~-]{8,}/g) ?? [];
  return runs.some((run) => run.length >= Math.max(min ?? 0, MACHINE_MADE) && isMachineMade(run));
}

const isMachineMade = (run: string) => (/\d/.test(run) && /[A-Za-z]/.test(run)) || run.length >= NO_WORD;
