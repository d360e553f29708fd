import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { type ComplianceReport, REPORTED } from "@/lib/compliance/schema";
import type { Metric } from "@/lib/sla/events";

/** The quarter in words before any drawing: how many of each were in time, and how many were not. */
export function Verdict({ report }: { report: ComplianceReport }) {
  const t = useTranslations("account.compliance.verdict");
  const sentences = REPORTED.map((metric) => countsOf(metric, report));
  return (
    <Panel title={t("title")}>
      <ul className="space-y-1">
        {sentences.map(({ metric, n, met, late }) => (
          <li key={metric} className="text-xl font-medium">
            {n === 0 ? t(`none.${metric}`) : t(`some.${metric}`, { n, met, late })}
          </li>
        ))}
      </ul>
      <p className="mt-4 max-w-text text-muted">{t("opened", { count: report.opened })}</p>
      <p className="mt-2 flex flex-wrap gap-x-6" data-print="hide">
        {report.late.length ? <a href="#late">{t("toLate", { count: report.late.length })}</a> : null}
        <a href="#definitions">{t("toDefinitions")}</a>
      </p>
    </Panel>
  );
}

function countsOf(metric: Metric, { attainment }: ComplianceReport) {
  const all = attainment.find((row) => row.metric === metric && row.severity === null);
  return { metric, n: all?.n ?? 0, met: all?.met ?? 0, late: all?.breached ?? 0 };
}
