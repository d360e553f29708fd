"use client";
import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { SLASH_KEY, useRemembered } from "./remembered";

const loadPalette = () => import("./search-palette");
const Palette = lazy(loadPalette);

/** The button that opens the search palette, with Ctrl/⌘+K and `/` (U-12). Everything behind it loads on first reach. */
export function SearchTrigger() {
  const t = useTranslations("help.palette");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const slash = useShortcuts(() => setOpen(true));
  const warm = () => void loadPalette().then(({ warm: warmIndex }) => warmIndex(locale));
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        onFocus={warm}
        onPointerEnter={warm}
        className="inline-flex size-9 items-center justify-center gap-2 rounded-md border border-control bg-surface text-sm text-muted hover:border-ink hover:text-ink sm:w-auto sm:px-3"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="max-sm:visually-hidden">{t("open")}</span>
        {slash ? (
          <kbd aria-hidden className="ms-3 rounded-sm border border-line px-1.5 text-2xs text-faint max-lg:hidden">
            /
          </kbd>
        ) : null}
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Listens for the shortcuts; says whether `/` is one of them. */
function useShortcuts(open: () => void): boolean {
  const [setting] = useRemembered(SLASH_KEY);
  const slash = setting !== "off";
  const opened = useEffectEvent(open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!opensSearch(event, slash)) return;
      event.preventDefault();
      opened();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [slash]);
  return slash;
}

/** A single character is a shortcut only while nobody types, and only while the reader has not switched it off. */
function opensSearch(event: KeyboardEvent, withSlash: boolean): boolean {
  if (event.isComposing || event.defaultPrevented || event.altKey) return false;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k") return true;
  return withSlash && event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
