/**
 * Which severities a ticket owes a target for, and since when (PRODUCT §3.8). Under `protective` every severity up to
 * the present one has its target measured from the instant since which the ticket has been at least that severe:
 * raising adds a target and keeps the old; lowering drops the stricter ones and cannot reset what has run.
 */
import type { Instant, Severity } from "./events";
import type { PolicyRules } from "./policy";
import type { SeverityChange } from "./story";

export interface Standing {
  readonly severity: Severity;
  /** minus infinity: since the clock's start */
  since: Instant;
  /** when a lower severity, or a newer target, took its place; null while it holds */
  droppedAt: Instant | null;
}

/** In the order in which they arose. `track` is in order of time. */
export function standings(
  mode: PolicyRules["severityChange"],
  track: readonly SeverityChange[],
): readonly Readonly<Standing>[] {
  const [first] = track;
  if (!first) return [];
  if (track.length === 1) return UNCHANGED[first.severity];
  if (track !== latest.track || mode !== latest.mode) latest = { track, mode, standings: read(mode, lasting(track)) };
  return latest.standings;
}

/** All clocks of a ticket ask about one track, one after the other. */
let latest: {
  readonly track: readonly SeverityChange[];
  readonly mode: PolicyRules["severityChange"];
  readonly standings: readonly Readonly<Standing>[];
} = { track: [], mode: "protective", standings: [] };

function read(mode: PolicyRules["severityChange"], track: readonly SeverityChange[]): readonly Readonly<Standing>[] {
  const present = track[track.length - 1];
  if (present && (mode === "retroactive" || track.length === 1)) return UNCHANGED[present.severity];
  return mode === "forward" ? forward(track) : protective(track);
}

const unchanged = (severity: Severity): readonly Readonly<Standing>[] => [
  { severity, since: Number.NEGATIVE_INFINITY, droppedAt: null },
];
/** Most tickets keep their severity: nothing is made anew for them. */
const UNCHANGED: Readonly<Record<Severity, readonly Readonly<Standing>[]>> = {
  S1: unchanged("S1"),
  S2: unchanged("S2"),
  S3: unchanged("S3"),
  S4: unchanged("S4"),
};

/** Of several changes at one instant only the last happened; one back to what it was is none. */
function lasting(track: readonly SeverityChange[]): SeverityChange[] {
  const kept: SeverityChange[] = [];
  for (const change of track) {
    if (kept[kept.length - 1]?.at === change.at) kept.pop();
    if (kept[kept.length - 1]?.severity !== change.severity) kept.push(change);
  }
  return kept;
}

/** A new target from each change on. */
function forward(track: readonly SeverityChange[]): Standing[] {
  return track.map(({ at, severity }, index) => ({
    severity,
    since: index ? at : Number.NEGATIVE_INFINITY,
    droppedAt: track[index + 1]?.at ?? null,
  }));
}

const GRAVITY: Readonly<Record<Severity, number>> = { S1: 4, S2: 3, S3: 2, S4: 1 };

function protective(track: readonly SeverityChange[]): Standing[] {
  const all: Standing[] = [];
  for (const { at, severity } of track) {
    let since = at;
    let isOwed = false;
    for (const standing of all) {
      if (standing.droppedAt !== null) continue;
      if (standing.severity === severity) isOwed = true;
      if (GRAVITY[standing.severity] <= GRAVITY[severity]) continue;
      standing.droppedAt = at;
      since = Math.min(since, standing.since);
    }
    if (!isOwed) all.push({ severity, since, droppedAt: null });
  }
  return all;
}
