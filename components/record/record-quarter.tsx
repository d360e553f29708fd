import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { REPORTED } from "@/lib/compliance/schema";
import type { RecordQuarter } from "@/lib/record/schema";
import type { Metric } from "@/lib/sla/events";
import { RecordTable } from "./record-table";

/** The quarter in figures: a sentence for each metric before its table. */
export function RecordQuarterPanels({ quarter }: { quarter: RecordQuarter }) {
  const metrics = useTranslations("sla.metric");
  const sentenceOf = useSentence(quarter);
  return REPORTED.map((metric) => (
    <Panel key={metric} title={metrics(metric)} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{sentenceOf(metric)}</p>
      <RecordTable metric={metric} rows={quarter.rows.filter((row) => row.metric === metric)} />
    </Panel>
  ));
}

function useSentence({ rows }: RecordQuarter): (metric: Metric) => string {
  const t = useTranslations("record.sentence");
  return (metric) => {
    const all = rows.find((row) => row.metric === metric && row.severity === null);
    if (!all || all.withheld) return t("withheld");
    const { n, met, percent, low, high } = all;
    if (n === null || met === null || percent === null || low === null || high === null) return t("none");
    return t("some", { n, met, percent, low, high });
  };
}
