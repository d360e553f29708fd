import { scaleBand, scaleLinear } from "d3-scale";
import { useId } from "react";
import type { Promised, Share, TrendPoint } from "@/lib/compliance/schema";
import { parseQuarter } from "@/lib/sla/quarter";
import { isShown, shareOf } from "./report-words";
import { LateHatch } from "./share-bar";

const HEIGHT = 96;
const up = scaleLinear([0, 1], [HEIGHT, 0]);

interface TrendChartProps {
  metric: Promised;
  trend: readonly TrendPoint[];
  /** The drawing in one sentence. */
  label: string;
}

/** A column for each quarter, in time below and late above, with the interval across it. Few are not drawn. */
export function TrendChart({ metric, trend, label }: TrendChartProps) {
  const hatch = `trend-${useId().replaceAll(/[^\w-]/g, "")}`;
  const across = scaleBand(
    trend.map(({ quarter }) => quarter),
    [0, 100],
  ).padding(0.25);
  return (
    <div role="img" aria-label={label}>
      <LateHatch id={hatch} />
      <svg aria-hidden height={HEIGHT} className="block w-full overflow-visible" data-mark="">
        {[0, 0.5, 1].map((tick) => (
          <line key={tick} x1="0" x2="100%" y1={up(tick)} y2={up(tick)} className="stroke-line" />
        ))}
        {trend.map(({ quarter, metrics }) => (
          <Column
            key={quarter}
            share={metrics[metric]}
            x={across(quarter) ?? 0}
            width={across.bandwidth()}
            hatch={hatch}
          />
        ))}
      </svg>
      <QuarterLabels trend={trend} />
    </div>
  );
}

function Column({ share, x, width, hatch }: { share: Share; x: number; width: number; hatch: string }) {
  if (!isShown(share) || share.low === null || share.high === null) return null;
  const split = up(share.met / share.n);
  const box = { x: `${x}%`, width: `${width}%` };
  const middle = `${x + width / 2}%`;
  return (
    <>
      <rect {...box} y={split} height={HEIGHT - split} className="fill-met" />
      {share.breached ? (
        <rect {...box} y={0} height={split} fill={`url(#${hatch})`} className="stroke-breached" />
      ) : null}
      <line
        x1={middle}
        x2={middle}
        y1={up(shareOf(share.low))}
        y2={up(shareOf(share.high))}
        className="stroke-paper"
        strokeWidth="5"
      />
      <line
        x1={middle}
        x2={middle}
        y1={up(shareOf(share.low))}
        y2={up(shareOf(share.high))}
        className="stroke-ink"
        strokeWidth="2"
      />
    </>
  );
}

/** Quarters under their columns; the year where it begins. */
function QuarterLabels({ trend }: { trend: readonly TrendPoint[] }) {
  return (
    <div className="flex text-2xs text-muted">
      {trend.map(({ quarter }, index) => {
        const parsed = parseQuarter(quarter);
        return (
          <span key={quarter} className="min-w-0 flex-1 text-center leading-tight">
            <span className="block">{parsed ? `Q${parsed.quarter}` : quarter}</span>
            <span className="block">{parsed && (index === 0 || parsed.quarter === 1) ? parsed.year : null}</span>
          </span>
        );
      })}
    </div>
  );
}
