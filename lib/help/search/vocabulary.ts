/** The index's own words as a source of completions and corrections. */
import { lexiconWords } from "./lexicon";
import type { SearchIndex } from "./search-index";

const MOST_COMPLETIONS = 24;
const MOST_CORRECTIONS = 6;

/** Terms that begin with what was typed, shortest first; the term itself is not among them. */
export function completions(start: string, index: SearchIndex): string[] {
  const found: string[] = [];
  for (let at = firstAtLeast(start, index.vocabulary); found.length < MOST_COMPLETIONS * 4; at++) {
    const term = index.vocabulary[at];
    if (term === undefined || !term.startsWith(start)) break;
    if (term !== start) found.push(term);
  }
  return found.sort((a, b) => a.length - b.length).slice(0, MOST_COMPLETIONS);
}

function firstAtLeast(start: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Correction {
  readonly term: string;
  readonly distance: number;
}

/**
 * Latin words one slip away, two for long ones, one more when there is nothing else. Numbers are never corrected:
 * another code is another error. A word still being typed may also be the misspelt beginning of a longer one.
 */
export function corrections(word: string, unfinished: boolean, index: SearchIndex): Correction[] {
  if (word.length < 4 || word.length > 64 || !/^[a-z]+$/.test(word)) return [];
  const allowed = word.length < 8 ? 1 : 2;
  const near = within(word, allowed, index);
  if (near.length > 0) return near;
  const begun = unfinished && word.length > 5 ? beginnings(word, index) : [];
  return begun.length > 0 || word.length < 5 ? begun : within(word, allowed + 1, index);
}

function within(word: string, allowed: number, index: SearchIndex): Correction[] {
  const letters = lettersOf(word);
  const found: Correction[] = [];
  for (const { term, letters: others } of wordsOf(index)) {
    if (Math.abs(term.length - word.length) > allowed || bits(letters ^ others) > 2 * allowed) continue;
    if (!startsAlike(word, term)) continue;
    const distance = slips(word, term, allowed);
    if (distance <= allowed) found.push({ term, distance });
  }
  return nearest(found);
}

/** Longer words whose beginning is one slip away. */
function beginnings(word: string, index: SearchIndex): Correction[] {
  const letters = lettersOf(word);
  const found: Correction[] = [];
  for (const { term, letters: others } of wordsOf(index)) {
    if (term.length <= word.length + 1 || term[0] !== word[0] || bits(letters & ~others) > 1) continue;
    const isNear = [-1, 0, 1].some((more) => slips(word, term.slice(0, word.length + more), 1) <= 1);
    if (isNear) found.push({ term, distance: 1.5 });
  }
  return nearest(found);
}

const nearest = (found: Correction[]): Correction[] =>
  found
    .sort((a, b) => a.distance - b.distance || a.term.length - b.term.length || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_CORRECTIONS);

/** Slips rarely hit the first letter, other than by changing places with the second. */
const startsAlike = (a: string, b: string): boolean => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** A word written together that the index knows as two. */
export function halves(word: string, index: SearchIndex): string[] {
  if (word.length < 6 || word.length > 30 || !/^[a-z]+$/.test(word)) return [];
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (index.known.has(left) && index.known.has(right)) return [left, right];
  }
  return [];
}

interface Word {
  readonly term: string;
  /** One bit per letter that occurs: most words are ruled out by that alone. */
  readonly letters: number;
}
const wordLists = new WeakMap<SearchIndex, readonly Word[]>();

/** Lays out what corrections need, so that the first query does not have to wait for it. */
export function prepareWords(index: SearchIndex): void {
  wordsOf(index);
}

function wordsOf(index: SearchIndex): readonly Word[] {
  let words = wordLists.get(index);
  if (!words) {
    const terms = new Set(index.vocabulary.filter((term) => /^[a-z]{3,64}$/.test(term)));
    for (const word of lexiconWords) terms.add(word);
    words = [...terms].sort().map((term) => ({ term, letters: lettersOf(term) }));
    wordLists.set(index, words);
  }
  return words;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Damerau distance (neighbours swapped count once), given up as soon as it must exceed `most`. */
export function slips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cell = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cell = Math.min(cell, (before[column - 2] ?? 0) + 1);
      current.push(cell);
      least = Math.min(least, cell);
    }
    if (least > most) return most + 1;
    before = above;
    above = current;
  }
  return above[b.length] ?? most + 1;
}
