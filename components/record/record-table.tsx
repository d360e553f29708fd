import { useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { RecordRow } from "@/lib/record/schema";
import type { Metric } from "@/lib/sla/events";

const FIGURES = ["met", "breached", "n", "percent", "interval"] as const;
const NOTHING = "—";
/** Below this many a share says little; it is marked (U-21). */
const FEW = 30;

/** One metric of a quarter by severity; what is withheld says so, and what was not measured is a dash. */
export function RecordTable({ metric, rows }: { metric: Metric; rows: readonly RecordRow[] }) {
  const t = useTranslations("record.table");
  const metrics = useTranslations("sla.metric");
  const nameOf = useSeverityName();
  return (
    <DataTable
      caption={t("caption", { metric: metrics(metric) })}
      captionLook="hidden"
      columns={[
        { key: "severity", header: t("severity"), isRowHeader: true },
        ...FIGURES.map((figure) => ({ key: figure, header: t(figure), align: "end" as const })),
      ]}
      rows={rows.map((row) => ({
        id: row.severity ?? "all",
        cells: {
          severity: row.severity ? nameOf(row.severity) : <span className="font-semibold">{t("all")}</span>,
          ...figuresOf(row),
          percent: <Rate row={row} />,
          interval: row.low && row.high ? t("range", { low: row.low, high: row.high }) : NOTHING,
        },
      }))}
    />
  );
}

const figuresOf = ({ n, met, breached }: RecordRow) => ({
  n: n || NOTHING,
  met: n ? met : NOTHING,
  breached: n ? breached : NOTHING,
});

function Rate({ row: { withheld, n, percent } }: { row: RecordRow }) {
  const t = useTranslations("record.table");
  if (withheld) return <span className="text-sm text-muted">{t("withheld")}</span>;
  if (percent === null) return NOTHING;
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-2">
      {(n ?? 0) < FEW ? <Badge>{t("small")}</Badge> : null}
      {t("share", { percent })}
    </span>
  );
}
