/** Locales of the portal. zh is written first and is the default; every URL carries its locale. */
import { defineRouting } from "next-intl/routing";

export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "zh",
  localePrefix: "always",
  // The language choice lives in the URL; static pages stay free of Set-Cookie.
  localeCookie: false,
  // Pages name their languages themselves, under the configured address; a header would name the one asked for.
  alternateLinks: false,
});
