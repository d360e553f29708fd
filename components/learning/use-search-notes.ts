"use client";
import { useEffect, useEffectEvent } from "react";
import type { SearchAnswer } from "@/lib/help/search/hit";
import type { Locale } from "@/lib/i18n/routing";
import { newId, sendSearch } from "./live";
import { type Found, notebook } from "./notebook";

type Answered = Pick<SearchAnswer, "query" | "total" | "confident">;

/** A query that rests this long has settled. */
const SETTLED_MS = 1000;

/** One for all searching in this page's life: the palette and the page it leads to are one search. */
const notes = notebook(sendSearch, newId);

/**
 * Notes the answer once its query has settled, and tells it when the search is over. `opened` is called as an article
 * is opened, `solved` as the reader says that it settled the matter. Undefined `answer`: nothing is asked, or the answer is not there yet. What is not final (the query is being
 * typed on, or only a part of the articles was searched) can be opened from, but has not settled.
 */
export function useSearchNotes(place: Found["place"], locale: Locale, answer: Answered | undefined, isFinal = true) {
  const found = answer?.query.trim()
    ? { locale, place, query: answer.query, hits: answer.total, weak: !answer.confident }
    : undefined;
  const settle = useEffectEvent(() => found && notes.settled(found));
  const key = found && isFinal ? `${found.locale} ${found.query}` : undefined;
  useEffect(() => {
    if (key === undefined) return;
    const rest = window.setTimeout(settle, SETTLED_MS);
    return () => window.clearTimeout(rest);
  }, [key]);
  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && notes.over();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", notes.over);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", notes.over);
      notes.over();
    };
  }, []);
  return {
    opened: (slug: string | undefined) => found && slug && notes.opened(found, slug),
    solved: (slug: string) => found && notes.solved(found, slug),
  };
}
