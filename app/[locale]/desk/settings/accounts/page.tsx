import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { type SettingField, SettingForm } from "@/components/settings/setting-form";
import { tierNames } from "@/components/tickets/ticket-words";
import { AppLink } from "@/components/ui/app-link";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { customers } from "@/lib/directory/queries";
import { now } from "@/lib/now";
import { openAccountBy } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.accounts");
  return { title: t("title"), robots: { index: false } };
}

/** Every customer's account with the terms it is under, and the form that opens one. The lead's page. */
export default async function AccountsSettings() {
  const actor = await requireAgent();
  const [t, room, locale] = [
    await getTranslations("settings.accounts"),
    await getTranslations("settings"),
    await getLocale(),
  ];
  if (!can(actor, "directory.write"))
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={room("leadsOnly.title")} action={<LinkButton href="/desk">{room("toDesk")}</LinkButton>} />
      </>
    );
  const { tiers, zone } = vendor();
  const names = tierNames(tiers, locale);
  const fields: SettingField[] = [
    { name: "name", label: t("name"), kind: "line" },
    { name: "key", label: t("key"), hint: t("keyHint"), kind: "line" },
    { name: "timeZone", label: t("timeZone"), hint: t("timeZoneHint"), kind: "line", initial: zone },
    {
      ...{ name: "tier", label: t("tier"), kind: "choice", initial: "basic" },
      options: tiers.map(({ key, name }) => ({ value: key, label: name[locale] })),
    },
    { name: "ownerName", label: t("ownerName"), kind: "line" },
    { name: "ownerEmail", label: t("ownerEmail"), hint: t("ownerHint"), kind: "line" },
  ];
  return (
    <>
      <BackLink href="/desk">{room("toDesk")}</BackLink>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Panel title={t("list")}>
        <DataTable
          caption={t("list")}
          captionLook="hidden"
          empty={<p className="text-muted">{t("none")}</p>}
          columns={[
            { key: "name", header: t("name"), isRowHeader: true },
            { key: "tier", header: t("tier") },
            { key: "versions", header: t("versions") },
            { key: "members", header: t("members"), align: "end" },
            { key: "open", header: t("open"), align: "end" },
          ]}
          rows={(await customers(actor, now())).map((one) => ({
            id: one.key,
            cells: {
              name: (
                <AppLink href={`/desk/settings/accounts/${one.key}`} className="font-medium wrap-anywhere underline">
                  {one.name}
                </AppLink>
              ),
              tier: one.tier === null ? t("noTerms") : (names[one.tier] ?? one.tier),
              versions: (
                <span className="text-sm wrap-anywhere text-muted">
                  {[one.policyId, one.calendarId].filter(Boolean).join(" · ")}
                </span>
              ),
              members: one.members,
              open: one.openTickets,
            },
          }))}
        />
      </Panel>
      <Panel title={t("new")} className="mt-12">
        <SettingForm id="account" action={openAccountBy} fields={fields} submit={t("submit")} done={t("done")} />
      </Panel>
    </>
  );
}
