"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useSearchNotes } from "@/components/learning/use-search-notes";
import { articleHref, searchHref } from "@/lib/help/search/hit";
import { searchOptions, useComplete } from "./live";
import { nothingNarrowed, PaletteFilters } from "./palette-filters";
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
  const reader = useLocale();
  const [narrowing, narrow] = useState(() => nothingNarrowed(reader));
  const { language, filter } = narrowing;
  const { answer, isError, isWaiting } = useAnswer(text.settled, narrowing);
  const isAsked = text.settled.trim() !== "";
  const all = searchHref(text.settled, filter, language === reader ? undefined : language);
  const targets = answer?.hits.length ? [...answer.hits.map(articleHref), all] : [];
  const { opened } = useSearchNotes("palette", language, answer, !isWaiting);
  const { active, move } = useChosenOption(text.settled, targets.length, answer?.confident ?? false);

  const go = (href: string) => {
    history.add(text.settled);
    opened(answer?.hits.find((hit) => articleHref(hit) === href)?.slug);
    onDone();
    // An article in the other language is a full load: the language of the document changes with it.
    if (href === all || language === reader) router.push(`/${reader}${href}`);
    else window.location.assign(`/${language}${href}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOfInputMethod(event) || !isAsked) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") go((isWaiting ? undefined : targets[active]) ?? searchHref(text.typed));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SearchField field={text.field} hasOptions={targets.length > 0} active={active} onKeyDown={onKeyDown} />
      {isAsked ? <PaletteFilters value={narrowing} facets={answer?.facets} onChange={narrow} /> : null}
      <p role="status" className="visually-hidden">
        {isError ? t("failed") : answer && !isWaiting ? t("count", { count: answer.total }) : ""}
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

/** The answer as far as it can be shown: that nothing was found is only said once whole articles were searched. */
function useAnswer(text: string, narrowing: ReturnType<typeof nothingNarrowed>) {
  const isComplete = useComplete(narrowing.language);
  const { data, isError, isPlaceholderData } = useQuery(searchOptions({ text, ...narrowing }, isComplete));
  const isShown = text.trim() !== "" && (isComplete || (data?.confident ?? false));
  return { answer: isShown ? data : undefined, isError, isWaiting: isPlaceholderData || !isComplete };
}
