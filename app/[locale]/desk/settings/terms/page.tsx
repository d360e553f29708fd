import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarPanel } from "@/components/account/calendar-panel";
import { PromisesTable } from "@/components/terms/promises-table";
import { tierNames } from "@/components/tickets/ticket-words";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { formatDateTime } from "@/lib/i18n/format";
import { now } from "@/lib/now";
import { publicTerms, publishedVersions } from "@/lib/terms/queries";
import type { PublishedDto } from "@/lib/terms/schema";
import { LeadsOnly } from "./leads-only";

interface Props {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.terms");
  return { title: t("title"), robots: { index: false } };
}

/** The policy and the calendar as they are published, every version of them, and the way to the next. The lead's page. */
export default async function TermsSettings({ searchParams }: Props) {
  const actor = await requireAgent();
  if (!can(actor, "directory.write")) return <LeadsOnly />;
  const [t, room, locale, at] = [
    await getTranslations("settings.terms"),
    await getTranslations("settings"),
    await getLocale(),
    now(),
  ];
  const { policies, calendars } = await publishedVersions(actor, at);
  const { policyId, policy, calendar, calendarId } = await publicTerms();
  const { tiers, zone } = vendor();
  const names = tierNames(tiers, locale);
  const query = await searchParams;
  const published = [...policies, ...calendars].find(({ id }) => id === query.published);
  const count = (value: unknown) => (/^\d{1,7}$/.test(String(value)) ? Number(value) : 0);
  return (
    <>
      <BackLink href="/desk">{room("toDesk")}</BackLink>
      {published ? (
        <div role="status" className="mb-6">
          <Notice tone="success" title={t("published", { id: published.id })}>
            {t("publishedWords", { accounts: count(query.accounts), adopted: count(query.adopted) })}
          </Notice>
        </div>
      ) : null}
      <PageHeader title={t("title")} lead={t("lead")} />
      <Panel title={t("policy.title")} aside={policyId}>
        {Object.entries(policy.tiers).map(([tier, terms]) => (
          <PromisesTable key={tier} name={names[tier] ?? tier} terms={terms} />
        ))}
        <p className="mt-6">
          <LinkButton href="/desk/settings/terms/policy">{t("policy.next")}</LinkButton>
        </p>
        <Versions caption={t("policy.versions")} rows={policies} newest={policyId} zone={zone} />
      </Panel>
      <CalendarPanel
        calendar={calendar}
        now={at}
        actions={<LinkButton href="/desk/settings/terms/calendar">{t("calendar.next")}</LinkButton>}
      />
      <Versions caption={t("calendar.versions")} rows={calendars} newest={calendarId} zone={zone} />
    </>
  );
}

interface VersionsProps {
  caption: string;
  rows: readonly PublishedDto[];
  newest: string;
  zone: string;
}

function Versions({ caption, rows, newest, zone }: VersionsProps) {
  const [t, locale] = [useTranslations("settings.terms"), useLocale()];
  return (
    <div className="mt-8">
      <DataTable
        caption={caption}
        empty={<p className="text-muted">{t("none")}</p>}
        columns={[
          { key: "id", header: t("version"), isRowHeader: true },
          { key: "at", header: t("at") },
          { key: "accounts", header: t("accountsOn"), align: "end" },
        ]}
        rows={rows.map(({ id, at, accounts }) => ({
          id,
          cells: {
            id: id === newest ? t("newest", { id }) : id,
            at: formatDateTime(at, { locale, zone }),
            accounts,
          },
        }))}
      />
    </div>
  );
}
