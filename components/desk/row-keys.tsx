"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import { useRemembered } from "@/components/help/remembered";

/** Whether `j` and `k` move in the queue: "off" when the reader switched them off. */
const KEYS = "backstop.desk.keys";

/** What the keys do, and their switch: one-character shortcuts must be possible to turn off (WCAG 2.1.4). */
export function RowKeys({ rows }: { rows: RefObject<HTMLElement | null> }) {
  const t = useTranslations("desk");
  const [keys, remember] = useRemembered(KEYS);
  useRowKeys(rows, keys !== "off");
  return (
    <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm text-muted noscript:hidden max-sm:hidden">
      <span>{t("keys")}</span>
      <label className="inline-flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={keys !== "off"}
          onChange={(event) => remember(event.target.checked ? null : "off")}
          className="size-4 accent-ink"
        />
        {t("keysOn")}
      </label>
    </p>
  );
}

/** `j` and `k` move the focus between the links of rows inside `area`; keys typed into a field are left alone. */
function useRowKeys(area: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const links = [...(area.current?.querySelectorAll<HTMLAnchorElement>("a[data-row-link]") ?? [])];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const next = links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
      if (!next) return;
      next.focus();
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [area, isOn]);
}

function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  const typesInto = "input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]";
  return isComposing || (target instanceof HTMLElement && target.closest(typesInto) !== null);
}
