import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { Rule, Triage } from "@/lib/triage/questions";

/** The rules in the order they are tried, each with its conditions in the words of the questions. */
export function SeverityRules({ triage }: { triage: Triage }) {
  const t = useTranslations("public.severity");
  const locale = useLocale();
  const rows = triage.rules.map((rule, index) => ({
    id: rule.id,
    cells: {
      order: index + 1,
      when: <Conditions triage={triage} rule={rule} />,
      severity: <Badge weight={rule.severity === "S1" ? "strong" : "plain"}>{rule.severity}</Badge>,
      reason: rule.reason[locale],
    },
  }));
  return (
    <Panel title={t("rulesTitle")} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t("rulesLead")}</p>
      <DataTable
        caption={t("rulesTitle")}
        captionLook="hidden"
        columns={[
          { key: "order", header: <span className="nowrap">{t("columns.order")}</span>, isRowHeader: true },
          { key: "severity", header: t("columns.severity") },
          { key: "when", header: t("columns.when") },
          { key: "reason", header: t("columns.reason") },
        ]}
        rows={rows}
      />
    </Panel>
  );
}

function Conditions({ triage, rule }: { triage: Triage; rule: Rule }) {
  const t = useTranslations("public.severity");
  const locale = useLocale();
  const conditions = Object.entries(rule.when).flatMap(([key, accepted]) => {
    const step = triage.steps.find((candidate) => candidate.key === key);
    if (step?.kind !== "choice") return [];
    const answers = step.options
      .filter((option) => accepted.includes(option.key))
      .map((option) => t("quoted", { answer: option.text[locale] }));
    return [{ key, question: step.label[locale], answers: either(answers, locale) }];
  });
  if (conditions.length === 0) return t("otherwise");
  return (
    <ul className="space-y-0.5">
      {conditions.map(({ key, question, answers }) => (
        <li key={key}>
          {t.rich("condition", { question, answers, b: (words) => <strong className="font-medium">{words}</strong> })}
        </li>
      ))}
    </ul>
  );
}

/** “A”、“B”或“C” · “A”, “B” or “C”: quoted, because answers have commas of their own. */
function either(words: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(words);
}
