/**
 * From when to when a log goes, and how it is written. Times with and without a zone, with and without a date cannot be
 * compared, so they are kept apart and the kind that most lines have is told.
 */
import type { Compiled } from "./compile";
import { excerpt } from "./excerpt";
import type { Implied } from "./fact-tally";
import type { Page } from "./page";
import type { Evidence, Moment, TimeRange, Words } from "./result";
import { type Stamp, writtenOf } from "./times";

/** Different offsets that are kept. */
const MOST_ZONES = 5;

interface Kind {
  lines: number;
  first: Bound;
  last: Bound;
  readonly zones: Set<string>;
}
interface Bound {
  readonly stamp: Stamp;
  /** index in the block until the block is done, then what was read there */
  readonly at: number;
  readonly evidence?: Evidence;
}

export function createRangeTally({ rules }: Compiled) {
  const kinds = new Map<number, Kind>();
  const shapes = new Map<number, { count: number } & Evidence>();
  const addLine = (page: Page, stamp: Stamp, at: number) => {
    const shape = shapes.get(stamp.shape);
    if (shape) shape.count += 1;
    else shapes.set(stamp.shape, { count: 1, ...evidenceAt(page, at) });
    const key = (stamp.zone === null ? 1 : 0) + (stamp.order === null ? 2 : 0);
    const kind = kinds.get(key);
    if (kind) return widen(kind, stamp, at);
    const bound = { stamp, at };
    kinds.set(key, { lines: 1, first: bound, last: bound, zones: new Set(stamp.zone ? [stamp.zone] : []) });
  };
  return {
    add(page: Page): void {
      for (let at = 0; at < page.stamps.length; at += 1) {
        const stamp = page.stamps[at];
        if (stamp) addLine(page, stamp, at);
      }
      for (const kind of kinds.values()) {
        kind.first = settled(page, kind.first);
        kind.last = settled(page, kind.last);
      }
    },
    end(): { range: TimeRange | null; shape: Words | null; implied: Implied[] } {
      const usual = [...kinds.values()].sort((a, b) => b.lines - a.lines)[0];
      const range = usual && {
        ...{ first: momentOf(usual.first), last: momentOf(usual.last) },
        ...{ zones: [...usual.zones], lines: usual.lines },
      };
      const [top] = [...shapes].sort(([, a], [, b]) => b.count - a.count);
      const shape = top ? rules.times[top[0]] : undefined;
      const implied = Object.entries(shape?.implies ?? {}).map(([fact, value]) => ({
        ...{ fact, value, count: top?.[1].count ?? 0 },
        ...{ line: top?.[1].line ?? 0, text: top?.[1].text ?? "" },
      }));
      return { range: range ?? null, shape: shape?.label ?? null, implied };
    },
  };
}

/** Without a year only the order of the lines tells what came first. */
function widen(kind: Kind, stamp: Stamp, at: number): void {
  const { order, zone } = stamp;
  kind.lines += 1;
  if (zone && kind.zones.size < MOST_ZONES) kind.zones.add(zone);
  if (order !== null && order < (kind.first.stamp.order ?? order)) kind.first = { stamp, at };
  if (order === null || order >= (kind.last.stamp.order ?? order)) kind.last = { stamp, at };
}

const evidenceAt = (page: Page, at: number): Evidence => {
  const start = page.lines.start(at);
  return { line: page.firstLine + at, text: excerpt(page, page.apart, at, { start, end: start }) };
};

const settled = (page: Page, bound: Bound): Bound =>
  bound.evidence ? bound : { ...bound, evidence: evidenceAt(page, bound.at) };

const momentOf = ({ stamp, evidence }: Bound): Moment => ({
  ...writtenOf(stamp),
  ...(evidence ?? { line: 0, text: "" }),
});
