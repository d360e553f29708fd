import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/i18n/format";
import type { TimelineItem } from "@/lib/tickets/schema";
import { useOptionName } from "./option-name";

interface TicketTimelineProps {
  items: readonly TimelineItem[];
  zone: string;
  side: "customer" | "desk";
}

/** Everything that happened, one sentence each, with who and why: the ledger as people read it. */
export function TicketTimeline({ items, zone, side }: TicketTimelineProps) {
  const locale = useLocale();
  const sentence = useSentence(side);
  const shown = side === "desk" ? items : items.filter((item) => item.type !== "note.added");
  return (
    <ol className="space-y-3 text-sm">
      {shown.map((item) => (
        <li key={item.seq} className="border-t border-line pt-2">
          <time dateTime={new Date(item.at).toISOString()} className="block text-muted">
            {formatDateTime(item.at, { locale, zone })}
          </time>
          <span className="wrap-anywhere">{sentence(item)}</span>
          {item.type === "severity.changed" ||
          item.type === "severity.contested" ||
          item.type === "ticket.cancelled" ||
          item.type === "ticket.escalated" ? (
            <Reason item={item} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Reason({ item }: { item: TimelineItem }) {
  const t = useTranslations("tickets.timeline");
  const reason = item.words.reason ?? item.words.explanation;
  return reason ? <span className="block text-muted wrap-anywhere">{t("reason", { reason })}</span> : null;
}

/** One sentence for each type of event; what varies is named in the sentence, never glued to it. */
function useSentence(side: TicketTimelineProps["side"]): (item: TimelineItem) => string {
  const t = useTranslations("tickets.timeline");
  const people = useTranslations("tickets.thread.by");
  const metrics = useTranslations("sla.metric");
  const optionName = useOptionName();
  return (item) => {
    const { facts } = item;
    const who = item.by.name ?? people(item.by.kind);
    const text = (name: string) => String(facts[name] ?? "");
    switch (item.type) {
      case "severity.changed":
        return t("severity.changed", { who, from: optionName(text("from")), to: optionName(text("to")) });
      case "ticket.escalated": {
        const metric = METRICS.find((one) => one === facts.metric);
        if (metric) return t("ticket.escalatedByRule", { level: optionName(text("to")), metric: metrics(metric) });
        return t(facts.cause === "customer" ? "ticket.escalatedByCustomer" : "ticket.escalated", {
          who,
          level: optionName(text("to")),
        });
      }
      case "ticket.assigned":
        return t("ticket.assigned", { who: text("agent") || people("agent") });
      case "ticket.cancelled":
        return t("ticket.cancelled", { who, why: optionName(text("reason")) });
      case "ticket.confirmed":
        return t("ticket.confirmed", { who, how: optionName(text("how")) });
      case "confirmation.refused":
        return t("confirmation.refused", { who, why: optionName(text("why")) });
      case "ticket.rated":
        return t("ticket.rated", { who, score: Number(facts.score) });
      case "calendar.adopted":
        return t("calendar.adopted", { version: text("calendarVersion") });
      default:
        return t(item.type, { who, side });
    }
  };
}

const METRICS = ["first_response", "confirmation", "resolution", "next_response"] as const;
