/** The availability report as one flat table, each line a figure, the same digits as on the page (R06, SEC-30). */
import { cell } from "@/lib/compliance/csv";
import type { AvailabilityPeriod, AvailabilityReport, ServiceAvailability } from "./schema";

const HEADER = ["section", "service", "unit", "period", "figure", "value"] as const;
type Value = string | number | boolean | null;
type Line = readonly [section: string, service: string, unit: string, period: string, figure: string, value: Value];

/** RFC 4180 with a byte order mark, so that spreadsheets read the Chinese. */
export function availabilityCsv(report: AvailabilityReport): string {
  const { format, vendor, zone, asOf, services } = report;
  const lines: Line[] = [
    ...linesOf("report", "", "", "", { format, vendor, zone, as_of: asOf }),
    ...services.flatMap(serviceLines),
  ];
  return `\uFEFF${[HEADER, ...lines].map((line) => line.map((value) => cell(value ?? "")).join(",")).join("\r\n")}\r\n`;
}

function serviceLines({
  key,
  name,
  targetPercent,
  recordSince,
  periods,
  incidents,
  maintenances,
}: ServiceAvailability) {
  return [
    ...linesOf("service", key, "", "", {
      name_zh: name.zh,
      name_en: name.en,
      target_percent: targetPercent,
      record_since: recordSince,
    }),
    ...periods.flatMap((period) => linesOf("period", key, period.unit, period.name, figuresOf(period))),
    ...[...incidents, ...maintenances.map((work) => ({ ...work, impact: "maintenance" }))].flatMap((entry) =>
      linesOf("entry", key, entry.impact, entry.startedAt, {
        ended_at: entry.endedAt,
        title_zh: entry.title.zh,
        title_en: entry.title.en,
      }),
    ),
  ];
}

const figuresOf = (period: AvailabilityPeriod) => ({
  from: period.from,
  to: period.to,
  is_over: period.isOver,
  recorded_from: period.recordedFrom,
  verdict: period.verdict,
  percent: period.percent,
  agreed_seconds: period.agreedSeconds,
  down_seconds: period.downSeconds,
  budget_seconds: period.budgetSeconds,
  budget_used_percent: period.budgetUsedPercent,
  burn_rate: period.burnRate,
});

function linesOf(section: string, service: string, unit: string, period: string, facts: Record<string, Value>): Line[] {
  return Object.entries(facts).map(([figure, value]) => [section, service, unit, period, figure, value]);
}
