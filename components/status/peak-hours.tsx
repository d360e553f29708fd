import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { ServiceDto } from "@/lib/availability/schema";
import { formatPercent } from "@/lib/i18n/format";
import { availability, downtimeBudget } from "@/lib/sla/availability";
import { between, compileCalendar, type Hours, sameHours } from "@/lib/sla/calendar";
import { YEAR } from "./budget-text";
import { useLengthWords } from "./downtime-calculator";

interface PeakHoursProps {
  /** every day's */
  hours: Hours;
  targetPpm: number;
  services: readonly ServiceDto[];
  /** in which the hours are meant */
  zone: string;
  asOf: number;
}

/**
 * A promise seen from somebody's peak hours: the worst it allows in them, and how much of the down time of the last 365
 * days fell into them (R05).
 */
export function PeakHours({ hours, targetPpm, services, zone, asOf }: PeakHoursProps) {
  const t = useTranslations("public.status.calculator.peak");
  const locale = useLocale();
  const words = useLengthWords();
  const calendar = compileCalendar(sameHours("peak", zone, hours));
  const year = { from: asOf - YEAR, to: asOf };
  const peak = between(calendar, year.from, year.to);
  const allowed = Math.min(downtimeBudget(targetPpm, YEAR), peak);
  const range = hours.map(([from, to]) => `${from}–${to}`).join();
  return (
    <div className="mt-6 max-w-text">
      <p>
        {t("worst", {
          hours: range,
          zone,
          peak: words(peak),
          allowed: words(allowed),
          percent: formatPercent(1 - allowed / peak, locale, 2),
        })}
      </p>
      {services.length > 0 ? (
        <div className="mt-4">
          <DataTable
            caption={t("caption", { hours: range })}
            columns={[
              { key: "service", header: t("service"), isRowHeader: true },
              { key: "down", header: t("down"), align: "end" },
              { key: "inPeak", header: t("inPeak"), align: "end" },
              { key: "percent", header: t("percent"), align: "end" },
            ]}
            rows={services.map((service) => {
              const from = Math.max(year.from, service.recordSince);
              const outages = service.incidents.filter(({ impact }) => impact === "outage");
              const of = (only?: typeof calendar) =>
                availability(outages, service.maintenances, { from, to: asOf }, targetPpm, asOf, only);
              const [all, inPeak] = [of(), of(calendar)];
              return {
                id: service.key,
                cells: {
                  service: service.name[locale],
                  down: words(all.down),
                  inPeak: words(inPeak.down),
                  percent: inPeak.share === null ? "—" : formatPercent(inPeak.share, locale, 2),
                },
              };
            })}
          />
        </div>
      ) : null}
    </div>
  );
}
