import type { Metadata } from "next";
import { LOCALES, type Locale, routing } from "@/lib/i18n/routing";

/** Canonical address and hreflang of a page that exists in every language. `path` is without the locale. */
export function alternates(locale: Locale, path: string): Metadata["alternates"] {
  const languages = Object.fromEntries(LOCALES.map((each) => [each, `/${each}${path}`]));
  return {
    canonical: `/${locale}${path}`,
    languages: { ...languages, "x-default": `/${routing.defaultLocale}${path}` },
  };
}
