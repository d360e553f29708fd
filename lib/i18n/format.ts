/**
 * Instants, lengths of time, figures and texts as people read them, in both languages (C-06, C-08).
 * Pure: locale and zone are arguments, `now` too. Hours are 0–23; a length of time never has days unless asked,
 * because "a day" of a business calendar is not 24 hours.
 */
import type { Locale } from "./routing";

/** Whose eyes: the language and the zone (IANA name) in which instants are read. */
export interface Reader {
  readonly locale: Locale;
  readonly zone: string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TAGS: Record<Locale, string> = { zh: "zh-CN", en: "en-GB" };

/** `2026年3月1日 14:05 (GMT+8)` · `1 Mar 2026, 14:05 (GMT+8)` */
export function formatDateTime(instant: number, reader: Reader): string {
  const gap = reader.locale === "zh" ? " " : ", ";
  return `${formatDate(instant, reader)}${gap}${formatTime(instant, reader)} (${formatOffset(instant, reader)})`;
}

/** `2026年3月1日` · `1 Mar 2026` */
export function formatDate(instant: number, reader: Reader): string {
  const { year, month, day } = partsOf(instant, reader);
  return reader.locale === "zh" ? `${year}年${month}月${day}日` : `${day} ${month} ${year}`;
}

/** `3月1日` · `1 Mar` */
export function formatMonthDay(instant: number, reader: Reader): string {
  const { month, day } = partsOf(instant, reader);
  return reader.locale === "zh" ? `${month}月${day}日` : `${day} ${month}`;
}

/** `2026年11月` · `Nov 2026` */
export function formatMonth(instant: number, reader: Reader): string {
  const { year, month } = partsOf(instant, reader);
  return reader.locale === "zh" ? `${year}年${month}月` : `${month} ${year}`;
}

/** `14:05` */
export function formatTime(instant: number, reader: Reader): string {
  const { hour, minute } = partsOf(instant, reader);
  return `${hour}:${minute}`;
}

/** `周三` · `Wed` */
export function formatWeekday(instant: number, reader: Reader): string {
  return partsOf(instant, reader).weekday ?? "";
}

/** Without the year, for what is near: `3月4日周三 15:00` · `Wed 4 Mar, 15:00` */
export function formatNear(instant: number, reader: Reader): string {
  const date = formatMonthDay(instant, reader);
  const weekday = formatWeekday(instant, reader);
  const time = formatTime(instant, reader);
  return reader.locale === "zh" ? `${date}${weekday} ${time}` : `${weekday} ${date}, ${time}`;
}

/** Offset of the reader's zone at that instant: `GMT+8`, `GMT-3:30`, `GMT` */
export function formatOffset(instant: number, { zone }: Reader): string {
  const parts = formatter("en-GB", zone, { timeZoneName: "shortOffset" }).formatToParts(instant);
  // some engines say GMT+0 for UTC, others GMT: one of them would differ between server and browser
  return (parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT").replace(/\+0$/, "");
}

/** The day as seen from now: `今天`, `明天`, `3天后` · `today`, `tomorrow`, `in 3 days`; counted in calendar days of the zone. */
export function formatRelativeDay(instant: number, now: number, reader: Reader): string {
  const days = Math.round((midnightUtc(instant, reader.zone) - midnightUtc(now, reader.zone)) / DAY);
  return relative(TAGS[reader.locale]).format(days, "day");
}

/**
 * A length of time in hours and minutes: `2 小时 15 分` · `2 h 15 min`. Seconds only below a minute.
 * A remainder is cut, never rounded up: time that is not there is not shown.
 */
export function formatDuration(duration: number, locale: Locale): string {
  const length = Math.abs(duration);
  const [hours, minutes] = [Math.floor(length / HOUR), Math.floor((length % HOUR) / MINUTE)];
  const words = UNITS[locale];
  if (length < MINUTE) return `${Math.floor(length / SECOND)} ${words.second}`;
  return [hours ? `${hours} ${words.hour}` : "", minutes ? `${minutes} ${words.minute}` : ""].filter(Boolean).join(" ");
}

/** Wall time with days of 24 hours: `2 天 3 小时` · `2 d 3 h`. Never for time on a business calendar. */
export function formatWallDuration(duration: number, locale: Locale): string {
  const length = Math.abs(duration);
  if (length < DAY) return formatDuration(length, locale);
  const hours = Math.floor((length % DAY) / HOUR);
  const days = `${Math.floor(length / DAY)} ${UNITS[locale].day}`;
  return hours ? `${days} ${hours} ${UNITS[locale].hour}` : days;
}

/** The digits of a clock: `2:15:07`, `0:04:59`; hours are not cut at 24. */
export function formatCountdown(duration: number): string {
  const length = Math.abs(duration);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${Math.floor(length / HOUR)}:${two((length % HOUR) / MINUTE)}:${two((length % MINUTE) / SECOND)}`;
}

/** `1,234` in both languages. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(TAGS[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
}

/** A share as a percentage, cut and never rounded up: 0.99966 with one digit is `99.9%` (PRODUCT §4). */
export function formatPercent(share: number, locale: Locale, digits = 1): string {
  const steps = 10 ** (digits + 2);
  // 0.29 × 100 is 28.999…: a hair's breadth that no count of tickets can produce is given back before cutting
  const cut = Math.floor(share * steps + 1e-7) / 10 ** digits;
  return `${formatNumber(cut, locale, digits)}%`;
}

/** `周末、国庆节和下班时间` · `nights, the weekend and National Day` */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(TAGS[locale], { type: "conjunction" }).format(items);
}

/** How many characters a person would count: an emoji with its skin tone is one. */
export function countGraphemes(text: string): number {
  return [...graphemes.segment(text)].length;
}

/** At most `length` characters as a person counts them, the last of them an ellipsis when something was cut. */
export function truncate(text: string, length: number): string {
  const segments = [...graphemes.segment(text)];
  if (segments.length <= length) return text;
  return `${segments
    .slice(0, length - 1)
    .map((part) => part.segment)
    .join("")
    .trimEnd()}…`;
}

const UNITS = {
  zh: { day: "天", hour: "小时", minute: "分", second: "秒" },
  en: { day: "d", hour: "h", minute: "min", second: "s" },
} as const satisfies Record<Locale, Record<string, string>>;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(instant: number, { locale, zone }: Reader): Parts {
  const parts = formatter(TAGS[locale], zone, {
    year: "numeric",
    month: locale === "zh" ? "numeric" : "short",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const found: Parts = {};
  // zh writes the month as literal digits beside 月; en-GB says "Sept", the timetable says "Sep"
  for (const { type, value } of parts) found[type] = type === "month" && locale === "en" ? value.slice(0, 3) : value;
  return found;
}

/** Midnight of the instant's local date, as if that date were in UTC: differences are whole calendar days. */
function midnightUtc(instant: number, zone: string): number {
  const { year, month, day } = partsOf(instant, { locale: "zh", zone });
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times more than using one. */
function formatter(tag: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${timeZone} ${options.timeZoneName ?? ""}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone });
  formatters.set(key, known);
  return known;
}

function relative(tag: string): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
}
