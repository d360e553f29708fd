/** The sentences of what is made of articles outside pages: twins, lists, feeds. */
import "server-only";
import { createTranslator } from "use-intl/core";
import { vendor } from "@/lib/accounts/vendor";
import { messagesOf } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";

export async function discoveryWords(locale: Locale) {
  return createTranslator({ locale, messages: await messagesOf(locale), namespace: "discovery" });
}

/** What a language calls itself. */
export async function languageName(locale: Locale): Promise<string> {
  return (await discoveryWords(locale))(`languages.${locale}`);
}

export async function helpWords(locale: Locale) {
  return createTranslator({ locale, messages: await messagesOf(locale), namespace: "help" });
}

/** What the portal is called: in titles, feeds and pictures. */
export async function siteName(locale: Locale): Promise<string> {
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "common.brand" });
  return t("title", { vendor: vendor().name[locale] });
}
