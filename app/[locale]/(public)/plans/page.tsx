import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PlanCards } from "@/components/public/plan-cards";
import { PlanTargets } from "@/components/public/plan-targets";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { promisesOf } from "@/lib/compliance/promises";
import { formatDateTime } from "@/lib/i18n/format";
import { routing } from "@/lib/i18n/routing";
import { now } from "@/lib/now";
import { TARGET_METRICS } from "@/lib/sla/policy";
import { publicTerms } from "@/lib/terms/queries";
import { publicMetadata } from "../../public-metadata";

interface Props {
  params: Promise<{ locale: string }>;
}

const NOTES = ["response", "resolution", "units", "example", "pause", "pinned"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "public.plans" });
  return publicMetadata(locale, {
    path: "/plans",
    title: t("title"),
    description: t("lead", { vendor: vendor().name[locale] }),
  });
}

/** Who helps, how, how far and by when if filed now, for each tier side by side (R02, R19, R29, R31). */
export default async function PlansPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  await connection();
  const t = await getTranslations("public.plans");
  const { name, tiers } = vendor();
  const at = now();
  const { policy, calendar } = await publicTerms();
  const promises = Object.fromEntries(tiers.map(({ key }) => [key, promisesOf({ policy, tier: key, calendar }, at)]));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { vendor: name[locale] })}
        actions={<LinkButton href="/severity">{t("toSeverity")}</LinkButton>}
      />
      <PlanCards tiers={tiers} />
      {TARGET_METRICS.map((metric) => (
        <PlanTargets key={metric} {...{ metric, tiers, promises }} zone={policy.zone} />
      ))}
      <p className="mt-4 max-w-text text-sm text-muted">
        {t("asOf", { at: formatDateTime(at, { locale, zone: policy.zone }) })}
      </p>
      <Panel title={t("notesTitle")} className="mt-12">
        <ul className="max-w-text list-disc space-y-2 ps-5">
          {NOTES.map((note) => (
            <li key={note}>{t(`notes.${note}`)}</li>
          ))}
        </ul>
        <p className="mt-6 text-sm text-muted">{t("version", { version: policy.version })}</p>
        <p className="mt-4" data-print="hide">
          <LinkButton href="/clocks">{t("toClocks")}</LinkButton>
        </p>
      </Panel>
    </>
  );
}
