import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { ConditionMark } from "./condition-mark";
import { DayStrip } from "./day-strip";
import { QuarterTable } from "./quarter-table";
import type { ServiceRecord } from "./service-record";

/** One service: how it is, what is promised of it, its last ninety days and its quarters. */
export function ServicePanel({ record }: { record: ServiceRecord }) {
  const t = useTranslations("public.status");
  const locale = useLocale();
  const { service, yearBudget } = record;
  return (
    <section aria-labelledby={`service-${service.key}`} className="border-t border-line py-6" data-print="keep">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id={`service-${service.key}`} className="text-lg font-semibold">
          {service.name[locale]}
        </h3>
        <ConditionMark condition={record.now} />
      </div>
      <p className="mb-4 text-muted">
        {t("target", { target: targetText(service.targetPpm), hours: hoursText(yearBudget, locale) })}
      </p>
      <DayStrip days={record.days} />
      <div className="mt-4">
        <QuarterTable record={record} />
      </div>
    </section>
  );
}

/** As promised, no digit more: 999500 → `99.95%`. */
const targetText = (ppm: number): string => `${ppm / 10_000}%`;

/** Two decimals, cut: an allowance is not rounded up. */
const hoursText = (length: number, locale: Locale): string =>
  formatNumber(Math.floor(length / 36_000 + 1e-7) / 100, locale, 2);
