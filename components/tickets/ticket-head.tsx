import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { formatNear } from "@/lib/i18n/format";
import type { TicketView } from "@/lib/tickets/schema";
import { useSeverityName } from "./severity-name";

interface TicketHeadProps {
  ticket: TicketView;
  side: "customer" | "desk";
  zone: string;
}

/** Number, title, and in one sentence what happens next. */
export function TicketHead({ ticket, side, zone }: TicketHeadProps) {
  const t = useTranslations("tickets");
  const severityName = useSeverityName();
  const { summary } = ticket;
  return (
    <header className="mb-8">
      <p className="eyebrow mb-1">
        {side === "desk"
          ? t("head.numberOf", { number: String(summary.number), account: summary.accountName })
          : t("head.number", { number: String(summary.number) })}
      </p>
      <h1 className="text-3xl font-semibold wrap-anywhere">{summary.title}</h1>
      <p className="mt-3 flex flex-wrap gap-2">
        <Badge weight="strong">{severityName(summary.severity)}</Badge>
        <Badge>{t(`state.${summary.state}`, { side })}</Badge>
        <Badge>{t(`level.${summary.level}`)}</Badge>
      </p>
      <NextStep ticket={ticket} side={side} zone={zone} />
    </header>
  );
}

function NextStep({ ticket, side, zone }: TicketHeadProps) {
  const t = useTranslations("tickets.next");
  const metric = useTranslations("sla.metric");
  const locale = useLocale();
  const { state, nextDueAt, nextDueMetric } = ticket.summary;
  if (state !== "open" || nextDueAt === null || nextDueMetric === null) {
    const key = state === "open" ? (ticket.confirmed === "refused" ? "refused" : "nothingDue") : state;
    return (
      <Notice tone={state === "waiting" ? "warning" : "info"} className="mt-5 max-w-text" title={t(`${key}.${side}`)} />
    );
  }
  const due = formatNear(nextDueAt, { locale, zone });
  const isLate = ticket.asOf > nextDueAt;
  return (
    <Notice
      tone={isLate ? "danger" : "info"}
      className="mt-5 max-w-text"
      title={t(isLate ? "late" : "due", { metric: metric(nextDueMetric), due })}
    >
      {ticket.nextStep
        ? t("ladder", { level: ticket.nextStep.to, at: formatNear(ticket.nextStep.at, { locale, zone }) })
        : null}
    </Notice>
  );
}
