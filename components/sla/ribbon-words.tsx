import { useTranslations } from "next-intl";
import { formatNear, type Reader } from "@/lib/i18n/format";
import { type Piece, placeOf } from "./ribbon-layout";

interface Ends {
  start: number;
  /** The instant the target is used up; null while a pause leaves it open. */
  due: number | null;
  reader: Reader;
}

/** Both ends of the line in words and instants, above it. */
export function RibbonEnds({ start, due, reader }: Ends) {
  const t = useTranslations("sla.ribbon");
  return (
    <div className="mb-3 flex justify-between gap-4 text-sm leading-snug">
      <End word={t("filed")} instant={formatNear(start, reader)} />
      {due === null ? null : <End word={t("due")} instant={formatNear(due, reader)} className="text-end" />}
    </div>
  );
}

function End({ word, instant, className }: { word: string; instant: string; className?: string }) {
  return (
    <div className={className}>
      <div className="text-xs text-muted">{word}</div>
      <div className="font-semibold">{instant}</div>
    </div>
  );
}

/** The one marked instant: now, or when the clock stopped. */
export interface Mark {
  readonly at: number;
  readonly word: "now" | "stopped";
}

/** Stands above its marker and never leaves the ribbon. */
export function MarkLabel({ pieces, mark, reader }: { pieces: readonly Piece[]; mark: Mark; reader: Reader }) {
  const t = useTranslations("sla.ribbon");
  const place = (placeOf(pieces, mark.at) * 100).toFixed(3);
  return (
    <div className="relative h-7 text-xs leading-none">
      <div style={{ insetInlineStart: `${place}%`, translate: `-${place}%` }} className="absolute whitespace-nowrap">
        <span className="text-muted">{t(mark.word)}</span>{" "}
        <span className="font-medium">{formatNear(mark.at, reader)}</span>
      </div>
    </div>
  );
}

/** What solid and hatched mean, in words and figures. */
export function RibbonLegend(props: { counted: string; gaps: string; over: string | null; tone: string }) {
  const { counted, gaps, over, tone } = props;
  const t = useTranslations("sla.ribbon");
  return (
    <figcaption className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
      <span className="flex items-baseline gap-2">
        <span data-mark="counted" className={`h-2.5 w-5 shrink-0 bg-current forced-colors:bg-[CanvasText] ${tone}`} />
        {t("countedLegend", { length: counted })}
      </span>
      {gaps ? (
        <span className="flex items-baseline gap-2">
          <span data-mark="skipped" className="hatched h-2.5 w-5 shrink-0 border-y border-control" />
          {t("skippedLegend", { names: gaps })}
        </span>
      ) : null}
      {over ? (
        <span className="flex items-baseline gap-2">
          <span data-mark="over" className="dotted h-2.5 w-5 shrink-0 border-y-2 border-breached" />
          {t("overLegend", { length: over })}
        </span>
      ) : null}
    </figcaption>
  );
}
