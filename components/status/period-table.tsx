import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { type MarkState, StateMark } from "@/components/ui/state-mark";
import type { AvailabilityPeriod, PeriodVerdict } from "@/lib/availability/schema";
import { formatDate, formatDuration, formatMonth } from "@/lib/i18n/format";
import { parseQuarter } from "@/lib/sla/quarter";

const COLUMNS = ["period", "percent", "verdict", "down", "budget", "burn"] as const;
const FIGURES: readonly string[] = ["percent", "down", "budget", "burn"];
const MARKS: Record<Exclude<PeriodVerdict, "partial" | "unrecorded">, MarkState> = {
  kept: "met",
  missed: "breached",
  within: "running",
  spent: "breached",
};

interface PeriodTableProps {
  periods: readonly AvailabilityPeriod[];
  caption: string;
  zone: string;
}

/** Availability of each period against the promise and its down time budget; the digits of the report (R04, R05). */
export function PeriodTable({ periods, caption, zone }: PeriodTableProps) {
  const t = useTranslations("public.status.periods");
  const locale = useLocale();
  const nameOf = usePeriodName();
  const usedOf = ({ budgetUsedPercent: percent, budgetSeconds }: AvailabilityPeriod) =>
    percent === null ? NOTHING : t("used", { percent, budget: formatDuration(budgetSeconds * 1000, locale) });
  return (
    <DataTable
      caption={caption}
      captionLook="hidden"
      columns={COLUMNS.map((key) => ({ key, header: t(key), align: FIGURES.includes(key) ? "end" : "start" }))}
      rows={periods.map((period) => ({
        id: period.name,
        cells: {
          period: period.isOver ? nameOf(period) : t("running", { period: nameOf(period) }),
          percent: period.percent === null ? NOTHING : t("share", { percent: period.percent }),
          verdict: <Verdict period={period} zone={zone} />,
          down: period.recordedFrom === null ? NOTHING : downOf(period.downSeconds * 1000, t("none")),
          budget: usedOf(period),
          burn: period.isOver ? NOTHING : (period.burnRate ?? NOTHING),
        },
      }))}
    />
  );

  function downOf(length: number, none: string) {
    return length === 0 ? none : formatDuration(length, locale);
  }
}

const NOTHING = "—";

/** A whole period has kept the promise or not; a running one has only spent some of what it may; the unknown is said. */
function Verdict({
  period: { verdict, recordedFrom, from, isOver },
  zone,
}: {
  period: AvailabilityPeriod;
  zone: string;
}) {
  const t = useTranslations("public.status.periods");
  const locale = useLocale();
  if (verdict === "unrecorded") return <span className="text-muted">{t("verdicts.unrecorded")}</span>;
  const isCut = recordedFrom !== null && recordedFrom !== from;
  const since = isCut ? t("since", { date: formatDate(Date.parse(recordedFrom), { locale, zone }) }) : null;
  if (verdict === "partial") return <span className="text-muted">{since}</span>;
  return (
    <>
      <StateMark look="plain" state={MARKS[verdict]} label={t(`verdicts.${verdict}`)} />
      {since && !isOver ? <span className="block text-sm text-muted">{since}</span> : null}
    </>
  );
}

/** `2026-11` · `2026-Q4` · `2026` as they are said. */
export function usePeriodName(): (period: Pick<AvailabilityPeriod, "unit" | "name">) => string {
  const t = useTranslations("public.status.periods.names");
  const reader = { locale: useLocale(), zone: "UTC" };
  return ({ unit, name }) => {
    const quarter = parseQuarter(name);
    if (quarter) return t("quarter", { year: String(quarter.year), quarter: quarter.quarter });
    return unit === "year" ? t("year", { year: name }) : formatMonth(Date.parse(`${name}-01T00:00:00Z`), reader);
  };
}
