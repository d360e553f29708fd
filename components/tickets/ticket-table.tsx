import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { TicketSummary } from "@/lib/tickets/schema";
import { NextDue } from "./next-due";
import { useSeverityName } from "./severity-name";

interface TicketTableProps {
  caption: string;
  tickets: readonly TicketSummary[];
  asOf: number;
  zone: string;
  /** where a ticket's page is: "/tickets" or "/desk/tickets" */
  base: "/tickets" | "/desk/tickets";
}

/** Tickets as a list reads them: what, how grave, who, and what is due when. */
export function TicketTable({ caption, tickets, asOf, zone, base }: TicketTableProps) {
  const t = useTranslations("tickets");
  const severityName = useSeverityName();
  const isDesk = base === "/desk/tickets";
  const columns: Column[] = [
    { key: "due", header: t("table.due") },
    { key: "ticket", header: t("table.ticket"), isRowHeader: true },
    ...(isDesk ? [{ key: "account", header: t("table.account") }] : []),
    { key: "severity", header: t("table.severity") },
    { key: "state", header: t("table.state") },
    { key: "who", header: t("table.who") },
  ];
  const rows = tickets.map((ticket) => ({
    id: String(ticket.number),
    cells: {
      due: <NextDue ticket={ticket} asOf={asOf} zone={zone} side={isDesk ? "desk" : "customer"} />,
      ticket: (
        <AppLink
          href={`${base}/${ticket.number}`}
          data-row-link
          className="font-medium underline decoration-control underline-offset-4 hover:decoration-ink wrap-anywhere"
        >
          {t("table.numbered", { number: String(ticket.number), title: ticket.title })}
        </AppLink>
      ),
      account: ticket.accountName,
      severity: <span className="whitespace-nowrap">{severityName(ticket.severity)}</span>,
      state: (
        <span className="whitespace-nowrap">{t(`state.${ticket.state}`, { side: isDesk ? "desk" : "customer" })}</span>
      ),
      who: t("table.handler", { name: ticket.assignee ?? t("facts.nobody"), level: ticket.level }),
    },
  }));
  return <DataTable caption={caption} captionLook="hidden" columns={columns} rows={rows} />;
}
