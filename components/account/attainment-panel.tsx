import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { type AttainmentRow, type MixRow, REPORTED } from "@/lib/compliance/schema";
import type { Metric } from "@/lib/sla/events";
import { AttainmentChart } from "./attainment-chart";
import { AttainmentTable } from "./attainment-table";
import { MixWords } from "./mix-words";
import { useShareSentence } from "./report-words";
import { RowTickets } from "./row-tickets";
import { ShareLegend } from "./share-legend";

/** Attainment per metric × severity: a sentence, a drawing, a table, and the tickets behind each line (U-21, U-22). */
export function AttainmentPanel({ rows, mix }: { rows: readonly AttainmentRow[]; mix: readonly MixRow[] }) {
  const t = useTranslations("account.compliance.attainment");
  return (
    <Panel title={t("title")} className="mt-12">
      <ShareLegend />
      <p className="mt-2 max-w-text text-sm text-muted">{t("smallNote")}</p>
      {REPORTED.map((metric) => (
        <MetricSection
          key={metric}
          metric={metric}
          rows={rows.filter((row) => row.metric === metric)}
          mix={mix.find((row) => row.metric === metric)}
        />
      ))}
    </Panel>
  );
}

interface MetricSectionProps {
  metric: Metric;
  rows: readonly AttainmentRow[];
  mix: MixRow | undefined;
}

function MetricSection({ metric, rows, mix }: MetricSectionProps) {
  const t = useTranslations("account.compliance.attainment");
  const metrics = useTranslations("sla.metric");
  const sentenceOf = useShareSentence();
  const all = rows.find(({ severity }) => severity === null);
  if (!all) return null;
  return (
    <section aria-labelledby={`metric-${metric}`} className="mt-8">
      <h3 id={`metric-${metric}`} className="text-lg font-semibold">
        {metrics(metric)}
      </h3>
      <p className="mt-1 max-w-text">{sentenceOf(all)}</p>
      {all.strictMet === all.met ? null : (
        <p className="max-w-text text-muted">
          {t("strict", { metric: metrics(metric), n: all.n, met: all.strictMet })}
        </p>
      )}
      {all.pauseFreeMet === all.met ? null : (
        <p className="max-w-text text-muted">
          {t("pauseFree", { metric: metrics(metric), n: all.n, met: all.pauseFreeMet })}
        </p>
      )}
      {mix ? <MixWords row={mix} /> : null}
      {all.n === 0 ? null : (
        <>
          <div data-print="keep">
            <AttainmentChart rows={rows} />
            <AttainmentTable metric={metric} rows={rows} />
          </div>
          <div className="mt-3" data-print="hide">
            <Disclosure summary={t("tickets")}>
              <RowTickets rows={rows.filter(({ severity, n }) => severity !== null && n > 0)} />
            </Disclosure>
          </div>
        </>
      )}
    </section>
  );
}
