import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SearchForm } from "@/components/help/search-form";
import { SearchResults } from "@/components/help/search-results";
import { SearchNotes } from "@/components/learning/search-notes";
import { PageHeader } from "@/components/ui/page-header";
import { searchPublished } from "@/lib/help/published-index";
import { QUERY_LENGTH } from "@/lib/help/search/hit";
import type { Locale } from "@/lib/i18n/routing";
import { RETENTION_DAYS } from "@/lib/learning/schema";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const ROWS = 20;
const MOST = 100;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "help.search" });
  const query = one((await searchParams).q);
  return { title: query ? t("titleFor", { query: query.slice(0, 60) }) : t("title"), robots: { index: false } };
}

/** The answer to a search as an address that can be kept and shared (U-18). */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const [t, note] = [await getTranslations("help.search"), await getTranslations("help.learning")];
  const { q, show } = await searchParams;
  const typed = one(q);
  const query = typed.slice(0, QUERY_LENGTH);
  const rows = Math.min(MOST, Math.max(ROWS, Number.parseInt(one(show), 10) || ROWS));
  const answer = query ? searchPublished(locale, query, rows) : undefined;
  const hasMore = answer && answer.total > answer.hits.length && rows < MOST;
  return (
    <>
      <PageHeader title={t("title")} />
      <SearchForm query={query} />
      <p className="mt-3 max-w-text text-sm text-muted">{note("note", { days: RETENTION_DAYS })}</p>
      <div className="mt-8">
        {typed.length > QUERY_LENGTH ? <p className="mb-4">{t("tooLong", { limit: QUERY_LENGTH })}</p> : null}
        {answer ? (
          <SearchNotes query={answer.query} total={answer.total} confident={answer.confident}>
            <SearchResults
              answer={answer}
              more={hasMore ? `?${new URLSearchParams({ q: query, show: String(rows + ROWS) })}` : undefined}
            />
          </SearchNotes>
        ) : (
          <p className="text-muted">{t("ask")}</p>
        )}
      </div>
    </>
  );
}

/** A repeated parameter counts once. */
const one = (value: string | string[] | undefined): string => ((Array.isArray(value) ? value[0] : value) ?? "").trim();
