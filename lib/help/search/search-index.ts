/**
 * The FlexSearch index: one strict index per field over our own terms. A term's slot is its quantised BM25 impact in
 * that article, so the engine returns postings already weighed and document frequency is the length of a posting.
 */
import { Index } from "flexsearch";
import { bigramsOf, runsOf, settle, termsOf } from "../tokenize";
import type { SearchableArticle } from "./hit";

export const FIELD_WEIGHTS = { title: 2.4, aliases: 2.6, headings: 0.9, body: 1 } as const;
export type Field = keyof typeof FIELD_WEIGHTS;
export const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[];
/** The fields a reader names things by; they load first and carry what is corrected by sound. */
export const HEAD_FIELDS = ["title", "aliases", "headings"] as const satisfies readonly Field[];

/** How postings are weighed: slots of impact, and BM25's own two. */
const [RESOLUTION, K1, B] = [12, 1.2, 0.6];

/** A term's articles by slot, the best impact first, as FlexSearch keeps them. */
export type Slots = readonly (readonly number[] | null | undefined)[];

export interface FieldIndex {
  readonly engine: Index;
  /** Terms per article, repetitions included. */
  readonly lengths: readonly number[];
}

export interface SearchIndex {
  readonly articles: readonly SearchableArticle[];
  /** Collection slug → its name, for the breadcrumb of a hit. */
  readonly collections: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<Field, FieldIndex>>;
  /** Every term of every field, sorted: what prefixes and typos are matched against. */
  readonly vocabulary: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** Builds the index from articles; done once at build time, and on the server when the content is newer than that. */
export function buildIndex(articles: readonly SearchableArticle[], collections: Record<string, string>): SearchIndex {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, fieldOfArticles(field, articles)]));
  return complete({ articles, collections, fields: fields as SearchIndex["fields"] });
}

/** Articles of a term in a field, best impact first: `result[slot]` holds article numbers. */
export function postings(index: SearchIndex, field: Field, term: string): Slots {
  const answer = index.fields[field].engine.search(term, { resolve: false, limit: EVERYTHING }) as unknown as {
    result: Slots;
  };
  return answer.result;
}
const EVERYTHING = 1_000_000;

/** A slot back to the impact it stands for, 0–1. */
export const impactOf = (slot: number): number => 1 - (slot + 0.5) / RESOLUTION;

const FIELD_TERMS: Record<Field, (article: SearchableArticle) => string[]> = {
  title: ({ title }) => [...termsOf(title), ...charactersOf(title)],
  aliases: ({ aliases, codes }) => termsOf([...aliases, ...codes].join(" ")),
  headings: ({ sections, summary }) => termsOf([...sections.map(({ heading }) => heading), summary].join(" ")),
  body: ({ sections, codes }) =>
    termsOf(`${sections.map(({ text, code }) => `${text} ${code}`).join(" ")} ${codes.join(" ")}`),
};

/** One field of these articles; the same wherever it is done. */
export const fieldOfArticles = (field: Field, articles: readonly SearchableArticle[]): FieldIndex =>
  fieldOf(articles.map(FIELD_TERMS[field]));

/** A field nothing is known of yet. */
export const noField = (): FieldIndex => fieldOf([]);

/** Single characters of a title, so that one Han character typed alone finds something. */
function charactersOf(title: string): string[] {
  const runs = runsOf(settle(title)).filter(({ kind, text }) => kind === "han" && bigramsOf(text).length > 0);
  return [...new Set(runs.flatMap(({ text }) => [...text]))];
}

function fieldOf(termsPerArticle: readonly string[][]): FieldIndex {
  const frequencies = new Map<string, [number: number, frequency: number][]>();
  for (const [number, terms] of termsPerArticle.entries()) {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, frequency] of counts) {
      const found = frequencies.get(term);
      if (found) found.push([number, frequency]);
      else frequencies.set(term, [[number, frequency]]);
    }
  }
  const lengths = termsPerArticle.map((terms) => terms.length);
  return loadField(frequencies, lengths);
}

/** Hands postings to FlexSearch by its own import, weighed into slots. */
function loadField(
  frequencies: Iterable<readonly [term: string, postings: readonly (readonly [number: number, frequency: number])[]]>,
  lengths: readonly number[],
): FieldIndex {
  const slotOf = slotting(lengths);
  const entries: [string, Slots][] = [];
  for (const [term, found] of frequencies) {
    const slots: number[][] = [];
    for (const [number, frequency] of found) {
      const slot = slotOf(number, frequency);
      while (slots.length <= slot) slots.push(NONE);
      const bucket = slots[slot];
      if (bucket === NONE || !bucket) slots[slot] = [number];
      else bucket.push(number);
    }
    entries.push([term, slots.map((bucket) => (bucket === NONE ? NONE : bucket.slice()))]);
  }
  const engine = new Index({ tokenize: "strict", resolution: RESOLUTION, encode: (text) => [text] });
  // import takes what export gave, parsed or not; its types know the text form only
  engine.import("1.reg", [...lengths.keys()] as unknown as string);
  engine.import("1.map", entries as unknown as string);
  return { engine, lengths };
}
const NONE: number[] = [];

/** BM25's saturation of term frequency against the article's length, turned into one of the slots. */
function slotting(lengths: readonly number[]) {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (number: number, frequency: number): number => {
    const impact = frequency / (frequency + K1 * (1 - B + (B * (lengths[number] ?? 0)) / (average || 1)));
    return Math.min(RESOLUTION - 1, Math.max(0, Math.floor((1 - impact) * RESOLUTION)));
  };
}

/** Terms of a field with their slots. The engine keeps them in a Map; its types leave that out. */
export function* entriesOf({ engine }: FieldIndex): Generator<readonly [term: string, slots: Slots]> {
  yield* (engine as unknown as { map: Map<string, Slots> }).map;
}

export function complete(index: Omit<SearchIndex, "known" | "vocabulary">): SearchIndex {
  const known = new Set<string>();
  for (const field of FIELDS) for (const [term] of entriesOf(index.fields[field])) known.add(term);
  return { ...index, known, vocabulary: [...known].sort() };
}
