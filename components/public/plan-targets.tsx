import { useLocale, useTranslations } from "next-intl";
import { useTargetText } from "@/components/sla/target-text";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { Tier } from "@/lib/accounts/schema";
import { SEVERITIES, type Severity } from "@/lib/sla/events";
import type { PolicyData, TargetMetric } from "@/lib/sla/policy";
import { isAroundTheClock } from "./coverage";

interface PlanTargetsProps {
  metric: TargetMetric;
  tiers: readonly Tier[];
  policy: PolicyData;
}

/** The targets of one metric: severities down, tiers across, each with its unit and its hours (R31). */
export function PlanTargets({ metric, tiers, policy }: PlanTargetsProps) {
  const t = useTranslations("public.plans");
  const nameOf = useSeverityName();
  const metrics = useTranslations("sla.metric");
  const locale = useLocale();
  const rows = SEVERITIES.map((severity) => ({
    id: severity,
    cells: {
      severity: nameOf(severity),
      ...Object.fromEntries(
        tiers.map(({ key }) => [
          key,
          <Target key={key} policy={policy} tier={key} metric={metric} severity={severity} />,
        ]),
      ),
    },
  }));
  return (
    <Panel title={metrics(metric)} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t(`metrics.${metric}`)}</p>
      <DataTable
        caption={metrics(metric)}
        captionLook="hidden"
        columns={[
          { key: "severity", header: t("severityColumn"), isRowHeader: true },
          ...tiers.map(({ key, name }) => ({ key, header: name[locale] })),
        ]}
        rows={rows}
      />
    </Panel>
  );
}

interface TargetProps {
  policy: PolicyData;
  tier: string;
  metric: TargetMetric;
  severity: Severity;
}

function Target({ policy, tier, metric, severity }: TargetProps) {
  const t = useTranslations("public.plans");
  const wordsOf = useTargetText();
  const terms = policy.tiers[tier];
  const target = terms?.targets[metric]?.[severity];
  if (!target) return <span className="text-muted">{t("noTarget")}</span>;
  const isAlways = isAroundTheClock(target, terms.coverage[severity]);
  return (
    <>
      <span className="block font-medium">{wordsOf(target)}</span>
      <span className="block text-sm text-muted">{t(isAlways ? "hours.always" : "hours.business")}</span>
    </>
  );
}
