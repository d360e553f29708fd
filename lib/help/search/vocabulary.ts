/** The index's own words as a source of completions and corrections. */
import type { SearchIndex } from "./search-index";

const MOST = 24;

/** Terms that begin with what was typed, shortest first; the term itself is not among them. */
export function completions(start: string, index: SearchIndex): string[] {
  const found: string[] = [];
  for (let at = firstAtLeast(start, index.vocabulary); found.length < MOST * 4; at++) {
    const term = index.vocabulary[at];
    if (term === undefined || !term.startsWith(start)) break;
    if (term !== start) found.push(term);
  }
  return found.sort((a, b) => a.length - b.length).slice(0, MOST);
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

/** Latin words one slip away, two for long ones. Numbers are never corrected: another code is another error. */
export function corrections(word: string, index: SearchIndex): { term: string; distance: number }[] {
  if (word.length < 4 || word.length > 32 || !/^[a-z]+$/.test(word)) return [];
  const allowed = word.length < 8 ? 1 : 2;
  const found: { term: string; distance: number }[] = [];
  for (const term of wordsByLength(index, word.length, allowed)) {
    const distance = slips(word, term, allowed);
    if (distance <= allowed) found.push({ term, distance });
  }
  return found.sort((a, b) => a.distance - b.distance).slice(0, 6);
}

const buckets = new WeakMap<SearchIndex, Map<number, string[]>>();

function* wordsByLength(index: SearchIndex, length: number, around: number): Generator<string> {
  let byLength = buckets.get(index);
  if (!byLength) {
    byLength = new Map();
    for (const term of index.vocabulary) {
      if (/^[a-z]{3,32}$/.test(term)) bucketOf(byLength, term.length).push(term);
    }
    buckets.set(index, byLength);
  }
  for (let size = length - around; size <= length + around; size++) yield* byLength.get(size) ?? [];
}

function bucketOf(byLength: Map<number, string[]>, length: number): string[] {
  const bucket = byLength.get(length) ?? [];
  byLength.set(length, bucket);
  return bucket;
}

/** Damerau distance (neighbours swapped count once), given up as soon as it must exceed `most`. */
export function slips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    before = above;
    above = current;
  }
  return above[b.length] ?? most + 1;
}
