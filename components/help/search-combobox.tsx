"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useSearchNotes } from "@/components/learning/use-search-notes";
import { articleHref, searchHref } from "@/lib/help/search/hit";
import { searchOptions } from "./live";
import { PaletteResults } from "./palette-results";
import { RecentSearches, useRecentSearches } from "./recent-searches";
import { SearchField } from "./search-field";
import { useChosenOption } from "./use-chosen-option";
import { isOfInputMethod, useComposition } from "./use-composition";

/** Search as a combobox by the APG: focus stays in the field, arrows move through the list, Enter opens (U-13). */
export function SearchCombobox({ onDone }: { onDone: () => void }) {
  const t = useTranslations("help.palette");
  const router = useRouter();
  const text = useComposition("");
  const history = useRecentSearches();
  const locale = useLocale();
  const { data, isError, isPlaceholderData } = useQuery(searchOptions(locale, text.settled));
  const isAsked = text.settled.trim() !== "";
  const answer = isAsked ? data : undefined;
  const targets = answer?.hits.length ? [...answer.hits.map(articleHref), searchHref(text.settled)] : [];
  const { opened } = useSearchNotes("palette", locale, isPlaceholderData ? undefined : answer);
  const { active, move } = useChosenOption(text.settled, targets.length, answer?.confident ?? false);

  const go = (href: string) => {
    history.add(text.settled);
    opened(answer?.hits.find((hit) => articleHref(hit) === href)?.slug);
    onDone();
    router.push(`/${locale}${href}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOfInputMethod(event) || !isAsked) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") go((isPlaceholderData ? undefined : targets[active]) ?? searchHref(text.typed));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SearchField field={text.field} hasOptions={targets.length > 0} active={active} onKeyDown={onKeyDown} />
      <p role="status" className="visually-hidden">
        {isError ? t("failed") : answer && !isPlaceholderData ? t("count", { count: answer.total }) : ""}
      </p>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {isAsked ? (
          <PaletteResults
            query={text.settled}
            answer={answer}
            isError={isError}
            active={active}
            onOpen={go}
            onLeave={onDone}
          />
        ) : (
          <RecentSearches recent={history.recent} onPick={text.set} onClear={history.clear} />
        )}
      </div>
    </>
  );
}
