/**
 * Where things stand on the ribbon, in shares of its width. Counted stretches share one scale; what is skipped is
 * squeezed to a sliver, or a night would be longer than the working day beside it. The order of time is kept.
 */
import type { Locale } from "@/lib/i18n/routing";
import type { Stretch, Trace } from "@/lib/sla/trace";

export type Skip = Exclude<Stretch["reason"], "open">;

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: "counted" | "skipped" | "over";
  /** Why it does not count; null when it does. */
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
const GAP: Record<Skip, number> = {
  outside_hours: 0.032,
  weekend: 0.09,
  holiday: 0.12,
  paused: 0.1,
  closed_ticket: 0.1,
};
/** Beyond due there is no scale: a tail that says "and on". */
const TAIL = 0.14;
/** All gaps together never take more than this part of the ribbon. */
const MOST_GAPS = 0.42;
/** No piece is thinner than this part of the counted scale: it would not be seen. */
const THINNEST = 0.008;
/** The strongest reason names a gap made of several. */
const RANK: Record<Skip, number> = { outside_hours: 0, weekend: 1, holiday: 2, paused: 3, closed_ticket: 3 };

/** The trace as spans, with a tail from due to `now` when that has passed. */
export function spansOf(
  { stretches, dueAt }: Pick<Trace, "stretches" | "dueAt">,
  now: number | null,
  locale: Locale,
): Span[] {
  const spans = stretches.map(({ from, to, kind, reason, name }): Span => {
    return { from, to, kind, skip: reason === "open" ? null : reason, name: name?.[locale] ?? null };
  });
  const isOver = dueAt !== null && now !== null && now > dueAt;
  return isOver ? [...spans, { from: dueAt, to: now, kind: "over", skip: null, name: null }] : spans;
}

export function layOut(spans: readonly Span[]): Piece[] {
  const joined = joinGaps(spans.filter((span) => span.to > span.from));
  const counted = sum(joined.map((span) => (span.kind === "counted" ? span.to - span.from : 0))) || 1;
  const gaps = sum(joined.map((span) => (span.skip ? GAP[span.skip] : 0)));
  const squeeze = Math.min(1, MOST_GAPS / (1 - MOST_GAPS) / (gaps || 1));
  return place(
    joined,
    joined.map((span) => {
      if (span.kind === "over") return TAIL;
      return span.skip ? GAP[span.skip] * squeeze : Math.max((span.to - span.from) / counted, THINNEST);
    }),
  );
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

/** Friday night, Saturday, Sunday and Monday morning are one gap to the eye; standing still stays on its own. */
function joinGaps(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (!last?.skip || !span.skip || isStill(last.skip) !== isStill(span.skip)) joined.push(span);
    else joined[joined.length - 1] = mergeGaps(last, last.skip, span, span.skip);
  }
  return joined;
}

function mergeGaps(one: Span, oneSkip: Skip, other: Span, otherSkip: Skip): Span {
  const names = [...new Set([one.name, other.name].filter((name) => name !== null))];
  return {
    ...{ from: one.from, to: other.to, kind: "skipped" },
    skip: RANK[oneSkip] >= RANK[otherSkip] ? oneSkip : otherSkip,
    name: names.length > 0 ? names.join(" · ") : null,
  };
}

const isStill = (skip: Skip) => skip === "paused" || skip === "closed_ticket";

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
