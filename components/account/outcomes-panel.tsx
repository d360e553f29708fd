import { useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { CancelledTicket, UndecidedClock } from "@/lib/compliance/schema";
import { TicketLink } from "./ticket-link";

/** Clocks that are neither met nor late: named, so that nothing is missing without a word. */
export function UndecidedPanel({ clocks }: { clocks: readonly UndecidedClock[] }) {
  const t = useTranslations("account.compliance");
  const metrics = useTranslations("sla.metric");
  const nameOf = useSeverityName();
  if (clocks.length === 0) return null;
  return (
    <Panel title={t("undecided.title")} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t("undecided.lead")}</p>
      <DataTable
        caption={t("undecided.title")}
        captionLook="hidden"
        columns={[
          { key: "ticket", header: t("late.ticket"), isRowHeader: true },
          { key: "metric", header: t("late.metric") },
          { key: "severity", header: t("late.severity") },
          { key: "why", header: t("undecided.why") },
        ]}
        rows={clocks.map((clock, index) => ({
          id: `${clock.number} ${clock.metric} ${index}`,
          cells: {
            ticket: <TicketLink ticket={clock} />,
            metric: metrics(clock.metric),
            severity: nameOf(clock.severity),
            why: t(`undecided.reasons.${clock.why}`),
          },
        }))}
      />
    </Panel>
  );
}

/** Cancelled tickets with their reasons, and the breaches that stay in the figures (PRODUCT §3.10). */
export function CancelledPanel({ tickets }: { tickets: readonly CancelledTicket[] }) {
  const t = useTranslations("account.compliance");
  return (
    <Panel title={t("cancelled.title")} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t("cancelled.lead")}</p>
      <DataTable
        caption={t("cancelled.title")}
        captionLook="hidden"
        columns={[
          { key: "ticket", header: t("late.ticket"), isRowHeader: true },
          { key: "reason", header: t("cancelled.reason") },
          { key: "breaches", header: t("cancelled.breaches"), align: "end" },
        ]}
        empty={<p>{t("cancelled.empty")}</p>}
        rows={tickets.map((ticket) => ({
          id: String(ticket.number),
          cells: {
            ticket: <TicketLink ticket={ticket} />,
            reason: t(`cancelled.reasons.${ticket.reason}`),
            breaches: ticket.breaches,
          },
        }))}
      />
    </Panel>
  );
}
