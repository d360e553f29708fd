import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/i18n/format";
import type { InboxItem } from "@/lib/notifications/schema";

interface InboxProps {
  items: readonly InboxItem[];
  zone: string;
  /** where this reader reads tickets: "/tickets" or "/desk/tickets" */
  tickets: string;
}

/** What has reached the reader, the latest first; what is unread says so in words. */
export function Inbox({ items, zone, tickets }: InboxProps) {
  const t = useTranslations("notifications");
  const locale = useLocale();
  return (
    <ol className="border-b border-line">
      {items.map(({ id, kind, number, title, by, to, metric, at, isRead }) => (
        <li key={id} className={clsx("border-t border-line py-4", !isRead && "border-s-[3px] border-s-ink ps-4")}>
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <AppLink href={`${tickets}/${number}`} className="font-semibold wrap-anywhere">
              #{number} {title}
            </AppLink>
            {isRead ? null : <Badge weight="strong">{t("inbox.unread")}</Badge>}
          </p>
          <p className="mt-1 max-w-text">
            {t(`lines.${kind}`, {
              who: by ?? t("portal"),
              to: to ?? "",
              clock: metric ? t(`clocks.${metric}`) : "none",
            })}
          </p>
          <p className="mt-0.5 text-sm text-muted">
            <time dateTime={new Date(at).toISOString()}>{formatDateTime(at, { locale, zone })}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
