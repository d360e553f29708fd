/**
 * The FlexSearch index: one strict index per field over our own terms. A term's slot is its quantised BM25 impact in
 * that article, so the engine returns postings already weighed and document frequency is the length of a posting.
 */
import { Index } from "flexsearch";
import { bigramsOf, runsOf, settle, termsOf } from "../tokenize";
import type { SearchableArticle } from "./hit";

export const FIELD_WEIGHTS = { title: 2.4, aliases: 1.8, headings: 0.9, body: 1 } as const;
export type Field = keyof typeof FIELD_WEIGHTS;
export const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[];

export interface SearchIndex {
  readonly articles: readonly SearchableArticle[];
  /** Collection slug → its name, for the breadcrumb of a hit. */
  readonly collections: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<Field, Index>>;
  /** Every term of every field, sorted: what prefixes and typos are matched against. */
  readonly vocabulary: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** What is shipped: FlexSearch's own export per field. Its configuration is not in it, hence `version`. */
export interface IndexFile {
  readonly version: typeof VERSION;
  readonly articles: readonly SearchableArticle[];
  readonly collections: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<Field, readonly (readonly [key: string, data: string])[]>>;
}

const VERSION = 1;
const RESOLUTION = 12;
const K1 = 1.2;
const B = 0.75;
const EVERYTHING = 1_000_000;

/** Builds the index from articles; done once at build time, and on the server when the content is newer than that. */
export function buildIndex(articles: readonly SearchableArticle[], collections: Record<string, string>): SearchIndex {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, buildField(articles.map(FIELD_TERMS[field]))]));
  return complete(articles, collections, fields as Record<Field, Index>);
}

export function exportIndex(index: SearchIndex): IndexFile {
  const exported = FIELDS.map((field) => {
    const parts: [string, string][] = [];
    index.fields[field].export((key: string, data: string) => {
      parts.push([key, data]);
    });
    return [field, parts] as const;
  });
  const fields = Object.fromEntries(exported) as unknown as IndexFile["fields"];
  return { version: VERSION, articles: index.articles, collections: index.collections, fields };
}

export function importIndex(file: IndexFile): SearchIndex {
  if (file.version !== VERSION) throw new Error(`search index of version ${file.version}, expected ${VERSION}`);
  const loaded = FIELDS.map((field) => {
    const index = emptyField();
    for (const [key, data] of file.fields[field]) index.import(key, data);
    return [field, index] as const;
  });
  return complete(file.articles, file.collections, Object.fromEntries(loaded) as Record<Field, Index>);
}

/** Articles of a term in a field, best impact first: `result[slot]` holds article numbers. */
export function postings(index: SearchIndex, field: Field, term: string): readonly (readonly number[] | undefined)[] {
  const answer = index.fields[field].search(term, { resolve: false, limit: EVERYTHING }) as unknown as {
    result: (number[] | undefined)[];
  };
  return answer.result;
}

/** A slot back to the impact it stands for, 0–1. */
export const impactOf = (slot: number): number => 1 - (slot + 0.5) / RESOLUTION;

const FIELD_TERMS: Record<Field, (article: SearchableArticle) => string[]> = {
  title: ({ title }) => [...termsOf(title), ...charactersOf(title)],
  aliases: ({ aliases, codes }) => termsOf([...aliases, ...codes].join(" ")),
  headings: ({ sections, summary }) => termsOf([...sections.map(({ heading }) => heading), summary].join(" ")),
  body: ({ sections, codes }) =>
    termsOf(`${sections.map(({ text, code }) => `${text} ${code}`).join(" ")} ${codes.join(" ")}`),
};

/** Single characters of a title, so that one Han character typed alone finds something. */
function charactersOf(title: string): string[] {
  const runs = runsOf(settle(title)).filter(({ kind, text }) => kind === "han" && bigramsOf(text).length > 0);
  return [...new Set(runs.flatMap(({ text }) => [...text]))];
}

function emptyField(score?: (content: string[], term: string) => number): Index {
  return new Index({ tokenize: "strict", resolution: RESOLUTION, encode: (text) => text.split(" "), score });
}

function buildField(termsPerArticle: readonly string[][]): Index {
  const average = termsPerArticle.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, termsPerArticle.length);
  const index = emptyField(impactSlot(average));
  for (const [number, terms] of termsPerArticle.entries()) if (terms.length > 0) index.add(number, terms.join(" "));
  return index;
}

/** BM25's saturation of term frequency against the article's length, turned into one of twelve slots. */
function impactSlot(average: number) {
  let counted: readonly string[] | undefined;
  let counts = new Map<string, number>();
  return (content: string[], term: string): number => {
    if (counted !== content) {
      counted = content;
      counts = new Map();
      for (const each of content) counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    const frequency = counts.get(term) ?? 1;
    const impact = frequency / (frequency + K1 * (1 - B + (B * content.length) / average));
    return Math.min(RESOLUTION - 1, Math.max(0, Math.floor((1 - impact) * RESOLUTION)));
  };
}

function complete(
  articles: readonly SearchableArticle[],
  collections: Readonly<Record<string, string>>,
  fields: Record<Field, Index>,
): SearchIndex {
  const known = new Set<string>();
  // The engine keeps its postings in a Map by term; its types leave that out.
  for (const field of FIELDS)
    for (const term of (fields[field] as unknown as { map: Map<string, unknown> }).map.keys()) known.add(term);
  return { articles, collections, fields, known, vocabulary: [...known].sort() };
}
