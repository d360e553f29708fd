import { useTranslations } from "next-intl";
import type { AttainmentRow } from "@/lib/compliance/schema";
import { useRowName } from "./report-words";
import { TicketNumbers } from "./ticket-numbers";

/** Every ticket that a line counts, each a link: a figure can be followed down to what it is made of. */
export function RowTickets({ rows }: { rows: readonly AttainmentRow[] }) {
  const t = useTranslations("account.compliance.attainment");
  const metrics = useTranslations("sla.metric");
  const nameOf = useRowName();
  return rows.map(({ metric, severity, tickets }) => (
    <div key={severity} className="mb-4">
      <h4 className="text-sm font-semibold">
        {t("ticketsOf", { metric: metrics(metric), severity: nameOf(severity) })}
      </h4>
      <TicketNumbers numbers={tickets} />
    </div>
  ));
}
