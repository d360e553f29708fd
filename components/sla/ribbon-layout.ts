/**
 * Where things stand on the ribbon, in shares of its width. Counted stretches share one scale; what is skipped is
 * squeezed to a sliver, or a night would be longer than the working day beside it. The order of time is kept.
 */
export type Skip = "night" | "weekend" | "holiday" | "pause";

export interface Span {
  readonly from: number;
  readonly to: number;
  /** Why it does not count; null = it counts. */
  readonly skip: Skip | null;
  /** The holiday's own name. */
  readonly name: string | null;
}

export interface Piece extends Span {
  /** Left edge and width, 0 to 1. */
  readonly at: number;
  readonly width: number;
}

/** Share of the whole counted width that one gap takes, before gaps are made to fit. */
const GAP: Record<Skip, number> = { night: 0.032, weekend: 0.09, holiday: 0.12, pause: 0.1 };
/** All gaps together never take more than this part of the ribbon. */
const MOST_GAPS = 0.42;
/** No piece is thinner than this part of the counted scale: it would not be seen. */
const THINNEST = 0.008;
/** The strongest reason names a gap made of several. */
const RANK: Record<Skip, number> = { night: 0, weekend: 1, holiday: 2, pause: 3 };

export function layOut(spans: readonly Span[]): Piece[] {
  const joined = joinGaps(spans.filter((span) => span.to > span.from));
  const counted = sum(joined.map((span) => (span.skip ? 0 : span.to - span.from)));
  const scale = counted || sum(joined.map((span) => span.to - span.from)) || 1;
  const gaps = sum(joined.map((span) => (span.skip ? GAP[span.skip] : 0)));
  const squeeze = Math.min(1, MOST_GAPS / (1 - MOST_GAPS) / (gaps || 1));
  const weights = joined.map((span) =>
    span.skip ? GAP[span.skip] * squeeze : Math.max((span.to - span.from) / scale, THINNEST),
  );
  return place(joined, weights);
}

/** The place of an instant, 0 to 1; outside the ribbon it is held at the edge. */
export function placeOf(pieces: readonly Piece[], instant: number): number {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || instant <= first.from) return 0;
  const piece = pieces.find(({ from, to }) => instant >= from && instant < to);
  if (!piece) return instant >= last.to ? 1 : 0;
  return piece.at + piece.width * ((instant - piece.from) / (piece.to - piece.from));
}

function place(spans: readonly Span[], weights: readonly number[]): Piece[] {
  const whole = sum(weights) || 1;
  let at = 0;
  return spans.map((span, index) => {
    const width = (weights[index] ?? 0) / whole;
    const piece = { ...span, at, width };
    at += width;
    return piece;
  });
}

/** Friday night, Saturday, Sunday and Monday morning are one gap to the eye; a pause stays on its own. */
function joinGaps(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (!last?.skip || !span.skip || (last.skip === "pause") !== (span.skip === "pause")) joined.push(span);
    else joined[joined.length - 1] = mergeGaps(last, last.skip, span, span.skip);
  }
  return joined;
}

function mergeGaps(one: Span, oneSkip: Skip, other: Span, otherSkip: Skip): Span {
  const names = [...new Set([one.name, other.name].filter((name) => name !== null))];
  return {
    from: one.from,
    to: other.to,
    skip: RANK[oneSkip] >= RANK[otherSkip] ? oneSkip : otherSkip,
    name: names.length > 0 ? names.join(" · ") : null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
