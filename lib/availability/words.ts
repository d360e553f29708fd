/** The sentences of the status room for answers that are no page. */
import "server-only";
import { createTranslator } from "use-intl/core";
import { messagesOf } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";

export async function statusWords(locale: Locale) {
  return createTranslator({ locale, messages: await messagesOf(locale), namespace: "public.status" });
}
