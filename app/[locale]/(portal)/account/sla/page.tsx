import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarPanel } from "@/components/account/calendar-panel";
import { ChannelPanel } from "@/components/account/channel-panel";
import { EntitlementFacts } from "@/components/account/entitlement-facts";
import { HistoryPanel } from "@/components/account/history-panel";
import { LadderPanel } from "@/components/account/ladder-panel";
import { NextTierPanel } from "@/components/account/next-tier-panel";
import { OpenTickets } from "@/components/account/open-tickets";
import { PeoplePanel } from "@/components/account/people-panel";
import { ScopePanel } from "@/components/account/scope-panel";
import { TargetsPanel } from "@/components/account/targets-panel";
import { buttonStyle } from "@/components/ui/button-style";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { currentEntitlement, type EntitlementDto, entitlementHistory, peopleOf } from "@/lib/accounts/queries";
import { vendor } from "@/lib/accounts/vendor";
import { requireMember } from "@/lib/auth/actor";
import { can, type MemberActor } from "@/lib/auth/policy";
import { promisesOf } from "@/lib/compliance/promises";
import { now } from "@/lib/now";
import { pageOfTickets } from "@/lib/ticket-list/queries";
import { calendarFrom, termsOf, tierAbove, tierOf } from "./tier";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.sla");
  return { title: t("title"), robots: { index: false } };
}

/** What the account is entitled to, worked out for this moment: who helps, how, how far, how soon (R02). */
export default async function AccountSlaPage() {
  const actor = await requireMember();
  if (!can(actor, "entitlement.read")) notFound();
  const t = await getTranslations("account.sla");
  const at = now();
  const entitlement = await currentEntitlement(actor, at);
  const present = await getTranslations("compliance.now");
  const actions = (
    <>
      <LinkButton href="/account" variant="quiet">
        {present("see")}
      </LinkButton>
      <LinkButton href="/account/compliance">{t("seeCompliance")}</LinkButton>
    </>
  );
  return (
    <>
      <PageHeader eyebrow={actor.accountName} title={t("title")} lead={t("lead")} actions={actions} />
      {entitlement ? <Entitled actor={actor} entitlement={entitlement} at={at} /> : <NotEntitled />}
    </>
  );
}

async function Entitled({ actor, entitlement, at }: { actor: MemberActor; entitlement: EntitlementDto; at: number }) {
  const t = await getTranslations("account.sla.open");
  const { policy, calendar, addOns, validFrom, validUntil } = entitlement;
  const tier = tierOf(entitlement.tier);
  const promises = promisesOf(entitlement, at);
  const open = await pageOfTickets(actor, { state: "active", sort: "due" }, at);
  const recent = calendarFrom(calendar, at);
  const bought = vendor()
    .tiers.flatMap((one) => one.addOns)
    .filter(({ key }) => addOns.includes(key));
  return (
    <>
      <EntitlementFacts
        tier={tier}
        addOns={bought}
        policyVersion={policy.version}
        zone={policy.zone}
        {...{ validFrom, validUntil }}
      />
      <TargetsPanel promises={promises} now={at} zone={actor.timeZone} calendarZone={policy.zone} />
      {promises.length || open.total ? (
        <Panel
          title={t("title")}
          aside={
            <LinkButton href="/tickets" variant="quiet" size="sm">
              {t("all")}
            </LinkButton>
          }
          className="mt-12"
        >
          <p className="mb-4 text-muted">{t("lead")}</p>
          <OpenTickets initial={open} zone={actor.timeZone} mayFile={can(actor, "ticket.open")} />
        </Panel>
      ) : null}
      <ChannelPanel channels={tier.channels} calendar={recent} now={at} zone={actor.timeZone} />
      <ScopePanel tier={tier} bought={addOns} />
      {promises.length ? <LadderPanel ladder={policy.ladder} /> : null}
      <CalendarPanel calendar={recent} now={at} actions={<CalendarFile />} />
      <AroundTerms actor={actor} entitlement={entitlement} at={at} />
    </>
  );
}

/** Who may ask, what the next tier would change, and how the terms came to be what they are. */
async function AroundTerms({
  actor,
  entitlement,
  at,
}: {
  actor: MemberActor;
  entitlement: EntitlementDto;
  at: number;
}) {
  const locale = await getLocale();
  const { tier, policy } = entitlement;
  const history = await entitlementHistory(actor, at);
  return (
    <>
      <PeoplePanel people={await peopleOf(actor)} />
      <NextTierPanel tier={tierOf(tier)} next={tierAbove(tier)} policy={policy} />
      <HistoryPanel history={history.map((one) => termsOf(one, locale))} zone={policy.zone} />
    </>
  );
}

async function CalendarFile() {
  const t = await getTranslations("entitlement.calendar");
  return (
    <a href="/api/v1/account/calendar" download className={buttonStyle({ size: "sm" })}>
      {t("ics")}
    </a>
  );
}

async function NotEntitled() {
  const t = await getTranslations("account.sla.none");
  const { name, contact } = vendor();
  return (
    <Notice title={t("title")} className="max-w-text">
      {t("body", { vendor: name[await getLocale()], email: contact.email })}
    </Notice>
  );
}
