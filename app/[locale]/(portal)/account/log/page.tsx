import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { buttonStyle } from "@/components/ui/button-style";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { formatDateTime } from "@/lib/i18n/format";
import { accountLog } from "@/lib/members/queries";
import type { LogEntry } from "@/lib/members/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("members.log");
  return { title: t("title"), robots: { index: false } };
}

/** What was done to the account, by whom, before and after (SEC-40). The owner's page. */
export default async function AccountLogPage() {
  const actor = await requireMember();
  const [t, roles, locale] = [
    await getTranslations("members.log"),
    await getTranslations("common.account.roles"),
    await getLocale(),
  ];
  const room = await getTranslations("members");
  if (!can(actor, "members.write"))
    return (
      <>
        <PageHeader eyebrow={actor.accountName} title={t("title")} />
        <EmptyState title={t("ownersOnly")} action={<LinkButton href="/account">{room("toAccount")}</LinkButton>} />
      </>
    );
  const what = ({ act, subject, before, after }: LogEntry) =>
    t(`acts.${act}`, { subject, before: before ? roles(before) : "", after: after ? roles(after) : "" });
  return (
    <>
      <BackLink href="/account/members">{t("back")}</BackLink>
      <PageHeader eyebrow={actor.accountName} title={t("title")} lead={t("lead")} />
      <p className="mb-3 max-w-text text-sm text-muted">{room("exportLead")}</p>
      <p className="mb-8 flex flex-wrap gap-3">
        <a href="/api/v1/account/export" download className={buttonStyle({})}>
          {room("export")}
        </a>
        <a href="/api/v1/account/log" download className={buttonStyle({ variant: "quiet" })}>
          {t("csv")}
        </a>
      </p>
      <DataTable
        caption={t("title")}
        captionLook="hidden"
        empty={<p className="text-muted">{t("none")}</p>}
        columns={[
          { key: "at", header: t("at"), isRowHeader: true },
          { key: "by", header: t("by") },
          { key: "what", header: t("what") },
        ]}
        rows={(await accountLog(actor)).map((entry) => ({
          id: entry.id,
          cells: {
            at: formatDateTime(entry.at, { locale, zone: actor.timeZone }),
            by: entry.by,
            what: <span className="wrap-anywhere">{what(entry)}</span>,
          },
        }))}
      />
    </>
  );
}
