/** The target that the downtime calculator was asked by its address: `?target=99.95`, with or without a percent sign. */

const USUAL = "99.95";

/** `typed` stays in the field; `targetPpm` in millionths, null for what is no target between 0 and 100 per cent. */
export function askedTarget(given: string | string[] | undefined): { typed: string; targetPpm: number | null } {
  const typed = given === undefined ? USUAL : String(given).trim().slice(0, 12);
  const [, whole, fraction = ""] = /^(\d{1,3})(?:[.．](\d{1,4}))?\s*[%％]?$/u.exec(typed) ?? [];
  if (typeof given === "object" || whole === undefined) return { typed, targetPpm: null };
  // by digits: 99.9 × 10,000 is not a whole number in binary
  const ppm = Number(whole) * 10_000 + Number(fraction.padEnd(4, "0"));
  return { typed, targetPpm: ppm > 0 && ppm <= 1_000_000 ? ppm : null };
}
