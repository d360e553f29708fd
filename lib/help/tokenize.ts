/**
 * Text → search terms, the same for articles and for queries.
 * Chinese becomes overlapping bigrams (no segmenter: browsers disagree and split words such as 掉线). Latin is kept
 * whole and also in its parts (camelCase, snake_case, dotted), with a light stem. Numbers stay whole, sign included.
 */
import { settle } from "./search/fold";

export { fold, foldWithOffsets, settle } from "./search/fold";

/** A stretch of one script. Offsets are UTF-16, into the text that was scanned. */
export interface Run {
  readonly kind: "han" | "word";
  readonly text: string;
  readonly start: number;
}

const HAN = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々〇]";
const CHAR = `(?!${HAN})[\\p{L}\\p{N}\\p{M}_]`;
const RUNS = new RegExp(`(${HAN}+)|((?:${CHAR})+(?:[.\\-/:#](?:${CHAR})+)*(?:\\+\\+|#)?)`, "gu");
/** Longer "words" are data (hashes, encoded files); they would only swell the index. */
const LONGEST = 64;

/** Cuts settled text into runs; everything else is a separator. */
export function runsOf(settled: string): Run[] {
  const runs: Run[] = [];
  for (const match of settled.matchAll(RUNS)) {
    runs.push({ kind: match[1] ? "han" : "word", text: match[0], start: match.index });
  }
  return runs;
}

/** Every index term of a text, with repetitions, so that frequency can be counted. */
export function termsOf(text: string): string[] {
  const settled = settle(text);
  return runsOf(settled).flatMap((run) =>
    run.kind === "han" ? bigramsOf(run.text) : wordTerms(run.text, isSigned(settled, run)),
  );
}

/** A minus before a number belongs to it (错误-1009) unless it stands between Latin letters or digits. */
export function isSigned(settled: string, run: Run): boolean {
  return /^\d/.test(run.text) && settled[run.start - 1] === "-" && !/[a-z0-9]/i.test(settled[run.start - 2] ?? "");
}

export function bigramsOf(han: string): string[] {
  const chars = [...han];
  if (chars.length < 2) return chars;
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}

function wordTerms(word: string, signed: boolean): string[] {
  const whole = word.toLowerCase();
  const parts = partsOf(word);
  const joined = parts.length > 1 ? [whole.replace(/[^\p{L}\p{N}]/gu, "")] : [];
  const terms = new Set([whole, ...joined, ...parts, ...[whole, ...parts].map(stemOf)]);
  if (signed) terms.add(`-${whole}`);
  return [...terms].filter((term) => term.length > 0 && term.length <= LONGEST);
}

/** joinChannel → join, channel; LXClient.login → lxclient, lx, client, login; APNs stays whole. */
export function partsOf(word: string): string[] {
  const names = word.split(/[^\p{L}\p{N}]+/u);
  const parts = names.flatMap((name) => [name, ...piecesOf(name)]).filter((part) => part.length > 1 && part !== word);
  return [...new Set(parts.map((part) => part.toLowerCase()))];
}

function piecesOf(name: string): string[] {
  const pieces = name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1 $2")
    .replace(/(\p{L}{2,})(\d{2,})/gu, "$1 $2")
    .split(" ");
  return pieces.length > 1 ? pieces : [];
}

/** Takes off what English hangs on a word; numbers, constants and short words are left alone. */
export function stemOf(term: string): string {
  if (term.length < 4 || !/^[a-z]+$/.test(term)) return term;
  const singular = term
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^su])s$/, "$1");
  if (singular.length < 5) return singular;
  const bare = singular.replace(/(?:ing|ed|e)$/, "");
  if (bare.length < 3 || !/[aeiouy]/.test(bare)) return singular;
  return bare.replace(/([bdgmnprt])\1$/, "$1");
}

/** Names, constants and numbers that can only be meant literally: 70009, ERR_TIMEOUT, joinChannel, 0xc0000142. */
export function isIdentifier(word: string): boolean {
  return /\d{3,}/.test(word) || /\p{L}_\p{L}/u.test(word) || /\p{Ll}\p{Lu}\p{Ll}/u.test(word);
}
