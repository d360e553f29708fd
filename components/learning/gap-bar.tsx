import { scaleLinear } from "d3-scale";
import { useLocale, useTranslations } from "next-intl";
import { formatPercent } from "@/lib/i18n/format";
import type { Counted, QueryGap } from "@/lib/learning/schema";

const HATCH = "gap-hatch";
const HEIGHT = 12;
const percent = (value: number) => `${value}%`;

/** The hatching of what was answered loosely; once for the page. */
export function GapHatch() {
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <pattern id={HATCH} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="5" className="stroke-ink" strokeWidth="3" />
      </pattern>
    </svg>
  );
}

/** A query's searches to the scale of the most frequent one: nothing found solid, loosely related hatched, the rest hollow. */
export function GapBar({ gap: { searches, zero, weak }, most }: { gap: QueryGap; most: number }) {
  const across = scaleLinear([0, Math.max(1, most)], [0, 100]);
  const part = (from: number, count: number, className: string, fill?: string) =>
    count > 0 ? (
      <rect
        x={percent(across(from))}
        width={percent(across(count))}
        y="0.5"
        height={HEIGHT - 1}
        className={className}
        fill={fill}
      />
    ) : null;
  return (
    <svg aria-hidden height={HEIGHT} className="block w-full min-w-24 overflow-visible lg:min-w-48" data-mark="">
      {part(0, zero, "fill-ink")}
      {part(zero, weak, "", `url(#${HATCH})`)}
      {part(0, searches, "stroke-control", "none")}
    </svg>
  );
}

/** A share with its interval as a line with ends; drawn only where there are enough to draw. */
function ShareLine({ count, n, low, high }: Counted) {
  if (n < FEWEST || low === null || high === null) return null;
  const at = (share: number) => percent(share * 100);
  return (
    <svg aria-hidden height="22" className="mt-2 block w-full max-w-text overflow-visible" data-mark="">
      <rect x="0" y="0.5" width="100%" height={HEIGHT - 1} fill="none" className="stroke-control" />
      <rect x="0" y="0.5" width={at(count / n)} height={HEIGHT - 1} className="fill-ink" />
      <g className="stroke-ink" strokeWidth="1.5">
        <line x1={at(low)} x2={at(high)} y1="17" y2="17" />
        <line x1={at(low)} x2={at(low)} y1="14" y2="20" />
        <line x1={at(high)} x2={at(high)} y1="14" y2="20" />
      </g>
    </svg>
  );
}

/** Under this many there is no share, under the second it comes with a warning (U-21). */
const FEWEST = 5;
const ENOUGH = 30;

/** A share in words, with how many it is of and how sure it is; `drawn` adds the bar. */
export function ShareWords({ of, drawn = false }: { of: Counted; drawn?: boolean }) {
  const t = useTranslations("desk.gaps.share");
  const locale = useLocale();
  const { count, n, low, high } = of;
  if (n === 0 || low === null || high === null) return <span className="text-muted">{t("none")}</span>;
  if (n < FEWEST) return t("counts", { count, n });
  const words = (share: number) => formatPercent(share, locale);
  return (
    <>
      <span className="block">{t("percent", { count, n, percent: words(count / n) })}</span>
      <span className="block text-sm text-muted">{t("interval", { low: words(low), high: words(high) })}</span>
      {n < ENOUGH ? <span className="block text-sm text-muted">{t("few")}</span> : null}
      {drawn ? <ShareLine {...of} /> : null}
    </>
  );
}
