import { useLocale, useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import type { AttainmentRow, Share } from "@/lib/compliance/schema";
import { formatDuration } from "@/lib/i18n/format";
import type { Severity } from "@/lib/sla/events";

/** Nothing was measured: never 100 %, never 0. */
export const NOTHING = "—";

export const percentWords = (percent: string | null): string => (percent === null ? NOTHING : `${percent}%`);

/** A length from the report, with its exact seconds for machines: the words are cut to minutes, the value is not. */
export function Seconds({ value }: { value: number | null }) {
  const locale = useLocale();
  if (value === null) return NOTHING;
  return <data value={value}>{formatDuration(value * 1000, locale)}</data>;
}

/** `S1 紧急`, or `合计` for all together. */
export function useRowName(): (severity: Severity | null) => string {
  const t = useTranslations("account.compliance.attainment");
  const nameOf = useSeverityName();
  return (severity) => (severity === null ? t("all") : nameOf(severity));
}

/** A metric's quarter in one sentence: counts, and rate and interval where there are enough. */
export function useShareSentence(): (row: AttainmentRow) => string {
  const t = useTranslations("account.compliance.attainment");
  const metrics = useTranslations("sla.metric");
  return ({ metric, n, met, percent, low, high }) => {
    if (n === 0) return t("summaryNone", { metric: metrics(metric) });
    if (percent === null || low === null || high === null)
      return t("summaryCounts", { metric: metrics(metric), n, met });
    return t("summary", { metric: metrics(metric), n, met, percent, low, high });
  };
}

/** As numbers for drawing; the digits that are read come from the report as they are. */
export const shareOf = (text: string): number => Number(text) / 100;

export const isShown = ({ sample }: Share): boolean => sample === "small" || sample === "enough";
