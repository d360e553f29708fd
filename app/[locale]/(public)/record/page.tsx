import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { QuarterPicker } from "@/components/account/quarter-picker";
import { TrendPanel } from "@/components/account/trend-panel";
import { KeysPanel } from "@/components/record/keys-panel";
import { RecordNotes } from "@/components/record/record-notes";
import { RecordQuarterPanels } from "@/components/record/record-quarter";
import { trendOf } from "@/components/record/record-trend";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { chooseQuarter } from "@/lib/compliance/quarters";
import { publishedKeys } from "@/lib/compliance/queries";
import { formatDateTime } from "@/lib/i18n/format";
import { recordAt } from "../../../public-record";
import { localeOf } from "../../locale-of";
import { publicMetadata } from "../../public-metadata";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "record" });
  return publicMetadata(locale, {
    path: "/record",
    title: t("title"),
    description: t("lead", { vendor: vendor().name[locale] }),
  });
}

/** How the vendor kept its promises to everybody, quarter by quarter, in aggregates alone (R27, N10). */
export default async function RecordPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  await connection();
  const t = await getTranslations("record");
  const { quarter: asked } = await searchParams;
  const { name, zone } = vendor();
  const record = await recordAt();
  const chosen = chooseQuarter(typeof asked === "string" ? asked : undefined, record.quarters);
  const shown = record.quarters.find(({ quarter }) => quarter === chosen.quarter);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { vendor: name[locale] })} actions={<Downloads />} />
      <QuarterPicker quarters={record.quarters} chosen={chosen.quarter} />
      {chosen.isFallback ? <Notice tone="warning" title={t("fallback")} className="mb-6 max-w-text" /> : null}
      {shown && !shown.isOver ? <Notice title={t("running")} className="mb-6 max-w-text" /> : null}
      <p className="text-sm text-muted">
        {t("asOf", { at: formatDateTime(Date.parse(record.asOf), { locale, zone }) })}
      </p>
      {shown ? <RecordQuarterPanels quarter={shown} /> : null}
      <TrendPanel trend={trendOf(record.quarters)} />
      <KeysPanel keys={await publishedKeys()} />
      <RecordNotes leastClocks={record.leastClocks} leastAccounts={record.leastAccounts} zone={record.zone} />
    </>
  );
}

async function Downloads() {
  const t = await getTranslations("record.downloads");
  return (["csv", "json"] as const).map((format) => (
    <a key={format} href={`/api/v1/record?format=${format}`} download className={buttonStyle()}>
      {t(format)}
    </a>
  ));
}
