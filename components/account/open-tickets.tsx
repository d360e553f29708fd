"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useChanges } from "@/components/live/use-changes";
import { useTickingNow } from "@/components/sla/use-ticking-now";
import { openTicketsQuery } from "@/components/tickets/live";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { formatTime } from "@/lib/i18n/format";
import type { TicketPage } from "@/lib/ticket-list/schema";
import { NextDue } from "./next-due";
import { TicketLink } from "./ticket-link";

interface OpenTicketsProps {
  /** What the server saw; the query cache carries on from there. */
  initial: TicketPage;
  zone: string;
  mayFile: boolean;
}

/** The account's open tickets, what is due first on top, counting down by the server's clock. */
export function OpenTickets({ initial, zone, mayFile }: OpenTicketsProps) {
  const t = useTranslations("account.sla.open");
  const nameOf = useSeverityName();
  const locale = useLocale();
  useChanges();
  const { data, isError } = useQuery(openTicketsQuery(initial));
  const now = useTickingNow(data.asOf, data.tickets.length > 0);
  if (data.tickets.length === 0) return <NoTickets mayFile={mayFile} />;
  const hidden = data.total - data.tickets.length;
  return (
    <>
      <DataTable
        caption={t("title")}
        captionLook="hidden"
        columns={[
          { key: "ticket", header: t("ticket"), isRowHeader: true },
          { key: "severity", header: t("severity") },
          { key: "next", header: t("next") },
        ]}
        rows={data.tickets.map((ticket) => ({
          id: String(ticket.number),
          cells: {
            ticket: <TicketLink ticket={ticket} />,
            severity: <span className="whitespace-nowrap">{nameOf(ticket.severity)}</span>,
            next: <NextDue ticket={ticket} now={now} zone={zone} />,
          },
        }))}
      />
      {hidden > 0 ? <p className="mt-3 text-sm text-muted">{t("more", { count: hidden })}</p> : null}
      {isError ? (
        <p role="status" className="mt-3 text-sm text-muted">
          {t("stale", { at: formatTime(data.asOf, { locale, zone }) })}
        </p>
      ) : null}
    </>
  );
}

function NoTickets({ mayFile }: { mayFile: boolean }) {
  const t = useTranslations("account.sla.open");
  const action = mayFile ? <LinkButton href="/tickets/new">{t("file")}</LinkButton> : undefined;
  return <EmptyState title={t("empty")} body={t("emptyBody")} action={action} headingLevel={3} />;
}
