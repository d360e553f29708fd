/** Figures as every output shows them. Cut, never rounded up: 99.96 is not 100, and 94.99 is not 95 (U-21). */

/** A share as a percentage with one decimal: 0.99966 → "99.9". */
export function percentText(share: number): string {
  return cut(share * 100);
}

/** One decimal, the rest cut off. */
export function cut(value: number): string {
  // 0.29 × 1000 is 289.999…: less than any count of tickets can produce is given back before cutting
  return (Math.floor(value * 10 + 1e-7) / 10).toFixed(1);
}

export const orNull = <T, U>(value: T | null, as: (value: T) => U): U | null => (value === null ? null : as(value));

/** Milliseconds as whole seconds. */
export const secondsOf = (length: number): number => Math.floor(length / 1000);

export const isoOf = (instant: number): string => new Date(instant).toISOString();
