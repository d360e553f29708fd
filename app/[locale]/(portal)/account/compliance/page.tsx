import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { QuarterPicker } from "@/components/account/quarter-picker";
import { ReportBody } from "@/components/account/report-body";
import { ReportDownloads } from "@/components/account/report-downloads";
import { ReportPeriod } from "@/components/account/report-period";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { report as readReport } from "@/lib/compliance/queries";
import { now } from "@/lib/now";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.compliance");
  return { title: t("title"), robots: { index: false } };
}

/** How the promises were kept, quarter by quarter, replayed from the ledgers as of now (R27, N7). */
export default async function CompliancePage({ searchParams }: Props) {
  const actor = await requireMember();
  const { quarter } = await searchParams;
  const page = await readReport(actor, Array.isArray(quarter) ? "" : quarter, now());
  if (!page) notFound();
  const t = await getTranslations("account.compliance");
  const locale = await getLocale();
  const tierNames = Object.fromEntries(vendor().tiers.map(({ key, name }) => [key, name[locale]]));
  const { report, quarters, isFallback, hasTickets } = page;
  return (
    <>
      <PageHeader
        eyebrow={actor.accountName}
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href="/account/sla" variant="quiet">
              {t("seeSla")}
            </LinkButton>
            <ReportDownloads quarter={report.quarter} asOf={report.asOf} />
          </>
        }
      />
      {isFallback ? (
        <Notice tone="warning" title={t("fallback.title")} className="mb-6 max-w-text">
          {t("fallback.body")}
        </Notice>
      ) : null}
      <QuarterPicker quarters={quarters} chosen={report.quarter} />
      <ReportPeriod report={report} zone={actor.timeZone} />
      <ReportBody
        report={report}
        zone={actor.timeZone}
        mayFile={can(actor, "ticket.open")}
        hasTickets={hasTickets}
        tierNames={tierNames}
      />
    </>
  );
}
