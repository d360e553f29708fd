import { useLocale, useTranslations } from "next-intl";
import { clockWord, markOf } from "@/components/sla/clock-state";
import { Ribbon } from "@/components/sla/ribbon";
import { useSeverityName } from "@/components/tickets/severity-name";
import type { TicketView } from "@/lib/tickets/schema";
import { TicketLink } from "./ticket-link";

/** The clocks that are due first, each drawn from filing to due with the marker of now (PRODUCT §6). */
export function DueRibbons({ tickets, zone }: { tickets: readonly TicketView[]; zone: string }) {
  return (
    <ul className="space-y-8">
      {tickets.map((ticket) => (
        <DueRibbon key={ticket.summary.number} ticket={ticket} zone={zone} />
      ))}
    </ul>
  );
}

function DueRibbon({ ticket, zone }: { ticket: TicketView; zone: string }) {
  const t = useTranslations("compliance.now");
  const metrics = useTranslations("sla.metric");
  const nameOf = useSeverityName();
  const locale = useLocale();
  const { summary, clocks, traces, asOf } = ticket;
  const metric = summary.nextDueMetric;
  const clock = clocks.findLast((one) => one.metric === metric);
  const trace = traces.findLast((one) => one.metric === metric);
  if (!metric || !clock || !trace) return null;
  return (
    <li>
      <p className="mb-2">
        <TicketLink ticket={summary} clock={metric} />
        <span className="ms-3 text-sm text-muted">
          {t("clock", { severity: nameOf(summary.severity), metric: metrics(metric) })}
        </span>
      </p>
      <Ribbon trace={trace} now={asOf} locale={locale} zone={zone} state={markOf(clockWord(clock, asOf))} />
    </li>
  );
}
