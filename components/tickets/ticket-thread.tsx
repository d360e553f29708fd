import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/i18n/format";
import type { TicketView, TimelineItem } from "@/lib/tickets/schema";

const SPOKEN: Partial<Record<TimelineItem["type"], string>> = {
  "ticket.opened": "description",
  "message.posted": "text",
  "note.added": "text",
  "ticket.resolved": "summary",
  "ticket.reopened": "reason",
  "confirmation.refused": "reason",
  "confirmation.contested": "reason",
};

interface TicketThreadProps {
  ticket: TicketView;
  side: "customer" | "desk";
  zone: string;
}

/** What people said, oldest first. Words are shown as typed; nothing in them is interpreted. */
export function TicketThread({ ticket, side, zone }: TicketThreadProps) {
  const spoken = ticket.timeline.filter((item) => SPOKEN[item.type] && (side === "desk" || item.type !== "note.added"));
  return (
    <ol className="space-y-6">
      {spoken.map((item, index) => (
        <li key={item.seq}>
          <Message item={item} zone={zone} position={index + 1} total={spoken.length} />
        </li>
      ))}
    </ol>
  );
}

function Message({
  item,
  zone,
  position,
  total,
}: {
  item: TimelineItem;
  zone: string;
  position: number;
  total: number;
}) {
  const t = useTranslations("tickets.thread");
  const locale = useLocale();
  const field = SPOKEN[item.type] ?? "text";
  const isNote = item.type === "note.added";
  const name = item.by.name ?? t(`by.${item.by.kind}`);
  return (
    <article
      aria-label={t("position", { position, total, name })}
      className={clsx(
        "border-s-2 ps-4",
        item.by.kind === "member" ? "border-line" : "border-ink",
        isNote && "border-dashed bg-sunken py-2",
      )}
    >
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <strong className="font-semibold">{name}</strong>
        <span className="text-muted">{isNote ? t("note") : t(`kind.${kindOf(item)}`)}</span>
        <time dateTime={new Date(item.at).toISOString()} className="text-muted">
          {formatDateTime(item.at, { locale, zone })}
        </time>
      </p>
      <p className="mt-1 max-w-text whitespace-pre-wrap wrap-anywhere">{item.words[field] ?? t("erased")}</p>
      {ASIDE.map((part) =>
        item.words[part] ? (
          <div key={part} className="mt-3">
            <p className="text-sm font-medium">{t(part)}</p>
            <p className="max-w-text whitespace-pre-wrap wrap-anywhere">{item.words[part]}</p>
          </div>
        ) : null,
      )}
    </article>
  );
}

/** Said beside the description when it was filed. */
const ASIDE = ["expected", "steps"] as const;

const KINDS = {
  "ticket.opened": "opened",
  "message.posted": "message",
  "ticket.resolved": "resolved",
  "ticket.reopened": "reopened",
  "confirmation.refused": "refused",
  "confirmation.contested": "contested",
} as const;

function kindOf({ type }: TimelineItem): (typeof KINDS)[keyof typeof KINDS] {
  return KINDS[type as keyof typeof KINDS] ?? "message";
}
