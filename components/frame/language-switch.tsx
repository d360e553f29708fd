"use client";
import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";
import { useLocalPath } from "./use-local-path";

const OTHER = { zh: "en", en: "zh" } as const;

/**
 * The same page in the other language, its query and fragment kept (C-02). A plain link with a full load:
 * the language of the document changes with it. Query and fragment are read when pressed, so pages can stay static.
 */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const path = useLocalPath();
  const locale = OTHER[useLocale()];
  const tag = LANGUAGE_TAGS[locale];
  const href = `/${locale}${path === "/" ? "" : path}`;
  const keepQuery = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = href + window.location.search + window.location.hash;
  };
  return (
    <a
      href={href}
      lang={tag}
      hrefLang={tag}
      onClick={keepQuery}
      className="inline-flex min-h-7 items-center px-1 underline decoration-transparent underline-offset-4 hover:decoration-current"
    >
      {t("switchTo")}
    </a>
  );
}
