"use client";
import { useTranslations } from "next-intl";
import { useFrameSession } from "./live";
import type { FrameSession } from "./viewer";

/** Says on every page of a demo that nothing here is real. Prints too. */
export function DemoRibbon({ given }: { given: FrameSession | undefined }) {
  const t = useTranslations("common.demo");
  if (!useFrameSession(given)?.demo) return null;
  return (
    <p className="flex items-baseline gap-2">
      <strong className="border border-ink px-1.5 font-semibold whitespace-nowrap">{t("label")}</strong>
      <span className="text-muted max-md:visually-hidden">{t("body")}</span>
    </p>
  );
}
