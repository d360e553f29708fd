import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { TicketSummary } from "@/lib/tickets/schema";
import { NextDue } from "./next-due";
import { useSeverityName } from "./severity-name";
import type { TierNames } from "./ticket-words";

interface TicketTableProps {
  caption: string;
  tickets: readonly TicketSummary[];
  asOf: number;
  zone: string;
  /** where a ticket's page is: "/tickets" or "/desk/tickets" */
  base: "/tickets" | "/desk/tickets";
  /** tier keys in the reader's words; the desk sees the tier beside the account */
  tierNames?: TierNames;
}

/** Tickets as a list reads them: what, how grave, who, and what is due when. */
export function TicketTable({ caption, tickets, asOf, zone, base, tierNames = {} }: TicketTableProps) {
  const t = useTranslations("tickets");
  const severityName = useSeverityName();
  const side = base === "/desk/tickets" ? "desk" : "customer";
  const columns: Column[] = [
    { key: "due", header: <span className="block sm:min-w-40 lg:min-w-56">{t("table.due")}</span> },
    { key: "ticket", header: t("table.ticket"), isRowHeader: true },
    ...(side === "desk" ? [{ key: "account", header: t("table.account") }] : []),
    { key: "severity", header: t("table.severity") },
    { key: "state", header: t("table.state") },
    { key: "who", header: t("table.who") },
  ];
  const rows = tickets.map((ticket) => ({
    id: String(ticket.number),
    cells: {
      due: <NextDue ticket={ticket} asOf={asOf} zone={zone} side={side} />,
      ticket: (
        <AppLink
          href={`${base}/${ticket.number}`}
          data-row-link
          className="font-medium underline decoration-control underline-offset-4 hover:decoration-ink wrap-anywhere"
        >
          {t("table.numbered", { number: String(ticket.number), title: ticket.title })}
        </AppLink>
      ),
      account: (
        <>
          <span className="block">{ticket.accountName}</span>
          <span className="block text-sm text-muted">{tierNames[ticket.tier] ?? ticket.tier}</span>
        </>
      ),
      severity: <span className="whitespace-nowrap">{severityName(ticket.severity)}</span>,
      state: <span className="whitespace-nowrap">{t(`state.${ticket.state}`, { side })}</span>,
      who: (
        <>
          <span className="block whitespace-nowrap">{ticket.assignee ?? t("facts.nobody")}</span>
          <span className="block text-sm whitespace-nowrap text-muted">{t(`level.${ticket.level}`)}</span>
        </>
      ),
    },
  }));
  return <DataTable caption={caption} captionLook="hidden" columns={columns} rows={rows} />;
}
