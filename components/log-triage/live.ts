"use client";
/** The table of error codes with their articles. All of it is asked for, so that nobody learns which codes a log has. */
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Locale } from "@/lib/i18n/routing";

export interface CodeArticle {
  readonly code: number;
  readonly title: string;
  /** without the language */
  readonly href: string;
}

export const codeArticles = (locale: Locale) =>
  queryOptions({
    queryKey: ["error-codes", locale],
    queryFn: ({ signal }) => fetchJson<readonly CodeArticle[]>(`/api/v1/error-codes/${locale}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
