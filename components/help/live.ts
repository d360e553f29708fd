"use client";
/** Search as data that changes while it is watched: asked of the worker, or of the API where no worker can answer. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Filter, SearchAnswer } from "@/lib/help/search/hit";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Locale } from "@/lib/i18n/routing";
import { engineOf, isComplete, onComplete, type Source } from "./search-engine";

/** How many hits the palette draws. */
const PALETTE_HITS = 8;

const source: Source = {
  parts: async (language) =>
    (await fetchJson<Record<string, { head?: string; body?: string }>>("/search/manifest.json"))[language] ?? {},
  load: async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error("a part of the search index is not there");
    return response.arrayBuffer();
  },
};

export interface Asked {
  readonly text: string;
  /** of the articles */
  readonly language: Locale;
  readonly filter: Filter;
}

/** `complete`: from `useComplete`, so that an answer from titles alone is asked again once the texts are there. */
export function searchOptions({ text, language, filter }: Asked, complete: boolean, limit = PALETTE_HITS) {
  const query = text.trim();
  return queryOptions({
    queryKey: ["search", language, filter, limit, query, complete],
    queryFn: ({ signal }) => ask({ text: query, language, filter }, limit, signal),
    enabled: query !== "",
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

/** Whether answers in this language come from whole articles already. */
export function useComplete(language: Locale): boolean {
  const read = () => isComplete(language);
  return useSyncExternalStore(onComplete, read, () => false);
}

/** Starts the worker and hands it the index, so that the first key already finds it there. */
export function warm(language: Locale): void {
  void engineOf(language, source).catch(() => undefined);
}

async function ask({ text, language, filter }: Asked, limit: number, signal: AbortSignal): Promise<SearchAnswer> {
  const engine = await engineOf(language, source).catch(() => undefined);
  if (engine) return engine(text, limit, filter);
  const said = Object.entries({ q: text, locale: language, limit: String(limit), ...filter });
  const params = new URLSearchParams(said.filter((part): part is [string, string] => Boolean(part[1])));
  return fetchJson<SearchAnswer>(`/api/v1/search?${params}`, signal);
}
