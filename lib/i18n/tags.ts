import type { Locale } from "./routing";

/** What a document or a stretch of it says its language is (`lang`, `hreflang`). */
export const LANGUAGE_TAGS: Record<Locale, string> = { zh: "zh-CN", en: "en" };
