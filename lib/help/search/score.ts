/** From groups of terms to weighed articles: what each posting is worth, and how much of the query an article covers. */
import type { Group, Query, Way } from "./query";
import type { SearchIndex } from "./search-index";
import { worthOf } from "./worth";

export interface Candidate {
  readonly number: number;
  score: number;
  /** Share of the query's weight (by rarity) that the article answers, 0–1. */
  coverage: number;
  titleCoverage: number;
}

/** One cell per article: adding up in arrays costs a fraction of what maps cost. */
class Tally {
  readonly value: Float64Array;
  readonly share: Float64Array;
  readonly titled: Float64Array;
  readonly seen: Uint8Array;
  readonly touched: number[] = [];

  constructor(size: number) {
    this.value = new Float64Array(size);
    this.share = new Float64Array(size);
    this.titled = new Float64Array(size);
    this.seen = new Uint8Array(size);
  }

  touch(number: number): void {
    if (this.seen[number]) return;
    this.seen[number] = 1;
    this.touched.push(number);
  }

  clear(): void {
    for (const number of this.touched) {
      this.value[number] = 0;
      this.share[number] = 0;
      this.titled[number] = 0;
      this.seen[number] = 0;
    }
    this.touched.length = 0;
  }
}

interface Tallies {
  readonly way: Tally;
  readonly group: Tally;
  readonly query: Tally;
}
const tallies = new WeakMap<SearchIndex, Tallies>();

function talliesOf(index: SearchIndex): Tallies {
  let found = tallies.get(index);
  if (!found) {
    const size = index.articles.length;
    found = { way: new Tally(size), group: new Tally(size), query: new Tally(size) };
    tallies.set(index, found);
  }
  return found;
}

/** The articles that have most of the query, best first. */
export function scoreArticles(query: Query, index: SearchIndex): Candidate[] {
  const { way, group: best, query: total } = talliesOf(index);
  const weights = query.groups.map((group) => groupWeight(group, index));
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  for (const [at, group] of query.groups.entries()) {
    const part = (weights[at] ?? 0) / sum;
    const size = Math.max(1, group.ways[0]?.terms.length ?? 1);
    for (const each of group.ways) addWay(each, size, way, best, index);
    for (const number of best.touched) {
      const share = best.share[number] ?? 0;
      total.touch(number);
      total.value[number] = (total.value[number] ?? 0) + (best.value[number] ?? 0) * group.weight;
      total.share[number] = (total.share[number] ?? 0) + part * share;
      total.titled[number] = (total.titled[number] ?? 0) + part * (best.titled[number] ?? 0);
    }
    best.clear();
  }
  const candidates = bestOf(total).map((number) => ({
    number,
    score: total.value[number] ?? 0,
    coverage: total.share[number] ?? 0,
    titleCoverage: total.titled[number] ?? 0,
  }));
  total.clear();
  return candidates.sort((a, b) => b.score - a.score || a.number - b.number).slice(0, MOST);
}

/** How many are looked at as texts afterwards. */
const MOST = 100;

/** The articles that may be among the best, without putting the many in order. */
function bestOf({ touched, value }: Tally): number[] {
  if (touched.length <= MOST) return [...touched];
  const scores = Float64Array.from(touched, (number) => value[number] ?? 0).sort();
  const least = scores[scores.length - MOST] ?? 0;
  return touched.filter((number) => (value[number] ?? 0) >= least);
}

/** What a group is worth as a whole: the rarest of its own terms; what the index has never seen counts as rare. */
function groupWeight(group: Group, index: SearchIndex): number {
  const own = group.ways[0]?.terms ?? [];
  const rarity = own.reduce((most, term) => Math.max(most, worthOf(index, term).rarity), 0);
  return group.weight * rarity * (group.unknown && !group.identifier ? 0.7 : 1);
}

/** Scaled to the size of the group as typed, so a long synonym earns no more than the word it stands for. */
function addWay(each: Way, size: number, way: Tally, best: Tally, index: SearchIndex): void {
  for (const term of each.terms) {
    const { numbers, values, titled } = worthOf(index, term);
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      way.touch(number);
      way.value[number] = (way.value[number] ?? 0) + (values[at] ?? 0);
      way.share[number] = (way.share[number] ?? 0) + 1;
      if (titled[at]) way.titled[number] = (way.titled[number] ?? 0) + 1;
    }
  }
  const count = each.terms.length;
  const scale = (each.weight * size) / count;
  for (const number of way.touched) {
    const terms = way.share[number] ?? 0;
    if (each.whole && terms < count) continue;
    best.touch(number);
    best.value[number] = Math.max(best.value[number] ?? 0, (way.value[number] ?? 0) * scale);
    best.share[number] = Math.max(best.share[number] ?? 0, each.weight * (terms / count));
    best.titled[number] = Math.max(best.titled[number] ?? 0, each.weight * ((way.titled[number] ?? 0) / count));
  }
  way.clear();
}
