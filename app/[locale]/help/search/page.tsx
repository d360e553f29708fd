import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SearchFilters } from "@/components/help/search-filters";
import { SearchForm } from "@/components/help/search-form";
import { SearchResults } from "@/components/help/search-results";
import { SearchNotes } from "@/components/learning/search-notes";
import { PageHeader } from "@/components/ui/page-header";
import { searchPublished } from "@/lib/help/published-index";
import { QUERY_LENGTH, searchHref } from "@/lib/help/search/hit";
import { RETENTION_DAYS } from "@/lib/learning/schema";
import { localeOf } from "../../locale-of";
import { askedOf } from "./asked";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "help.search" });
  const { query } = askedOf(await searchParams, locale);
  return { title: query ? t("titleFor", { query: query.slice(0, 60) }) : t("title"), robots: { index: false } };
}

/** The answer to a search as an address that can be kept and shared (U-15, U-18). */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  const [t, note] = [await getTranslations("help.search"), await getTranslations("help.learning")];
  const { query, isCut, language, filter, rows, more } = askedOf(await searchParams, locale);
  const answer = query ? searchPublished(language, query, rows, filter) : undefined;
  const hasMore = answer && more && answer.total > answer.hits.length;
  const here = searchHref(query, filter, language === locale ? undefined : language);
  return (
    <>
      <PageHeader title={t("title")} />
      <SearchForm query={query} filter={filter} language={language} />
      <p className="mt-3 max-w-text text-sm text-muted">{note("note", { days: RETENTION_DAYS })}</p>
      <div className="mt-8">
        {isCut ? <p className="mb-4">{t("tooLong", { limit: QUERY_LENGTH })}</p> : null}
        {answer ? (
          <div className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,42rem)_minmax(12rem,1fr)]">
            <SearchFilters answer={answer} filter={filter} language={language} />
            <SearchNotes query={answer.query} total={answer.total} confident={answer.confident}>
              <SearchResults
                answer={answer}
                language={language}
                more={hasMore ? `${here}&show=${more}` : undefined}
                whole={filter.collection || filter.platform ? searchHref(query) : undefined}
              />
            </SearchNotes>
          </div>
        ) : (
          <p className="text-muted">{t("ask")}</p>
        )}
      </div>
    </>
  );
}
