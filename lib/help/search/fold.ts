/**
 * One spelling for everything that is read the same: width and compatibility forms (NFKC), Traditional characters,
 * variants, common misspellings. The same for articles and for queries.
 */
import variants from "@/content/search/variants.json";

/** Code unit → its one spelling, 0 where it is that already. A table, because every text passes through here. */
const simplified = new Uint16Array(65536);
for (let at = 0; at + 1 < variants.characters.length; at += 2) {
  simplified[variants.characters.charCodeAt(at)] = variants.characters.charCodeAt(at + 1);
}
const spellings = new Map(variants.words as [string, string][]);
const LENGTHS = [...new Set([...spellings.keys()].map((word) => word.length))].sort((a, b) => b - a);
/** First code unit of a misspelt word → the second ones. */
const misspeltStarts = new Map<number, Set<number>>();
for (const word of spellings.keys()) {
  const seconds = misspeltStarts.get(word.charCodeAt(0)) ?? new Set();
  misspeltStarts.set(word.charCodeAt(0), seconds.add(word.charCodeAt(1)));
}
const startsMisspelt = new Uint8Array(65536);
for (const code of misspeltStarts.keys()) startsMisspelt[code] = 1;

/** NFKC and one spelling per character, keeping case. */
export const settle = (text: string): string => spelt(simple(text.normalize("NFKC")));

function simple(text: string): string {
  let out = "";
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const code = simplified[text.charCodeAt(at)];
    if (!code) continue;
    out += text.slice(done, at) + String.fromCharCode(code);
    done = at + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Spellings never change a text's length. */
function spelt(text: string): string {
  let out = "";
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!startsMisspelt[text.charCodeAt(at)]) continue;
    if (!misspeltStarts.get(text.charCodeAt(at))?.has(text.charCodeAt(at + 1))) continue;
    const word = LENGTHS.map((length) => text.slice(at, at + length)).find((each) => spellings.has(each));
    if (!word) continue;
    out += text.slice(done, at) + (spellings.get(word) ?? word);
    at += word.length - 1;
    done = at + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** How text is compared: settled and in lower case. */
export const fold = (text: string): string => settle(text).toLowerCase();

/** Characters that may join with their neighbours when folded; where they occur, offsets are counted one by one. */
const JOINING = /[\p{M}\u1100-\u11ff\uff65-\uffdc\u0130]|[\ud800-\udfff]/u;
const SURROGATE = /[\ud800-\udfff]/;

/** Code unit → how long it gets when folded (… becomes three dots); 0 where that is not known yet. */
const foldedLengths = new Uint8Array(65536);

function foldedLength(code: number): number {
  const known = foldedLengths[code];
  if (known) return known;
  const length = String.fromCharCode(code).normalize("NFKC").length;
  foldedLengths[code] = length;
  return length;
}

/** Where a character became several: its place in the folded text, in the original, and how many. */
interface Stretched {
  readonly folded: number;
  readonly at: number;
  readonly length: number;
}

/**
 * Folds text and says, for each code unit of the result, where in the original it came from. Who has the text folded
 * already may hand it in.
 */
export function foldWithOffsets(text: string, known?: string): { folded: string; offsetOf: (at: number) => number } {
  if (SURROGATE.test(text) || JOINING.test(text)) return foldOneByOne(text);
  const stretched: Stretched[] = [];
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const length = foldedLength(text.charCodeAt(at));
    if (length === 1) continue;
    stretched.push({ folded: at + shift, at, length });
    shift += length - 1;
  }
  const offsetOf = (index: number): number => {
    const before = lastBefore(stretched, index);
    if (!before) return Math.min(index, text.length);
    const past = index - before.folded - before.length;
    return Math.min(past < 0 ? before.at : before.at + 1 + past, text.length);
  };
  return { folded: known ?? fold(text), offsetOf };
}

function lastBefore(stretched: readonly Stretched[], index: number): Stretched | undefined {
  let [low, high] = [0, stretched.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretched[middle]?.folded ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return stretched[low - 1];
}

function foldOneByOne(text: string): { folded: string; offsetOf: (at: number) => number } {
  let folded = "";
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    const piece = char < "\u0080" ? char.toLowerCase() : foldCharacter(char);
    for (let i = 0; i < piece.length; i++) offsets.push(at);
    folded += piece;
    at += char.length;
  }
  return { folded: spelt(folded), offsetOf: (index) => offsets[index] ?? text.length };
}

function foldCharacter(char: string): string {
  const settled = char.normalize("NFKC");
  return simple(settled).toLowerCase();
}
