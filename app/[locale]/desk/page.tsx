import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Queue } from "@/components/desk/queue";
import { tierNames } from "@/components/tickets/ticket-words";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { now } from "@/lib/now";
import { pageOfTickets } from "@/lib/ticket-list/queries";

interface Props {
  searchParams: Promise<{ state?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title"), robots: { index: false } };
}

/** The desk: the next most urgent promise is on top. */
export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireAgent();
  const { state } = await searchParams;
  const shown = state === "open" || state === "waiting" ? state : "all";
  const initial = await pageOfTickets(actor, { state: shown === "all" ? "active" : shown, sort: "due" }, now());
  const [t, locale] = [await getTranslations("desk"), await getLocale()];
  const settings = await getTranslations("settings");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {can(actor, "record.write") ? (
              <LinkButton href="/desk/settings/availability">{settings("availability.link")}</LinkButton>
            ) : null}
            {can(actor, "gaps.read") ? <LinkButton href="/desk/content-gaps">{t("gaps.link")}</LinkButton> : null}
          </>
        }
      />
      <Queue
        key={shown}
        initial={initial}
        shown={shown}
        zone={actor.timeZone}
        tierNames={tierNames(vendor().tiers, locale)}
      />
    </>
  );
}
