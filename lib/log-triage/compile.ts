/**
 * The vendor's rules made ready to run. A rule names words (anchors) that must be on a line; all of them are looked for in
 * one pass over the text, and a rule's pattern is tried only near its words. That is what makes reading fast, and bounds
 * what a pattern can cost.
 */
import type { LogRules, SecretFinder, TIME_GROUPS } from "./schema";

export interface ErrorEntry {
  readonly code: number;
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly article: string;
}

type Anchored = Exclude<SecretFinder, { shape: string }>;
export type Shape = Extract<SecretFinder, { shape: string }>;

/** What happens where a rule's pattern matches. */
export type Purpose =
  | { readonly is: "fact"; readonly rule: LogRules["factRules"][number] }
  | { readonly is: "code" }
  | { readonly is: "name"; readonly name: string; readonly code: number }
  | { readonly is: "secret"; readonly kind: string; readonly finder: Anchored }
  | { readonly is: "email" | "phone"; readonly kind: string; readonly shape: Shape };

export interface Probe {
  readonly id: number;
  readonly purpose: Purpose;
  /** tried on the line; none for a probe that reads around the anchor itself */
  readonly pattern: RegExp | null;
}

export type Group = (typeof TIME_GROUPS)[number];

export interface TimeProbe {
  readonly shape: LogRules["times"][number];
  readonly pattern: RegExp;
  /** where in a match each part of the time is */
  readonly groups: Readonly<Partial<Record<Group, number>>>;
}

export interface Compiled {
  readonly rules: LogRules;
  readonly errors: ReadonlyMap<number, ErrorEntry>;
  /** finds any anchor in text that is in lower case */
  readonly anchors: RegExp;
  readonly probesOf: ReadonlyMap<string, readonly Probe[]>;
  readonly times: readonly TimeProbe[];
  readonly looksLikeCode: RegExp;
  readonly shapes: readonly { readonly kind: string; readonly shape: Shape }[];
}

export function compileRules(rules: LogRules, errors: readonly ErrorEntry[]): Compiled {
  const wanted = wantedProbes(rules, errors).map((probe, id) => ({ ...probe, id }));
  const words = [...new Set(wanted.flatMap(({ anchors }) => anchors))].sort((a, b) => b.length - a.length);
  // Of two anchors at one place only the longer is seen: it calls on the rules of the shorter too.
  const probesOf = new Map(
    words.map((word) => [word, wanted.filter(({ anchors }) => anchors.some((anchor) => word.startsWith(anchor)))]),
  );
  return {
    rules,
    errors: new Map(errors.map((entry) => [entry.code, entry])),
    anchors: new RegExp(words.map(escaped).join("|"), "g"),
    probesOf,
    times: rules.times.map(timeProbe),
    looksLikeCode: new RegExp(rules.codes.looksLike),
    shapes: rules.secrets.flatMap(({ kind, finders }) =>
      finders.flatMap((finder) => ("shape" in finder ? [{ kind, shape: finder }] : [])),
    ),
  };
}

/** Groups lose their names, which would cost an object for every line. */
function timeProbe(shape: LogRules["times"][number]): TimeProbe {
  const names = [...shape.pattern.matchAll(/\(\?<([a-z]\w*)>/gi)].map(([, name]) => name);
  const groups = Object.fromEntries(names.map((name, index) => [name, index + 1]));
  return { shape, groups, pattern: new RegExp(shape.pattern.replace(/\(\?<[a-z]\w*>/gi, "("), "iy") };
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

type Wanted = Omit<Probe, "id"> & { readonly anchors: readonly string[] };

function wantedProbes(rules: LogRules, errors: readonly ErrorEntry[]): Wanted[] {
  const find = (source: string) => new RegExp(source, "gi");
  return [
    ...rules.factRules.map(
      (rule): Wanted => ({ anchors: rule.anchors, pattern: find(rule.pattern), purpose: { is: "fact", rule } }),
    ),
    ...rules.codes.finders.map(
      ({ anchors, pattern }): Wanted => ({ anchors, pattern: find(pattern), purpose: { is: "code" } }),
    ),
    ...errors.map(
      ({ name, code }): Wanted => ({
        anchors: [name.toLowerCase()],
        pattern: new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`, "g"),
        purpose: { is: "name", name, code },
      }),
    ),
    ...rules.secrets.flatMap(({ kind, finders }) => finders.flatMap((finder) => secretProbe(kind, finder, find))),
  ];
}

function secretProbe(kind: string, finder: SecretFinder, find: (source: string) => RegExp): Wanted[] {
  if (!("shape" in finder)) {
    const pattern = find("after" in finder ? finder.after : finder.starts);
    return [{ anchors: finder.anchors, pattern, purpose: { is: "secret", kind, finder } }];
  }
  const { shape } = finder;
  if (shape === "email") return [{ anchors: ["@"], pattern: null, purpose: { is: shape, kind, shape: finder } }];
  if (shape === "phone") return [{ anchors: ["+"], pattern: null, purpose: { is: shape, kind, shape: finder } }];
  return [];
}
