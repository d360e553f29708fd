/**
 * What is owed on one clock: a target for each severity the ticket passed through, turned into open time on the
 * calendar that its unit and coverage name (PRODUCT §2), and the instant at which that time is used up (§3.2, §3.3).
 */
import { addTime, between, type Calendar } from "./calendar";
import type { SlaContext } from "./context";
import type { Duration, Instant, Metric, Severity } from "./events";
import { type Coverage, type Target, targetMetric } from "./policy";
import { firstRunning, type Run, reach } from "./run";
import { type Standing, standings } from "./standing";
import type { SeverityChange } from "./story";
import { addDays } from "./workday";

export interface Obligation extends Readonly<Standing> {
  readonly target: Target;
  readonly calendar: Calendar;
  readonly on: Coverage;
  /** the target as open milliseconds of its calendar, from `since`; infinite when it has no such working days left */
  readonly length: Duration;
  /** used up, it is due at the next opening instead of the closing before: where the working-day rule ends there */
  readonly rolls: boolean;
  /** null while a standstill lasts, and where the calendar has no more hours */
  readonly dueAt: Instant | null;
}

/** In the order in which they arose, as known at `until`. Severities without a target owe nothing. */
export function obligations(
  context: SlaContext,
  metric: Metric,
  run: Run,
  severities: readonly SeverityChange[],
  until: Instant,
): Obligation[] {
  const track = trackOf(run, severities, until);
  const all: Obligation[] = [];
  for (const { severity, since, droppedAt } of standings(context.policy.rules.severityChange, track)) {
    if (droppedAt !== null && droppedAt <= run.start) continue;
    const owed = owedFrom(context, metric, severity, Math.max(since, run.start));
    if (owed) all.push(obligation(owed, droppedAt, reachShare(run, owed, 100)));
  }
  return all;
}

/**
 * Field by field: on the hot path of every replay, an object made in one piece is several times faster than a spread.
 */
function obligation(owed: Owed, droppedAt: Instant | null, dueAt: Instant | null): Obligation {
  const { severity, target, calendar, on, since, length, rolls } = owed;
  return { severity, target, calendar, on, since, length, rolls, droppedAt, dueAt };
}

/** The severities a run has seen by an instant: of a stopped one, those known at its stop. */
export function trackOf(run: Run, severities: readonly SeverityChange[], until: Instant): readonly SeverityChange[] {
  const last = severities[severities.length - 1];
  if (last && last.at <= until && severities.length <= run.known) return severities;
  return severities.filter(({ at }, index) => index < run.known && at <= until);
}

type Owed = Omit<Obligation, "droppedAt" | "dueAt">;

/** The target of one severity from an instant on; null where the tier has none. */
export function owedFrom(context: SlaContext, metric: Metric, severity: Severity, since: Instant): Owed | null {
  const target = context.policy.tiers[context.tier]?.targets[targetMetric(metric)][severity];
  if (!target) return null;
  const isWorking = target.unit === "wh" || target.unit === "wd";
  const on = isWorking ? "business" : coverageOf(context, severity);
  const calendar = on === "always" ? context.always : context.business;
  const { length, rolls } = measured(target, calendar, since, context);
  return { severity, target, calendar, on, since, length, rolls };
}

export function coverageOf({ policy, tier }: SlaContext, severity: Severity): Coverage {
  return policy.tiers[tier]?.coverage[severity] ?? "business";
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Working days become the open time between their start and where the policy's day rule ends them (PRODUCT §3.3). */
function measured({ amount, unit }: Target, calendar: Calendar, since: Instant, { policy }: SlaContext) {
  if (unit === "min") return { length: amount * MINUTE, rolls: false };
  if (unit !== "wd") return { length: amount * HOUR, rolls: false };
  const end = addDays(calendar, since, amount, policy.rules.workingDay);
  if (end === null) return { length: Number.POSITIVE_INFINITY, rolls: false };
  const length = between(calendar, since, end);
  return { length, rolls: addTime(calendar, since, length) !== end };
}

/** When a share of the target, in whole seconds, is used up on a run; null while a standstill lasts. */
export function reachShare(run: Run, { calendar, since, length, rolls }: Owed, percent: number): Instant | null {
  if (!Number.isFinite(length)) return null;
  const at = reach(run, calendar, since, Math.ceil((length * percent) / 100_000) * 1000);
  return at !== null && rolls && percent === 100 ? firstRunning(run, calendar, at) : at;
}
