import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterForm } from "@/components/ticket-list/filter-form";
import { FilteredTickets } from "@/components/ticket-list/filtered-tickets";
import { KeptViews } from "@/components/ticket-list/kept-views";
import { OpenTickets } from "@/components/tickets/open-tickets";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { now } from "@/lib/now";
import { pageOfTickets, savedViews } from "@/lib/ticket-list/queries";
import { listRequestOf } from "@/lib/ticket-list/request";
import { isNarrowed } from "@/lib/ticket-list/schema";
import { dropView, keepView } from "./actions";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tickets");
  return { title: t("list.title"), robots: { index: false } };
}

/** The account's tickets: what is due next, live, and all of them by filters that are the address of the page. */
export default async function TicketsPage({ searchParams }: Props) {
  const actor = await requireMember();
  const { asked, ignored } = listRequestOf(await searchParams);
  const at = now();
  const page = await pageOfTickets(actor, asked, at);
  const t = await getTranslations("tickets");
  const file = can(actor, "ticket.open") ? (
    <LinkButton href="/tickets/new" variant="primary">
      {t("list.file")}
    </LinkButton>
  ) : null;
  const isWhole = !isNarrowed(asked);
  if (page.total === 0 && isWhole) {
    return (
      <>
        <PageHeader title={t("list.title")} />
        <EmptyState title={t("list.none")} body={t("list.noneBody")} action={file} />
      </>
    );
  }
  const isStart = isWhole && !asked.after && !asked.before && asked.sort === "newest";
  return (
    <>
      <PageHeader title={t("list.title")} lead={actor.accountName} actions={file} />
      <div className="space-y-12">
        {isStart ? (
          <Panel title={t("list.open")}>
            <OpenTickets
              initial={await pageOfTickets(actor, { state: "active", sort: "due" }, at)}
              zone={actor.timeZone}
            />
          </Panel>
        ) : null}
        <Panel title={t("list.all")}>
          <FilterForm key={page.asOf} base="/tickets" asked={asked} ignored={ignored} />
          <KeptViews base="/tickets" asked={asked} views={await savedViews(actor)} keep={keepView} drop={dropView} />
          <FilteredTickets base="/tickets" page={page} asked={asked} zone={actor.timeZone} />
        </Panel>
      </div>
    </>
  );
}
