import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { LateHatch } from "./share-bar";

/** What the textures of the drawings mean, in words; without the interval where none is drawn. */
export function ShareLegend({ interval = true }: { interval?: boolean }) {
  const t = useTranslations("account.compliance.attainment");
  const hatch = `legend-${useId().replaceAll(/[^\w-]/g, "")}`;
  const swatch = { width: 28, height: 12 } as const;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm" data-mark="">
      <LegendItem label={t("legendMet")}>
        <svg aria-hidden {...swatch}>
          <rect width="28" height="12" className="fill-met" />
        </svg>
      </LegendItem>
      <LegendItem label={t("legendLate")}>
        <LateHatch id={hatch} />
        <svg aria-hidden {...swatch} className="text-breached">
          <rect x="0.5" y="0.5" width="27" height="11" fill={`url(#${hatch})`} className="stroke-current" />
        </svg>
      </LegendItem>
      {interval ? (
        <LegendItem label={t("legendInterval")}>
          <svg aria-hidden {...swatch} className="stroke-ink" strokeWidth="1.5">
            <path d="M2 6H26M2 2V10M26 2V10" fill="none" />
          </svg>
        </LegendItem>
      ) : null}
    </ul>
  );
}

function LegendItem({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-2">
      {children}
      {label}
    </li>
  );
}
