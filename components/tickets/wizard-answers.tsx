import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { TranscriptLine } from "@/lib/triage/journey";

interface WizardAnswersProps {
  lines: readonly TranscriptLine[];
  /** Where an answer is changed: the step's page, returning here. */
  changeHref: (line: TranscriptLine) => string;
}

/** Every relevant answer with its Change link, whose hidden words name the question (U-06). */
export function WizardAnswers({ lines, changeHref }: WizardAnswersProps) {
  const t = useTranslations("triage.check");
  const locale = useLocale();
  const items = lines.map((line) => ({
    id: line.key,
    term: line.question[locale],
    description: <Answer line={line} />,
    action: (
      <AppLink className="inline-block min-h-6 underline underline-offset-4" href={changeHref(line)}>
        <span aria-hidden>{t("change")}</span>
        <VisuallyHidden>{t("changeNamed", { question: line.question[locale] })}</VisuallyHidden>
      </AppLink>
    ),
  }));
  return (
    <Panel title={t("answers")}>
      <DefinitionList items={items} />
    </Panel>
  );
}

function Answer({ line: { answer } }: { line: TranscriptLine }) {
  const t = useTranslations("triage.check");
  const locale = useLocale();
  if (answer === null) return <span className="text-muted">{t("notGiven")}</span>;
  // The customer's own words keep their line breaks and their language.
  if (typeof answer === "string") return <span className="whitespace-pre-wrap">{answer}</span>;
  return answer[locale];
}
