import fs from "node:fs";
import { vendor } from "@/lib/accounts/vendor";
import type { Locale } from "@/lib/i18n/routing";

/** The portal's name where the sentences' own library cannot be loaded: the raw sentence with the vendor filled in. */
export function rawSiteName(locale: Locale): string {
  const { brand } = JSON.parse(fs.readFileSync(`messages/${locale}/common.json`, "utf8")) as {
    brand: { title: string };
  };
  return brand.title.replace("{vendor}", vendor().name[locale]);
}
