import { scaleLinear } from "d3-scale";
import type { Share } from "@/lib/compliance/schema";
import { isShown, shareOf } from "./report-words";

const HEIGHT = 28;
const BAR = { y: 5, height: 11 };
const LINE = { y: 21, tick: 3 };
const across = scaleLinear([0, 1], [0, 100]);
const at = (share: number) => `${across(share)}%`;

/**
 * In time solid, late hatched, the interval as a line with ends below: three textures, so it reads in grey and on
 * paper. Widths are percentages, so nothing is squeezed at 320 px. Drawn only where there are enough to draw.
 */
export function ShareBar({ share, hatch }: { share: Share; hatch: string }) {
  if (!isShown(share)) return <svg aria-hidden height={HEIGHT} className="block w-full" />;
  const split = share.met / share.n;
  return (
    <svg aria-hidden height={HEIGHT} className="block w-full overflow-visible" data-mark="">
      <rect {...BAR} width={at(split)} className="fill-met" />
      <g className="text-breached">
        <rect {...BAR} x={at(split)} width={at(1 - split)} fill={`url(#${hatch})`} />
        <rect
          {...BAR}
          x={at(split)}
          width={at(1 - split)}
          fill="none"
          className={share.breached ? "stroke-current" : "stroke-transparent"}
        />
      </g>
      <IntervalLine share={share} />
    </svg>
  );
}

function IntervalLine({ share: { low, high } }: { share: Share }) {
  if (low === null || high === null) return null;
  const [from, to] = [at(shareOf(low)), at(shareOf(high))];
  const ends = { y1: LINE.y - LINE.tick, y2: LINE.y + LINE.tick };
  return (
    <g className="stroke-ink" strokeWidth="1.5">
      <line x1={from} x2={to} y1={LINE.y} y2={LINE.y} />
      <line x1={from} x2={from} {...ends} />
      <line x1={to} x2={to} {...ends} />
    </g>
  );
}

/** The hatching of what was late; once for a chart, by its id. */
export function LateHatch({ id }: { id: string }) {
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="text-breached"
      >
        <line x1="0" x2="0" y1="0" y2="5" className="stroke-current" strokeWidth="4" />
      </pattern>
    </svg>
  );
}
