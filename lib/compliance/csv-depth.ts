/** The lines of the flat table for what stands below the rates; figure by figure the same as in JSON (U-21). */
import type { CsvLine } from "./csv-line";
import { figures } from "./csv-line";
import type { CreditEarned } from "./depth-schema";
import type { ComplianceReport } from "./schema";

export function depthLines(report: ComplianceReport): CsvLine[] {
  return [
    ...spreadLines(report),
    ...gapLines(report),
    ...severityLines(report),
    ...behindLines(report),
    ...tierLines(report),
    ...creditLines(report),
  ];
}

const spreadLines = ({ quarter, spread }: ComplianceReport): CsvLine[] =>
  spread.flatMap(({ metric, bins }) =>
    bins.flatMap(({ fromSeconds, toSeconds, met, breached, running, tickets }) =>
      figures(
        { section: `spread ${fromSeconds}-${toSeconds ?? ""}`, quarter, metric },
        { met, breached, running, tickets: tickets.join(" ") },
      ),
    ),
  );

function gapLines({ quarter, gap }: ComplianceReport): CsvLine[] {
  const section = "confirmation_gap";
  return [
    ...figures(
      { section, quarter },
      {
        n: gap.n,
        until_confirmed_median_seconds: gap.untilConfirmedMedian,
        from_confirmed_median_seconds: gap.fromConfirmedMedian,
        from_filed_median_seconds: gap.fromFiledMedian,
      },
    ),
    ...gap.tickets.flatMap(({ number, title, severity, untilConfirmedSeconds, fromConfirmedSeconds, deemed }) =>
      figures(
        { section, quarter, severity, ticket: number },
        {
          title,
          until_confirmed_seconds: untilConfirmedSeconds,
          from_confirmed_seconds: fromConfirmedSeconds,
          deemed,
        },
      ),
    ),
  ];
}

const severityLines = ({ quarter, severitySteps }: ComplianceReport): CsvLine[] =>
  severitySteps.flatMap(({ number, title, kind, at, by, from, to }) =>
    figures({ section: "severity_step", quarter, ticket: number }, { title, kind, at, by, from, to }),
  );

const behindLines = ({ quarter, behind }: ComplianceReport): CsvLine[] =>
  Object.entries(behind).map(([figure, tickets]: [string, readonly number[]]) => ({
    ...{ section: "behind", quarter, figure },
    value: tickets.join(" "),
  }));

const tierLines = ({ quarter, tiers }: ComplianceReport): CsvLine[] =>
  tiers.flatMap(({ tier, n, promises, saved, lost, noBenefit, tickets }) =>
    figures(
      { section: `tier ${tier}`, quarter },
      { n, ...promises, saved, lost, no_benefit: noBenefit, tickets: tickets.join(" ") },
    ),
  );

function creditLines({ quarter, credits }: ComplianceReport): CsvLine[] {
  if (!credits) return [];
  const { policyVersion, minimum, cap, earned, credit, isCapped, lines } = credits;
  return [
    ...figures(
      { section: "credits", quarter },
      { policy_version: policyVersion, minimum, cap, earned, credit, is_capped: isCapped },
    ),
    ...lines.flatMap((line) => earnedLines(quarter, line)),
  ];
}

function earnedLines(quarter: string, { rule, metric, severities, below, attained, n, credit, causes }: CreditEarned) {
  const place = { section: `credit ${rule}`, quarter, metric, severity: severities?.join(" ") ?? "all" };
  return [
    ...figures(place, { below, attained, n, credit }),
    ...causes.flatMap(({ number, title, severity, dueAt, stoppedAt, lateSeconds }) =>
      figures(
        { ...place, severity, ticket: number },
        { title, due_at: dueAt, stopped_at: stoppedAt, late_seconds: lateSeconds },
      ),
    ),
  ];
}
