import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { formatNear } from "@/lib/i18n/format";
import type { TicketView } from "@/lib/tickets/schema";
import { reopenUntil } from "./offered";
import { useSeverityName } from "./severity-name";
import { TicketOther } from "./ticket-other";

interface TicketHeadProps {
  ticket: TicketView;
  side: "customer" | "desk";
  zone: string;
  reopenDays?: number;
}

/** Number, title, and in one sentence what happens next. */
export function TicketHead({ ticket, side, zone, reopenDays }: TicketHeadProps) {
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
      {summary.state === "open" && summary.nextDueAt !== null ? (
        <NextPromise ticket={ticket} zone={zone} />
      ) : (
        <NextStep ticket={ticket} side={side} zone={zone} reopenDays={reopenDays} />
      )}
      <TicketOther ticket={ticket} side={side} zone={zone} />
    </header>
  );
}

/** What is promised next and by when, and what happens by itself if it is not kept. */
function NextPromise({ ticket, zone }: { ticket: TicketView; zone: string }) {
  const t = useTranslations("tickets.next");
  const metric = useTranslations("sla.metric");
  const locale = useLocale();
  const { nextDueAt, nextDueMetric } = ticket.summary;
  if (nextDueAt === null || nextDueMetric === null) return null;
  const isLate = ticket.asOf > nextDueAt;
  const said = { metric: metric(nextDueMetric), due: formatNear(nextDueAt, { locale, zone }) };
  return (
    <Notice
      tone={isLate ? "danger" : "info"}
      className="mt-5 max-w-text"
      title={isLate ? t("late", said) : t("due", said)}
    >
      {ticket.nextStep
        ? t("ladder", { level: ticket.nextStep.to, at: formatNear(ticket.nextStep.at, { locale, zone }) })
        : null}
    </Notice>
  );
}

/** Nothing is running: whose turn it is, and what can still be done. */
function NextStep({ ticket, side, zone, reopenDays }: TicketHeadProps) {
  const t = useTranslations("tickets.next");
  const locale = useLocale();
  const { state } = ticket.summary;
  const until = reopenUntil(ticket, reopenDays);
  const key = state === "open" ? (ticket.confirmed === "refused" ? "refused" : "nothingDue") : state;
  return (
    <Notice tone={state === "waiting" ? "warning" : "info"} className="mt-5 max-w-text" title={t(`${key}.${side}`)}>
      {state === "resolved" && until !== null
        ? t(ticket.asOf > until ? "reopenOver" : "reopenUntil", { at: formatNear(until, { locale, zone }) })
        : null}
    </Notice>
  );
}
