/**
 * What our readers' words have to do with each other: colloquial groups, the zh–en glossary and words that only ask.
 * All of it is data in content/search; nothing here names a word.
 */
import glossary from "@/content/search/glossary.json";
import synonyms from "@/content/search/synonyms.json";
import words from "@/content/search/words.json";
import { fold, stemOf } from "../tokenize";

export interface Alternative {
  readonly text: string;
  readonly weight: number;
}

const SYNONYM = 0.85;
const TRANSLATION = 0.8;

const alternatives = new Map<string, Map<string, number>>();
const asking = new Set(words.asking.map(fold));
const stops = new Set(words.stop);
const dictionary = new Set<string>([...words.domain.map(fold), ...asking]);
const englishWords = new Set<string>();
let longest = 1;

for (const group of synonyms) relate(group, SYNONYM);
for (const [english, chinese] of Object.entries(glossary))
  for (const word of chinese) relate([english, word], TRANSLATION);
for (const word of dictionary) longest = Math.max(longest, word.length);

function relate(group: readonly string[], weight: number): void {
  const folded = group.map(fold);
  for (const from of folded) {
    const known = alternatives.get(keyOf(from)) ?? new Map<string, number>();
    for (const to of folded) if (to !== from) known.set(to, Math.max(weight, known.get(to) ?? 0));
    alternatives.set(keyOf(from), known);
    if (/^\p{Script=Han}{2,}$/u.test(from)) dictionary.add(from);
    else if (/^[a-z]+$/.test(from)) englishWords.add(from);
  }
}

/** English keys are compared by their stems, so "expired tokens" finds "expire" and "token". */
function keyOf(text: string): string {
  return text.split(" ").map(stemOf).join(" ");
}

/** Other ways to say a word or a short phrase, each with how far it may be trusted. */
export function alternativesOf(text: string): Alternative[] {
  return [...(alternatives.get(keyOf(text)) ?? [])].map(([other, weight]) => ({ text: other, weight }));
}

/** English words of the lexicon that begin with what was typed: half a word may already be translated. */
export function wordsBeginning(start: string): string[] {
  if (start.length < 4) return [];
  return [...englishWords].filter((word) => word.startsWith(start) && word !== start).slice(0, 4);
}

/** A word that only asks or only holds a sentence together. */
export const isAsking = (word: string): boolean => asking.has(word) || stops.has(word);

/** A Chinese word the lexicon knows. */
export const isWord = (text: string): boolean => dictionary.has(text);

export interface Segment {
  readonly text: string;
  readonly start: number;
  /** In the dictionary, or a stretch it does not know. */
  readonly known: boolean;
}

/** The cheapest cut of a Chinese run into dictionary words; what is between them stays together as unknown. */
export function segment(han: string): Segment[] {
  const cost = [0];
  const back = [0];
  for (let end = 1; end <= han.length; end++) {
    cost[end] = (cost[end - 1] ?? 0) + 1.6;
    back[end] = end - 1;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const candidate = (cost[start] ?? 0) + 1;
      if (candidate < (cost[end] ?? 0) && dictionary.has(han.slice(start, end))) {
        cost[end] = candidate;
        back[end] = start;
      }
    }
  }
  return mergeUnknown(han, back);
}

function mergeUnknown(han: string, back: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  for (let end = han.length; end > 0; end = back[end] ?? 0) {
    const start = back[end] ?? 0;
    const text = han.slice(start, end);
    const known = dictionary.has(text);
    const following = segments[0];
    if (!known && following && !following.known) segments[0] = { text: text + following.text, start, known: false };
    else segments.unshift({ text, start, known });
  }
  return segments;
}
