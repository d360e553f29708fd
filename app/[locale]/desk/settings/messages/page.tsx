import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailLog } from "@/components/settings/mail-log";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { env } from "@/lib/env";
import { mailLog } from "@/lib/notifications/queries";
import { resendBy } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.mail");
  return { title: t("title"), robots: { index: false } };
}

/** What the portal wrote to people, and whether it came. The lead's page. */
export default async function MailLogPage() {
  const actor = await requireAgent();
  const [t, room] = [await getTranslations("settings.mail"), await getTranslations("settings")];
  if (!can(actor, "mail.manage"))
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={room("leadsOnly.title")}
          body={t("leadsOnly")}
          action={<LinkButton href="/desk">{room("toDesk")}</LinkButton>}
        />
      </>
    );
  const rows = await mailLog(actor);
  return (
    <>
      <BackLink href="/desk">{room("toDesk")}</BackLink>
      <PageHeader title={t("title")} lead={t("lead")} />
      {env().SMTP_URL ? null : <Notice title={t("noServer")} className="mb-6 max-w-text" />}
      {rows.length ? (
        <MailLog rows={rows} zone={actor.timeZone} again={(id) => resendBy.bind(null, id)} />
      ) : (
        <EmptyState title={t("none")} action={<LinkButton href="/desk">{room("toDesk")}</LinkButton>} />
      )}
    </>
  );
}
