import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
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
          {item.type === "ticket.resolved" ? <Cause item={item} /> : null}
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

/** What was behind it and what there is to read, as far as the desk said so. */
function Cause({ item: { facts } }: { item: TimelineItem }) {
  const t = useTranslations("tickets.timeline");
  const optionName = useOptionName();
  return (
    <>
      {facts.cause ? (
        <span className="block text-muted">{t("cause", { cause: optionName(String(facts.cause)) })}</span>
      ) : null}
      {facts.article ? (
        <AppLink href={`/help/${facts.article}`} className="inline-flex min-h-6 items-center font-medium underline">
          {t("article")}
        </AppLink>
      ) : null}
    </>
  );
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
        return facts.other === undefined
          ? t("ticket.cancelled", { who, why: optionName(text("reason")) })
          : t("ticket.cancelledFor", { who, why: optionName(text("reason")), number: text("other") });
      case "ticket.merged":
        return t("ticket.merged", { who, number: text("from") });
      case "ticket.confirmed":
        return t("ticket.confirmed", { who, how: optionName(text("how")) });
      case "confirmation.refused":
        return t("confirmation.refused", { who, why: optionName(text("why")) });
      case "ticket.rated":
        return t("ticket.rated", { who, score: Number(facts.score) });
      case "calendar.adopted":
        return t("calendar.adopted", { version: text("calendarVersion").split("@").at(-1) ?? "" });
      default:
        return t(item.type, { who, side });
    }
  };
}

const METRICS = ["first_response", "confirmation", "resolution", "next_response"] as const;
