import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { MarkState } from "@/components/ui/state-mark";
import { formatDuration, formatList, formatNear, formatWallDuration, type Reader } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { Trace } from "@/lib/sla/trace";
import { layOut, type Piece, spansOf } from "./ribbon-layout";
import { RibbonTrack } from "./ribbon-track";
import { type Mark, MarkLabel, RibbonEnds, RibbonLegend } from "./ribbon-words";
import { STATE_TONE } from "./state-tone";

interface RibbonProps {
  trace: Trace;
  /** Null or left out draws the promise alone, without a marker of now. */
  now?: number | null;
  /** When the clock stopped; the marker then stands there and says so. */
  stoppedAt?: number | null;
  locale: Locale;
  /** The zone in which instants are read. */
  zone: string;
  state: MarkState;
  /** A line for lists: no labels, the same words for the ear. */
  compact?: boolean;
}

/**
 * From filing to due: counted stretches solid, skipped ones hatched and named, with the marker of now.
 * One picture with one sentence for the ear; the legend is text, so it reads in grey, on paper and at 320 px.
 */
export function Ribbon({ trace, now = null, stoppedAt = null, locale, zone, state, compact = false }: RibbonProps) {
  const t = useTranslations("sla");
  const at = stoppedAt ?? now;
  const mark: Mark | null = at === null ? null : { at, word: stoppedAt === null ? "now" : "stopped" };
  const reader: Reader = { locale, zone };
  const pieces = layOut(spansOf(trace, at, locale));
  const gapName = (piece: Piece) => piece.name ?? (piece.skip ? t(`reason.${piece.skip}`) : "");
  const gaps = formatList([...new Set(pieces.filter((piece) => piece.skip).map(gapName))], locale);
  const words = useSentence(trace, gaps, mark, reader);
  const track = (
    <RibbonTrack {...{ pieces, reader, gapName }} now={at} due={trace.dueAt} look={compact ? "compact" : "full"} />
  );
  if (compact) {
    return (
      <div role="img" aria-label={words} className={clsx("py-1", STATE_TONE[state])}>
        {track}
      </div>
    );
  }
  return (
    <figure data-print="keep">
      <div role="img" aria-label={words}>
        <RibbonEnds start={trace.startedAt} due={trace.dueAt} reader={reader} />
        {mark ? <MarkLabel pieces={pieces} mark={mark} reader={reader} /> : null}
        <div className={STATE_TONE[state]}>{track}</div>
      </div>
      <RibbonLegend
        counted={formatDuration(trace.counted, locale)}
        gaps={gaps}
        over={overOf(trace, at, locale)}
        tone={STATE_TONE[state]}
      />
    </figure>
  );
}

/** The whole drawing as one sentence after another. */
function useSentence(trace: Trace, gaps: string, mark: Mark | null, reader: Reader): string {
  const t = useTranslations("sla.ribbon");
  const counted = formatDuration(trace.counted, reader.locale);
  const start = formatNear(trace.startedAt, reader);
  const over = overOf(trace, mark?.at ?? null, reader.locale);
  const said = [
    trace.dueAt === null
      ? t("summaryOpen", { start, counted })
      : t("summary", { start, due: formatNear(trace.dueAt, reader), counted }),
    gaps ? t("skips", { names: gaps }) : "",
    mark ? t(`${mark.word}At`, { at: formatNear(mark.at, reader) }) : "",
    over ? t("overdue", { length: over }) : "",
  ];
  return said.filter(Boolean).join(" ");
}

function overOf({ dueAt }: Trace, now: number | null, locale: Locale): string | null {
  return dueAt !== null && now !== null && now > dueAt ? formatWallDuration(now - dueAt, locale) : null;
}
