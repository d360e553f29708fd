import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { ComplianceReport } from "@/lib/compliance/schema";
import { formatDuration } from "@/lib/i18n/format";
import { percentWords } from "./report-words";
import { BehindTickets } from "./ticket-numbers";

const FACTS = [
  "opened",
  "pauses",
  "reopened",
  "escalations",
  "severityChanges",
  "confirmation",
  "satisfaction",
] as const;

/** What a rate alone does not say: pauses, reopenings, escalations, changes of severity, the confirmation gap, ratings. */
export function BesidePanel({ report }: { report: ComplianceReport }) {
  const t = useTranslations("account.compliance.beside");
  const words = useBesideWords(report);
  return (
    <Panel title={t("title")} className="mt-12">
      <DefinitionList
        items={FACTS.map((fact) => ({
          id: fact,
          term: t(fact),
          description: (
            <>
              {words[fact]}
              <BehindTickets numbers={behind(report)[fact]} />
            </>
          ),
        }))}
      />
    </Panel>
  );
}

const behind = ({ behind: of }: ComplianceReport): Record<(typeof FACTS)[number], readonly number[]> => ({
  opened: of.opened,
  pauses: of.paused,
  reopened: of.reopened,
  escalations: of.escalated,
  severityChanges: of.severityChanged,
  confirmation: [...of.confirmed, ...of.deemed].toSorted((a, b) => a - b),
  satisfaction: of.rated,
});

function useBesideWords(report: ComplianceReport): Record<(typeof FACTS)[number], string> {
  const t = useTranslations("account.compliance.beside");
  const locale = useLocale();
  const length = (seconds: number | null) => formatDuration((seconds ?? 0) * 1000, locale);
  const { opened, pauses, reopened, escalations, severityChanges, confirmation, satisfaction } = report;
  const { customer, agent, system } = report.severityChangesBy;
  const again = t("reopenedWords", { count: reopened.count, resolved: reopened.resolved });
  const steps = t("escalationsWords", {
    count: escalations.count,
    second: escalations.byLevel.L2,
    third: escalations.byLevel.L3,
  });
  const changed = t("severityChangesWords", { ...severityChanges });
  const who = {
    customerRaised: customer.raised,
    customerLowered: customer.lowered,
    agentRaised: agent.raised + system.raised,
    agentLowered: agent.lowered + system.lowered,
  };
  return {
    opened: t("openedWords", { count: opened }),
    pauses: t("pausesWords", {
      count: pauses.tickets,
      total: length(pauses.seconds),
      median: length(pauses.medianSeconds),
      percent: percentWords(pauses.percent),
    }),
    reopened: reopened.percent === null ? again : t("reopenedShare", { words: again, percent: reopened.percent }),
    escalations: escalations.per100 === null ? steps : t("escalationsRate", { words: steps, rate: escalations.per100 }),
    severityChanges:
      severityChanges.raised + severityChanges.lowered ? t("severityChangesBy", { words: changed, ...who }) : changed,
    confirmation: t("confirmationWords", {
      confirmed: confirmation.confirmed,
      deemed: confirmation.deemed,
      median: length(confirmation.medianSeconds),
    }),
    satisfaction: t("satisfactionWords", { n: satisfaction.n, mean: satisfaction.mean ?? "" }),
  };
}
