/** What a term is worth: in which articles it stands, how much it says about each, and how rare it is. */
import { FIELD_WEIGHTS, FIELDS, impactOf, postings, type SearchIndex } from "./search-index";

export interface Worth {
  readonly rarity: number;
  /** Article numbers, and beside each what the term is worth there and whether it stands in the title. */
  readonly numbers: readonly number[];
  readonly values: readonly number[];
  readonly titled: readonly boolean[];
}

/** Rarity matters, but less than its logarithm says: on short texts plain IDF overrates odd words. */
const RARITY_POWER = 0.8;
/** Postings kept decoded between queries: the next key asks for the same terms again. */
const KEPT = 150_000;

interface Memory {
  readonly worths: Map<string, Worth>;
  kept: number;
  readonly sums: Float64Array;
  readonly titled: Uint8Array;
}
const memories = new WeakMap<SearchIndex, Memory>();

function memoryOf(index: SearchIndex): Memory {
  let memory = memories.get(index);
  if (!memory) {
    const size = index.articles.length;
    memory = { worths: new Map(), kept: 0, sums: new Float64Array(size), titled: new Uint8Array(size) };
    memories.set(index, memory);
  }
  return memory;
}

export function worthOf(index: SearchIndex, term: string): Worth {
  const memory = memoryOf(index);
  let worth = memory.worths.get(term);
  if (!worth) {
    worth = readWorth(term, index, memory);
    if (memory.kept > KEPT) {
      memory.worths.clear();
      memory.kept = 0;
    }
    memory.worths.set(term, worth);
    memory.kept += worth.numbers.length + 10;
  }
  return worth;
}

/** In how many articles a term stands. */
export const frequencyOf = (index: SearchIndex, term: string): number =>
  index.known.has(term) ? worthOf(index, term).numbers.length : 0;

function readWorth(term: string, index: SearchIndex, { sums, titled }: Memory): Worth {
  const numbers: number[] = [];
  if (index.known.has(term)) {
    for (const field of FIELDS) {
      for (const [slot, found] of postings(index, field, term).entries()) {
        for (const number of found ?? []) {
          if (sums[number] === 0) numbers.push(number);
          sums[number] = (sums[number] ?? 0) + FIELD_WEIGHTS[field] * impactOf(slot);
          // the questions an article answers are titles too
          if (field === "title" || field === "aliases") titled[number] = 1;
        }
      }
    }
  }
  const rarity = Math.log(1 + (index.articles.length - numbers.length + 0.5) / (numbers.length + 0.5)) ** RARITY_POWER;
  // plain arrays: typed ones live outside the heap, and thousands of them keep the collector busy
  const values: number[] = [];
  const inTitle: boolean[] = [];
  for (const number of numbers) {
    values.push((sums[number] ?? 0) * rarity);
    inTitle.push(titled[number] === 1);
    sums[number] = 0;
    titled[number] = 0;
  }
  return { rarity, numbers, values, titled: inTitle };
}
