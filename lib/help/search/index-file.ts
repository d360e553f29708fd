/**
 * The index as it travels: two parts, so that titles, questions, headings and codes answer before the texts are there.
 * Of the first part the postings travel: terms front-coded, differences one character each, which UTF-8 and Brotli make
 * small; frequencies rather than slots, because they are nearly all 1 and article length gives the slot back exactly.
 * The texts are needed for snippets anyway and are indexed where they arrive: that takes less time than their postings
 * would take to load.
 */
import type { SearchableArticle } from "./hit";
import {
  bodyField,
  complete,
  entriesOf,
  FIELDS,
  type Field,
  type FieldIndex,
  HEAD_FIELDS,
  loadField,
  type SearchIndex,
  type Settings,
  slotting,
} from "./search-index";

const VERSION = 2;

export interface FieldFile {
  readonly lengths: readonly number[];
  readonly terms: string;
  readonly counts: string;
  readonly numbers: string;
  readonly frequencies: string;
}

/** What answers first: everything but the texts. */
export interface IndexHead {
  readonly version: number;
  readonly settings: Settings;
  readonly articles: readonly SearchableArticle[];
  readonly collections: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<(typeof HEAD_FIELDS)[number], FieldFile>>;
}

/** The texts, to be put on top of the head they were exported with. */
export interface IndexBody {
  readonly version: number;
  /** Per article, per section: its text and its code. */
  readonly texts: readonly (readonly (readonly [text: string, code: string])[])[];
}

export interface IndexFile {
  readonly head: IndexHead;
  readonly body?: IndexBody;
}

export function exportIndex(index: SearchIndex): { head: IndexHead; body: IndexBody } {
  const fields = Object.fromEntries(HEAD_FIELDS.map((field) => [field, pack(index.fields[field], index.settings)]));
  const bare = index.articles.map((article) => ({
    ...article,
    sections: article.sections.map(({ id, heading }) => ({ id, heading, text: "", code: "" })),
  }));
  const { settings, collections } = index;
  return {
    head: { version: VERSION, settings, articles: bare, collections, fields: fields as IndexHead["fields"] },
    body: {
      version: VERSION,
      texts: index.articles.map(({ sections }) => sections.map(({ text, code }) => [text, code])),
    },
  };
}

/** Reads an index back, whole or its head only; a head alone finds by title, question, heading and code. */
export function importIndex({ head, body }: IndexFile): SearchIndex {
  if (head.version !== VERSION) throw new Error(`search index of version ${head.version}, expected ${VERSION}`);
  const { settings, collections, articles } = head;
  const loaded = HEAD_FIELDS.map((field) => [field, unpack(head.fields[field], settings)] as const);
  const empty = loadField([], [], settings);
  const fields = { ...Object.fromEntries(loaded), body: empty } as Record<Field, FieldIndex>;
  if (!body) return complete({ articles, collections, settings, fields });
  return addBody({ articles, collections, settings, fields }, body);
}

/** The index with the texts on top; the head is left as it is. */
export function addBody(index: Omit<SearchIndex, "known" | "vocabulary">, body: IndexBody): SearchIndex {
  if (body.version !== VERSION) throw new Error(`search texts of version ${body.version}, expected ${VERSION}`);
  const articles = index.articles.map((article, number) => ({
    ...article,
    sections: article.sections.map((section, at) => {
      const [text = "", code = ""] = body.texts[number]?.[at] ?? [];
      return { ...section, text, code };
    }),
  }));
  const { collections, settings } = index;
  const fields = { ...index.fields, body: bodyField(articles, settings) };
  return complete({ articles, collections, settings, fields });
}

/** Whether the texts are there already. */
export const isWhole = (index: SearchIndex): boolean => FIELDS.every((field) => index.fields[field].lengths.length > 0);

function pack(field: FieldIndex, settings: Settings): FieldFile {
  const frequencyOf = unslotting(field.lengths, settings);
  let [terms, counts, numbers, frequencies, last] = ["", "", "", "", ""];
  for (const [term, slots] of [...entriesOf(field)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shared = sharedStart(last, term);
    terms += String.fromCharCode(65 + shared) + term.slice(shared);
    last = term;
    const found = slots
      .flatMap((bucket, slot) => (bucket ?? []).map((number): [number, number] => [number, slot]))
      .sort(([a], [b]) => a - b);
    counts += written(found.length);
    let before = -1;
    for (const [number, slot] of found) {
      numbers += written(number - before);
      frequencies += written(frequencyOf(number, slot));
      before = number;
    }
  }
  return { lengths: field.lengths, terms, counts, numbers, frequencies };
}

function unpack(file: FieldFile, settings: Settings): FieldIndex {
  return loadField(unpacked(file), file.lengths, settings);
}

function* unpacked(file: FieldFile): Generator<readonly [string, [number, number][]]> {
  let at = 0;
  let term = "";
  let index = 0;
  for (const [, shared = "A", rest = ""] of file.terms.matchAll(/([A-Z])([^A-Z]*)/g)) {
    term = term.slice(0, shared.charCodeAt(0) - 65) + rest;
    const found: [number, number][] = [];
    let number = -1;
    for (let left = read(file.counts, index++); left > 0; left--, at++) {
      number += read(file.numbers, at);
      found.push([number, read(file.frequencies, at)]);
    }
    yield [term, found];
  }
}

const LONGEST_SHARED = 25;

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < LONGEST_SHARED && at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Numbers as characters that JSON does not escape: from # up, the backslash left out. */
const written = (value: number): string => String.fromCharCode(value + 35 < 92 ? value + 35 : value + 36);
const read = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 92 ? code - 35 : code - 36;
};

const MOST = 255;

/** The smallest frequency that gives a slot; all of them weigh the same. */
function unslotting(lengths: readonly number[], settings: Settings) {
  const slotOf = slotting(lengths, settings);
  return (number: number, slot: number): number => {
    let frequency = 1;
    while (frequency < MOST && slotOf(number, frequency) > slot) frequency++;
    return frequency;
  };
}
