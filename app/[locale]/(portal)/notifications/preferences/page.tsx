import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PreferencesForm } from "@/components/notifications/preferences-form";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { isMailWanted, preferencesOf } from "@/lib/notifications/queries";
import { AGENT_KINDS, MEMBER_KINDS } from "@/lib/notifications/schema";
import { allowMail, savePreferencesOf } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.preferences");
  return { title: t("title"), robots: { index: false } };
}

/** What somebody wants to be told, where, and when not. */
export default async function PreferencesPage() {
  const actor = await requireActor();
  const t = await getTranslations("notifications.preferences");
  const isMailed = await isMailWanted(actor.userId);
  return (
    <>
      <BackLink href="/notifications">{t("back")}</BackLink>
      <PageHeader title={t("title")} lead={t("lead")} />
      {isMailed ? null : (
        <Notice tone="warning" title={t("mailOff.title")} className="mb-8 max-w-form">
          <p>{t("mailOff.body")}</p>
          <form action={allowMail} className="mt-3">
            <Button type="submit" size="sm">
              {t("mailOff.on")}
            </Button>
          </form>
        </Notice>
      )}
      <PreferencesForm
        save={savePreferencesOf}
        kinds={actor.kind === "agent" ? AGENT_KINDS : MEMBER_KINDS}
        now={await preferencesOf(actor)}
        zone={actor.timeZone}
      />
    </>
  );
}
