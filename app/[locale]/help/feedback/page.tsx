import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FeedbackWords } from "@/components/learning/feedback-words";
import { WhyForm } from "@/components/learning/why-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { listPages, readSummary } from "@/lib/help/content";
import { articleHref } from "@/lib/help/search/hit";
import { COMMENT_LENGTH, REASONS, RETENTION_DAYS } from "@/lib/learning/schema";
import { localeOf } from "../../locale-of";
import { sayWhy } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "help.feedback" });
  return { title: asksWhy(await searchParams) ? null : t("pageTitle"), robots: { index: false } };
}

/** Then the form writes the document's title itself. */
const asksWhy = ({ helpful, id, failed, done }: Awaited<Props["searchParams"]>) =>
  helpful === "no" && typeof id === "string" && !failed && !done;

/** Where "Was this helpful?" leads without scripts: thanks, the reason, and back to the article. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  const query = await searchParams;
  const { article, helpful, id, failed, done } = query;
  const page = listPages(locale).find(({ slug }) => slug === article);
  if (!page) notFound();
  const t = await getTranslations("help.feedback");
  const brand = await getTranslations("common.brand");
  const site = brand("title", { vendor: vendor().name[locale] });
  const title = readSummary(locale, page.collection, page.slug)?.title ?? page.slug;
  const form = asksWhy(query) && typeof id === "string" ? { id, locale, article: page.slug } : undefined;
  const outcome = failed ? (failed === "too_many" ? "tooMany" : "failed") : done ? "received" : "thanks";
  return (
    <>
      <PageHeader title={t(form ? "reason" : outcome)} lead={title} />
      {form ? (
        <FeedbackWords>
          <WhyForm
            action={sayWhy}
            about={form}
            title={t("documentTitle", { page: t("pageTitle"), site })}
            asked={{ reasons: REASONS, limit: COMMENT_LENGTH }}
          />
        </FeedbackWords>
      ) : null}
      {done ? <p className="max-w-text">{t("receivedBody")}</p> : null}
      <p className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={articleHref(page)}>{t("back")}</LinkButton>
        {helpful === "no" ? <LinkButton href={`/tickets/new?article=${page.slug}`}>{t("file")}</LinkButton> : null}
      </p>
      <p className="mt-6 max-w-text text-sm text-muted">{t("note", { days: RETENTION_DAYS })}</p>
    </>
  );
}
