/** The time a line begins with, in whichever way it is written. Nothing is made up: no zone, no year where none is written. */
import type { Compiled, TimeProbe } from "./compile";
import type { Written } from "./result";

/** Kept small, since there is one for every line. */
export interface Stamp {
  /** index of the shape in the rules */
  readonly shape: number;
  /** what matched */
  readonly raw: string;
  /** milliseconds since 1970, of the wall clock as if it were UTC where no zone is written; null without a date and year */
  readonly order: number | null;
  /** as written */
  readonly zone: string | null;
}

/** How a reader sees it. */
export function writtenOf({ raw, order, zone }: Stamp): Written {
  const written = raw.replace(/^[\s"[(]+|["\s]+$/g, "").replace(/ {2,}\d.*$| [VDIWEF]\/$/, "");
  if (order === null) return { written, iso: null };
  const offset = offsetOf(zone);
  const local = new Date(order + (offset?.ms ?? 0)).toISOString().slice(0, 19);
  return { written, iso: local + (offset?.iso ?? "") };
}

/** Something short that may stand before the time: colour, level, tag. */
const COLOUR = `${String.fromCharCode(27)}\\[[\\d;]{0,8}m`;
const PREFIX = new RegExp(
  `(?:${COLOUR}|<\\d{1,3}>|[VDIWEF]/[\\w.]{1,40} ?\\( {0,4}\\d{1,6}\\): |flutter: |\\[?[A-Z]{4,8}\\]? {1,2}){1,2}`,
  "y",
);
/** How far into a line a name like "time": is looked for. */
const REACH = 2000;

const BYTE_ORDER_MARK = 0xfeff;

/** Reads times line by line. Lines of one log are alike, so the shape that fitted last is tried first. */
export function createTimeReader({ times }: Compiled): (text: string, start: number, end: number) => Stamp | null {
  let last = 0;
  return (text, lineStart, end) => {
    const start = lineStart + (text.charCodeAt(lineStart) === BYTE_ORDER_MARK ? 1 : 0);
    if (end - start < 8) return null;
    const isTimed = mayBeTimed(text, start);
    const from = isTimed ? start : afterPrefix(text, start);
    for (let turn = 0; turn < times.length; turn += 1) {
      const shape = turn === 0 ? last : turn <= last ? turn - 1 : turn;
      const probe = times[shape];
      const stamp = probe && readWith(probe, shape, text, from, end);
      if (!stamp) continue;
      last = shape;
      return stamp;
    }
    return null;
  };
}

const mayBeTimed = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || code === 123; // a digit, or {
};

function afterPrefix(text: string, start: number): number {
  PREFIX.lastIndex = start;
  return start + (PREFIX.exec(text)?.[0].length ?? 0);
}

function readWith(probe: TimeProbe, shape: number, text: string, start: number, end: number): Stamp | null {
  const from = probe.shape.after ? afterName(probe.shape.after, text, start, end) : start;
  if (from < 0) return null;
  probe.pattern.lastIndex = from;
  const match = probe.pattern.exec(text);
  if (!match || match.index + match[0].length > end) return null;
  const { groups } = probe;
  const [e, e3] = [part(match, groups.e), part(match, groups.e3)];
  const zone = e || e3 ? "UTC" : part(match, groups.z) || null;
  const order = e3 ? Number(e3) : e ? Math.floor(Number(e) * 1000) : wallTime(match, groups);
  if (order === undefined) return null;
  const offset = e || e3 ? 0 : (offsetOf(zone)?.ms ?? 0);
  return { shape, raw: match[0], order: order === null ? null : order - offset, zone };
}

function afterName(names: readonly string[], text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== 123) return -1;
  const head = text.slice(start, Math.min(end, start + REACH));
  for (const name of names) {
    const at = head.indexOf(name);
    if (at >= 0) return start + at + name.length;
  }
  return -1;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (month: string) =>
  month === "" || month < "A" ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;

const part = (match: RegExpExecArray, group: number | undefined): string => (group && match[group]) || "";

/** null where the year is not written, undefined where it is no time at all. */
function wallTime(match: RegExpExecArray, groups: TimeProbe["groups"]): number | null | undefined {
  const [year, month, day] = [part(match, groups.y), monthOf(part(match, groups.mo)), Number(part(match, groups.d))];
  const [written, minute, second] = [
    part(match, groups.h),
    Number(part(match, groups.mi)),
    Number(part(match, groups.s)),
  ];
  const half = part(match, groups.ap).toUpperCase();
  const hour = half ? (Number(written) % 12) + (half === "PM" ? 12 : 0) : Number(written);
  if (hour > 23 || minute > 59 || second > 60 || month > 12 || day > 31) return undefined;
  if (!year) return null;
  if (month < 1 || day < 1) return undefined;
  const milliseconds = Number(part(match, groups.f).slice(0, 3).padEnd(3, "0"));
  return Date.UTC(Number(year), month - 1, day, hour, minute, second, milliseconds);
}

function offsetOf(zone: string | null): { ms: number; iso: string } | null {
  if (!zone) return null;
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!parts) return { ms: 0, iso: "Z" };
  const [, sign = "+", hours = "0", minutes = "0"] = parts;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { ms: sign === "-" ? -ms : ms, iso: `${sign}${hours}:${minutes}` };
}
