"use client";
import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/state-mark";
import { formatCountdown, formatNear, formatWallDuration } from "@/lib/i18n/format";
import type { TicketSummary } from "@/lib/tickets/schema";

/** From two days on nobody counts seconds. */
const TICKS_BELOW = 48 * 3_600_000;

/** A compact clock: what is due next on a ticket, how long until then, and when. State by icon and words (U-20). */
export function NextDue({ ticket, now, zone }: { ticket: TicketSummary; now: number; zone: string }) {
  const t = useTranslations("account.sla.open");
  const metrics = useTranslations("sla.metric");
  const locale = useLocale();
  const { nextDueAt, nextDueMetric, state } = ticket;
  if (nextDueAt === null || nextDueMetric === null) {
    const isWaiting = state === "waiting";
    return (
      <StateMark look="plain" state={isWaiting ? "paused" : "stopped"} label={t(isWaiting ? "waiting" : "noDue")} />
    );
  }
  const left = nextDueAt - now;
  const length = Math.abs(left) < TICKS_BELOW ? formatCountdown(left) : formatWallDuration(left, locale);
  return (
    <>
      <StateMark
        look="plain"
        state={left < 0 ? "breached" : "running"}
        label={left < 0 ? t("pastDue", { length }) : t("untilDue", { length })}
      />
      <span className="block text-sm text-muted">
        {t("dueAt", { metric: metrics(nextDueMetric), due: formatNear(nextDueAt, { locale, zone }) })}
      </span>
    </>
  );
}
