/** Down time a target allows, in words: hours with two decimals from an hour on, below it minutes with one. */
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";

const HOUR = 3_600_000;
/** 365 days, as contracts reckon: 99.9 % leaves 8.76 h of it (R05). */
export const YEAR = 365 * 24 * HOUR;

/** Hours with two decimals, cut: an allowance is not rounded up. */
export const budgetText = (length: number, locale: Locale): string => formatNumber(cutTo(length / HOUR), locale, 2);

/** Minutes with two decimals, cut. */
export const minutesText = (length: number, locale: Locale): string => formatNumber(cutTo(length / 60_000), locale, 2);

const cutTo = (value: number): number => Math.floor(value * 100 + 1e-7) / 100;
