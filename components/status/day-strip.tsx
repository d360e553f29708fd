import { scaleBand } from "d3-scale";
import { useLocale, useTranslations } from "next-intl";
import { formatMonthDay } from "@/lib/i18n/format";
import type { StripDay } from "./service-record";

const HEIGHT = 32;
/** The graver, the taller: it reads without colour. */
const LOOKS: Record<StripDay["condition"], { height: number; fill: string }> = {
  unrecorded: { height: 3, fill: "fill-control" },
  up: { height: 10, fill: "fill-met" },
  maintenance: { height: 16, fill: "fill-paused" },
  degraded: { height: 22, fill: "fill-due-soon" },
  outage: { height: HEIGHT, fill: "fill-breached" },
};

/** A day each, oldest first. One picture with one sentence for the ear; the days themselves are in the list of incidents. */
export function DayStrip({ days }: { days: readonly StripDay[] }) {
  const t = useTranslations("public.status.strip");
  const locale = useLocale();
  const across = scaleBand(
    days.map(({ date }) => date),
    [0, 100],
  ).padding(0.2);
  const count = (condition: StripDay["condition"]) => days.filter((day) => day.condition === condition).length;
  const summary = {
    days: days.length,
    outage: count("outage"),
    degraded: count("degraded"),
    maintenance: count("maintenance"),
    unrecorded: count("unrecorded"),
  };
  const first = days[0]?.date;
  return (
    <figure>
      <svg role="img" aria-label={t("summary", summary)} height={HEIGHT} className="block w-full" data-mark="">
        {days.map(({ date, condition }) => (
          <rect
            key={date}
            x={`${across(date) ?? 0}%`}
            width={`${across.bandwidth()}%`}
            y={HEIGHT - LOOKS[condition].height}
            height={LOOKS[condition].height}
            className={LOOKS[condition].fill}
          />
        ))}
      </svg>
      <div aria-hidden className="flex justify-between border-t border-line pt-0.5 text-2xs text-muted">
        <span>{first ? formatMonthDay(Date.parse(`${first}T00:00:00Z`), { locale, zone: "UTC" }) : null}</span>
        <span>{t("to")}</span>
      </div>
      <figcaption className="mt-1 text-sm text-muted">{t("summary", summary)}</figcaption>
    </figure>
  );
}
