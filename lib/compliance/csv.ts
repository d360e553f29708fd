/**
 * The report as one flat table: each line is one figure, the same digits as on the page and in JSON (U-21).
 * Cells that a spreadsheet would run as a formula are neutralised (SEC-30). RFC 4180, with a byte order mark so that
 * spreadsheets read the Chinese. Column names and keys are machine words in both languages.
 */
import { depthLines } from "./csv-depth";
import { COLUMNS, type CsvLine, figures } from "./csv-line";
import type { AttainmentRow, ComplianceReport, MixRow, Share, TimesInSeconds } from "./schema";

export function toCsv(report: ComplianceReport): string {
  const lines = linesOf(report).map((line) => COLUMNS.map((column) => cell(line[column] ?? "")).join(","));
  return `\uFEFF${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

/** An apostrophe before what a spreadsheet would take for a formula, quotes around what would break the table. */
export function cell(value: string | number | boolean): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function linesOf(report: ComplianceReport): CsvLine[] {
  return [
    ...heading(report),
    ...report.attainment.flatMap((row) => attainmentLines(report.quarter, row)),
    ...aside(report),
    ...report.mix.flatMap((row) => mixLines(report.quarter, row)),
    ...report.late.flatMap((clock) => {
      const { number, metric, severity, title, cycle, dueAt, stoppedAt, lateSeconds, deemed } = clock;
      return figures(
        { section: "late", quarter: report.quarter, metric, severity, ticket: number },
        { title, cycle, due_at: dueAt, stopped_at: stoppedAt, late_seconds: lateSeconds, deemed },
      );
    }),
    ...report.undecided.map(({ number, metric, severity, why }) => ({
      section: "undecided",
      quarter: report.quarter,
      metric,
      severity,
      ticket: number,
      figure: "why",
      value: why,
    })),
    ...report.cancelled.flatMap(({ number, title, reason, breaches }) =>
      figures({ section: "cancelled", quarter: report.quarter, ticket: number }, { title, reason, breaches }),
    ),
    ...report.trend.flatMap(({ quarter, metrics }) =>
      Object.entries(metrics).flatMap(([metric, share]) =>
        figures({ section: "trend", quarter, metric, severity: "all" }, shareFigures(share)),
      ),
    ),
    ...depthLines(report),
  ];
}

function heading({
  format,
  account,
  quarter,
  from,
  to,
  zone,
  asOf,
  isOver,
  policyVersions,
  calendarVersions,
  opened,
}: ComplianceReport): CsvLine[] {
  const facts = {
    format,
    account,
    from,
    to,
    zone,
    as_of: asOf,
    is_over: isOver,
    policy_versions: policyVersions.join(" "),
    calendar_versions: calendarVersions.join(" "),
    opened,
  };
  return figures({ section: "report", quarter }, facts);
}

function attainmentLines(quarter: string, row: AttainmentRow): CsvLine[] {
  const place = { section: "attainment", quarter, metric: row.metric, severity: row.severity ?? "all" };
  return figures(place, {
    ...shareFigures(row),
    strict_met: row.strictMet,
    pause_free_met: row.pauseFreeMet,
    ...timeFigures(row.seconds),
    tickets: row.tickets.join(" "),
  });
}

function mixLines(quarter: string, { metric, change, missing, ...row }: MixRow): CsvLine[] {
  return figures(
    { section: "mix", quarter, metric, severity: "all" },
    {
      mean_seconds: row.meanSeconds,
      adjusted_mean_seconds: row.adjustedSeconds,
      percent: row.percent,
      adjusted_percent: row.adjustedPercent,
      missing_severities: missing.join(" "),
      change_seconds: change?.seconds ?? null,
      change_performance_seconds: change?.performanceSeconds ?? null,
      change_mix_seconds: change?.mixSeconds ?? null,
    },
  );
}

const shareFigures = ({ n, met, breached, sample, percent, low, high }: Share) => ({
  n,
  met,
  breached,
  sample,
  percent,
  wilson_low: low,
  wilson_high: high,
});

const timeFigures = ({ median, p90, p95, max, mean, wallMedian, wallP90 }: TimesInSeconds) => ({
  median_seconds: median,
  p90_seconds: p90,
  p95_seconds: p95,
  max_seconds: max,
  mean_seconds: mean,
  wall_median_seconds: wallMedian,
  wall_p90_seconds: wallP90,
});

function aside({
  quarter,
  pauses,
  reopened,
  escalations,
  severityChanges,
  severityChangesBy,
  confirmation,
  satisfaction,
}: ComplianceReport): CsvLine[] {
  const sections = {
    pauses: {
      tickets: pauses.tickets,
      seconds: pauses.seconds,
      median_seconds: pauses.medianSeconds,
      percent: pauses.percent,
    },
    reopened: { count: reopened.count, resolved: reopened.resolved, percent: reopened.percent },
    escalations: { count: escalations.count, per_100: escalations.per100, ...escalations.byLevel },
    severity_changes: {
      raised: severityChanges.raised,
      lowered: severityChanges.lowered,
      contested: severityChanges.contested,
      ...byParty(severityChangesBy),
    },
    confirmation: {
      confirmed: confirmation.confirmed,
      deemed: confirmation.deemed,
      median_seconds: confirmation.medianSeconds,
    },
    satisfaction: { n: satisfaction.n, mean: satisfaction.mean },
  };
  return Object.entries(sections).flatMap(([section, facts]) => figures({ section, quarter }, facts));
}

const byParty = (changes: ComplianceReport["severityChangesBy"]) =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([party, { raised, lowered }]) => [
      [`raised_by_${party}`, raised],
      [`lowered_by_${party}`, lowered],
    ]),
  );
