import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import type { Answers, Step } from "@/lib/triage/questions";

/** Another tab or device has answered this step meanwhile: both versions are shown, neither is lost (F-04). */
export function WizardConflict({ step, stored }: { step: Step; stored: Answers }) {
  const t = useTranslations("triage.stale");
  const locale = useLocale();
  const option = step.kind === "choice" ? step.options.find(({ key }) => key === stored[step.key]) : undefined;
  const items =
    step.kind === "choice"
      ? [{ id: step.key, term: step.label[locale], description: option?.text[locale] ?? t("nothing") }]
      : step.fields.map(({ key, label }) => ({
          id: key,
          term: label[locale],
          description: <span className="whitespace-pre-wrap">{stored[key] || t("nothing")}</span>,
        }));
  return (
    <Notice tone="warning" role="alert" title={t("title")} className="mb-8">
      <p>{t("body")}</p>
      <DefinitionList items={items} className="mt-3" />
    </Notice>
  );
}
