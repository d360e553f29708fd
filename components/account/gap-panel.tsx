import { useLocale, useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import type { ConfirmationGap } from "@/lib/compliance/schema";
import { formatWallDuration } from "@/lib/i18n/format";
import { TicketLink } from "./ticket-link";

/** Rows on the page; the files hold all of them. */
const SHOWN = 20;

/** What a resolution clock that begins at confirmation leaves out: the wait before it, ticket by ticket (N3). */
export function GapPanel({ gap }: { gap: ConfirmationGap }) {
  const t = useTranslations("compliance.gap");
  const locale = useLocale();
  if (gap.n === 0) return null;
  const length = (seconds: number) => formatWallDuration(seconds * 1000, locale);
  const { untilConfirmedMedian: before, fromConfirmedMedian: after, fromFiledMedian: all } = gap;
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="max-w-text">
        {before === null || after === null || all === null
          ? t("few", { n: gap.n })
          : t("medians", { n: gap.n, before: length(before), after: length(after), all: length(all) })}
      </p>
      <p className="mt-1 mb-4 max-w-text text-sm text-muted">{t("note")}</p>
      <Disclosure summary={t("tickets", { count: Math.min(gap.n, SHOWN) })} open={gap.n < 5}>
        <GapTable gap={gap} length={length} />
        {gap.n > SHOWN ? <p className="mt-3 text-sm text-muted">{t("more", { count: gap.n - SHOWN })}</p> : null}
      </Disclosure>
    </Panel>
  );
}

function GapTable({ gap, length }: { gap: ConfirmationGap; length: (seconds: number) => string }) {
  const t = useTranslations("compliance.gap");
  const nameOf = useSeverityName();
  const cell = (seconds: number) => <data value={seconds}>{length(seconds)}</data>;
  return (
    <DataTable
      caption={t("title")}
      captionLook="hidden"
      columns={[
        { key: "ticket", header: t("ticket"), isRowHeader: true },
        { key: "severity", header: t("severity") },
        { key: "before", header: t("before"), align: "end" },
        { key: "after", header: t("after"), align: "end" },
      ]}
      rows={gap.tickets.slice(0, SHOWN).map((ticket) => ({
        id: String(ticket.number),
        cells: {
          ticket: <TicketLink ticket={ticket} clock="confirmation" />,
          severity: <span className="whitespace-nowrap">{nameOf(ticket.severity)}</span>,
          before: (
            <>
              {cell(ticket.untilConfirmedSeconds)}
              {ticket.deemed ? <span className="block text-sm text-muted">{t("deemed")}</span> : null}
            </>
          ),
          after: cell(ticket.fromConfirmedSeconds),
        },
      }))}
    />
  );
}
