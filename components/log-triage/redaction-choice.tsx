import { useLocale, useTranslations } from "next-intl";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { Panel } from "@/components/ui/panel";
import type { SecretsFound } from "@/lib/log-triage/result";

interface RedactionChoiceProps {
  secrets: readonly SecretsFound[];
  kinds: readonly string[];
  onChange: (kind: string, isRemoved: boolean) => void;
}

/** What would be taken out, how often, one of each masked; every kind can be kept. */
export function RedactionChoice({ secrets, kinds, onChange }: RedactionChoiceProps) {
  const t = useTranslations("logTriage.secrets");
  const locale = useLocale();
  return (
    <Panel title={t("title")} headingLevel={3}>
      {secrets.length === 0 ? (
        <p className="max-w-text">{t("none")}</p>
      ) : (
        <>
          <p className="max-w-text">{t("lead", { label: `[removed:${secrets[0]?.kind}]` })}</p>
          <div className="mt-3 max-w-form">
            <CheckboxCards
              name="removed-kinds"
              legend={t("legend")}
              legendSize="hidden"
              values={kinds}
              onChange={({ target }) => onChange(target.value, target.checked)}
              options={secrets.map(({ kind, label, count, example }) => ({
                value: kind,
                label: `${label[locale]} · ${t("count", { count })}`,
                hint: <span className="break-all">{t("example", { line: example.line, text: example.text })}</span>,
              }))}
            />
          </div>
          <p className="mt-3 max-w-text text-sm text-muted">{t("limits")}</p>
        </>
      )}
    </Panel>
  );
}
