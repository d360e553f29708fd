"use client";

import { useTranslations } from "next-intl";

/** The button that opens the search palette. */
export function SearchTrigger() {
  const t = useTranslations("help.palette");
  return <button type="button">{t("open")}</button>;
}
