import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { IncidentTable } from "@/components/status/incident-table";
import { ServicePanel } from "@/components/status/service-panel";
import { recordStart, serviceRecord, stripStart } from "@/components/status/service-record";
import { StatusNotes } from "@/components/status/status-notes";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { availabilityRecord } from "@/lib/availability/queries";
import { formatDateTime } from "@/lib/i18n/format";
import { routing } from "@/lib/i18n/routing";
import { now } from "@/lib/now";
import { publicMetadata } from "../../public-metadata";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "public.status" });
  return publicMetadata(locale, {
    path: "/status",
    title: t("title"),
    description: t("documentLead", { vendor: vendor().name[locale] }),
  });
}

/** The public availability record, read at this moment: states, ninety days, quarters against the promise (R04–R06). */
export default async function StatusPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  await connection();
  const t = await getTranslations("public.status");
  const { name, zone } = vendor();
  const at = now();
  const services = await availabilityRecord(recordStart(at, zone), at + 1);
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
            {records.map((record) => (
              <ServicePanel key={record.service.key} record={record} />
            ))}
          </Panel>
          <Panel title={t("incidents.title")} className="mt-12">
            <IncidentTable services={services} since={stripStart(at, zone)} now={at} zone={zone} />
          </Panel>
          <StatusNotes zone={zone} />
        </>
      )}
    </>
  );
}
