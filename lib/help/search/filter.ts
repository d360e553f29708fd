/** Narrowing an answer to a collection or a platform, and how many hits each choice would leave. */
import { type Facet, type Filter, PLATFORMS, type Platform, type SearchableArticle, type SearchFacets } from "./hit";

/** Whether an article is of the collection and for the platform asked for; an absent part asks for nothing. */
export function passes(article: SearchableArticle, { collection, platform }: Filter): boolean {
  return (!collection || article.collection === collection) && (!platform || article.platforms.includes(platform));
}

/**
 * Per choice, how many of these articles it would leave with the other part of the filter kept. Choices that would
 * leave none are not offered, but for the one that is made.
 */
export function facetsOf(
  articles: readonly SearchableArticle[],
  { collection, platform }: Filter,
  titles: Readonly<Record<string, string>>,
): SearchFacets {
  const shelves = articles.filter((article) => passes(article, { platform })).map((article) => article.collection);
  const machines = articles
    .filter((article) => passes(article, { collection }))
    .flatMap((article) => article.platforms);
  const collections = Object.keys(titles).map((name) => facet(name, shelves));
  const platforms = PLATFORMS.map((name) => facet(name, machines));
  return {
    collections: collections
      .filter(({ name, count }) => count > 0 || name === collection)
      .map((one) => ({ ...one, title: titles[one.name] ?? one.name }))
      .sort((a, b) => b.count - a.count),
    platforms: platforms.filter(({ name, count }) => count > 0 || name === platform),
  };
}

function facet<Name extends string>(name: Name, found: readonly (Platform | string)[]): Facet<Name> {
  return { name, count: found.filter((other) => other === name).length };
}
