/** From groups of terms to weighed articles: what each posting is worth, and how much of the query an article covers. */
import type { Group, Query, Way } from "./query";
import { FIELD_WEIGHTS, FIELDS, impactOf, postings, type SearchIndex } from "./search-index";

export interface Candidate {
  readonly number: number;
  score: number;
  /** Share of the query's weight (by rarity) that the article answers, 0–1. */
  coverage: number;
  titleCoverage: number;
}

/** Rarity matters, but less than its logarithm says: on short texts plain IDF overrates odd words. */
const RARITY_POWER = 0.8;

interface Worth {
  readonly idf: number;
  readonly byArticle: ReadonlyMap<number, number>;
  readonly inTitle: ReadonlySet<number>;
}

/** Every article that has anything of the query, unsorted. */
export function scoreArticles(query: Query, index: SearchIndex): Candidate[] {
  const worthOf = termWorth(index);
  const candidates = new Map<number, Candidate>();
  const total = query.groups.reduce((sum, group) => sum + groupWeight(group, worthOf), 0);
  for (const group of query.groups) {
    const share = groupWeight(group, worthOf) / (total || 1);
    for (const [number, best] of bestWays(group, worthOf)) {
      const candidate = candidates.get(number) ?? { number, score: 0, coverage: 0, titleCoverage: 0 };
      candidate.score += best.value * group.weight;
      candidate.coverage += share * best.share;
      if (best.inTitle) candidate.titleCoverage += share * best.share;
      candidates.set(number, candidate);
    }
  }
  return [...candidates.values()];
}

/** What a group is worth as a whole: the rarest of its own terms; what the index has never seen counts as rare. */
function groupWeight(group: Group, worthOf: (term: string) => Worth): number {
  const own = group.ways[0]?.terms ?? [];
  const idf = Math.max(0, ...own.map((term) => worthOf(term).idf));
  return group.weight * idf * (group.unknown && !group.identifier ? 0.7 : 1);
}

interface Best {
  value: number;
  share: number;
  inTitle: boolean;
}

function bestWays(group: Group, worthOf: (term: string) => Worth): Map<number, Best> {
  const best = new Map<number, Best>();
  const size = Math.max(1, group.ways[0]?.terms.length ?? 1);
  for (const way of group.ways) {
    for (const [number, found] of articlesOf(way, size, worthOf)) {
      const known = best.get(number);
      if (!known) best.set(number, found);
      else {
        known.inTitle ||= found.inTitle;
        known.share = Math.max(known.share, found.share);
        known.value = Math.max(known.value, found.value);
      }
    }
  }
  return best;
}

/** Scaled to the size of the group as typed, so a long synonym earns no more than the word it stands for. */
function articlesOf(way: Way, size: number, worthOf: (term: string) => Worth): Map<number, Best> {
  const found = new Map<number, Best & { terms: number; titled: number }>();
  for (const term of way.terms) {
    const worth = worthOf(term);
    for (const [number, value] of worth.byArticle) {
      const entry = found.get(number) ?? { value: 0, share: 0, inTitle: false, terms: 0, titled: 0 };
      entry.value += value;
      entry.terms += 1;
      if (worth.inTitle.has(number)) entry.titled += 1;
      found.set(number, entry);
    }
  }
  const scale = (way.weight * size) / way.terms.length;
  for (const [number, entry] of found) {
    if (way.whole && entry.terms < way.terms.length) found.delete(number);
    entry.value *= scale;
    entry.share = way.weight * (entry.terms / way.terms.length);
    entry.inTitle = entry.titled === way.terms.length;
  }
  return found;
}

function termWorth(index: SearchIndex): (term: string) => Worth {
  const known = new Map<string, Worth>();
  return (term) => {
    let worth = known.get(term);
    if (!worth) {
      worth = readWorth(term, index);
      known.set(term, worth);
    }
    return worth;
  };
}

function readWorth(term: string, index: SearchIndex): Worth {
  const sums = new Map<number, number>();
  const inTitle = new Set<number>();
  for (const field of FIELDS) {
    for (const [slot, numbers] of postings(index, field, term).entries()) {
      for (const number of numbers ?? []) {
        sums.set(number, (sums.get(number) ?? 0) + FIELD_WEIGHTS[field] * impactOf(slot));
        if (field === "title") inTitle.add(number);
      }
    }
  }
  const rarity = Math.log(1 + (index.articles.length - sums.size + 0.5) / (sums.size + 0.5)) ** RARITY_POWER;
  for (const [number, sum] of sums) sums.set(number, sum * rarity);
  return { idf: rarity, byArticle: sums, inTitle };
}
