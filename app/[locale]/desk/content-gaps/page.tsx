import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { GapHatch } from "@/components/learning/gap-bar";
import { GapMeasures } from "@/components/learning/gap-measures";
import { ArticleTable, UnansweredTable, UnopenedTable } from "@/components/learning/gap-tables";
import { AppLink } from "@/components/ui/app-link";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireAgent } from "@/lib/auth/actor";
import { formatDate } from "@/lib/i18n/format";
import { contentGaps } from "@/lib/learning/queries";
import { GapsRequest, PERIODS } from "@/lib/learning/schema";
import { now } from "@/lib/now";

interface Props {
  searchParams: Promise<{ days?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.gaps");
  return { title: t("title"), robots: { index: false } };
}

/** What to write next: searches without an answer and articles that did not help. The lead's page. */
export default async function ContentGapsPage({ searchParams }: Props) {
  const actor = await requireAgent();
  const asked = GapsRequest.safeParse({ days: (await searchParams).days });
  const gaps = await contentGaps(actor, asked.success ? asked.data.days : 30, now());
  const [t, locale] = [await getTranslations("desk.gaps"), await getLocale()];
  const back = <LinkButton href="/desk">{t("back")}</LinkButton>;
  if (!gaps) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("forbiddenTitle")} body={t("forbiddenBody")} action={back} />
      </>
    );
  }
  const day = (date: string) => formatDate(Date.parse(date), { locale, zone: "UTC" });
  const csv = (
    <a href={`/api/v1/desk/content-gaps?days=${gaps.days}`} download className={buttonStyle()}>
      {t("csv")}
    </a>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {csv}
            {back}
          </>
        }
      />
      <nav aria-label={t("period.label")} className="flex flex-wrap gap-x-6 gap-y-2" data-print="hide">
        {PERIODS.map((days) => (
          <AppLink
            key={days}
            href={`/desk/content-gaps?days=${days}`}
            aria-current={days === gaps.days ? "page" : undefined}
            className="inline-flex min-h-8 items-center border-b-2 border-transparent font-medium aria-[current=page]:border-ink"
          >
            {t("period.days", { days })}
          </AppLink>
        ))}
      </nav>
      <p className="mt-2 text-muted">{t("period.span", { from: day(gaps.from), to: day(gaps.to) })}</p>
      <GapHatch />
      <GapMeasures gaps={gaps} />
      <UnansweredTable gaps={gaps.unanswered} />
      <UnopenedTable gaps={gaps.unopened} />
      <ArticleTable gaps={gaps.articles} />
    </>
  );
}
