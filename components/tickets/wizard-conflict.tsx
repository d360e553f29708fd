"use client";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import type { Answers, Step } from "@/lib/triage/questions";

interface WizardConflictProps {
  step: Step;
  /** What the draft holds now. */
  stored: Answers;
  keepMine: (stored: Answers) => void;
  takeTheirs: (stored: Answers) => void;
}

/** Another tab or device has answered this step meanwhile: both are shown, neither is lost, the reader chooses (F-04). */
export function WizardConflict({ step, stored, keepMine, takeTheirs }: WizardConflictProps) {
  const t = useTranslations("triage.stale");
  const locale = useLocale();
  const option = step.kind === "choice" ? step.options.find(({ key }) => key === stored[step.key]) : undefined;
  const items =
    step.kind === "choice"
      ? [{ id: step.key, term: step.label[locale], description: option?.text[locale] ?? t("nothing") }]
      : step.fields.map(({ key, label }) => ({
          id: key,
          term: label[locale],
          description: <span className="whitespace-pre-wrap wrap-anywhere">{stored[key] || t("nothing")}</span>,
        }));
  return (
    <Notice tone="warning" role="alert" title={t("title")} className="mb-8">
      <p>{t("body")}</p>
      <DefinitionList items={items} className="mt-3" />
      <div className="mt-4 flex flex-wrap gap-3 noscript:hidden">
        <Button size="sm" onClick={() => keepMine(stored)}>
          {t("useMine")}
        </Button>
        <Button size="sm" onClick={() => takeTheirs(stored)}>
          {t("useTheirs")}
        </Button>
      </div>
    </Notice>
  );
}
