"use client";
import { useLocale } from "next-intl";
import type { MouseEvent, ReactNode } from "react";
import type { SearchAnswer } from "@/lib/help/search/hit";
import { useSearchNotes } from "./use-search-notes";

type SearchNotesProps = Pick<SearchAnswer, "query" | "total" | "confident"> & { children: ReactNode };

/** Around a server's answer: notes the search, and which of its links (`data-hit`) is followed, by whichever way. */
export function SearchNotes({ children, ...answer }: SearchNotesProps) {
  const { opened } = useSearchNotes("page", useLocale(), answer);
  const follow = ({ target }: MouseEvent) =>
    opened(target instanceof Element ? target.closest<HTMLElement>("a[data-hit]")?.dataset.hit : undefined);
  return (
    <div onClickCapture={follow} onAuxClickCapture={follow}>
      {children}
    </div>
  );
}
