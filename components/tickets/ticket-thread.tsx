import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { AttachedFiles } from "@/components/attachments/attached-files";
import { Markup } from "@/components/ui/markup";
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

/** What people said, oldest first. Markdown is drawn, everything else stands as typed. */
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
  const steps = item.words.steps;
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
      <Words html={item.html[field]} erased={t("erased")} />
      {steps ? (
        <>
          <p className="mt-3 text-sm font-medium">{t("steps")}</p>
          <Words html={item.html.steps} erased={t("erased")} />
        </>
      ) : null}
      {item.files ? <AttachedFiles files={item.files} /> : null}
    </article>
  );
}

/** Words as their writer meant them; line breaks stay. */
function Words({ html, erased }: { html: string | undefined; erased: string }) {
  if (html === undefined) return <p className="mt-1 text-muted">{erased}</p>;
  return <Markup html={html} className="prose words mt-1" />;
}

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
