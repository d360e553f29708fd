import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { formatNear } from "@/lib/i18n/format";
import { LEVELS } from "@/lib/sla/events";
import type { TicketView } from "@/lib/tickets/schema";

type Level = (typeof LEVELS)[number];

/** Which level has the ticket, since when and why, and when it climbs by itself (R25, R26). */
export function TicketLadder({ ticket, zone }: { ticket: TicketView; zone: string }) {
  const t = useTranslations("tickets");
  const locale = useLocale();
  const reached = reachedLevels(ticket);
  const near = (at: number) => formatNear(at, { locale, zone });
  return (
    <ol className="space-y-3">
      {LEVELS.map((level) => {
        const since = reached.get(level);
        const climbs = ticket.nextStep?.to === level ? ticket.nextStep.at : undefined;
        const isHere = ticket.summary.level === level;
        return (
          <li
            key={level}
            aria-current={isHere ? "step" : undefined}
            className={clsx("border-s-2 ps-3", isHere ? "border-ink" : "border-line")}
          >
            <span className={isHere ? "font-semibold" : undefined}>{t(`level.${level}`)}</span>
            <span className="block text-sm text-muted">
              {since ? t(`ladder.reached.${since.cause}`, { at: near(since.at) }) : null}
              {climbs === undefined ? null : t("ladder.climbs", { at: near(climbs) })}
              {since || climbs !== undefined ? null : t("ladder.ahead")}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type Cause = "opened" | "rule" | "complexity" | "customer";
interface Reached {
  readonly at: number;
  readonly cause: Cause;
}

/** From the timeline: a ticket starts on the first level and climbs by what its events say. */
function reachedLevels({ summary, timeline }: TicketView): Map<Level, Reached> {
  const reached = new Map<Level, Reached>([["L1", { at: summary.openedAt, cause: "opened" }]]);
  for (const { type, at, facts } of timeline) {
    if (type === "ticket.escalated" && !reached.has(facts.to as Level))
      reached.set(facts.to as Level, { at, cause: facts.cause as Cause });
  }
  return reached;
}
