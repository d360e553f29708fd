import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import type { Step, Triage } from "@/lib/triage/questions";
import type { Change, Decision } from "@/lib/triage/severity";
import { useSeverityName } from "./severity-name";

/** The severity, the rule that gave it, and which answers would change it (U-03, N2). */
export function WizardSeverity({ triage, decision }: { triage: Triage; decision: Decision }) {
  const t = useTranslations("triage.severity");
  const nameOf = useSeverityName();
  const locale = useLocale();
  return (
    <Panel
      title={t("title", { severity: nameOf(decision.severity) })}
      aside={<AppLink href="/severity">{t("seeTable")}</AppLink>}
      className="mt-10"
    >
      <p className="eyebrow">{t("ruleFired")}</p>
      <p className="mt-1 max-w-text">{decision.rule.reason[locale]}</p>
      <div className="mt-4">
        {decision.wouldChange.length === 0 ? (
          <p className="text-muted">{t("wouldNotChange")}</p>
        ) : (
          <Disclosure summary={t("wouldChange")}>
            <ul className="space-y-1.5">
              {decision.wouldChange.map((change) => (
                <li key={`${change.question} ${change.answer}`}>
                  <ChangeLine steps={triage.steps} change={change} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Panel>
  );
}

function ChangeLine({ steps, change }: { steps: readonly Step[]; change: Change }) {
  const t = useTranslations("triage.severity");
  const nameOf = useSeverityName();
  const locale = useLocale();
  const step = steps.find(({ key }) => key === change.question);
  const option = step?.kind === "choice" ? step.options.find(({ key }) => key === change.answer) : undefined;
  if (!step || !option) return null;
  return t("change", { question: step.label[locale], answer: option.text[locale], severity: nameOf(change.severity) });
}
