import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { articleHref, type SearchAnswer, type SearchHit, ticketHref } from "@/lib/help/search/hit";
import type { Locale } from "@/lib/i18n/routing";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";
import { Marked } from "./marked";

interface SearchResultsProps {
  answer: SearchAnswer;
  /** of the articles */
  language: Locale;
  /** Address of the same search with more rows, when there are more (U-15). */
  more?: string;
  /** Address of the same search without its filters, when it has any. */
  whole?: string;
}

/** What a search found; when nothing does, other words and the way to a ticket that carries the query (U-16). */
export function SearchResults({ answer, language, more, whole }: SearchResultsProps) {
  const t = useTranslations("help.search");
  const ticket = ticketHref(answer.query);
  if (answer.hits.length === 0) {
    return (
      <EmptyState
        title={t("emptyTitle", { query: answer.query })}
        body={t("emptyBody")}
        action={
          <>
            {whole ? <LinkButton href={whole}>{t("filter.drop")}</LinkButton> : null}
            <LinkButton variant="primary" href={ticket}>
              {t("file")}
            </LinkButton>
            <LinkButton href="/help">{t("browse")}</LinkButton>
          </>
        }
      />
    );
  }
  return (
    <>
      {answer.confident ? null : (
        <Notice title={t("unsureTitle")} className="mb-6 max-w-text">
          <p className="mb-3">{t("unsureBody")}</p>
          <LinkButton size="sm" href={ticket}>
            {t("file")}
          </LinkButton>
        </Notice>
      )}
      <p className="text-sm text-muted">{t("count", { count: answer.total })}</p>
      <ol className="mt-2 border-t border-line" lang={LANGUAGE_TAGS[language]}>
        {answer.hits.map((hit) => (
          <Result key={hit.slug} hit={hit} language={language} />
        ))}
      </ol>
      {more ? (
        <LinkButton href={more} scroll={false} className="mt-6">
          {t("more")}
        </LinkButton>
      ) : null}
    </>
  );
}

/** An article in the other language is a full load: the language of the document changes with it. */
function Result({ hit, language }: { hit: SearchHit; language: Locale }) {
  const shown = {
    "data-hit": hit.slug,
    className: "text-lg font-semibold underline decoration-control underline-offset-4 hover:decoration-ink",
    children: <Marked text={hit.title} marks={hit.titleMarks} />,
  };
  return (
    <li className="max-w-text border-b border-line py-4">
      {language === useLocale() ? (
        <AppLink href={articleHref(hit)} {...shown} />
      ) : (
        <a href={`/${language}${articleHref(hit)}`} hrefLang={LANGUAGE_TAGS[language]} {...shown} />
      )}
      <p className="mt-0.5 text-sm text-muted">{[hit.collectionTitle, hit.heading].filter(Boolean).join(" › ")}</p>
      <p className="mt-1">
        <Marked text={hit.snippet} marks={hit.marks} />
      </p>
    </li>
  );
}
