/**
 * Secrets known by their build: telephone numbers, e-mail addresses, ID card numbers, addresses of machines. Each is
 * checked for what else it could be, since a log is full of times, ids, sizes and versions.
 */
import type { Shape } from "./compile";

export interface Range {
  readonly start: number;
  readonly end: number;
}

const NUMBER_PLATE = /[0-9A-Za-z]/;
const isDigitAt = (text: string, at: number) => /\d/.test(text.charAt(at));
const isWordAt = (text: string, at: number) => NUMBER_PLATE.test(text.charAt(at));
/** Part of a decimal fraction or a version. */
const isDotted = (text: string, { start, end }: Range) =>
  (text.charAt(start - 1) === "." && isDigitAt(text, start - 2)) ||
  (text.charAt(end) === "." && isDigitAt(text, end + 1));

/** Stands by itself: not a piece of a longer number, id or word. */
const standsAlone = (text: string, range: Range) =>
  !isWordAt(text, range.start - 1) && !isWordAt(text, range.end) && !isDotted(text, range);

const MOBILE = /1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})/g;
/** Numbers in use: not every three digits that begin with 1 are a mobile network's. */
const NETWORK = /^1(?:3\d|4[0-14-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9\d)/;
const LANDLINE = /0[1-9]\d{1,2}-[2-9]\d{6,7}/g;
const NORTH_AMERICAN = /\([2-9]\d{2}\) ?\d{3}-\d{4}/g;
const ID_CARD = /[1-9]\d{5}(?:19|20)\d{9}[\dXx]/g;
const IPV4 = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/g;
/** Three groups between colons: one more than a time has. */
const IPV6_INSIDE = /:[0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}:/gi;

/** All of one shape in a text. E-mail addresses and numbers with a + are found where their sign is (below). */
export function rangesOf({ shape, notAfter = [] }: Shape, text: string): Range[] {
  const found: Range[] = [];
  const take = (pattern: RegExp, accept: (range: Range) => Range | null) => {
    for (const { start, end } of matches(pattern, text, accept)) found.push({ start, end });
  };
  const named = (range: Range) => notAfter.length > 0 && isNamed(text, range.start, notAfter);
  if (shape === "id-card") take(ID_CARD, (range) => (isIdCard(text, range) ? range : null));
  if (shape === "ip") {
    take(IPV4, (range) => (isIpv4(text, range) && !named(range) ? range : null));
    take(IPV6_INSIDE, ({ start }) => acceptIpv6(text, start));
    for (let at = text.indexOf("::"); at >= 0; at = text.indexOf("::", at + 2)) {
      const range = acceptIpv6(text, at);
      if (range) found.push(range);
    }
  }
  if (shape === "phone") {
    const alone = (range: Range) => (standsAlone(text, range) && !named(range) ? range : null);
    take(MOBILE, (range) => mobileAt(text, range, named));
    take(LANDLINE, (range) =>
      text.charAt(range.start - 1) === "-" || text.charAt(range.end) === "-" ? null : alone(range),
    );
    take(NORTH_AMERICAN, alone);
  }
  return found;
}

function* matches(pattern: RegExp, text: string, accept: (range: Range) => Range | null): Generator<Range> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const range = accept({ start: match.index, end: match.index + match[0].length });
    if (range) yield range;
    else pattern.lastIndex = match.index + 1;
  }
}

/** With the country's number before it, if written. */
function mobileAt(text: string, range: Range, isNamed: (range: Range) => boolean): Range | null {
  if (!NETWORK.test(text.slice(range.start, range.start + 3))) return null;
  const country = /(?:\+|00)?86[ -]?$/.exec(text.slice(Math.max(0, range.start - 6), range.start))?.[0] ?? "";
  const whole = { start: range.start - country.length, end: range.end };
  const isForeign = text.charAt(whole.start - 1) === "+";
  return !isForeign && standsAlone(text, whole) && !isNamed(whole) ? whole : null;
}

