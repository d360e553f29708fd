import { useLocale, useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { SeverityStep } from "@/lib/compliance/schema";
import { formatDateTime } from "@/lib/i18n/format";
import { TicketLink } from "./ticket-link";

/** Each change of severity with both values and who made it, and each objection (N8). */
export function SeverityPanel({ steps, zone }: { steps: readonly SeverityStep[]; zone: string }) {
  const t = useTranslations("compliance.severities");
  const nameOf = useSeverityName();
  const locale = useLocale();
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t("lead")}</p>
      <DataTable
        caption={t("title")}
        captionLook="hidden"
        columns={[
          { key: "ticket", header: t("ticket"), isRowHeader: true },
          { key: "at", header: t("at") },
          { key: "what", header: t("what") },
          { key: "by", header: t("by") },
        ]}
        empty={<p>{t("empty")}</p>}
        rows={steps.map((step, index) => ({
          id: `${step.number} ${index}`,
          cells: {
            ticket: <TicketLink ticket={step} />,
            at: formatDateTime(Date.parse(step.at), { locale, zone }),
            what: t(`kinds.${step.kind}`, { from: nameOf(step.from), to: nameOf(step.to) }),
            by: t(`parties.${step.by}`),
          },
        }))}
      />
    </Panel>
  );
}
