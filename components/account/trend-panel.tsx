import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { PROMISED, type Promised, type Share, type TrendPoint } from "@/lib/compliance/schema";
import { useQuarterName } from "./quarter-name";
import { NOTHING } from "./report-words";
import { TrendChart } from "./trend-chart";
import { trendRange } from "./trend-range";

/** The quarters of the account's life beside each other: a sentence and a drawing for each metric, one table for all. */
export function TrendPanel({ trend }: { trend: readonly TrendPoint[] }) {
  const t = useTranslations("account.compliance.trend");
  const metrics = useTranslations("sla.metric");
  const sentenceOf = useTrendSentence(trend);
  return (
    <Panel title={t("title")} className="mt-12">
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
        {PROMISED.map((metric) => (
          <figure key={metric}>
            <figcaption className="mb-3">
              <span className="block font-semibold">{metrics(metric)}</span>
              <span className="text-sm text-muted">{sentenceOf(metric)}</span>
            </figcaption>
            <TrendChart metric={metric} trend={trend} label={sentenceOf(metric)} />
          </figure>
        ))}
      </div>
      <div className="mt-6">
        <TrendTable trend={trend} />
      </div>
    </Panel>
  );
}

function useTrendSentence(trend: readonly TrendPoint[]): (metric: Promised) => string {
  const t = useTranslations("account.compliance.trend");
  const metrics = useTranslations("sla.metric");
  const nameOf = useQuarterName();
  return (metric) => {
    const range = trendRange(trend, metric);
    if (!range) return t("summaryNone", { metric: metrics(metric) });
    const { measured, low, high, lowQuarter, highQuarter } = range;
    return t("summary", {
      metric: metrics(metric),
      measured,
      low,
      high,
      lowQuarter: nameOf(lowQuarter),
      highQuarter: nameOf(highQuarter),
    });
  };
}

function TrendTable({ trend }: { trend: readonly TrendPoint[] }) {
  const t = useTranslations("account.compliance.trend");
  const metrics = useTranslations("sla.metric");
  const nameOf = useQuarterName();
  const cellOf = ({ n, met, percent }: Share) => {
    if (n === 0) return NOTHING;
    return percent === null ? t("cellCounts", { met, n }) : t("cell", { percent, met, n });
  };
  return (
    <DataTable
      caption={t("caption")}
      captionLook="hidden"
      columns={[
        { key: "quarter", header: t("quarter"), isRowHeader: true },
        ...PROMISED.map((metric) => ({ key: metric, header: metrics(metric), align: "end" as const })),
      ]}
      rows={trend.toReversed().map((point) => ({
        id: point.quarter,
        cells: {
          quarter: point.isOver ? nameOf(point.quarter) : t("running", { quarter: nameOf(point.quarter) }),
          ...Object.fromEntries(PROMISED.map((metric) => [metric, cellOf(point.metrics[metric])])),
        },
      }))}
    />
  );
}
