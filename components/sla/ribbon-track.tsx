import clsx from "clsx";
import { formatTime, formatWeekday, type Reader } from "@/lib/i18n/format";
import { type Piece, placeOf } from "./ribbon-layout";

interface TrackProps {
  pieces: readonly Piece[];
  /** Draws what lies behind now solid and what lies ahead lighter. */
  now: number | null;
  due: number | null;
  reader: Reader;
  look: "full" | "compact";
  /** The name of a gap, for those wide enough to carry it. */
  gapName: (piece: Piece) => string;
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The drawn line: solid where time counts, hatched where it does not, a bar where it is due. Decoration to the ear. */
export function RibbonTrack({ pieces, now, due, reader, look, gapName }: TrackProps) {
  const isFull = look === "full";
  return (
    <div className="pe-1">
      <div className={clsx("relative", isFull ? "h-7" : "h-2.5")}>
        {pieces.map((piece) => (
          <PieceMark key={piece.from} piece={piece} now={now} />
        ))}
        {due === null ? null : (
          <span
            data-mark="due"
            style={{ insetInlineStart: percent(placeOf(pieces, due)) }}
            className={clsx("absolute w-1 bg-ink forced-colors:bg-[CanvasText]", isFull ? "-inset-y-2" : "-inset-y-1")}
          />
        )}
        {now === null ? null : (
          <span
            data-mark="now"
            style={{ insetInlineStart: percent(placeOf(pieces, now)) }}
            className={clsx(
              "absolute -ms-px w-0.5 bg-ink outline outline-paper forced-colors:bg-[Highlight]",
              isFull ? "-top-2 bottom-0" : "-inset-y-0.5",
            )}
          />
        )}
      </div>
      {isFull ? (
        <div className="relative mt-2.5 h-9 text-xs leading-tight text-muted">
          {pieces.map((piece) => (
            <PieceLabel key={piece.from} piece={piece} reader={reader} gapName={gapName} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function PieceMark({ piece, now }: { piece: Piece; now: number | null }) {
  const box = { insetInlineStart: percent(piece.at), width: percent(piece.width) };
  if (piece.kind === "skipped") {
    return <span data-mark="skipped" style={box} className="hatched absolute inset-y-0 border-y border-control" />;
  }
  if (piece.kind === "over") {
    return <span data-mark="over" style={box} className="dotted absolute inset-y-0 border-y-2 border-breached" />;
  }
  const passed = now === null ? 1 : Math.min(1, Math.max(0, (now - piece.from) / (piece.to - piece.from)));
  return (
    <span
      data-mark="counted"
      style={box}
      className="absolute inset-y-0 border border-current bg-[color-mix(in_oklab,currentColor_18%,var(--color-surface))]"
    >
      <span
        data-mark="passed"
        style={{ width: percent(passed) }}
        className="block h-full bg-current forced-colors:bg-[CanvasText]"
      />
    </span>
  );
}

/** Hidden where its piece is too narrow to carry it; the words below the line and the table say it all. */
function PieceLabel({ piece, reader, gapName }: { piece: Piece; reader: Reader; gapName: TrackProps["gapName"] }) {
  return (
    <span
      style={{ insetInlineStart: percent(piece.at), width: percent(piece.width) }}
      className="@container absolute block overflow-hidden text-center"
    >
      {piece.kind === "skipped" ? (
        <span className="hidden px-0.5 @min-[3.25rem]:block">{gapName(piece)}</span>
      ) : (
        <>
          <span className="hidden font-medium text-ink @min-[1.75rem]:block">{formatWeekday(piece.from, reader)}</span>
          <span className="hidden whitespace-nowrap @min-[5.5rem]:block">{hoursOf(piece, reader)}</span>
        </>
      )}
    </span>
  );
}

/** `9:00–17:30`; a stretch that runs into another day says which. */
function hoursOf({ from, to }: Piece, reader: Reader): string {
  const isOneDay = to - from <= 86_400_000 && formatWeekday(from, reader) === formatWeekday(to - 1000, reader);
  const end = isOneDay ? formatTime(to, reader) : `${formatWeekday(to, reader)} ${formatTime(to, reader)}`;
  return `${formatTime(from, reader)}–${end}`;
}
