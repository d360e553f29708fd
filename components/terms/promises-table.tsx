import { useTranslations } from "next-intl";
import { useTargetText } from "@/components/sla/target-text";
import { DataTable } from "@/components/ui/data-table";
import { SEVERITIES } from "@/lib/sla/events";
import { TARGET_METRICS, type TierTargets } from "@/lib/sla/policy";

/** What a tier promises, severities down and metrics across. */
export function PromisesTable({ name, terms: { coverage, targets } }: { name: string; terms: TierTargets }) {
  const t = useTranslations("settings.terms.policy");
  const metrics = useTranslations("sla.metric");
  const hours = useTranslations("entitlement.change.hours");
  const textOf = useTargetText();
  const covered = SEVERITIES.flatMap((severity) => {
    const when = coverage[severity];
    return when ? [{ severity, when }] : [];
  });
  return (
    <div className="mt-6">
      <DataTable
        caption={name}
        empty={<p className="text-muted">{t("noTickets", { tier: name })}</p>}
        columns={[
          { key: "severity", header: t("severity"), isRowHeader: true },
          { key: "coverage", header: t("coverage") },
          ...TARGET_METRICS.map((metric) => ({ key: metric, header: metrics(metric) })),
        ]}
        rows={covered.map(({ severity, when }) => ({
          id: severity,
          cells: {
            ...{ severity, coverage: hours(when) },
            ...Object.fromEntries(
              TARGET_METRICS.map((metric) => {
                const target = targets[metric][severity];
                return [metric, target ? textOf(target) : "–"];
              }),
            ),
          },
        }))}
      />
    </div>
  );
}
