/**
 * Search over the knowledge base: one module for the browser's worker, the server's pages, the wizard and the API,
 * so all of them give the same answer. FlexSearch holds the postings; analysis, ranking and snippets are ours.
 */

import { facetsOf, passes } from "./search/filter";
import { foldedSections } from "./search/folded";
import { type Filter, QUERY_LENGTH, type SearchAnswer, type SearchHit } from "./search/hit";
import { readQuery } from "./search/query";
import { rank } from "./search/rank";
import { scoreArticles } from "./search/score";
import type { SearchIndex } from "./search/search-index";
import { bestPassage, marksOf, needlesOf } from "./search/snippet";
import { prepareSounds } from "./search/sound";
import { prepareWords } from "./search/vocabulary";

export {
  addBody,
  exportIndex,
  type IndexFile,
  importIndex,
  isWhole,
} from "./search/index-file";
export { buildIndex, type SearchIndex } from "./search/search-index";

const REHEARSED = 64;

/**
 * Makes the first question as quick as the hundredth: lays out what corrections are looked up in and rehearses on a
 * few titles, so that the engine's code is compiled. Optional; for a server at start and a worker with nothing to do.
 */
export function prepare(index: SearchIndex): void {
  prepareWords(index);
  prepareSounds(index);
  const step = Math.max(1, Math.floor(index.articles.length / REHEARSED));
  for (let at = 0; at < index.articles.length; at += step) {
    const title = index.articles[at]?.title ?? "";
    for (const share of [0.3, 0.6, 1]) search(index, title.slice(0, Math.ceil(title.length * share)));
  }
}

/**
 * Answers a query with at most `limit` hits, best first; `filter` leaves the order of what it keeps as it is. Never
 * throws, whatever is typed.
 */
export function search(index: SearchIndex, text: string, limit = 10, filter: Filter = {}): SearchAnswer {
  const query = readQuery(text.slice(0, QUERY_LENGTH), index);
  const ranked = rank(scoreArticles(query, index), query, index);
  const found = ranked.candidates.flatMap(({ number }) => index.articles[number] ?? []);
  const candidates = ranked.candidates.filter(({ number }) => {
    const article = index.articles[number];
    return article !== undefined && passes(article, filter);
  });
  const needles = needlesOf(query);
  const hits = candidates.slice(0, limit).flatMap(({ number, score }): SearchHit[] => {
    const article = index.articles[number];
    if (!article) return [];
    const { section, snippet, marks } = bestPassage(article, foldedSections(index, number), needles);
    return [
      {
        slug: article.id,
        collection: article.collection,
        collectionTitle: index.collections[article.collection] ?? article.collection,
        title: article.title,
        titleMarks: marksOf(article.title, needles),
        platforms: article.platforms,
        anchor: section.id,
        heading: section.heading,
        snippet,
        marks,
        score: Math.round(score * 1000) / 1000,
      },
    ];
  });
  const confident = hits.length > 0 && ranked.confident;
  return { query: text, total: candidates.length, confident, hits, facets: facetsOf(found, filter, index.collections) };
}
