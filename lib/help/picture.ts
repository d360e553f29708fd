/**
 * The pictures shown where a page is linked (Open Graph). They are drawn when the portal is built, each named by what
 * stands on it, so that a page can name its picture without looking and only changed ones are drawn again.
 */
import "server-only";
import { createHash } from "node:crypto";
import { vendor } from "@/lib/accounts/vendor";
import type { Locale } from "@/lib/i18n/routing";
import { type ArticleSummary, collectionTitles } from "./content";
import { CONTENT_ROOT } from "./content/files";

/** Pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Counts up when the drawing changes, so that no picture of the old one is kept. */
const DRAWING = 1;

export interface PictureText {
  readonly locale: Locale;
  /** The vendor, above. */
  readonly name: string;
  readonly title: string;
  /** What the title belongs to, below. */
  readonly topic: string;
}

export function articleText(locale: Locale, article: ArticleSummary, root = CONTENT_ROOT): PictureText {
  const topic = collectionTitles(locale, root)[article.collection] ?? article.collection;
  return { locale, name: vendor().name[locale], title: article.title, topic };
}

export function siteText(locale: Locale, site: string): PictureText {
  return { locale, name: vendor().name[locale], title: site, topic: "" };
}

/** A path under `public/`. */
export function pictureOf(text: PictureText): string {
  const { locale, name, title, topic } = text;
  const hash = createHash("sha256").update(JSON.stringify([DRAWING, locale, name, title, topic]));
  return `/og/${locale}-${hash.digest("hex").slice(0, 16)}.png`;
}

export const articlePicture = (locale: Locale, article: ArticleSummary): string =>
  pictureOf(articleText(locale, article));

export const sitePicture = (locale: Locale, site: string): string => pictureOf(siteText(locale, site));
