/** Articles and queries for measuring search: the sample set, and a large corpus made from it. */
import { readFileSync } from "node:fs";

export interface BenchArticle {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly body: string;
}

export interface BenchQuery {
  readonly id: string;
  readonly family: string;
  readonly q: string;
  readonly rel: Readonly<Record<string, number>>;
}

export const sampleArticles = (): BenchArticle[] => read<BenchArticle>("corpus/articles.jsonl");
export const sampleQueries = (): BenchQuery[] => read<BenchQuery>("queries.jsonl");

function read<T>(name: string): T[] {
  return readFileSync(new URL(`search/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Numbers that look random and are the same every time (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * As many articles as asked for: the sample as it is, then articles put together from shuffled paragraphs of it, in
 * which every round renames a sixth of the characters and words, so that the vocabulary grows as in a real library.
 */
export function largeCorpus(size: number): BenchArticle[] {
  const sample = sampleArticles();
  const random = numbers(20261123);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const byLanguage = new Map<string, BenchArticle[]>();
  for (const article of sample) byLanguage.set(article.lang, [...(byLanguage.get(article.lang) ?? []), article]);
  const characters = [...new Set(sample.flatMap(({ title }) => title.match(/\p{Script=Han}/gu) ?? []))].sort();
  const articles = [...sample];
  for (let round = 1; articles.length < size; round++) {
    const renamed = renaming(characters, random, round);
    for (const origin of sample.slice(0, size - articles.length)) {
      const kin = byLanguage.get(origin.lang) ?? [origin];
      const wanted = origin.body.length;
      let body = "";
      while (body.length < wanted) body += `${pick((pick(kin) ?? origin).body.split("\n")) ?? ""}\n`;
      articles.push({
        id: `${origin.id}-${round}`,
        lang: origin.lang,
        title: renamed(`${origin.title} ${pick(pick(kin)?.headings ?? []) ?? ""}`.trim()),
        headings: origin.headings.map(() => renamed(pick(pick(kin)?.headings ?? []) ?? origin.title)),
        body: renamed(body.slice(0, wanted)),
      });
    }
  }
  return articles;
}

function renaming(characters: readonly string[], random: () => number, round: number): (text: string) => string {
  const names = new Map<string, string>();
  for (const character of characters)
    if (random() < 1 / 6) names.set(character, characters[Math.floor(random() * characters.length)] ?? character);
  return (text) =>
    text
      .replace(/\p{Script=Han}/gu, (character) => names.get(character) ?? character)
      .replace(/\b[a-zA-Z]{9,}\b/g, (word) => (word.length % 6 === round % 6 ? `${word}${round}` : word));
}
