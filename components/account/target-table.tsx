import { useTranslations } from "next-intl";
import { useTargetText } from "@/components/sla/target-text";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DataTable } from "@/components/ui/data-table";
import type { PromisedTarget, SeverityPromise } from "@/lib/compliance/schema";
import { TARGET_METRICS } from "@/lib/sla/policy";
import { DueInstant } from "./due-instant";

interface TargetTableProps {
  promises: readonly SeverityPromise[];
  /** The reader's zone, and the one the calendar is written in. */
  zone: string;
  calendarZone: string;
}

/** Severities down, metrics across: the target in the policy's own unit and the instant it would run out now (R31). */
export function TargetTable({ promises, zone, calendarZone }: TargetTableProps) {
  const t = useTranslations("account.sla.targets");
  const metrics = useTranslations("sla.metric");
  const nameOf = useSeverityName();
  const cellOf = (promised: PromisedTarget | null) =>
    promised ? (
      <Promised promised={promised} zone={zone} calendarZone={calendarZone} />
    ) : (
      <span className="text-muted">{t("noTarget")}</span>
    );
  return (
    <DataTable
      caption={t("title")}
      captionLook="hidden"
      columns={[
        { key: "severity", header: t("severity"), isRowHeader: true },
        ...TARGET_METRICS.map((metric) => ({ key: metric, header: metrics(metric) })),
      ]}
      rows={promises.map((promise) => ({
        id: promise.severity,
        cells: {
          severity: <span className="font-medium">{nameOf(promise.severity)}</span>,
          ...Object.fromEntries(TARGET_METRICS.map((metric) => [metric, cellOf(promise[metric])])),
        },
      }))}
    />
  );
}

function Promised({ promised, zone, calendarZone }: { promised: PromisedTarget; zone: string; calendarZone: string }) {
  const t = useTranslations("account.sla.targets");
  const textOf = useTargetText();
  return (
    <>
      <span className="block font-medium">{textOf(promised.target)}</span>
      <span className="block text-sm text-muted">{t(`hours.${promised.hours}`)}</span>
      <DueInstant at={promised.dueAt} zone={zone} calendarZone={calendarZone} />
    </>
  );
}
