/**
 * The knowledge base as pages see it: collections, lists, one rendered article and its neighbours.
 * Files are the truth; everything here is read from `content/` and validated on the way in.
 */
import "server-only";
import { join } from "node:path";
import { cache } from "react";
import { showsDrafts } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import {
  type ArticleFile,
  addressOf,
  articlePaths,
  CONTENT_ROOT,
  readArticleFile,
  readCollections,
} from "./content/files";
import { type RenderedArticle, renderMarkdown } from "./content/markdown";
import { sectionsOf } from "./content/sections";
import type { FrontMatter, SearchableArticle } from "./schema";

export interface Collection {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Published articles in this language. */
  readonly count: number;
}

export interface ArticleSummary extends FrontMatter {
  readonly collection: string;
  readonly slug: string;
}

export interface ArticleSource extends ArticleSummary {
  /** Markdown without the front matter. */
  readonly body: string;
}

export interface Article extends ArticleSource, RenderedArticle {}

/** Collections in their order, with how many published articles each holds; empty ones are left out. */
export function listCollections(locale: Locale, root = CONTENT_ROOT): Collection[] {
  const articles = listArticles(locale, undefined, root);
  return readCollections(root)
    .map(({ slug, title, description }) => ({
      slug,
      title: title[locale],
      description: description[locale],
      count: articles.filter((article) => article.collection === slug).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Published articles in reading order: by collection, then by `order`. */
export function listArticles(locale: Locale, collection?: string, root = CONTENT_ROOT): ArticleSummary[] {
  return allFiles(locale, root)
    .filter((file) => file.front.status === "published" && (!collection || file.collection === collection))
    .map(summaryOf);
}

export interface Address {
  readonly collection: string;
  readonly slug: string;
}

/** Every article that has a page: published ones, and deprecated ones for those who still hold the link. */
export function listPages(locale: Locale, root = CONTENT_ROOT): Address[] {
  return allFiles(locale, root)
    .filter(hasPage)
    .map(({ collection, slug }) => ({ collection, slug }));
}

/** Addresses that articles had before (`was`), each with the one it has now. */
export function listMoved(locale: Locale, root = CONTENT_ROOT): { from: Address; to: Address }[] {
  return allFiles(locale, root)
    .filter(hasPage)
    .flatMap(({ collection, slug, front }) =>
      (front.was ?? []).map((old) => ({ from: addressOf(old, collection), to: { collection, slug } })),
    );
}

/** Where the article that once lay here lies now. */
export function movedTo(locale: Locale, { collection, slug }: Address, root = CONTENT_ROOT): Address | undefined {
  return listMoved(locale, root).find(({ from }) => from.collection === collection && from.slug === slug)?.to;
}

/** The article to read instead of a deprecated one. */
export function replacementOf(
  locale: Locale,
  article: ArticleSummary,
  root = CONTENT_ROOT,
): ArticleSummary | undefined {
  return article.supersededBy ? articlesOf(locale, [article.supersededBy], root)[0] : undefined;
}

/** One article with its rendered body, or nothing when there is no such page. */
export const readArticle = cache(
  async (locale: Locale, collection: string, slug: string, root = CONTENT_ROOT): Promise<Article | undefined> => {
    const file = fileAt(locale, collection, slug, root);
    if (!file || !hasPage(file)) return undefined;
    return { ...summaryOf(file), body: file.body, ...(await renderMarkdown(file.body, locale, root)) };
  },
);

/** One article as its writer wrote it, for whoever makes something else of it than a page. */
export function readSource(locale: Locale, at: Address, root = CONTENT_ROOT): ArticleSource | undefined {
  const file = fileAt(locale, at.collection, at.slug, root);
  return file && hasPage(file) ? { ...summaryOf(file), body: file.body } : undefined;
}

/** Title and summary only, for metadata: nothing is rendered. */
export function readSummary(locale: Locale, collection: string, slug: string, root = CONTENT_ROOT) {
  const file = fileAt(locale, collection, slug, root);
  return file && hasPage(file) ? summaryOf(file) : undefined;
}

/** The articles before and after this one in its collection (R35). */
export function neighbours(locale: Locale, article: ArticleSummary, root = CONTENT_ROOT) {
  const all = listArticles(locale, article.collection, root);
  const at = all.findIndex(({ slug }) => slug === article.slug);
  return { previous: at > 0 ? all[at - 1] : undefined, next: at >= 0 ? all[at + 1] : undefined };
}

/** What the article itself names as related. */
export function related(locale: Locale, article: ArticleSummary, root = CONTENT_ROOT): ArticleSummary[] {
  return articlesOf(locale, article.related ?? [], root);
}

/** Published articles by their slugs, in the order of the slugs. */
export function articlesOf(locale: Locale, slugs: readonly string[], root = CONTENT_ROOT): ArticleSummary[] {
  const all = listArticles(locale, undefined, root);
  return slugs.flatMap((slug) => all.find((article) => article.slug === slug) ?? []);
}

/** Everything the search index is built from: published articles, cut into sections. */
export function searchableArticles(locale: Locale, root = CONTENT_ROOT): SearchableArticle[] {
  return allFiles(locale, root)
    .filter((file) => file.front.status === "published")
    .map(({ collection, slug, front, body }) => ({
      id: slug,
      collection,
      title: front.title,
      summary: front.summary,
      aliases: front.aliases ?? [],
      codes: (front.codes ?? []).map(String),
      platforms: front.platforms,
      sections: sectionsOf(body),
    }));
}

/** Collection slug → its name in this language. */
export function collectionTitles(locale: Locale, root = CONTENT_ROOT): Record<string, string> {
  return Object.fromEntries(readCollections(root).map(({ slug, title }) => [slug, title[locale]]));
}

function allFiles(locale: Locale, root: string): ArticleFile[] {
  const order = new Map(readCollections(root).map(({ slug }, index) => [slug, index]));
  const rank = (file: ArticleFile) => order.get(file.collection) ?? order.size;
  return articlePaths(locale, root)
    .map((at) => readArticleFile(at, root))
    .sort((a, b) => rank(a) - rank(b) || a.front.order - b.front.order || a.slug.localeCompare(b.slug, "en"));
}

function fileAt(locale: Locale, collection: string, slug: string, root: string): ArticleFile | undefined {
  const known = articlePaths(locale, root).find((at) => at.collection === collection && at.slug === slug);
  return known && readArticleFile({ ...known, path: join(root, locale, collection, `${slug}.md`) }, root);
}

const hasPage = (file: ArticleFile) => file.front.status !== "draft" || showsDrafts();

const summaryOf = ({ collection, slug, front }: ArticleFile): ArticleSummary => ({ collection, slug, ...front });
