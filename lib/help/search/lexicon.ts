/**
 * What our readers' words have to do with each other: colloquial groups, the zh–en glossary, short verbs and words that
 * only ask. All of it is data in content/search; nothing here names a word.
 */
import glossary from "@/content/search/glossary.json";
import synonyms from "@/content/search/synonyms.json";
import words from "@/content/search/words.json";
import { fold, stemOf } from "../tokenize";
import { soundsOf } from "./pinyin";

export interface Alternative {
  readonly text: string;
  readonly weight: number;
}

const SYNONYM = 0.85;
const TRANSLATION = 0.85;
/** A translation of a synonym, or a synonym of a translation. */
const REMOVED = 0.9;
const MOST_ALTERNATIVES = 24;

const direct = new Map<string, Map<string, number>>();
const asking = new Set(words.asking.map(fold));
const stops = new Set(words.stop);
const dictionary = new Set<string>([...words.domain.map(fold), ...asking]);
const englishWords = new Set<string>();
const HAN = /^\p{Script=Han}+$/u;

for (const group of synonyms) relate(group, SYNONYM);
for (const [english, chinese] of Object.entries(glossary))
  for (const word of chinese) relate([english, word], TRANSLATION);
for (const [short, long] of Object.entries<string[]>(words.verbs)) {
  const known = direct.get(short) ?? new Map<string, number>();
  for (const word of long) known.set(fold(word), SYNONYM);
  direct.set(short, known);
}
const longest = Math.max(...[...dictionary].map((word) => word.length));

function relate(group: readonly string[], weight: number): void {
  const folded = group.map(fold);
  for (const from of folded) {
    const known = direct.get(keyOf(from)) ?? new Map<string, number>();
    // one character stands in too many words to be another way of saying anything
    for (const to of folded) if (to !== from && to.length > 1) known.set(to, Math.max(weight, known.get(to) ?? 0));
    direct.set(keyOf(from), known);
    if (from.length > 1 && HAN.test(from)) dictionary.add(from);
    else if (/^[a-z ]+$/.test(from)) for (const word of from.split(" ")) if (word.length > 2) englishWords.add(word);
  }
}

/** English keys are compared by their stems, so "expired tokens" finds "expire" and "token". */
function keyOf(text: string): string {
  return text.split(" ").map(stemOf).join(" ");
}

const alternatives = new Map<string, readonly Alternative[]>();

/** Other ways to say a word or a short phrase, each with how far it may be trusted, the best first. */
export function alternativesOf(text: string): readonly Alternative[] {
  const key = keyOf(text);
  const near = direct.get(key);
  if (!near) return [];
  let known = alternatives.get(key);
  if (!known) {
    const found = new Map(near);
    // one step further only where the step between changes the language or is certain by itself
    for (const [word, weight] of near) {
      if (HAN.test(word) === HAN.test(text) || word.length < 2) continue;
      for (const [other, next] of direct.get(keyOf(word)) ?? []) {
        if (other !== text && !found.has(other) && keyOf(other) !== key) found.set(other, weight * next * REMOVED);
      }
    }
    known = [...found]
      .map(([other, weight]) => ({ text: other, weight }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_ALTERNATIVES);
    alternatives.set(key, known);
  }
  return known;
}

/** English words of the lexicon that begin with what was typed: half a word may already be translated. */
export function wordsBeginning(start: string): string[] {
  if (start.length < 4) return [];
  return [...englishWords].filter((word) => word.startsWith(start) && word !== start).slice(0, 4);
}

/** English words the lexicon can translate. */
export const lexiconWords: ReadonlySet<string> = englishWords;

/** A word that only asks or only holds a sentence together. */
export const isAsking = (word: string): boolean => asking.has(word) || stops.has(word);

/** A Chinese word the lexicon knows. */
export const isWord = (text: string): boolean => dictionary.has(text);

let bySound: Map<string, string[]> | undefined;

/** Chinese words of the lexicon by their blunt sound. */
export function wordsSounding(sound: string): readonly string[] {
  if (!bySound) {
    bySound = new Map();
    for (const word of dictionary) {
      if (word.length < 2 || word.length > 5 || asking.has(word)) continue;
      for (const each of soundsOf(word)) bySound.set(each, [...(bySound.get(each) ?? []), word]);
    }
  }
  return bySound.get(sound) ?? [];
}

export interface Segment {
  readonly text: string;
  readonly start: number;
  /** In the dictionary, or a stretch it does not know. */
  readonly known: boolean;
}

const UNKNOWN_COST = 1.6;
const ASKING_COST = 1.1;

/** The cheapest cut of a Chinese run into dictionary words; what is between them stays together as unknown. */
export function segment(han: string): Segment[] {
  const cost = [0];
  const back = [0];
  for (let end = 1; end <= han.length; end++) {
    cost[end] = (cost[end - 1] ?? 0) + UNKNOWN_COST;
    back[end] = end - 1;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const word = han.slice(start, end);
      if (!dictionary.has(word)) continue;
      const candidate = (cost[start] ?? 0) + (asking.has(word) ? ASKING_COST : 1);
      if (candidate < (cost[end] ?? 0)) {
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

/** The words a long word is made of (推送证书 → 推送, 证书); nothing when it is one word. */
export function wordsWithin(word: string): string[] {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (dictionary.has(left) && dictionary.has(right)) return [left, right];
  }
  return [];
}
