/** Where things of the knowledge base are found from outside: whole addresses, beginning with the configured origin. */
import { publicOrigin } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { articleHref } from "./search/hit";

interface At {
  readonly collection: string;
  readonly slug: string;
}

/** A page by its path without the locale (`""`, `/plans`). */
export const pageUrl = (locale: Locale, path: string): string => `${publicOrigin()}/${locale}${path}`;

export const articleUrl = (locale: Locale, at: At): string => pageUrl(locale, articleHref(at));

/** The article's Markdown twin, as a path without the locale. */
export const twinPath = (at: At): string => `${articleHref(at)}.md`;

export const twinUrl = (locale: Locale, at: At): string => pageUrl(locale, twinPath(at));

export const FEED_PATH = "/help/feed.xml";

export const LIST_PATH = "/llms.txt";
