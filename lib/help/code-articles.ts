/** Which article is about which error code, for what finds codes elsewhere: a log, a message. */
import "server-only";
import type { Locale } from "@/lib/i18n/routing";
import { listArticles } from "./content";
import { CONTENT_ROOT, readErrorTable } from "./content/files";
import { articleHref } from "./search/hit";

export interface CodeArticle {
  readonly code: number;
  readonly title: string;
  /** without the language */
  readonly href: string;
}

/** Codes whose article is published in this language. */
export function codeArticles(locale: Locale, root = CONTENT_ROOT): CodeArticle[] {
  const articles = new Map(listArticles(locale, undefined, root).map((article) => [article.slug, article]));
  return readErrorTable(root).flatMap(({ code, article }) => {
    const found = articles.get(article);
    return found ? [{ code, title: found.title, href: articleHref(found) }] : [];
  });
}
