"use client";
import { useLocale, useTranslations } from "next-intl";
import { useTickingNow } from "@/components/sla/use-ticking-now";
import { StateMark } from "@/components/ui/state-mark";
import { formatNear, formatWallDuration } from "@/lib/i18n/format";
import type { TicketSummary } from "@/lib/tickets/schema";

const SOON = 30 * 60_000;

interface NextDueProps {
  ticket: TicketSummary;
  asOf: number;
  zone: string;
  side: "customer" | "desk";
}

/** What is due next on a ticket, how long until then, and the instant itself. */
export function NextDue({ ticket, asOf, zone, side }: NextDueProps) {
  const t = useTranslations("tickets.due");
  const metric = useTranslations("sla.metric");
  const locale = useLocale();
  const { state, nextDueAt, nextDueMetric } = ticket;
  const isTicking = state === "open" && nextDueAt !== null;
  const now = useTickingNow(asOf, isTicking);
  if (state === "waiting") return <StateMark look="plain" state="paused" label={t("waiting", { side })} />;
  if (state !== "open") return <StateMark look="plain" state="stopped" label={t("closed")} />;
  if (nextDueAt === null || nextDueMetric === null)
    return <StateMark look="plain" state="running" label={t("nothing")} />;
  const left = nextDueAt - now;
  const length = formatWallDuration(left, locale);
  const mark = left < 0 ? "breached" : left <= SOON ? "due-soon" : "running";
  return (
    <span className="block">
      <StateMark
        look="plain"
        state={mark}
        label={t(left < 0 ? "late" : "left", { metric: metric(nextDueMetric), length })}
      />
      <span className="block text-sm text-muted">{formatNear(nextDueAt, { locale, zone })}</span>
    </span>
  );
}
