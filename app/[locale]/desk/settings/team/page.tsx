import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ShiftForm } from "@/components/duty/shift-form";
import { ShiftList } from "@/components/duty/shift-list";
import { type SettingField, SettingForm } from "@/components/settings/setting-form";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { AGENT_ROLES, can } from "@/lib/auth/policy";
import { team } from "@/lib/duty/queries";
import { type TeamMate, WEEKDAYS } from "@/lib/duty/schema";
import { now } from "@/lib/now";
import { LEVELS } from "@/lib/sla/events";
import { addColleagueBy, addShiftBy, changePostBy, letGoBy, removeShiftBy } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.team");
  return { title: t("title"), robots: { index: false } };
}

/** The support team: levels, rosters, and what each has to do at this moment. The lead's page. */
export default async function TeamSettings() {
  const actor = await requireAgent();
  const [t, room, roles] = [
    await getTranslations("settings.team"),
    await getTranslations("settings"),
    await getTranslations("common.account.roles"),
  ];
  if (!can(actor, "team.write"))
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={room("leadsOnly.title")} action={<LinkButton href="/desk">{room("toDesk")}</LinkButton>} />
      </>
    );
  const { zone } = vendor();
  const mates = await team(actor, now());
  const people = mates.map(({ userId, name, level }) => ({ value: userId, label: `${name} (${level})` }));
  const post: SettingField[] = [
    {
      ...{ name: "role", label: t("role"), kind: "choice" },
      options: AGENT_ROLES.map((value) => ({ value, label: roles(value) })),
    },
    { name: "level", label: t("level"), kind: "choice", options: LEVELS.map((value) => ({ value, label: value })) },
  ];
  const who: SettingField = { name: "userId", label: t("add.who"), kind: "choice", options: people };
  return (
    <>
      <BackLink href="/desk">{room("toDesk")}</BackLink>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Panel
        title={t("now")}
        aside={
          <LinkButton href="/record" variant="quiet" size="sm">
            {t("record")}
          </LinkButton>
        }
      >
        <TeamTable mates={mates} roleOf={(role) => roles(role)} />
        <p className="mt-3 max-w-text text-sm text-muted">{t("performance")}</p>
      </Panel>
      <div className="mt-12 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Panel title={t("shifts")}>
          <ShiftList team={mates} remove={(id) => removeShiftBy.bind(null, id)} />
        </Panel>
        <Panel title={t("add.title")}>
          <ShiftForm add={addShiftBy} people={people} weekdays={WEEKDAYS} zone={zone} />
        </Panel>
        <Panel title={t("colleague.title")}>
          <SettingForm
            id="colleague"
            action={addColleagueBy}
            fields={[
              { name: "name", label: t("name"), kind: "line" },
              { name: "email", label: t("colleague.email"), hint: t("colleague.emailHint"), kind: "line" },
              ...post,
            ]}
            submit={t("colleague.submit")}
            done={t("colleague.done")}
          />
        </Panel>
        <Panel title={t("post.title")}>
          <SettingForm
            id="post"
            action={changePostBy}
            fields={[who, ...post]}
            submit={t("post.submit")}
            done={t("post.done")}
          />
        </Panel>
        <Panel title={t("leave.title")}>
          <p className="mb-5 max-w-text text-sm text-muted">{t("leave.lead")}</p>
          <SettingForm id="leave" action={letGoBy} fields={[who]} submit={t("leave.submit")} done={t("leave.done")} />
        </Panel>
      </div>
    </>
  );
}

function TeamTable({ mates, roleOf }: { mates: readonly TeamMate[]; roleOf: (role: TeamMate["role"]) => string }) {
  const t = useTranslations("settings.team");
  const duty = ({ isOnDuty }: TeamMate) => t(isOnDuty === null ? "noShifts" : isOnDuty ? "onDuty" : "offDuty");
  return (
    <DataTable
      caption={t("caption")}
      captionLook="hidden"
      columns={[
        { key: "name", header: t("name"), isRowHeader: true },
        { key: "role", header: t("role") },
        { key: "level", header: t("level") },
        { key: "duty", header: t("duty") },
        { key: "open", header: t("open"), align: "end" },
        { key: "waiting", header: t("waiting"), align: "end" },
        { key: "pressing", header: t("pressing"), align: "end" },
      ]}
      rows={mates.map((mate) => ({
        id: mate.userId,
        cells: {
          name: <span className="wrap-anywhere">{mate.name}</span>,
          role: roleOf(mate.role),
          level: mate.level,
          duty: <span className={mate.isOnDuty ? "font-semibold" : "text-muted"}>{duty(mate)}</span>,
          ...{ open: mate.open, waiting: mate.waiting, pressing: mate.pressing },
        },
      }))}
    />
  );
}
