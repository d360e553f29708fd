import { useLocale, useTranslations } from "next-intl";
import { useTargetText } from "@/components/sla/target-text";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { Tier } from "@/lib/accounts/schema";
import type { PromisedTarget, SeverityPromise } from "@/lib/compliance/schema";
import { formatNear } from "@/lib/i18n/format";
import { SEVERITIES, type Severity } from "@/lib/sla/events";
import type { TargetMetric } from "@/lib/sla/policy";

interface PlanTargetsProps {
  metric: TargetMetric;
  tiers: readonly Tier[];
  /** By tier, worked out for the moment of reading. */
  promises: Readonly<Record<string, readonly SeverityPromise[]>>;
  /** The policy's zone, in which due instants are read. */
  zone: string;
}

/** The targets of one metric: severities down, tiers across, each with its unit, its hours and its instant (R31). */
export function PlanTargets({ metric, tiers, promises, zone }: PlanTargetsProps) {
  const t = useTranslations("public.plans");
  const nameOf = useSeverityName();
  const metrics = useTranslations("sla.metric");
  const locale = useLocale();
  const promisedOf = (tier: string, severity: Severity) =>
    promises[tier]?.find((one) => one.severity === severity)?.[metric] ?? null;
  const rows = SEVERITIES.map((severity) => ({
    id: severity,
    cells: {
      severity: nameOf(severity),
      ...Object.fromEntries(
        tiers.map(({ key }) => [key, <Target key={key} promised={promisedOf(key, severity)} zone={zone} />]),
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

function Target({ promised, zone }: { promised: PromisedTarget | null; zone: string }) {
  const t = useTranslations("public.plans");
  const wordsOf = useTargetText();
  const locale = useLocale();
  if (!promised) return <span className="text-muted">{t("noTarget")}</span>;
  const { target, hours, dueAt } = promised;
  return (
    <>
      <span className="block font-medium">{wordsOf(target)}</span>
      <span className="block text-sm text-muted">{t(`hours.${hours}`)}</span>
      <time dateTime={new Date(dueAt).toISOString()} className="block text-sm whitespace-normal text-muted">
        {t("ifFiled", { due: formatNear(dueAt, { locale, zone }) })}
      </time>
    </>
  );
}
