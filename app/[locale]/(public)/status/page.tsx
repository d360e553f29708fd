import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DowntimeCalculator } from "@/components/status/downtime-calculator";
import { IncidentTable } from "@/components/status/incident-table";
import { PeakHours } from "@/components/status/peak-hours";
import { ReportLinks } from "@/components/status/report-links";
import { ServicePanel } from "@/components/status/service-panel";
import { serviceRecord, stripStart } from "@/components/status/service-record";
import { StatusNotes } from "@/components/status/status-notes";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { availabilityRecord } from "@/lib/availability/queries";
import { availabilityReport } from "@/lib/availability/report";
import { formatDateTime } from "@/lib/i18n/format";
import { routing } from "@/lib/i18n/routing";
import { now } from "@/lib/now";
import { publicMetadata } from "../../public-metadata";
import { askedPeak, askedTarget } from "./asked";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "public.status" });
  return publicMetadata(locale, {
    path: "/status",
    title: t("title"),
    description: t("documentLead", { vendor: vendor().name[locale] }),
  });
}

/** The public availability record, read at this moment: states, ninety days, periods against the promise (R04–R06). */
export default async function StatusPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  await connection();
  const t = await getTranslations("public.status");
  const { name, zone } = vendor();
  const [at, asked] = [now(), await searchParams];
  const services = await availabilityRecord(0, at + 1);
  const report = availabilityReport({ vendor: name.en, zone, asOf: at, services });
  const records = services.map((service) => serviceRecord(service, at, zone));
  const troubled = records.filter((record) => record.now !== "up").length;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { vendor: name[locale] })} />
      {records.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          body={t("empty.body")}
          action={<LinkButton href="/">{t("empty.action")}</LinkButton>}
        />
      ) : (
        <>
          <Notice
            tone={troubled ? "warning" : "success"}
            title={troubled ? t("overall.some", { count: troubled }) : t("overall.up")}
          >
            {t("asOf", { at: formatDateTime(at, { locale, zone }) })}
          </Notice>
          <Panel title={t("servicesTitle")} aside={t("strip.legend")} className="mt-12">
            {records.map((record, index) => {
              const figures = report.services[index];
              return figures ? (
                <ServicePanel key={record.service.key} record={record} figures={figures} zone={zone} />
              ) : null;
            })}
          </Panel>
          <Panel title={t("incidents.title")} className="mt-12">
            <IncidentTable services={services} since={stripStart(at, zone)} now={at} zone={zone} />
          </Panel>
          <ReportLinks />
        </>
      )}
      <DowntimeCalculator {...askedTarget(asked.target)} peak={askedPeak(asked.from, asked.to)}>
        {(hours, targetPpm) => (
          <PeakHours hours={hours} targetPpm={targetPpm} services={services} zone={zone} asOf={at} />
        )}
      </DowntimeCalculator>
      <StatusNotes zone={zone} />
    </>
  );
}
