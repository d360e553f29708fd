import { useLocale, useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import { buttonStyle } from "@/components/ui/button-style";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { ComplianceReport, CreditEarned } from "@/lib/compliance/schema";
import { formatDateTime, formatWallDuration } from "@/lib/i18n/format";
import { useCreditWords } from "./credit-words";
import { TicketLink } from "./ticket-link";

interface CreditsPanelProps {
  report: ComplianceReport;
  zone: string;
}

/** What the policy's table credits for this quarter, line by line to the clocks that were late: an estimate (N12). */
export function CreditsPanel({ report, zone }: CreditsPanelProps) {
  const t = useTranslations("compliance.credits");
  const { credits, quarter, asOf, isOver } = report;
  const locale = useLocale();
  if (!credits) {
    return (
      <Panel title={t("title")} className="mt-12">
        <p className="max-w-text text-muted">{t("noTable")}</p>
      </Panel>
    );
  }
  const { lines, earned, credit, cap, isCapped, minimum, policyVersion } = credits;
  const href = `/api/v1/account/compliance/claim?${new URLSearchParams({ quarter, asOf, locale })}`;
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="max-w-text text-lg font-medium">
        {lines.length === 0 ? t("none") : isCapped ? t("capped", { credit, earned, cap }) : t("sum", { credit })}
      </p>
      <p className="mt-1 mb-4 max-w-text text-sm text-muted">
        {t("terms", { version: policyVersion, minimum, cap })}
        {isOver ? null : ` ${t("running")}`}
      </p>
      {lines.map((line) => (
        <EarnedLine key={line.rule} line={line} zone={zone} />
      ))}
      {lines.length ? (
        <p className="mt-4" data-print="hide">
          <a href={href} download className={buttonStyle({})}>
            {t("packet")}
          </a>
        </p>
      ) : null}
    </Panel>
  );
}

const COLUMNS = ["ticket", "severity", "due", "done", "late"] as const;

function EarnedLine({ line, zone }: { line: CreditEarned; zone: string }) {
  const t = useTranslations("compliance.credits");
  const nameOf = useSeverityName();
  const locale = useLocale();
  const words = useCreditWords();
  const when = (iso: string) => formatDateTime(Date.parse(iso), { locale, zone });
  return (
    <section className="mt-6">
      <h3 className="font-semibold">{words(line)}</h3>
      <DataTable
        caption={words(line)}
        captionLook="hidden"
        columns={COLUMNS.map((key) => ({ key, header: t(key), isRowHeader: key === "ticket" }))}
        rows={line.causes.map((cause, index) => ({
          id: `${cause.number} ${index}`,
          cells: {
            ticket: <TicketLink ticket={cause} clock={cause.metric} />,
            severity: <span className="whitespace-nowrap">{nameOf(cause.severity)}</span>,
            due: when(cause.dueAt),
            done: cause.stoppedAt === null ? t("open") : when(cause.stoppedAt),
            late: <data value={cause.lateSeconds}>{formatWallDuration(cause.lateSeconds * 1000, locale)}</data>,
          },
        }))}
      />
    </section>
  );
}
