import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FeedbackWords } from "@/components/learning/feedback-words";
import { WhyForm } from "@/components/learning/why-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listPages, readSummary } from "@/lib/help/content";
import { articleHref } from "@/lib/help/search/hit";
import type { Locale } from "@/lib/i18n/routing";
import { COMMENT_LENGTH, REASONS, RETENTION_DAYS } from "@/lib/learning/schema";
import { sayWhy } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "help.feedback" });
  return { title: t("pageTitle"), robots: { index: false } };
}

/** Where "Was this helpful?" leads without scripts: thanks, the reason, and back to the article. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { article, helpful, id, failed, done } = await searchParams;
  const page = listPages(locale).find(({ slug }) => slug === article);
  if (!page) notFound();
  const t = await getTranslations("help.feedback");
  const title = readSummary(locale, page.collection, page.slug)?.title ?? page.slug;
  const asksWhy = helpful === "no" && typeof id === "string" && !failed && !done;
  const outcome = failed ? (failed === "too_many" ? "tooMany" : "failed") : done ? "received" : "thanks";
  return (
    <>
      <PageHeader title={asksWhy ? t("reason") : t(outcome)} lead={title} />
      {asksWhy ? (
        <FeedbackWords>
          <WhyForm
            action={sayWhy}
            about={{ id, locale, article: page.slug }}
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
