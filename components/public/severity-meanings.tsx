import { useLocale, useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { SEVERITIES } from "@/lib/sla/events";
import type { Triage } from "@/lib/triage/questions";

/** What S1 to S4 mean, a sentence each. */
export function SeverityMeanings({ triage }: { triage: Triage }) {
  const t = useTranslations("public.severity");
  const nameOf = useSeverityName();
  const locale = useLocale();
  const items = SEVERITIES.map((severity) => ({
    id: severity,
    term: <strong className="font-semibold text-ink">{nameOf(severity)}</strong>,
    description: triage.meanings[severity][locale],
  }));
  return (
    <Panel title={t("meaningsTitle")}>
      <DefinitionList items={items} />
    </Panel>
  );
}
