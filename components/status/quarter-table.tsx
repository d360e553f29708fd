import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { StateMark } from "@/components/ui/state-mark";
import { formatDuration, formatPercent } from "@/lib/i18n/format";
import { parseQuarter } from "@/lib/sla/quarter";
import type { QuarterRecord, ServiceRecord } from "./service-record";

const COLUMNS = ["quarter", "share", "verdict", "down", "budget"] as const;

/** Availability of this and the last quarter, against the promise and its down time budget (R04). */
export function QuarterTable({ record: { service, quarters } }: { record: ServiceRecord }) {
  const t = useTranslations("public.status.quarters");
  const locale = useLocale();
  const nameOf = ({ quarter, isOver }: QuarterRecord) => {
    const parsed = parseQuarter(quarter);
    const name = parsed ? t("name", { year: String(parsed.year), quarter: parsed.quarter }) : quarter;
    return isOver ? name : t("running", { quarter: name });
  };
  const usedOf = ({ budget, budgetUsed }: QuarterRecord) =>
    budgetUsed === null
      ? t("none")
      : t("used", { percent: formatPercent(budgetUsed, locale), budget: formatDuration(budget, locale) });
  return (
    <DataTable
      caption={t("caption", { service: service.name[locale] })}
      captionLook="hidden"
      columns={COLUMNS.map((key) => ({
        key,
        header: t(key),
        align: key === "down" || key === "budget" || key === "share" ? "end" : "start",
      }))}
      rows={quarters.map((quarter) => ({
        id: quarter.quarter,
        cells: {
          quarter: nameOf(quarter),
          share: quarter.share === null ? t("unknown") : formatPercent(quarter.share, locale, 3),
          verdict: <QuarterVerdict quarter={quarter} targetPpm={service.targetPpm} />,
          down: quarter.down === 0 ? t("none") : formatDuration(quarter.down, locale),
          budget: usedOf(quarter),
        },
      }))}
    />
  );
}

/** A whole quarter has kept the promise or not; a running one has only spent some of what it may. */
function QuarterVerdict({ quarter, targetPpm }: { quarter: QuarterRecord; targetPpm: number }) {
  const t = useTranslations("public.status.quarters");
  if (quarter.share === null) return t("unknown");
  if (!quarter.isOver) {
    const isSpent = quarter.down > quarter.budget;
    return <StateMark look="plain" state={isSpent ? "breached" : "running"} label={t(isSpent ? "spent" : "within")} />;
  }
  const isKept = quarter.share >= targetPpm / 1_000_000;
  return <StateMark look="plain" state={isKept ? "met" : "breached"} label={t(isKept ? "kept" : "missed")} />;
}
