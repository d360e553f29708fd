import type { Metadata } from "next";
import { feedPath } from "@/lib/help/address";
import { LOCALES, type Locale, routing } from "@/lib/i18n/routing";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";

/**
 * Canonical address and hreflang of a page that exists in every language (C-02), the feed of the knowledge base, and
 * where there is one the same page as Markdown. Paths are without the locale.
 */
export function alternates(locale: Locale, path: string, markdown?: string): Metadata["alternates"] {
  const languages = Object.fromEntries(LOCALES.map((each) => [LANGUAGE_TAGS[each], `/${each}${path}`]));
  return {
    canonical: `/${locale}${path}`,
    languages: { ...languages, "x-default": `/${routing.defaultLocale}${path}` },
    types: {
      "application/atom+xml": `/${locale}${feedPath}`,
      ...(markdown ? { "text/markdown": `/${locale}${markdown}` } : {}),
    },
  };
}
