"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useState } from "react";
import { deflectionQuery } from "@/components/drafts/deflection-query";
import { noteRead } from "@/components/drafts/live";
import { searchOptions, useComplete, warm } from "@/components/help/live";
import { useSearchNotes } from "@/components/learning/use-search-notes";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { articleHref, type SearchHit } from "@/lib/help/search/hit";
import type { Answers } from "@/lib/triage/questions";

interface WizardDeflectionProps {
  /** What is typed, as it is typed. */
  given: Answers;
  draft: string;
  discard: (form: FormData) => Promise<void>;
}

const HITS = 5;
/** A title that rests this long is searched for. */
const REST_MS = 400;

/** Up to five articles that may settle it, beside what is being written; opened in a tab of their own (U-04, R21). */
export function WizardDeflection({ given, draft, discard }: WizardDeflectionProps) {
  const t = useTranslations("drafts.deflection");
  const locale = useLocale();
  const text = useRested(deflectionQuery(given));
  const complete = useComplete(locale);
  const { data } = useQuery(searchOptions({ text, language: locale, filter: {} }, complete, HITS));
  const answer = text && data?.confident ? data : undefined;
  const notes = useSearchNotes("wizard", locale, text ? data : undefined, complete);
  const [solved, settle] = useState<SearchHit>();
  const hits = useDeferredValue(answer?.hits ?? []);
  useEffect(() => warm(locale), [locale]);
  if (solved) return <Solved hit={solved} draft={draft} discard={discard} onBack={() => settle(undefined)} />;
  const isSolved = (hit: SearchHit) => {
    notes.solved(hit.slug);
    settle(hit);
  };
  const opened = ({ slug }: SearchHit) => {
    notes.opened(slug);
    void noteRead(draft, slug);
  };
  return (
    <section aria-labelledby="deflection-title" className={hits.length === 0 ? "hidden" : "border-t-2 border-ink pt-3"}>
      <h2 id="deflection-title" className="text-lg font-semibold">
        {t("title")}
      </h2>
      <p role="status" className="text-sm text-muted">
        {hits.length > 0 ? t("lead", { count: hits.length }) : ""}
      </p>
      <ul className="mt-3 border-b border-line">
        {hits.map((hit) => (
          <li key={hit.slug} className="border-t border-line py-2.5">
            <Article hit={hit} onOpen={() => opened(hit)} onSolved={() => isSolved(hit)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Article({ hit, onOpen, onSolved }: { hit: SearchHit; onOpen: () => void; onSolved: () => void }) {
  const t = useTranslations("drafts.deflection");
  return (
    <>
      <AppLink
        href={articleHref(hit)}
        target="_blank"
        onClick={onOpen}
        onAuxClick={onOpen}
        className="font-medium underline underline-offset-4"
      >
        {hit.title}
        <VisuallyHidden>{t("newTab")}</VisuallyHidden>
      </AppLink>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-muted">
        {hit.collectionTitle}
        <button type="button" onClick={onSolved} className="min-h-8 text-ink underline underline-offset-4">
          {t("solved")}
          <VisuallyHidden>{t("solvedWhich", { title: hit.title })}</VisuallyHidden>
        </button>
      </p>
    </>
  );
}

interface SolvedProps extends Pick<WizardDeflectionProps, "draft" | "discard"> {
  hit: SearchHit;
  onBack: () => void;
}

/** Settled without a ticket. The draft is still there, and can go or be sent all the same. */
function Solved({ hit, draft, discard, onBack }: SolvedProps) {
  const t = useTranslations("drafts.deflection");
  return (
    <Notice tone="success" role="status" title={t("settled")}>
      <p>{t("settledBy", { title: hit.title })}</p>
      <form action={discard} className="mt-3 flex flex-wrap gap-3">
        <input type="hidden" name="draft" value={draft} />
        <Button type="submit" size="sm">
          {t("discard")}
        </Button>
        <Button size="sm" variant="quiet" onClick={onBack}>
          {t("goOn")}
        </Button>
      </form>
    </Notice>
  );
}

function useRested(text: string): string {
  const [rested, rest] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => rest(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
