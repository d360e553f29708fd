import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SeverityMeanings } from "@/components/public/severity-meanings";
import { SeverityRules } from "@/components/public/severity-rules";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { routing } from "@/lib/i18n/routing";
import { triage } from "@/lib/triage/data";
import { publicMetadata } from "../../public-metadata";

interface Props {
  params: Promise<{ locale: string }>;
}

const NOTES = ["order", "unsure", "live", "contest", "change"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "public.severity" });
  return publicMetadata(locale, { path: "/severity", title: t("title"), description: t("lead") });
}

/** The table that decides severity, from the very data that decides it (U-03). */
export default async function SeverityPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("public.severity");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={<LinkButton href="/plans">{t("toPlans")}</LinkButton>} />
      <SeverityMeanings triage={triage()} />
      <SeverityRules triage={triage()} />
      <Panel title={t("notesTitle")} className="mt-12">
        <ul className="max-w-text list-disc space-y-2 ps-5">
          {NOTES.map((note) => (
            <li key={note}>{t(`notes.${note}`)}</li>
          ))}
        </ul>
        <p className="mt-6 text-sm text-muted">{t("version", { version: triage().version })}</p>
      </Panel>
    </>
  );
}
