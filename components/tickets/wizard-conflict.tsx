"use client";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { transcriptOf } from "@/lib/triage/journey";
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
  const items = transcriptOf(step, stored).map(({ key, question, answer }) => ({
    id: key,
    term: question[locale],
    description: (
      <span className="whitespace-pre-wrap wrap-anywhere">
        {(typeof answer === "string" ? answer : answer?.[locale]) || t("nothing")}
      </span>
    ),
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
