import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { formatDateTime, formatDuration, formatNear, formatTime, formatWeekday, type Reader } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { Stretch, Trace } from "@/lib/sla/trace";
import { useTargetText } from "./target-text";

interface TraceTableProps {
  trace: Trace;
  locale: Locale;
  /** The zone in which instants are read. */
  zone: string;
}

/** Why this instant: what started the clock, each stretch with its running sum, the target, and where the rules stand. */
export function TraceTable({ trace, locale, zone }: TraceTableProps) {
  const t = useTranslations("sla");
  const reader: Reader = { locale, zone };
  return (
    <div className="space-y-3">
      {trace.startedBy ? (
        <p>
          {t(`trace.startedBy.${trace.raisedAt ? "raised" : trace.startedBy}`, {
            at: formatDateTime(trace.startedAt, reader),
          })}
        </p>
      ) : null}
      <DataTable
        caption={t("trace.caption", { metric: t(`metric.${trace.metric}`) })}
        captionLook="hidden"
        columns={[
          { key: "when", header: t("trace.when") },
          { key: "counts", header: t("trace.counts") },
          { key: "length", header: t("trace.length"), align: "end" },
          { key: "sum", header: t("trace.sum"), align: "end" },
        ]}
        rows={useRows(trace, reader)}
      />
      <TraceSum trace={trace} reader={reader} />
    </div>
  );
}

function useRows(trace: Trace, reader: Reader) {
  const t = useTranslations("sla");
  let sum = 0;
  return trace.stretches.map((stretch) => {
    const isCounted = stretch.kind === "counted";
    if (isCounted) sum += stretch.length;
    const reason = stretch.name?.[reader.locale] ?? (stretch.reason === "open" ? "" : t(`reason.${stretch.reason}`));
    return {
      id: String(stretch.from),
      cells: {
        when: (
          <span className={isCounted ? undefined : "text-muted"}>{t("trace.range", rangeOf(stretch, reader))}</span>
        ),
        counts: isCounted ? t("trace.counted") : <span className="text-muted">{t("trace.skipped", { reason })}</span>,
        length: isCounted ? exact(stretch.length, reader.locale) : "–",
        sum: exact(sum, reader.locale),
      },
    };
  });
}

/** The sum is the target: both are said, then what follows from them and from which texts. */
function TraceSum({ trace, reader }: { trace: Trace; reader: Reader }) {
  const t = useTranslations("sla.trace");
  const targetText = useTargetText();
  const counted = exact(trace.counted, reader.locale);
  return (
    <>
      <p>
        {trace.dueAt !== null && trace.target
          ? t("target", { target: targetText(trace.target), counted })
          : t("running", { counted })}
        {trace.dueAt === null ? null : (
          <strong className="block">{t("due", { due: formatDateTime(trace.dueAt, reader) })}</strong>
        )}
      </p>
      <p className="text-sm text-muted">
        {t("source", {
          policy: trace.policyVersion,
          clause: trace.clause,
          calendar: trace.calendarKey,
          version: trace.calendarVersion,
          zone: trace.zone,
        })}
      </p>
      {trace.announced ? null : <p className="text-sm text-muted">{t("unannounced")}</p>}
    </>
  );
}

/** The second instant says its date only when it is another day. */
function rangeOf({ from, to }: Stretch, reader: Reader) {
  const isOneDay = to - from < 86_400_000 && formatWeekday(from, reader) === formatWeekday(to, reader);
  return { from: formatNear(from, reader), to: isOneDay ? formatTime(to, reader) : formatNear(to, reader) };
}

/** To the second: a table that is to be checked must not cut. */
function exact(length: number, locale: Locale): string {
  const seconds = Math.floor(length / 1000) % 60;
  if (seconds === 0 || length < 60_000) return formatDuration(length, locale);
  return `${formatDuration(length, locale)} ${formatDuration(seconds * 1000, locale)}`;
}
