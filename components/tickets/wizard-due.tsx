import { useLocale, useTranslations } from "next-intl";
import { isAroundTheClock } from "@/components/public/coverage";
import { Ribbon } from "@/components/sla/ribbon";
import { useTargetText } from "@/components/sla/target-text";
import { formatDateTime, formatNear } from "@/lib/i18n/format";
import type { Coverage, Target, TargetMetric } from "@/lib/sla/policy";
import type { Trace } from "@/lib/sla/trace";

/** One promise: what is allowed, when that is used up, and the stretches that lead there. */
export interface DueLine {
  readonly metric: TargetMetric;
  readonly target: Target;
  readonly coverage: Coverage;
  readonly dueAt: number;
  readonly trace: Trace | null;
}

interface WizardDueProps {
  lines: readonly DueLine[];
  /** The reader's zone, and the one the calendar is written in. */
  zone: string;
  calendarZone: string;
}

/** Due instants in both zones, each with its ribbon: when, and why then (N1, R18, R20). */
export function WizardDue({ lines, zone, calendarZone }: WizardDueProps) {
  return (
    <ol className="space-y-8">
      {lines.map((line) => (
        <li key={line.metric}>
          <DueEntry line={line} zone={zone} calendarZone={calendarZone} />
        </li>
      ))}
    </ol>
  );
}

function DueEntry({ line, zone, calendarZone }: { line: DueLine } & Omit<WizardDueProps, "lines">) {
  const t = useTranslations("triage.due");
  const metrics = useTranslations("sla.metric");
  const wordsOf = useTargetText();
  const locale = useLocale();
  const hours = t(isAroundTheClock(line.target, line.coverage) ? "always" : "business");
  return (
    <>
      <h3 className="font-semibold">{metrics(line.metric)}</h3>
      <p className="mt-1 text-2xl font-semibold">
        <time dateTime={new Date(line.dueAt).toISOString()}>{formatNear(line.dueAt, { locale, zone })}</time>
      </p>
      <p className="text-sm text-muted">{t("counted", { target: wordsOf(line.target), hours })}</p>
      <dl className="mt-2 flex flex-wrap gap-x-6 text-sm">
        <Instant label={t("yours")} at={line.dueAt} zone={zone} />
        {calendarZone === zone ? null : <Instant label={t("calendars")} at={line.dueAt} zone={calendarZone} />}
      </dl>
      {line.metric === "resolution" ? (
        <p className="mt-2 max-w-text text-sm text-muted">{t("resolutionNote")}</p>
      ) : null}
      {line.trace?.announced === false ? (
        <p className="mt-2 max-w-text text-sm text-muted">{t("unannounced")}</p>
      ) : null}
      {line.trace ? (
        <div className="mt-4">
          <Ribbon trace={line.trace} locale={locale} zone={zone} state="running" />
        </div>
      ) : null}
    </>
  );
}

function Instant({ label, at, zone }: { label: string; at: number; zone: string }) {
  const locale = useLocale();
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-muted">{label}</dt>
      <dd>{formatDateTime(at, { locale, zone })}</dd>
    </div>
  );
}
