/**
 * Articles alike by what they say: each is a vector of its terms, weighed as search weighs them (field × impact ×
 * inverse document frequency), and nearness is the cosine between two. Terms that half of the articles have say
 * nothing and are left out. Worked out once per index, on the server; pages carry the answer only.
 */
import { entriesOf, FIELD_WEIGHTS, FIELDS, impactOf, type SearchIndex } from "./search/search-index";

/** Less alike than this is chance: two articles that share a platform and a method name. */
const LEAST = 0.06;

/** Slugs of the articles most like this one, the nearest first. Empty for a slug that the index does not know. */
export function similarArticles(index: SearchIndex, slug: string, limit: number): string[] {
  const vectors = vectorsOf(index);
  const own = vectors[index.articles.findIndex(({ id }) => id === slug)];
  if (!own) return [];
  return vectors
    .map((vector, number) => ({ number, nearness: vector === own ? 0 : cosine(own, vector) }))
    .filter(({ nearness }) => nearness >= LEAST)
    .sort((a, b) => b.nearness - a.nearness || a.number - b.number)
    .slice(0, limit)
    .flatMap(({ number }) => index.articles[number]?.id ?? []);
}

type Vector = ReadonlyMap<string, number>;
const known = new WeakMap<SearchIndex, readonly Vector[]>();

function vectorsOf(index: SearchIndex): readonly Vector[] {
  let vectors = known.get(index);
  if (!vectors) {
    vectors = unitVectors(index);
    known.set(index, vectors);
  }
  return vectors;
}

function unitVectors(index: SearchIndex): readonly Vector[] {
  const vectors = index.articles.map(() => new Map<string, number>());
  for (const field of FIELDS) {
    for (const [term, slots] of entriesOf(index.fields[field])) {
      const rarity = inverseFrequency(
        slots.reduce((sum, bucket) => sum + (bucket?.length ?? 0), 0),
        index,
      );
      if (rarity === 0) continue;
      for (const [slot, bucket] of slots.entries()) {
        const weight = FIELD_WEIGHTS[field] * impactOf(slot) * rarity;
        for (const number of bucket ?? []) vectors[number]?.set(term, (vectors[number].get(term) ?? 0) + weight);
      }
    }
  }
  return vectors.map(unit);
}

function inverseFrequency(articles: number, index: SearchIndex): number {
  const share = articles / index.articles.length;
  return share > 0.5 ? 0 : Math.log(1 / share);
}

function unit(vector: Vector): Vector {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
