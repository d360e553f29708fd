/**
 * The server's copy of the search index. It reads the file the site was built with, so browser and server answer from
 * the same bytes; when the content has changed since, it builds the index anew instead of serving yesterday's.
 */
import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@/lib/i18n/routing";
import { collectionTitles, searchableArticles } from "./content";
import { CONTENT_ROOT, contentDigest } from "./content/files";
import { type IndexManifest, indexManifestSchema, type SearchAnswer } from "./schema";
import { buildIndex, type IndexFile, importIndex, type SearchIndex, search } from "./search";
import type { Filter } from "./search/hit";
import { similarArticles } from "./similar";

/** Where `scripts/build-search.ts` puts what browsers load. */
export const INDEX_FOLDER = join(process.cwd(), "public", "search");

/** Answers from published articles only; the same module and the same index as in the reader's browser. */
export function searchPublished(locale: Locale, query: string, limit: number, filter: Filter = {}): SearchAnswer {
  return search(publishedIndex(locale), query, limit, filter);
}

/** Slugs of the published articles most like this one, those in `skip` left out; the nearest first (R35). */
export function recommended(locale: Locale, slug: string, skip: readonly string[], limit = 4): string[] {
  const found = similarArticles(publishedIndex(locale), slug, limit + skip.length);
  return found.filter((other) => !skip.includes(other)).slice(0, limit);
}

/** Builds a language's index from the content as it is now. */
export function indexOfContent(locale: Locale, root = CONTENT_ROOT): SearchIndex {
  return buildIndex(searchableArticles(locale, root), collectionTitles(locale, root));
}

const loaded = new Map<Locale, { digest: string; index: SearchIndex }>();

function publishedIndex(locale: Locale): SearchIndex {
  const digest = contentDigest(locale, CONTENT_ROOT);
  const known = loaded.get(locale);
  if (known?.digest === digest) return known.index;
  const index = prebuiltIndex(locale, digest) ?? indexOfContent(locale);
  loaded.set(locale, { digest, index });
  return index;
}

function prebuiltIndex(locale: Locale, digest: string): SearchIndex | undefined {
  const entry = readManifest()?.[locale];
  if (entry?.digest !== digest) return undefined;
  const path = join(INDEX_FOLDER, entry.url.slice("/search/".length));
  return existsSync(path) ? importIndex(JSON.parse(readFileSync(path, "utf8")) as IndexFile) : undefined;
}

function readManifest(): IndexManifest | undefined {
  const path = join(INDEX_FOLDER, "manifest.json");
  if (!existsSync(path)) return undefined;
  const manifest = indexManifestSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  return manifest.success ? manifest.data : undefined;
}
