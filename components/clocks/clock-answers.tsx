import { useLocale, useTranslations } from "next-intl";
import { Ribbon } from "@/components/sla/ribbon";
import { useTargetText } from "@/components/sla/target-text";
import { TraceTable } from "@/components/sla/trace-table";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDateTime } from "@/lib/i18n/format";
import type { Instant } from "@/lib/sla/events";
import type { TargetMetric } from "@/lib/sla/policy";
import type { Trace } from "@/lib/sla/trace";

export interface ClockAnswer {
  readonly metric: TargetMetric;
  /** null: nothing is promised */
  readonly trace: Trace | null;
}

/** The due instants of a ticket filed then, each with its ribbon and, on demand, its trace (N1, R31). */
export function ClockAnswers({ answers, at, zone }: { answers: readonly ClockAnswer[]; at: Instant; zone: string }) {
  const t = useTranslations("clocks.answers");
  const locale = useLocale();
  const isNothing = answers.every(({ trace }) => trace === null);
  if (isNothing) return <p className="mt-6 max-w-text">{t("nothing")}</p>;
  return (
    <div className="mt-6">
      <p className="max-w-text text-muted">{t("lead", { at: formatDateTime(at, { locale, zone }) })}</p>
      {answers.map((answer) => (
        <Answer key={answer.metric} answer={answer} zone={zone} />
      ))}
      <p className="max-w-text text-sm text-muted">{t("latest")}</p>
    </div>
  );
}

function Answer({ answer: { metric, trace }, zone }: { answer: ClockAnswer; zone: string }) {
  const t = useTranslations("clocks.answers");
  const metrics = useTranslations("sla.metric");
  const targetText = useTargetText();
  const locale = useLocale();
  return (
    <section aria-labelledby={`answer-${metric}`} className="border-t border-line py-5">
      <h3 id={`answer-${metric}`} className="text-lg font-semibold">
        {metrics(metric)}
      </h3>
      {trace?.target && trace.dueAt !== null ? (
        <>
          <p className="mt-1 mb-4">
            {t.rich("due", {
              target: targetText(trace.target),
              due: formatDateTime(trace.dueAt, { locale, zone }),
              b: (words) => <strong>{words}</strong>,
            })}
          </p>
          <Ribbon trace={trace} locale={locale} zone={zone} state="running" />
          <div className="mt-4">
            <Disclosure summary={t("why")}>
              <TraceTable trace={trace} locale={locale} zone={zone} />
            </Disclosure>
          </div>
        </>
      ) : (
        <p className="mt-1 text-muted">{t("none")}</p>
      )}
    </section>
  );
}
