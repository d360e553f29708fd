import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LadderPanel } from "@/components/account/ladder-panel";
import { type ClockAnswer, ClockAnswers } from "@/components/clocks/clock-answers";
import { ClockCalculator } from "@/components/clocks/clock-calculator";
import { ClockRule, RULES } from "@/components/clocks/clock-rule";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { now } from "@/lib/now";
import { alwaysOpen, type CalendarData, compileCalendar } from "@/lib/sla/calendar";
import { clockExamples } from "@/lib/sla/examples";
import { type PolicyData, TARGET_METRICS } from "@/lib/sla/policy";
import { previewTrace } from "@/lib/sla/preview";
import { publicTerms } from "@/lib/terms/queries";
import { localeOf } from "../../locale-of";
import { publicMetadata } from "../../public-metadata";
import { type Asked, askedOf, knownYears } from "./asked";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "clocks" });
  return publicMetadata(locale, { path: "/clocks", title: t("title"), description: t("lead") });
}

/** How a due instant comes about: a calculator, then each rule in words with an example the engine draws (N1, R18, R31). */
export default async function ClocksPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  // terms may be published between builds: never made beforehand
  await connection();
  const t = await getTranslations("clocks");
  const { policy, calendar } = await publicTerms();
  const { tiers } = vendor();
  const asked = askedOf(await searchParams, calendar, now());
  const examples = clockExamples(policy, calendar, now());
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={<LinkButton href="/plans">{t("toPlans")}</LinkButton>} />
      <Panel title={t("calculator.title")} id="calculator">
        <p className="mb-4 max-w-text text-muted">{t("calculator.lead")}</p>
        <ClockCalculator
          {...{ tiers, tier: asked.tier, severity: asked.severity, local: asked.local }}
          years={knownYears(calendar)}
          zone={calendar.zone}
          isRefused={asked.error !== null}
        />
        <ClockAnswers answers={answersTo(asked, policy, calendar)} at={asked.at} zone={calendar.zone} />
      </Panel>
      <Panel title={t("rulesTitle")} className="mt-12">
        {RULES.map((rule) => (
          <ClockRule key={rule.key} rule={rule} examples={examples} tiers={tiers} zone={calendar.zone} />
        ))}
      </Panel>
      <LadderPanel ladder={policy.ladder} />
      <p className="mt-6 text-sm text-muted">
        {t("versions", { policy: policy.version, calendar: calendar.version, zone: calendar.zone })}
      </p>
    </>
  );
}

function answersTo({ tier, severity, at }: Asked, policy: PolicyData, calendar: CalendarData): ClockAnswer[] {
  const business = compileCalendar(calendar);
  const context = { policy, tier, business, always: compileCalendar(alwaysOpen(policy.zone)) };
  const isCovered = policy.tiers[tier]?.coverage[severity] !== undefined;
  return TARGET_METRICS.map((metric) => ({
    metric,
    trace:
      isCovered && policy.tiers[tier]?.targets[metric][severity] ? previewTrace(context, severity, metric, at) : null,
  }));
}
