import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/i18n/format";
import type { MailRow } from "@/lib/notifications/schema";

interface MailLogProps {
  rows: readonly MailRow[];
  zone: string;
  /** bound to each message by the page */
  again: (id: string) => () => Promise<void>;
}

/** The last messages and what came of each, with the letter and another try. */
export function MailLog({ rows, zone, again }: MailLogProps) {
  const t = useTranslations("settings.mail");
  const news = useTranslations("notifications.short");
  const locale = useLocale();
  const when = (at: number) => formatDateTime(at, { locale, zone });
  return (
    <DataTable
      caption={t("caption")}
      captionLook="hidden"
      columns={[
        { key: "what", header: t("what"), isRowHeader: true },
        { key: "to", header: t("to") },
        { key: "at", header: t("at") },
        { key: "outcome", header: t("outcome") },
        { key: "act", header: t("act") },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          what: (
            <>
              {news(row.kind)} <AppLink href={`/desk/tickets/${row.number}`}>#{row.number}</AppLink>
            </>
          ),
          to: <span className="wrap-anywhere">{row.to}</span>,
          at: when(row.at),
          outcome: <Outcome row={row} when={when} />,
          act: (
            <span className="flex flex-wrap items-center gap-3">
              <AppLink href={`/desk/settings/messages/${row.id}`} aria-label={t("viewOf", { at: when(row.at) })}>
                {t("view")}
              </AppLink>
              <form action={again(row.id)}>
                <Button type="submit" size="sm" variant="quiet" aria-label={t("resendOf", { at: when(row.at) })}>
                  {t("resend")}
                </Button>
              </form>
            </span>
          ),
        },
      }))}
    />
  );
}

const SETTLED = ["unwanted", "too_old", "given_up"] as const;

function Outcome({ row, when }: { row: MailRow; when: (at: number) => string }) {
  const t = useTranslations("settings.mail.outcomes");
  const { outcome, sentAt, attempts, attemptAt } = row;
  if (outcome === "sent" && sentAt !== null) return t("sent", { at: when(sentAt) });
  const settled = SETTLED.find((one) => one === outcome);
  if (settled) return t(settled, { attempts });
  if (attempts === 0 || attemptAt === null) return t("waiting");
  return t("retry", { attempts, at: when(attemptAt) });
}
