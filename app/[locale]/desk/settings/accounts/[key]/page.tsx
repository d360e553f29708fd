import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { useChangeSentence } from "@/components/account/change-words";
import { HistoryPanel } from "@/components/account/history-panel";
import { PlanForm } from "@/components/directory/plan-form";
import { TermsEffect } from "@/components/directory/terms-effect";
import { tierNames } from "@/components/tickets/ticket-words";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { type Customer, customer } from "@/lib/directory/queries";
import type { NewTerms } from "@/lib/directory/schema";
import { formatDateTime } from "@/lib/i18n/format";
import { now } from "@/lib/now";
import { policyDiff } from "@/lib/sla/policy-diff";
import { planTermsBy } from "../actions";
import { askedTerms, type Query } from "../asked";

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.accounts");
  return { title: t("title"), robots: { index: false } };
}

/** One customer: people, terms from first to planned, and other terms with their effect shown first. The lead's page. */
export default async function AccountSettings({ params, searchParams }: Props) {
  const actor = await requireAgent();
  const at = now();
  const found = can(actor, "directory.write") ? await customer(actor, (await params).key) : null;
  if (!found) return notFound();
  const [t, roles, locale] = [
    await getTranslations("settings.accounts"),
    await getTranslations("common.account.roles"),
    await getLocale(),
  ];
  const { tiers, zone } = vendor();
  const names = tierNames(tiers, locale);
  const query = await searchParams;
  const { terms, isPast } = askedTerms(query, tiers, at);
  const current = found.history.find(({ validFrom }) => validFrom <= at);
  const tier = terms?.tier ?? current?.tier ?? "basic";
  const addOns = [...new Map(tiers.flatMap((one) => one.addOns).map((one) => [one.key, one.name[locale]]))];
  return (
    <>
      <BackLink href="/desk/settings/accounts">{t("back")}</BackLink>
      <PageHeader eyebrow={found.key} title={found.name} lead={found.timeZone} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="space-y-10">
          <Panel title={t("plan.title")}>
            <p className="mb-5 max-w-text text-muted">{t("plan.lead")}</p>
            <PlanForm
              key={JSON.stringify(query)}
              tiers={tiers.map(({ key, name }) => ({ value: key, label: name[locale] }))}
              addOns={addOns.map(([value, label]) => ({ value, label }))}
              chosen={{
                tier,
                addOns: terms?.addOns ?? current?.addOns ?? [],
                from: typeof query.from === "string" ? query.from : "",
              }}
              zone={zone}
              isPast={isPast}
            />
          </Panel>
          {terms ? (
            <Panel id="effect" title={t("plan.effect")}>
              <Effect key={JSON.stringify(query)} customer={found} terms={terms} names={names} zone={zone} at={at} />
            </Panel>
          ) : null}
        </div>
        <Panel title={t("people")}>
          {found.people.length === 0 ? <p className="text-muted">{t("nobody")}</p> : null}
          <ul className="divide-y divide-line">
            {found.people.map(({ userId, name, role }) => (
              <li key={userId} className="flex flex-wrap items-center gap-3 py-2 wrap-anywhere">
                {name} <Badge>{roles(role)}</Badge>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <HistoryPanel
        history={found.history.map((one) => ({
          ...{ tier: one.tier, tierName: names[one.tier] ?? one.tier, policy: one.policy },
          ...{ calendarVersion: one.calendar.version, validFrom: one.validFrom },
        }))}
        zone={zone}
      />
    </>
  );
}

interface EffectProps {
  customer: Customer;
  terms: NewTerms;
  names: Readonly<Record<string, string>>;
  zone: string;
  at: number;
}

function Effect({ customer: { key, history, newest, openTickets }, terms, names, zone, at }: EffectProps) {
  const [t, locale] = [useTranslations("settings.accounts.plan"), useLocale()];
  const when = (instant: number) => formatDateTime(instant, { locale, zone });
  const current = history.find(({ validFrom }) => validFrom <= at);
  const planned = history.find(({ validFrom }) => validFrom > at);
  const sentence = useChangeSentence();
  const changes = current ? policyDiff(current.policy, newest.policy, current.tier, terms.tier).map(sentence) : [];
  const nameOf = (tier: string) => names[tier] ?? tier;
  return (
    <TermsEffect
      sentences={[
        t("when", {
          ...{ from: when(terms.validFrom), tier: nameOf(terms.tier) },
          ...{ policy: newest.policyId, calendar: newest.calendarId },
        }),
        ...(current && current.tier !== terms.tier
          ? [t("tierOf", { from: nameOf(current.tier), to: nameOf(terms.tier) })]
          : []),
        ...(current && changes.length === 0 ? [t("same")] : changes),
        ...(planned ? [t("withdraws", { from: when(planned.validFrom) })] : []),
      ]}
      notes={[t("tickets", { count: openTickets })]}
      confirm={planTermsBy.bind(null, key, terms)}
    />
  );
}
