import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale, useTranslations } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { useTargetText } from "@/components/sla/target-text";
import { TrialForm } from "@/components/trials/trial-form";
import { TrialRecord } from "@/components/trials/trial-record";
import { TrialWords } from "@/components/trials/trial-words";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { formatDateTime } from "@/lib/i18n/format";
import { type Locale, routing } from "@/lib/i18n/routing";
import { now } from "@/lib/now";
import { alwaysOpen, compileCalendar } from "@/lib/sla/calendar";
import type { Target } from "@/lib/sla/policy";
import { previewDue } from "@/lib/sla/preview";
import { publicTerms } from "@/lib/terms/queries";
import type { Versions } from "@/lib/terms/schema";
import { trialRecord } from "@/lib/trials/queries";
import { publicMetadata } from "../../public-metadata";
import { ask } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "trials" });
  const description = t("metaDescription", { vendor: vendor().name[locale] });
  // The form writes the title: only it knows whether it was refused (U-07).
  return { ...(await publicMetadata(locale, { path: "/trial", title: t("title"), description })), title: null };
}

/** Try the support before buying it (N10, R28): one question, timed by the published promise, in the customers' queue. */
export default async function TrialPage({ params }: Props) {
  const { locale } = await params;
  const { trial, tiers } = vendor();
  if (!hasLocale(routing.locales, locale) || !trial) return notFound();
  setRequestLocale(locale);
  await connection();
  const t = await getTranslations("trials");
  const at = now();
  const tier = tiers.find(({ key }) => key === trial.tier)?.name[locale] ?? trial.tier;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <section aria-labelledby="your-question" className="min-w-0">
          <h2 id="your-question" className="mb-6 text-xl font-semibold">
            {t("form.title")}
          </h2>
          <TrialWords>
            <TrialForm action={ask} />
          </TrialWords>
          <p className="mt-8 text-sm">
            {t("form.have")}{" "}
            <AppLink href="/tickets/new" className="underline">
              {t("form.signIn")}
            </AppLink>
          </p>
        </section>
        <div className="min-w-0 space-y-10">
          <Promised tier={tier} {...promiseOf(await publicTerms(), trial.tier, at)} locale={locale} />
          <TrialRecord record={await trialRecord(at)} />
        </div>
      </div>
    </>
  );
}

/** What a question asked at this instant is owed: it is a consultation, S4. */
function promiseOf({ policy, calendar }: Versions, tier: string, at: number) {
  const context = {
    policy,
    tier,
    business: compileCalendar(calendar),
    always: compileCalendar(alwaysOpen(policy.zone)),
  };
  const target = policy.tiers[tier]?.targets.first_response.S4 ?? null;
  return { target, dueAt: previewDue(context, "S4", at).first_response, zone: policy.zone };
}

interface PromisedProps {
  tier: string;
  target: Target | null;
  dueAt: number | null;
  zone: string;
  locale: Locale;
}

function Promised({ tier, target, dueAt, zone, locale }: PromisedProps) {
  const t = useTranslations("trials.promise");
  const targetText = useTargetText();
  if (!target) return null;
  return (
    <Panel title={t("title")}>
      <p>{t("body", { tier, target: targetText(target) })}</p>
      {dueAt === null ? null : <p className="mt-2">{t("example", { due: formatDateTime(dueAt, { locale, zone }) })}</p>}
    </Panel>
  );
}
