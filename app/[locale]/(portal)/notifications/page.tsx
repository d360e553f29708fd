import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Inbox } from "@/components/notifications/inbox";
import { UnreadCount } from "@/components/notifications/unread-count";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { countUnread, inboxOf } from "@/lib/notifications/queries";
import { now } from "@/lib/now";
import { readAll } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.inbox");
  return { title: t("title"), robots: { index: false } };
}

/** What has reached somebody, customer or agent: the same news that is mailed, for 90 days. */
export default async function NotificationsPage() {
  const actor = await requireActor();
  const at = now();
  const [items, unread] = [await inboxOf(actor, at), await countUnread(actor, at)];
  const t = await getTranslations("notifications.inbox");
  const home = actor.kind === "agent" ? "/desk" : "/tickets";
  return (
    <>
      <UnreadCount count={unread} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href="/sessions" variant="quiet">
              {t("sessions")}
            </LinkButton>
            <LinkButton href="/notifications/preferences" variant="quiet">
              {t("preferences")}
            </LinkButton>
            {unread ? (
              <form action={readAll}>
                <Button type="submit">{t("readAll")}</Button>
              </form>
            ) : null}
          </>
        }
      />
      {items.length ? (
        <Inbox items={items} zone={actor.timeZone} tickets={actor.kind === "agent" ? "/desk/tickets" : "/tickets"} />
      ) : (
        <EmptyState
          title={t("none")}
          body={t("noneBody")}
          action={<LinkButton href={home}>{t(actor.kind === "agent" ? "toDesk" : "toTickets")}</LinkButton>}
        />
      )}
    </>
  );
}
