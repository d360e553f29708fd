import type { MetadataRoute } from "next";
import { pageUrl } from "@/lib/help/address";
import { listArticles, listCollections } from "@/lib/help/content";
import { articleHref } from "@/lib/help/search/hit";
import { LOCALES, routing } from "@/lib/i18n/routing";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";
import { PUBLIC_PAGES } from "./public-pages";

/** Made when asked for: the running portal knows under which address it is reached. */
export const dynamic = "force-dynamic";

/** Every public page and every published article, in each language, with its other languages (C-02, E-05, SEC-44). */
export default function sitemap(): MetadataRoute.Sitemap {
  return LOCALES.flatMap((locale) =>
    [
      ...PUBLIC_PAGES.map((path) => ({ path, updated: undefined })),
      ...listCollections(locale).map(({ slug }) => ({ path: `/help/${slug}`, updated: undefined })),
      ...listArticles(locale).map((article) => ({ path: articleHref(article), updated: article.updated })),
    ].map(({ path, updated }) => ({
      url: pageUrl(locale, path),
      lastModified: updated,
      alternates: { languages: languagesOf(path) },
    })),
  );
}

/** An article and a collection are there in every language, or the content check refuses them. */
function languagesOf(path: string): Record<string, string> {
  return {
    ...Object.fromEntries(LOCALES.map((locale) => [LANGUAGE_TAGS[locale], pageUrl(locale, path)])),
    "x-default": pageUrl(routing.defaultLocale, path),
  };
}
