/**
 * What is owed on one clock at each severity the ticket passed through (PRODUCT §3.8). Under `protective` every
 * severity up to the present one has its target measured from when the ticket had become at least that severe:
 * raising adds a target and keeps the old; lowering drops the stricter ones and cannot reset what has run.
 */

import { between, type Calendar } from "./calendar";
import type { SlaContext } from "./context";
import { type Duration, type Instant, type Metric, SEVERITIES, type Severity } from "./events";
import { type Coverage, type Target, targetMetric } from "./policy";
import { type Run, reach } from "./run";
import { addDays } from "./workday";

export interface Obligation {
  readonly severity: Severity;
  readonly target: Target;
  readonly calendar: Calendar;
  readonly on: Coverage;
  /** the target as open milliseconds of its calendar, from `since` */
  readonly length: Duration;
  readonly since: Instant;
  /** when a lowered severity dropped it; null while it holds */
  readonly droppedAt: Instant | null;
  readonly dueAt: Instant | null;
}

type Track = readonly { readonly at: Instant; readonly severity: Severity }[];

/** In the order in which they arose. Severities without a target owe nothing. */
export function obligations(
  context: SlaContext,
  metric: Metric,
  run: Run,
  severities: Track,
  until: Instant,
): Obligation[] {
  const track = severities.filter((change) => change.at <= until);
  return standings(context.policy.rules.severityChange, track).flatMap(({ severity, since, droppedAt }) => {
    const made = oblige(context, metric, severity, Math.max(since, run.start), droppedAt, run);
    return made ? [made] : [];
  });
}

interface Standing {
  readonly severity: Severity;
  since: Instant;
  droppedAt: Instant | null;
}

const rank = (severity: Severity) => SEVERITIES.length - SEVERITIES.indexOf(severity);

function standings(mode: "protective" | "retroactive" | "forward", track: Track): Standing[] {
  const last = track.at(-1);
  if (!last) return [];
  if (mode === "retroactive") return [{ severity: last.severity, since: Number.NEGATIVE_INFINITY, droppedAt: null }];
  return mode === "forward" ? forward(track) : protective(track);
}

function forward(track: Track): Standing[] {
  return track.map(({ at, severity }, index) => ({
    severity,
    since: index ? at : Number.NEGATIVE_INFINITY,
    droppedAt: track[index + 1]?.at ?? null,
  }));
}

function protective(track: Track): Standing[] {
  const all: Standing[] = [];
  for (const { at, severity } of track) {
    const holding = all.filter((standing) => standing.droppedAt === null);
    const stricter = holding.filter((standing) => rank(standing.severity) > rank(severity));
    for (const standing of stricter) standing.droppedAt = at;
    if (holding.some((standing) => standing.severity === severity)) continue;
    const since = stricter.length ? Math.min(...stricter.map((standing) => standing.since)) : at;
    all.push({ severity, since, droppedAt: null });
  }
  return all;
}

function oblige(
  context: SlaContext,
  metric: Metric,
  severity: Severity,
  since: Instant,
  droppedAt: Instant | null,
  run: Run,
): Obligation | null {
  const terms = context.policy.tiers[context.tier];
  const target = terms?.targets[targetMetric(metric)][severity];
  if (!terms || !target) return null;
  const isWall = (target.unit === "min" || target.unit === "h") && terms.coverage[severity] === "always";
  const on: Coverage = isWall ? "always" : "business";
  const calendar = isWall ? context.always : context.business;
  const length = lengthOf(target, calendar, since, context);
  return { severity, target, calendar, on, length, since, droppedAt, dueAt: reach(run, calendar, since, length) };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Working days are turned into the open time between their start and where the policy's day rule ends them (PRODUCT §3.3). */
function lengthOf({ amount, unit }: Target, calendar: Calendar, since: Instant, { policy }: SlaContext): Duration {
  if (unit === "min") return amount * MINUTE;
  if (unit !== "wd") return amount * HOUR;
  return between(calendar, since, addDays(calendar, since, amount, policy.rules.workingDay));
}
