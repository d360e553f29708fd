"use client";
import { useTranslations } from "next-intl";
import { SLASH_KEY, useRemembered } from "./remembered";

/** The keys in short, and the switch for the one-character shortcut (WCAG 2.1.4). */
export function SlashSetting() {
  const t = useTranslations("help.palette");
  const [slash, remember] = useRemembered(SLASH_KEY);
  return (
    <div className="mt-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line px-4 py-2 text-xs text-muted max-sm:hidden">
      <span>{t("keys")}</span>
      <label className="inline-flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={slash !== "off"}
          onChange={(event) => remember(event.target.checked ? null : "off")}
          className="size-4 accent-ink"
        />
        {t("slash")}
      </label>
    </div>
  );
}
