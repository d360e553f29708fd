"use client";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { articleHref, QUERY_LENGTH } from "@/lib/help/search/hit";
import { useRouter } from "@/lib/i18n/navigation";
import { searchOptions } from "./live";
import { PaletteResults } from "./palette-results";
import { RecentSearches, useRecentSearches } from "./recent-searches";
import { isOfInputMethod, useComposition } from "./use-composition";

/** Search as a combobox by the APG: focus stays in the field, arrows move through the list, Enter opens (U-13). */
export function SearchCombobox({ onDone }: { onDone: () => void }) {
  const t = useTranslations("help.palette");
  const router = useRouter();
  const text = useComposition("");
  const history = useRecentSearches();
  const { data: answer, isError, isPlaceholderData } = useQuery(searchOptions(useLocale(), text.settled));
  const isAsked = text.settled.trim() !== "";
  const shown = isAsked ? answer : undefined;
  const targets = shown ? [...shown.hits.map(hrefOf), ...(shown.hits.length > 0 ? [allHref(text.settled)] : [])] : [];
  const [chosen, setChosen] = useState<{ query: string; at: number }>();
  const active = chosen?.query === text.settled ? chosen.at : shown?.confident ? 0 : -1;

  const go = (href: string) => {
    history.add(text.settled);
    onDone();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOfInputMethod(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && targets.length > 0) {
      event.preventDefault();
      setChosen({ query: text.settled, at: (active + step + targets.length + (active < 0 && step < 0 ? 1 : 0)) % targets.length });
    } else if (event.key === "Enter" && isAsked) {
      event.preventDefault();
      go((isPlaceholderData ? undefined : targets[active]) ?? allHref(text.typed));
    }
  };
  return (
    <>
      <div className="flex items-center gap-3 border-b border-line ps-4 pe-14">
        <Search aria-hidden className="size-5 shrink-0 text-muted" />
        <input
          {...text.field}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          role="combobox"
          aria-label={t("label")}
          aria-expanded={targets.length > 0}
          aria-controls="search-options"
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 && targets[active] ? `search-option-${active}` : undefined}
          placeholder={t("placeholder")}
          maxLength={QUERY_LENGTH}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onKeyDown={onKeyDown}
          className="min-h-14 w-full bg-transparent text-lg outline-none placeholder:text-faint"
        />
      </div>
      <p role="status" className="visually-hidden">
        {isError ? t("failed") : shown && !isPlaceholderData ? t("count", { count: shown.total }) : ""}
      </p>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {isAsked ? (
          <PaletteResults query={text.settled} answer={shown} isError={isError} active={active} onOpen={go} onLeave={onDone} />
        ) : (
          <RecentSearches recent={history.recent} onPick={text.set} onClear={history.clear} />
        )}
      </div>
    </>
  );
}

const hrefOf = articleHref;
const allHref = (query: string) => `/help/search?q=${encodeURIComponent(query.trim())}`;
