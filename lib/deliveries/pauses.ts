/** When a delivery that failed is tried again. Pure. */
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
/** The schedule Standard Webhooks suggests, a day and a half in all. */
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR];
const JITTER = 0.1;

/** Milliseconds after the nth failure, a tenth more or less; null when it is given up. `chance` in [0, 1). */
export function pauseAfter(attempts: number, chance: number): number | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : Math.round(pause * (1 + JITTER * (2 * chance - 1)));
}
