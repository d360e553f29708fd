/**
 * Which severities a ticket owes a target for, and since when (PRODUCT §3.8). Under `protective` every severity up to
 * the present one has its target measured from the instant since which the ticket has been at least that severe:
 * raising adds a target and keeps the old; lowering drops the stricter ones and cannot reset what has run.
 */
import { type Instant, SEVERITIES, type Severity } from "./events";
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
export function standings(mode: PolicyRules["severityChange"], track: readonly SeverityChange[]): Standing[] {
  const real = track.length > 1 ? lasting(track) : track;
  const present = real.at(-1);
  if (!present) return [];
  if (mode === "retroactive") return [{ severity: present.severity, since: Number.NEGATIVE_INFINITY, droppedAt: null }];
  return mode === "forward" ? forward(real) : protective(real);
}

/** Of several changes at one instant only the last happened; one back to what it was is none. */
function lasting(track: readonly SeverityChange[]): SeverityChange[] {
  const kept: SeverityChange[] = [];
  for (const change of track) {
    if (kept.at(-1)?.at === change.at) kept.pop();
    if (kept.at(-1)?.severity !== change.severity) kept.push(change);
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

const gravity = (severity: Severity): number => SEVERITIES.length - SEVERITIES.indexOf(severity);

function protective(track: readonly SeverityChange[]): Standing[] {
  const all: Standing[] = [];
  for (const { at, severity } of track) {
    const holding = all.filter((standing) => standing.droppedAt === null);
    const stricter = holding.filter((standing) => gravity(standing.severity) > gravity(severity));
    for (const standing of stricter) standing.droppedAt = at;
    if (holding.some((standing) => standing.severity === severity)) continue;
    all.push({ severity, since: stricter.reduce((since, one) => Math.min(since, one.since), at), droppedAt: null });
  }
  return all;
}
