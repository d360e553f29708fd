/** What search takes in and gives back. Plain types, so that a browser that only shows hits loads no validator. */

export const PLATFORMS = ["ios", "android", "web", "flutter", "server"] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Longer queries are refused by the API and cut by the module. */
export const QUERY_LENGTH = 200;

/** One published article as the search index takes it in; the unit of indexing and of the API. */
export interface SearchableArticle {
  readonly id: string;
  readonly collection: string;
  readonly title: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  readonly platforms: readonly Platform[];
  readonly sections: readonly SearchableSection[];
}

/** A stretch of an article under one heading; the opening stretch has neither id nor heading. */
export interface SearchableSection {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  /** Identifiers that occur only in the section's code; found by search, never quoted in a snippet. */
  readonly code: string;
}

/** Half-open ranges of UTF-16 offsets to be marked. */
export type Marks = readonly (readonly [start: number, end: number])[];

export interface SearchHit {
  readonly slug: string;
  readonly collection: string;
  readonly collectionTitle: string;
  readonly title: string;
  readonly titleMarks: Marks;
  readonly platforms: readonly Platform[];
  /** The section that answers best; empty when it is the article's opening. */
  readonly anchor: string;
  readonly heading: string;
  readonly snippet: string;
  readonly marks: Marks;
  readonly score: number;
}

/** Narrows an answer; an absent part asks for nothing. */
export interface Filter {
  readonly collection?: string;
  readonly platform?: Platform;
}

export interface Facet<Name extends string> {
  readonly name: Name;
  /** Articles that choosing it would leave. */
  readonly count: number;
}

/** What an answer can be narrowed to; collections with the most articles first. */
export interface SearchFacets {
  readonly collections: readonly (Facet<string> & { readonly title: string })[];
  readonly platforms: readonly Facet<Platform>[];
}

export interface SearchAnswer {
  readonly query: string;
  /** How many articles matched at all; `hits` is the first stretch of them. */
  readonly total: number;
  /** False: nothing here is likely to answer; say so and offer a ticket. */
  readonly confident: boolean;
  readonly hits: readonly SearchHit[];
  readonly facets: SearchFacets;
}

/** The address of an article, without the locale. */
export function articleHref(article: { collection: string; slug: string; anchor?: string }): string {
  return `/help/${article.collection}/${article.slug}${article.anchor ? `#${article.anchor}` : ""}`;
}

/** The page that answers a query, without the locale; `language`: that of the articles, when it is not the reader's. */
export function searchHref(query: string, { collection, platform }: Filter = {}, language?: string): string {
  const parts = { q: query.trim(), collection, platform, in: language };
  const said = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  return `/help/search?${said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** The wizard with the query as the ticket's title (U-16). */
export const ticketHref = (query: string): string => `/tickets/new?title=${encodeURIComponent(query.trim())}`;
