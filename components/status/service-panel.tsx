import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PERIOD_UNITS, type ServiceAvailability } from "@/lib/availability/schema";
import { formatDateTime } from "@/lib/i18n/format";
import { downtimeBudget } from "@/lib/sla/availability";
import { budgetText, YEAR } from "./budget-text";
import { ConditionMark } from "./condition-mark";
import { DayStrip } from "./day-strip";
import { PeriodTable } from "./period-table";
import type { ServiceRecord } from "./service-record";

/** Of each unit, the running one first; the rest is a click away. */
const SHOWN = { month: 1, quarter: 2, year: 1 } as const;

interface ServicePanelProps {
  record: ServiceRecord;
  figures: ServiceAvailability;
  zone: string;
}

/** One service: how it is, what is promised of it, its last ninety days, its months, quarters and years (R04–R06). */
export function ServicePanel({ record, figures, zone }: ServicePanelProps) {
  const t = useTranslations("public.status");
  const locale = useLocale();
  const { service } = record;
  const name = service.name[locale];
  const recent = PERIOD_UNITS.flatMap((unit) =>
    figures.periods.filter((one) => one.unit === unit).slice(0, SHOWN[unit]),
  );
  const hours = budgetText(downtimeBudget(service.targetPpm, YEAR), locale);
  const isYoung = record.days.some(({ condition }) => condition === "unrecorded");
  const since = formatDateTime(service.recordSince, { locale, zone });
  return (
    <section aria-labelledby={`service-${service.key}`} className="border-t border-line py-6" data-print="keep">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id={`service-${service.key}`} className="text-lg font-semibold">
          {name}
        </h3>
        <ConditionMark condition={record.now} />
      </div>
      <p className="mb-4 text-muted">{t("target", { target: `${figures.targetPercent}%`, hours })}</p>
      {isYoung ? (
        <Notice title={t("young.title", { since })} className="mb-4">
          {t("young.body")}
        </Notice>
      ) : null}
      <DayStrip days={record.days} />
      <div className="mt-4">
        <PeriodTable periods={recent} caption={t("periods.caption", { service: name })} zone={zone} />
      </div>
      {figures.periods.length > recent.length ? (
        <div className="mt-3" data-print="hide">
          <Disclosure summary={t("periods.all", { since })}>
            <PeriodTable periods={figures.periods} caption={t("periods.captionAll", { service: name })} zone={zone} />
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}
