"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { articleHref, type SearchAnswer, type SearchHit, searchHref, ticketHref } from "@/lib/help/search/hit";
import { Marked } from "./marked";

interface PaletteResultsProps {
  query: string;
  answer: SearchAnswer | undefined;
  isError: boolean;
  /** Number of the option the arrows are on, −1 for none. */
  active: number;
  onOpen: (href: string) => void;
  /** A link was followed: the palette is done. */
  onLeave: () => void;
}

/** What the palette found, or what to do when it found nothing. */
export function PaletteResults({ query, answer, isError, active, onOpen, onLeave }: PaletteResultsProps) {
  const t = useTranslations("help.palette");
  const hits = answer?.hits ?? [];
  return (
    <>
      {isError ? <p className="px-4 py-4">{t("failed")}</p> : null}
      {answer && hits.length > 0 && !answer.confident ? (
        <p className="px-4 pt-3 text-sm text-muted">{t("unsure")}</p>
      ) : null}
      <div
        id="search-options"
        role="listbox"
        aria-label={t("results")}
        className={clsx("p-2", hits.length === 0 && "hidden")}
      >
        {hits.map((hit, at) => (
          <Option key={hit.slug} at={at} active={active} onOpen={() => onOpen(articleHref(hit))}>
            <HitLines hit={hit} />
          </Option>
        ))}
        {hits.length > 0 ? (
          <Option at={hits.length} active={active} onOpen={() => onOpen(searchHref(query))}>
            <span className="font-medium">{t("all")}</span>
          </Option>
        ) : null}
      </div>
      {isError || (answer && !answer.confident) ? (
        <div className="px-4 pt-3 pb-6">
          {hits.length === 0 && !isError ? (
            <p className="mb-4">
              <strong className="block">{t("emptyTitle", { query: query.trim() })}</strong>
              <span className="text-muted">{t("emptyBody")}</span>
            </p>
          ) : null}
          <LinkButton size="sm" onClick={onLeave} href={ticketHref(query)}>
            {t("file")}
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}

function Option({
  at,
  active,
  onOpen,
  children,
}: {
  at: number;
  active: number;
  onOpen: () => void;
  children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  const isActive = at === active;
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above owns the keys of its options
    <div
      ref={element}
      id={`search-option-${at}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onClick={onOpen}
      className="cursor-pointer rounded-md px-2 py-2 hover:bg-sunken aria-selected:bg-accent-wash aria-selected:outline aria-selected:outline-accent"
    >
      {children}
    </div>
  );
}

function HitLines({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className="block font-medium">
        <Marked text={hit.title} marks={hit.titleMarks} />
      </span>
      <span className="block text-xs text-muted">{[hit.collectionTitle, hit.heading].filter(Boolean).join(" › ")}</span>
      <span className="line-clamp-2 text-sm text-muted">
        <Marked text={hit.snippet} marks={hit.marks} />
      </span>
    </>
  );
}
