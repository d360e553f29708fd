/**
 * `npx tsx --conditions=react-server bench/search-golden.ts`: our own articles asked for as developers ask in forums.
 * The questions were written before anything was tuned to them; failures are shown for the tuning half only.
 */
import { readFileSync } from "node:fs";
import { indexOfContent } from "@/lib/help/published-index";
import { type SearchIndex, search } from "@/lib/help/search";
import type { Locale } from "@/lib/i18n/routing";
import { isForTuning } from "./search-failures";

interface Golden {
  readonly id: string;
  readonly locale: Locale;
  readonly q: string;
  readonly answers: readonly string[];
}

export interface Asked extends Golden {
  readonly found: readonly string[];
  /** Place of the first right article, from 1; 0 when it is not among the first ten. */
  readonly place: number;
  readonly confident: boolean;
}

export function askGolden(): Asked[] {
  const indexes: Record<Locale, SearchIndex> = { zh: indexOfContent("zh"), en: indexOfContent("en") };
  return readFileSync(new URL("search/golden.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const golden = JSON.parse(line) as Golden;
      const answer = search(indexes[golden.locale], golden.q, 10);
      const found = answer.hits.map(({ slug }) => slug);
      const place = found.findIndex((slug) => golden.answers.includes(slug)) + 1;
      return { ...golden, found, place, confident: answer.confident };
    });
}

/** Questions that no support article answers → whether search says so, over our own articles. */
export function askNone(): { q: string; quiet: boolean }[] {
  const indexes = [indexOfContent("zh"), indexOfContent("en")];
  return readFileSync(new URL("search/none.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const q = JSON.parse(line) as string;
      return { q, quiet: indexes.every((index) => !search(index, q).confident) };
    });
}

/** Share answered among the first five, and the mean reciprocal of the place. */
export function summary(asked: readonly Asked[]): { recall5: number; mrr: number; falseLow: number } {
  const share = (what: (one: Asked) => number) => asked.reduce((sum, one) => sum + what(one), 0) / asked.length;
  return {
    recall5: share(({ place }) => (place > 0 && place <= 5 ? 1 : 0)),
    mrr: share(({ place }) => (place > 0 ? 1 / place : 0)),
    falseLow: share(({ confident }) => (confident ? 0 : 1)),
  };
}

if (process.argv[1]?.endsWith("search-golden.ts")) {
  const asked = askGolden();
  for (const { id, q, place, found, answers, confident } of asked.filter(({ id }) => isForTuning(id)))
    if (place !== 1 || !confident)
      console.log(`${id} ${q}  [${place}]${confident ? "" : " low"}  ${found.slice(0, 3)}  ≠ ${answers}`);
  for (const tuning of [true, false]) {
    const half = asked.filter(({ id }) => isForTuning(id) === tuning);
    console.log(`${tuning ? "tuning" : "untouched"} half: ${half.length}`, JSON.stringify(summary(half)));
  }
}
