import { useLocale, useTranslations } from "next-intl";
import type { MixRow } from "@/lib/compliance/schema";
import { formatDuration, formatList } from "@/lib/i18n/format";

/** The mean beside the one at a fixed mix of severities, and how much of a change is due to which (R23). */
export function MixWords({ row }: { row: MixRow }) {
  const t = useTranslations("account.compliance.mix");
  const severities = useTranslations("sla.severity");
  const locale = useLocale();
  const { meanSeconds, adjustedSeconds, percent, adjustedPercent, missing, change } = row;
  if (meanSeconds === null || adjustedSeconds === null || percent === null || adjustedPercent === null) return null;
  const length = (seconds: number) => formatDuration(Math.abs(seconds) * 1000, locale);
  const way = (seconds: number) => (seconds < 0 ? "shorter" : seconds > 0 ? "longer" : "same");
  const names = missing.map((severity) => `${severity} ${severities(severity)}`);
  return (
    <div className="max-w-text text-muted">
      <p>{t("adjusted", { mean: length(meanSeconds), adjusted: length(adjustedSeconds), percent, adjustedPercent })}</p>
      {missing.length ? <p>{t("missing", { severities: formatList(names, locale) })}</p> : null}
      {change ? (
        <p>
          {t("change", {
            ...{ way: way(change.seconds), length: length(change.seconds) },
            ...{ performanceWay: way(change.performanceSeconds), performance: length(change.performanceSeconds) },
            ...{ mixWay: way(change.mixSeconds), mix: length(change.mixSeconds) },
          })}
        </p>
      ) : null}
    </div>
  );
}
