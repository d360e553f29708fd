/** Sizes of files as people read them: powers of 1024, as every file manager of theirs counts. Pure. */
import type { Locale } from "./routing";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const TAGS: Record<Locale, string> = { zh: "zh-CN", en: "en" };

/** `1.2 MB`; one digit below ten, none above, never broken over two lines. `size` in bytes. */
export function formatBytes(size: number, locale: Locale): string {
  const power = size < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(size) / 10));
  const value = size / 1024 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  const options = { style: "unit", unit: UNITS[power], unitDisplay: "short", maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(TAGS[locale], options).format(value).replaceAll(" ", "\u00a0");
}
