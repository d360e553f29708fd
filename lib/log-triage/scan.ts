/**
 * One block of whole lines: what the rules find in it. Reading and redacting both start here, so that what is previewed is
 * what is removed. The text is passed over once for all anchors, then patterns are tried on the lines that have them.
 */
import type { Compiled, Probe } from "./compile";
import { createKeyBlockReader } from "./key-blocks";
import { type Lines, linesOf } from "./lines";
import { announcedAt, type Secret, startedAt } from "./secrets";
import { emailAt, internationalAt, type Range, rangesOf } from "./shapes";

/** A fact or a code at a place of the block. */
export type Match = Range & {
  readonly line: number;
  readonly probe: number;
} & (
    | { readonly is: "fact"; readonly fact: string; readonly value: string; readonly weight: number }
    | { readonly is: "code"; readonly code: number }
  );

export interface Scan {
  readonly text: string;
  readonly lines: Lines;
  /** in the order of the text */
  readonly matches: readonly Match[];
  readonly secrets: readonly Secret[];
}

/** On a longer line a pattern sees only this much around its anchor. */
const WHOLE_LINE = 2000;
const BEFORE = 200;
const AFTER = 800;
/** After as many matches a rule with a fixed value has nothing to add. */
const ENOUGH = 100;

/** Scans block after block of one log. */
export function createScanner(rules: Compiled, wants: "all" | "secrets"): (text: string) => Scan {
  const readKeyBlocks = createKeyBlockReader(rules);
  const told: number[] = [];
  return (text) => {
    const secrets = readKeyBlocks(text);
    const run: Run = { text, lines: linesOf(text), rules, wants, matches: [], secrets, seen: [], told };
    probeAnchors(run);
    for (const { kind, shape } of rules.shapes) {
      for (const range of rangesOf(shape, text)) run.secrets.push({ ...range, kind });
    }
    run.matches.sort((a, b) => a.start - b.start || a.probe - b.probe);
    run.secrets.sort((a, b) => a.start - b.start || b.end - a.end);
    return run;
  };
}

/** Secrets of these kinds, in order, none overlapping: what touches is one, named for what begins first. */
export function separate(secrets: readonly Secret[], isWanted: (kind: string) => boolean): Secret[] {
  const apart: Secret[] = [];
  for (const secret of secrets) {
    if (!isWanted(secret.kind)) continue;
    const before = apart.at(-1);
    if (!before || secret.start >= before.end) apart.push(secret);
    else if (secret.end > before.end) apart[apart.length - 1] = { ...before, end: secret.end };
  }
  return apart;
}

interface Run {
  readonly text: string;
  readonly lines: Lines;
  readonly rules: Compiled;
  readonly wants: "all" | "secrets";
  readonly matches: Match[];
  readonly secrets: Secret[];
  /** per probe: how far it has looked, and where its last match began */
  readonly seen: { to: number; last: number }[];
  /** per probe that can only ever say one thing: how often it has said so in this log */
  readonly told: number[];
}

/** Lower case of Latin letters; other alphabets may change their length, so they stay. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function probeAnchors(run: Run): void {
  const { anchors, probesOf } = run.rules;
  const text = lowered(run.text);
  let line = { index: -1, start: 0, end: -1 };
  anchors.lastIndex = 0;
  for (let hit = anchors.exec(text); hit; hit = anchors.exec(text)) {
    // The next anchor may begin inside this one.
    anchors.lastIndex = hit.index + 1;
    if (hit.index > line.end) {
      const index = run.lines.at(hit.index);
      line = { index, start: run.lines.start(index), end: run.lines.end(index) };
    }
    for (const probe of probesOf.get(hit[0]) ?? []) {
      if (run.wants === "all" ? (run.told[probe.id] ?? 0) < ENOUGH : !isFinding(probe))
        tryProbe(run, probe, hit.index, line);
    }
  }
}

const isFinding = ({ purpose: { is } }: Probe) => is === "fact" || is === "code" || is === "name";

interface Line {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

function tryProbe(run: Run, probe: Probe, at: number, line: Line): void {
  const { purpose, pattern } = probe;
  if (!pattern) {
    if (purpose.is !== "email" && purpose.is !== "phone") return;
    const range = (purpose.is === "email" ? emailAt : internationalAt)(run.text, at, purpose.shape);
    if (range) run.secrets.push({ ...range, kind: purpose.kind });
    return;
  }
  run.seen[probe.id] ??= { to: -1, last: -1 };
  const seen = run.seen[probe.id];
  if (!seen || at < seen.to) return;
  const isShort = line.end - line.start <= WHOLE_LINE;
  const from = isShort ? line.start : Math.max(line.start, at - BEFORE);
  const to = isShort ? line.end : Math.min(line.end, at + AFTER);
  seen.to = to === line.end ? to : at + AFTER / 2;
  const window = run.text.slice(from, to);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(window); match; match = pattern.exec(window)) {
    if (match[0] === "") pattern.lastIndex += 1;
    const start = from + match.index;
    if (start <= seen.last) continue;
    seen.last = start;
    take(run, probe, match, { start, end: start + match[0].length }, line);
  }
}

function take(run: Run, probe: Probe, match: RegExpExecArray, range: Range, line: Line): void {
  const { purpose } = probe;
  const place = { ...range, line: line.index, probe: probe.id };
  if (purpose.is === "name") run.matches.push({ ...place, is: "code", code: purpose.code });
  else if (purpose.is === "code") {
    const value = match.groups?.value ?? "";
    const code = Number(value);
    if (run.rules.errors.has(code) || run.rules.looksLikeCode.test(value))
      run.matches.push({ ...place, is: "code", code });
  } else if (purpose.is === "fact") {
    const { fact, value, map, weight } = purpose.rule;
    const read = value ?? (match.groups?.value ?? "").trim();
    const meant = map ? map[read.toLowerCase()] : read;
    if (value !== undefined) run.told[probe.id] = (run.told[probe.id] ?? 0) + 1;
    if (meant) run.matches.push({ ...place, is: "fact", fact, value: meant, weight });
  } else if (purpose.is === "secret") {
    const { finder, kind } = purpose;
    const secret =
      "after" in finder
        ? announcedAt(run.text, range.start, range.end, line.end, finder)
        : startedAt(run.text, range.start, finder);
    if (secret) run.secrets.push({ ...secret, kind });
  }
}
