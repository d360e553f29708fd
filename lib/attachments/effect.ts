/**
 * Whether tickets filed with files were confirmed sooner (N14). Said only when the data says so: enough tickets on both
 * sides, and 95 % intervals of the two medians that do not touch. A comparison, never a promise. Pure.
 */

export interface Confirmed {
  /** filed with files */
  readonly hasFiles: boolean;
  /** milliseconds from opening to confirmation, as the wall clock runs */
  readonly length: number;
}

export interface Effect {
  readonly withFiles: { readonly n: number; readonly median: number };
  readonly without: { readonly n: number; readonly median: number };
}

/** Fewer say nothing. */
export const ENOUGH = 30;

/** Null unless the tickets with files were plainly faster. */
export function effectOf(tickets: readonly Confirmed[]): Effect | null {
  const lengths = (hasFiles: boolean) =>
    tickets.flatMap((ticket) => (ticket.hasFiles === hasFiles ? [ticket.length] : [])).sort((a, b) => a - b);
  const [first, second] = [medianOf(lengths(true)), medianOf(lengths(false))];
  if (!first || !second || first.high >= second.low) return null;
  const bare = ({ n, median }: Median) => ({ n, median });
  return { withFiles: bare(first), without: bare(second) };
}

interface Median {
  readonly n: number;
  readonly median: number;
  /** 95 % interval by order statistics (Conover 1971, §3.2) */
  readonly low: number;
  readonly high: number;
}

function medianOf(ordered: readonly number[]): Median | null {
  const n = ordered.length;
  if (n < ENOUGH) return null;
  const spread = 0.98 * Math.sqrt(n);
  const at = (rank: number) => ordered[Math.min(n, Math.max(1, rank)) - 1] ?? 0;
  return {
    n,
    median: (at(Math.ceil(n / 2)) + at(Math.floor(n / 2) + 1)) / 2,
    low: at(Math.floor(n / 2 - spread)),
    high: at(Math.ceil(n / 2 + spread) + 1),
  };
}