const COUNTRY_NUMBER = /\+[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){1,4}/y;

/** An international number at its plus sign. */
export function internationalAt(text: string, at: number, { notAfter = [] }: Shape): Range | null {
  COUNTRY_NUMBER.lastIndex = at;
  const match = COUNTRY_NUMBER.exec(text)?.[0];
  if (!match) return null;
  const digits = match.replace(/\D/g, "").length;
  const range = { start: at, end: at + match.length };
  const isSum = /[\w)\]]/.test(text.charAt(at - 1));
  return digits >= 8 && digits <= 15 && !isSum && standsAlone(text, range) && !isNamed(text, at, notAfter)
    ? range
    : null;
}

const LOCAL_PART = /[A-Za-z0-9._%+-]/;
const DOMAIN = /@(?:[A-Za-z0-9-]{1,63}\.){1,5}([A-Za-z]{2,24})(?![A-Za-z0-9-])/y;

/** The address around an @ sign. */
export function emailAt(text: string, at: number, { notEnding = [] }: Shape): Range | null {
  DOMAIN.lastIndex = at;
  const domain = DOMAIN.exec(text);
  if (!domain || notEnding.includes(domain[1]?.toLowerCase() ?? "")) return null;
  let start = at;
  while (start > at - 64 && LOCAL_PART.test(text.charAt(start - 1))) start -= 1;
  while (start < at && text.charAt(start) === ".") start += 1;
  return start < at ? { start, end: at + domain[0].length } : null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = "10X98765432";

/** GB 11643: a date of birth and a check digit that agree. */
function isIdCard(text: string, range: Range): boolean {
  if (!standsAlone(text, range)) return false;
  const id = text.slice(range.start, range.end).toUpperCase();
  const [month, day] = [Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return CHECK_DIGITS[sum % 11] === id[17];
}

/** Not this machine itself, and not a version such as 142.0.0.0. */
function isIpv4(text: string, range: Range): boolean {
  const address = text.slice(range.start, range.end);
  const parts = address.split(".").map(Number);
  return standsAlone(text, range) && parts.every((part) => part < 256) && parts[0] !== 127 && !address.endsWith(".0.0");
}

const acceptIpv6 = (text: string, at: number): Range | null => {
  const range = around(text, at);
  return isIpv6(text, range) ? range : null;
};

/** The hexadecimal digits and colons around a place. */
function around(text: string, at: number): Range {
  let [start, end] = [at, at + 2];
  while (start > at - 36 && /[0-9a-f:]/i.test(text.charAt(start - 1))) start -= 1;
  while (end < at + 38 && /[0-9a-f:]/i.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** Eight groups, or fewer with a gap, and not a time or a MAC address. */
function isIpv6(text: string, range: Range): boolean {
  const address = text.slice(range.start, range.end);
  if (isWordAt(text, range.start - 1) || text.charAt(range.start - 1) === ":" || isWordAt(text, range.end))
    return false;
  const groups = address.split(":");
  const isShort = address.split("::").length === 2;
  if (groups.some((group) => group.length > 4) || address.includes(":::")) return false;
  if (!isShort) return groups.length === 8;
  return groups.length <= 8 && /\d/.test(address) && groups.join("").length > 4; // not a::b of a program
}

const NAME = /([A-Za-z_-]{1,32})["'\\]{0,3}\s{0,2}[:=]\s{0,2}["'\\]{0,3}$/;

/** Whether the value at `start` has a name that says it is something else: msgId=…, "size": … */
function isNamed(text: string, start: number, names: readonly string[]): boolean {
  const name = NAME.exec(text.slice(Math.max(0, start - 42), start))?.[1];
  if (!name) return false;
  const whole = name.replace(/[_-]/g, "").toLowerCase();
  const last = /(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(name)?.[0].toLowerCase();
  return names.some((other) => other.replace(/[_-]/g, "") === whole || other === last);
}
