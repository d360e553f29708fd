import { useLocale, useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { LateClock } from "@/lib/compliance/schema";
import { formatDateTime, formatWallDuration } from "@/lib/i18n/format";
import { TicketLink } from "./ticket-link";

const COLUMNS = ["ticket", "metric", "severity", "due", "done", "length"] as const;

/** Every breach of the quarter by name; each ticket opens its clocks and their traces. */
export function LatePanel({ late, zone }: { late: readonly LateClock[]; zone: string }) {
  const t = useTranslations("account.compliance.late");
  const metrics = useTranslations("sla.metric");
  const nameOf = useSeverityName();
  const locale = useLocale();
  const when = (iso: string) => formatDateTime(Date.parse(iso), { locale, zone });
  return (
    <Panel id="late" title={t("title")} className="mt-12">
      <DataTable
        caption={t("title")}
        captionLook="hidden"
        columns={COLUMNS.map((key) => ({ key, header: t(key), isRowHeader: key === "ticket" }))}
        empty={<p>{t("empty")}</p>}
        rows={late.map((clock) => ({
          id: `${clock.number} ${clock.metric} ${clock.cycle}`,
          cells: {
            ticket: <TicketLink ticket={clock} clock={clock.metric} />,
            metric: <span className="whitespace-nowrap">{metrics(clock.metric)}</span>,
            severity: <span className="whitespace-nowrap">{nameOf(clock.severity)}</span>,
            due: when(clock.dueAt),
            done: clock.stoppedAt === null ? t("open") : clock.deemed ? t("deemed") : when(clock.stoppedAt),
            length: clock.deemed ? null : (
              <data value={clock.lateSeconds} className="whitespace-nowrap">
                {formatWallDuration(clock.lateSeconds * 1000, locale)}
              </data>
            ),
          },
        }))}
      />
      {late.length ? <p className="mt-3 text-sm text-muted">{t("cancelledNote")}</p> : null}
    </Panel>
  );
}
