/**
 * The one reader of the wall clock. Rules never call it: `now` reaches them as an argument, whole seconds (PRODUCT §3.13).
 */
export function now(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}

/** For scopes that need finer time than a second: request timing and tokens, never a clock of a ticket. */
export function preciseNow(): number {
  return Date.now();
}
