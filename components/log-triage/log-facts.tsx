import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { FactFound, Found, LogFindings, TimeRange } from "@/lib/log-triage/result";
import { ReadFrom } from "./read-from";

/** SDK, environment and time, each with the line it was read from. */
export function LogFacts({ findings: { facts, range } }: { findings: LogFindings }) {
  const t = useTranslations("logTriage");
  const locale = useLocale();
  const time = {
    id: "time",
    cells: {
      what: t("range.term"),
      value: range && <Range range={range} />,
      from: range && <ReadFrom evidence={range.first} />,
    },
  };
  const rows = facts.map((fact) => ({
    id: fact.key,
    cells: { what: fact.label[locale], value: <Value fact={fact} />, from: <ReadFrom evidence={fact.best} /> },
  }));
  return (
    <DataTable
      caption={t("facts.caption")}
      columns={[
        { key: "what", header: t("facts.what") },
        { key: "value", header: t("facts.value") },
        { key: "from", header: t("facts.from") },
      ]}
      rows={range ? [...rows, time] : rows}
    />
  );
}

/** The value to believe, and what else was seen. */
function Value({ fact: { best, others } }: { fact: FactFound }) {
  const t = useTranslations("logTriage.facts");
  const locale = useLocale();
  const said = ({ value, words }: Found) => words?.[locale] ?? value;
  return (
    <>
      <span className="font-medium break-words">{said(best)}</span>
      {others.length > 0 ? (
        <span className="mt-1 block text-sm text-muted">
          {t("others")}
          {others.map((other) => (
            <span key={other.value} className="block">
              {t("other", { value: said(other), line: other.line })}
            </span>
          ))}
        </span>
      ) : null}
    </>
  );
}

/** As written: what the log does not say is not added. */
function Range({ range: { first, last, zones } }: { range: TimeRange }) {
  const t = useTranslations("logTriage.range");
  return (
    <>
      <span className="font-medium">{t("fromTo", { from: first.written, to: last.written })}</span>
      <span className="mt-1 block text-sm text-muted">
        {zones.length > 0 ? t("zones", { zones: zones.join(", ") }) : t("noZone")}
      </span>
      {first.iso === null ? <span className="block text-sm text-muted">{t("noDate")}</span> : null}
    </>
  );
}
