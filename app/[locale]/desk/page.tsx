import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Queue } from "@/components/desk/queue";
import { FilterForm } from "@/components/ticket-list/filter-form";
import { KeptViews } from "@/components/ticket-list/kept-views";
import { tierNames } from "@/components/tickets/ticket-words";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { now } from "@/lib/now";
import { pageOfTickets, savedViews } from "@/lib/ticket-list/queries";
import { queueRequestOf } from "@/lib/ticket-list/request";
import { isNarrowed, queryOf } from "@/lib/ticket-list/schema";
import { dropView, keepView, takeTicket } from "./actions";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title"), robots: { index: false } };
}

/** The desk: the next most urgent promise is on top; its filter is the address, so that it can be kept and sent. */
export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireAgent();
  const { asked, ignored } = queueRequestOf(await searchParams);
  const initial = await pageOfTickets(actor, asked, now());
  // what is open is what the desk always shows: not a filter to keep or to take away
  const narrowed = { ...asked, state: asked.state === "active" ? undefined : asked.state };
  const [t, locale] = [await getTranslations("desk"), await getLocale()];
  const [settings, endpoints] = [await getTranslations("settings"), await getTranslations("endpoints")];
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href="/desk/replies">{t("replies.title")}</LinkButton>
            {can(actor, "directory.write") ? (
              <>
                <LinkButton href="/desk/settings/accounts">{settings("accounts.link")}</LinkButton>
                <LinkButton href="/desk/settings/terms">{settings("terms.link")}</LinkButton>
              </>
            ) : null}
            {can(actor, "team.write") ? (
              <LinkButton href="/desk/settings/team">{settings("team.link")}</LinkButton>
            ) : null}
            {can(actor, "record.write") ? (
              <LinkButton href="/desk/settings/availability">{settings("availability.link")}</LinkButton>
            ) : null}
            {can(actor, "endpoints.write") ? (
              <LinkButton href="/desk/settings/endpoints">{endpoints("link")}</LinkButton>
            ) : null}
            {can(actor, "mail.manage") ? (
              <LinkButton href="/desk/settings/messages">{settings("mail.link")}</LinkButton>
            ) : null}
            {can(actor, "gaps.read") ? <LinkButton href="/desk/content-gaps">{t("gaps.link")}</LinkButton> : null}
          </>
        }
      />
      <div className="mb-8">
        <FilterForm key={queryOf(asked)} base="/desk" asked={narrowed} ignored={ignored} />
        <KeptViews base="/desk" asked={narrowed} views={await savedViews(actor)} keep={keepView} drop={dropView} />
      </div>
      <Queue
        key={`queue ${queryOf(asked)}`}
        initial={initial}
        asked={asked}
        isFiltered={isNarrowed(narrowed)}
        zone={actor.timeZone}
        tierNames={tierNames(vendor().tiers, locale)}
        take={takeTicket}
      />
    </>
  );
}
