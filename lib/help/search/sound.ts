/** Wrong characters put right: by their sound (登路 → 登录) and by their looks (末读 → 未读). */

import variants from "@/content/search/variants.json";
import { fold } from "../tokenize";
import { wordsSounding } from "./lexicon";
import { blunt, initialsOf, soundsOf, soundsSame } from "./pinyin";
import { entriesOf, HEAD_FIELDS, type SearchIndex } from "./search-index";
import { frequencyOf } from "./worth";

export interface Meant {
  readonly text: string;
  readonly weight: number;
}

const SAME_SOUND = 0.85;
const LIKE_SOUND = 0.7;
const LIKE_LOOKS = 0.75;
const MOST = 8;

const lookalikes = new Map<string, string[]>();
for (const group of variants.lookalikes) {
  for (const one of group)
    lookalikes.set(one, [...(lookalikes.get(one) ?? []), ...[...group].filter((o) => o !== one)]);
}

interface Sounds {
  /** Blunt sound of two characters → the pairs in titles, questions and headings that have it. */
  readonly pairs: ReadonlyMap<string, readonly string[]>;
  /** Stretches of titles, each with the first letters of its readings. */
  readonly stretches: readonly { readonly han: string; readonly initials: string }[];
}
const known = new WeakMap<SearchIndex, Sounds>();

/** Lays out what wrong characters are compared with, so that the first query does not have to wait for it. */
export function prepareSounds(index: SearchIndex): void {
  soundsIn(index);
  wordsSounding("");
}

function soundsIn(index: SearchIndex): Sounds {
  let sounds = known.get(index);
  if (!sounds) {
    const pairs = new Map<string, string[]>();
    const seen = new Set<string>();
    for (const field of HEAD_FIELDS) {
      for (const [term] of entriesOf(index.fields[field])) {
        if (term.length !== 2 || term < "\u3400" || seen.has(term)) continue;
        seen.add(term);
        for (const sound of soundsOf(term)) {
          const found = pairs.get(sound);
          if (found) found.push(term);
          else pairs.set(sound, [term]);
        }
      }
    }
    const stretches = new Set(index.articles.flatMap(({ title }) => fold(title).match(/\p{Script=Han}{2,}/gu) ?? []));
    sounds = { pairs, stretches: [...stretches].map((han) => ({ han, initials: initialsOf(han) })) };
    known.set(index, sounds);
  }
  return sounds;
}

/** A pair of characters so rare that it may be a slip of the input method. */
export const isSuspicious = (pair: string, index: SearchIndex): boolean =>
  frequencyOf(index, pair) <= index.articles.length / 1200;

/** What a pair of characters may have been meant to be, among the pairs that titles and headings have. */
export function pairsMeant(pair: string, index: SearchIndex): Meant[] {
  const found = new Map<string, number>();
  for (const sound of soundsOf(pair)) {
    for (const other of soundsIn(index).pairs.get(sound) ?? [])
      if (other !== pair) found.set(other, soundsSame(pair, other) ? SAME_SOUND : LIKE_SOUND);
  }
  for (const other of looksLike(pair)) {
    if (index.known.has(other) && !isSuspicious(other, index)) found.set(other, LIKE_LOOKS);
  }
  return best(found, index);
}

/** Pairs of characters that sound like two syllables, the last of which may be unfinished. */
export function pairsSounding(first: string, second: string, index: SearchIndex): Meant[] {
  const found = new Map<string, number>();
  for (const other of soundsIn(index).pairs.get(`${blunt(first)} ${blunt(second)}`) ?? []) found.set(other, SAME_SOUND);
  return best(found, index);
}

function best(found: ReadonlyMap<string, number>, index: SearchIndex): Meant[] {
  return [...found]
    .map(([text, weight]) => ({ text, weight, often: frequencyOf(index, text) }))
    .sort((a, b) => b.weight - a.weight || b.often - a.often || (a.text < b.text ? -1 : 1))
    .slice(0, MOST);
}

/** Lexicon words a stretch may have been meant to be: the same sound, or one character that looks alike. */
export function wordsMeant(text: string): Meant[] {
  const found = new Map<string, number>();
  for (const sound of soundsOf(text)) {
    for (const word of wordsSounding(sound))
      if (word !== text) found.set(word, soundsSame(text, word) ? SAME_SOUND : LIKE_SOUND);
  }
  return [...found].map(([word, weight]) => ({ text: word, weight })).sort((a, b) => b.weight - a.weight);
}

function looksLike(text: string): string[] {
  return [...text].flatMap((character, at) =>
    (lookalikes.get(character) ?? []).map((other) => text.slice(0, at) + other + text.slice(at + 1)),
  );
}

/** Stretches of titles whose characters begin with these letters: pmgx → 屏幕共享. */
export function stretchesBeginning(letters: string, index: SearchIndex): string[] {
  const found = new Set<string>();
  for (const { han, initials } of soundsIn(index).stretches) {
    const at = initials.indexOf(letters);
    if (at >= 0) found.add(han.slice(at, at + letters.length));
    if (found.size >= MOST) break;
  }
  return [...found];
}
