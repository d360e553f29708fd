import { useLocale, useTranslations } from "next-intl";
import { ConditionMark } from "@/components/status/condition-mark";
import { PeriodTable } from "@/components/status/period-table";
import type { Condition } from "@/components/status/service-record";
import { PERIOD_UNITS, type ServiceAvailability } from "@/lib/availability/schema";

interface NowServicesProps {
  services: readonly (ServiceAvailability & { readonly now: Condition })[];
  zone: string;
}

/** Each service as it is, and how much of its down time budget this month, quarter and year have used (R05). */
export function NowServices({ services, zone }: NowServicesProps) {
  const t = useTranslations("compliance.now");
  const locale = useLocale();
  if (services.length === 0) return <p className="text-muted">{t("noServices")}</p>;
  return services.map(({ key, name, now, periods, targetPercent }) => {
    const running = PERIOD_UNITS.flatMap((unit) => periods.filter((one) => one.unit === unit && !one.isOver));
    return (
      <section key={key} aria-labelledby={`now-${key}`} className="mb-8">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h3 id={`now-${key}`} className="font-semibold">
            {t("service", { name: name[locale], target: targetPercent })}
          </h3>
          <ConditionMark condition={now} />
        </div>
        <PeriodTable periods={running} caption={t("budget", { name: name[locale] })} zone={zone} />
      </section>
    );
  });
}
