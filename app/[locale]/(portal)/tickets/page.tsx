import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OpenTickets } from "@/components/tickets/open-tickets";
import { TicketTable } from "@/components/tickets/ticket-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { now } from "@/lib/now";
import { listTickets, PAGE_SIZE } from "@/lib/tickets/queries";

interface Props {
  searchParams: Promise<{ page?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tickets");
  return { title: t("list.title"), robots: { index: false } };
}

export default async function TicketsPage({ searchParams }: Props) {
  const actor = await requireMember();
  const page = pageOf((await searchParams).page);
  if (page === null) return notFound();
  const at = now();
  const [open, all] = [await listTickets(actor, { only: "open" }, at), await listTickets(actor, { page }, at)];
  if (page > 1 && all.tickets.length === 0) return notFound();
  const t = await getTranslations("tickets");
  const file = can(actor, "ticket.open") ? (
    <LinkButton href="/tickets/new" variant="primary">
      {t("list.file")}
    </LinkButton>
  ) : null;
  if (all.total === 0) {
    return (
      <>
        <PageHeader title={t("list.title")} />
        <EmptyState title={t("list.none")} body={t("list.noneBody")} action={file} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("list.title")} lead={actor.accountName} actions={file} />
      <div className="space-y-12">
        <Panel title={t("list.open")}>
          <OpenTickets initial={open} zone={actor.timeZone} />
        </Panel>
        <Panel title={t("list.all")}>
          <TicketTable
            caption={t("list.all")}
            tickets={all.tickets}
            asOf={all.asOf}
            zone={actor.timeZone}
            base="/tickets"
          />
          <Pages page={page} total={all.total} />
        </Panel>
      </div>
    </>
  );
}

async function Pages({ page, total }: { page: number; total: number }) {
  const t = await getTranslations("tickets.list");
  const link = (to: number, label: string) => ({ href: `/tickets?page=${to}`, label });
  const [from, until] = [Math.min((page - 1) * PAGE_SIZE + 1, total), Math.min(page * PAGE_SIZE, total)];
  return (
    <Pagination
      label={t("pages")}
      position={t("position", { from, until, total })}
      previous={page > 1 ? link(page - 1, t("newer")) : undefined}
      next={until < total ? link(page + 1, t("older")) : undefined}
    />
  );
}

/** Null for what cannot be a page. */
function pageOf(text: string | string[] | undefined): number | null {
  if (text === undefined) return 1;
  return typeof text === "string" && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
