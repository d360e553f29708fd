/**
 * The index as it travels: the articles themselves, in two parts, so that titles, questions, headings and codes answer
 * before the texts are there. Their words are needed for hits and snippets anyway, and indexing them where they arrive
 * takes less time than their postings would take to load.
 */
import type { SearchableArticle } from "./hit";
import { complete, FIELDS, fieldOfArticles, HEAD_FIELDS, noField, type SearchIndex } from "./search-index";

const VERSION = 3;

/** What answers first: everything but the texts. */
export interface IndexHead {
  readonly version: number;
  readonly articles: readonly SearchableArticle[];
  readonly collections: Readonly<Record<string, string>>;
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

export function exportIndex({ articles, collections }: SearchIndex): { head: IndexHead; body: IndexBody } {
  const bare = articles.map((article) => ({
    ...article,
    sections: article.sections.map(({ id, heading }) => ({ id, heading, text: "", code: "" })),
  }));
  return {
    head: { version: VERSION, articles: bare, collections },
    body: { version: VERSION, texts: articles.map(({ sections }) => sections.map(({ text, code }) => [text, code])) },
  };
}

/** Reads an index back, whole or its head only; a head alone finds by title, question, heading and code. */
export function importIndex({ head, body }: IndexFile): SearchIndex {
  if (head.version !== VERSION) throw new Error(`search index of version ${head.version}, expected ${VERSION}`);
  const { collections, articles } = head;
  const named = Object.fromEntries(HEAD_FIELDS.map((field) => [field, fieldOfArticles(field, articles)]));
  const fields = { ...named, body: noField() } as SearchIndex["fields"];
  if (!body) return complete({ articles, collections, fields });
  return addBody({ articles, collections, fields }, body);
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
  const fields = { ...index.fields, body: fieldOfArticles("body", articles) };
  return complete({ articles, collections: index.collections, fields });
}

/** Whether the texts are there already. */
export const isWhole = (index: SearchIndex): boolean => FIELDS.every((field) => index.fields[field].lengths.length > 0);
