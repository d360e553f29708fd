import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OngoingIncidents } from "@/components/settings/ongoing-incidents";
import { type SettingField, SettingForm } from "@/components/settings/setting-form";
import { IncidentTable } from "@/components/status/incident-table";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { availabilityRecord } from "@/lib/availability/queries";
import { IMPACTS } from "@/lib/availability/schema";
import { now } from "@/lib/now";
import { addIncident, addMaintenance, closeIncident } from "./actions";

const RECENT_MS = 90 * 86_400_000;
const YEAR_MS = 366 * 86_400_000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.availability");
  return { title: t("title"), robots: { index: false } };
}

/** Incidents and maintenance as the public record will show them: added and ended, never edited. The lead's page. */
export default async function AvailabilitySettings() {
  const actor = await requireAgent();
  const [t, room, locale] = [
    await getTranslations("settings.availability"),
    await getTranslations("settings"),
    await getLocale(),
  ];
  if (!can(actor, "record.write"))
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={room("leadsOnly.title")}
          body={room("leadsOnly.body")}
          action={<LinkButton href="/desk">{room("toDesk")}</LinkButton>}
        />
      </>
    );
  const { zone } = vendor();
  const at = now();
  const services = await availabilityRecord(at - RECENT_MS, at + YEAR_MS);
  const ongoing = services.flatMap(({ name, incidents }) =>
    incidents.filter(({ endedAt }) => endedAt === null).map((incident) => ({ ...incident, service: name })),
  );
  const named: SettingField[] = [
    {
      ...{ name: "serviceKey", label: t("service"), kind: "choice" },
      options: services.map(({ key, name }) => ({ value: key, label: name[locale] })),
    },
    { name: "titleZh", label: t("titleZh"), kind: "line" },
    { name: "titleEn", label: t("titleEn"), kind: "line" },
  ];
  const when = (name: string, isOptional = false): SettingField => ({
    ...{ name, label: t(name as "startedAt" | "endedAt"), hint: t("zone", { zone }), kind: "when", isOptional },
  });
  const impact: SettingField = {
    ...{ name: "impact", label: t("impact"), kind: "choice" },
    options: IMPACTS.map((value) => ({ value, label: t(`impacts.${value}`) })),
  };
  return (
    <>
      <BackLink href="/desk">{room("toDesk")}</BackLink>
      <PageHeader title={t("title")} lead={t("lead")} actions={<LinkButton href="/status">{t("public")}</LinkButton>} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Panel title={t("ongoing")}>
          <OngoingIncidents incidents={ongoing} zone={zone} closing={(id) => closeIncident.bind(null, id)} />
        </Panel>
        <Panel title={t("incident.title")}>
          <SettingForm
            id="incident"
            action={addIncident}
            fields={[
              ...named,
              impact,
              when("startedAt"),
              { ...when("endedAt", true), hint: t("incident.endHint", { zone }) },
            ]}
            submit={t("incident.submit")}
            done={t("incident.done")}
          />
        </Panel>
        <Panel title={t("maintenance.title")}>
          <p className="mb-5 max-w-text text-sm text-muted">{t("maintenance.lead")}</p>
          <SettingForm
            id="maintenance"
            action={addMaintenance}
            fields={[...named, when("startedAt"), when("endedAt")]}
            submit={t("maintenance.submit")}
            done={t("maintenance.done")}
          />
        </Panel>
      </div>
      <Panel title={t("recent")} className="mt-12">
        <IncidentTable services={services} since={at - RECENT_MS} now={at} zone={zone} />
      </Panel>
    </>
  );
}
