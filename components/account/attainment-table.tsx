import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { AttainmentRow } from "@/lib/compliance/schema";
import type { Metric } from "@/lib/sla/events";
import { NOTHING, percentWords, Seconds, useRowName } from "./report-words";

const FIGURES = ["met", "breached", "n", "percent", "interval", "median", "p90"] as const;

/** The numbers of one metric by severity; the same digits as in CSV and JSON. */
export function AttainmentTable({ metric, rows }: { metric: Metric; rows: readonly AttainmentRow[] }) {
  const t = useTranslations("account.compliance.attainment");
  const metrics = useTranslations("sla.metric");
  const nameOf = useRowName();
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
          severity: (
            <span className={clsx("whitespace-nowrap", row.severity === null && "font-semibold")}>
              {nameOf(row.severity)}
            </span>
          ),
          ...figuresOf(row),
          percent: <Rate row={row} />,
          interval: row.low === null || row.high === null ? NOTHING : t("range", { low: row.low, high: row.high }),
        },
      }))}
    />
  );
}

const figuresOf = ({ n, met, breached, seconds }: AttainmentRow) => ({
  n: n || NOTHING,
  met: n ? met : NOTHING,
  breached: n ? breached : NOTHING,
  median: <Seconds value={seconds.median} />,
  p90: <Seconds value={seconds.p90} />,
});

/** The rate, and a word where it stands on few. */
function Rate({ row: { percent, sample } }: { row: AttainmentRow }) {
  const t = useTranslations("account.compliance.attainment");
  if (sample === "counts_only") return <span className="text-sm text-muted">{t("countsOnly")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-2">
      {sample === "small" ? <Badge>{t("small")}</Badge> : null}
      {percentWords(percent)}
    </span>
  );
}
