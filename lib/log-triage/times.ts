/** The time a line begins with, in whichever way it is written. Nothing is made up: no zone, no year where none is written. */
import type { Compiled, TimeProbe } from "./compile";

export interface Stamp {
  /** index of the shape in the rules */
  readonly shape: number;
  readonly written: string;
  /** comparable within a log: milliseconds since 1970, of the wall clock as if it were UTC where no zone is written */
  readonly order: number | null;
  readonly zone: string | null;
  readonly iso: string | null;
}

/** Something short that may stand before the time: colour, level, tag. */
const COLOUR = `${String.fromCharCode(27)}\\[[\\d;]{0,8}m`;
const PREFIX = new RegExp(
  `(?:${COLOUR}|<\\d{1,3}>|[VDIWEF]/[\\w.]{1,40} ?\\( {0,4}\\d{1,6}\\): |flutter: |\\[?[A-Z]{4,8}\\]? {1,2}){1,2}`,
  "y",
);
/** How far into a line a name like "time": is looked for. */
const REACH = 2000;

/** Reads times line by line. Lines of one log are alike, so the shape that fitted last is tried first. */
export function createTimeReader({ times }: Compiled): (text: string, start: number, end: number) => Stamp | null {
  let last = 0;
  return (text, start, end) => {
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
  const parts: Record<string, string | undefined> = {};
  for (const [index, group] of probe.groups.entries()) parts[group] ??= match[index + 1];
  return stampOf(shape, written(match[0]), parts);
}

const written = (text: string) => text.replace(/^[\s"[(]+|["\s]+$/g, "").replace(/ {2,}\d.*$| [VDIWEF]\/$/, "");

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
const monthOf = (month: string) => (/^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1);

function stampOf(shape: number, text: string, parts: Readonly<Record<string, string | undefined>>): Stamp | null {
  const { e, e3 } = parts;
  if (e ?? e3) {
    const order = e3 ? Number(e3) : Math.floor(Number(e) * 1000);
    return { shape, written: text, order, zone: "UTC", iso: new Date(order).toISOString().replace(/\.\d+/, "") };
  }
  const { y, mo = "0", d = "0", h = "0", mi = "0", s = "0", f = "", z, ap } = parts;
  const month = monthOf(mo);
  const hour = ap ? (Number(h) % 12) + (ap.toUpperCase() === "PM" ? 12 : 0) : Number(h);
  if (hour > 23 || Number(mi) > 59 || Number(s) > 60 || month > 12 || Number(d) > 31) return null;
  if (!y) return { shape, written: text, order: null, zone: z ?? null, iso: null };
  if (month < 1 || Number(d) < 1) return null;
  const wall = Date.UTC(
    Number(y),
    month - 1,
    Number(d),
    hour,
    Number(mi),
    Number(s),
    Number(f.padEnd(3, "0").slice(0, 3)),
  );
  const offset = offsetOf(z);
  const local = new Date(wall).toISOString().slice(0, 19);
  return { shape, written: text, order: wall - (offset?.ms ?? 0), zone: z ?? null, iso: local + (offset?.iso ?? "") };
}

function offsetOf(zone: string | undefined): { ms: number; iso: string } | null {
  if (!zone) return null;
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!parts) return { ms: 0, iso: "Z" };
  const [, sign = "+", hours = "0", minutes = "0"] = parts;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { ms: sign === "-" ? -ms : ms, iso: `${sign}${hours}:${minutes}` };
}
