/**
 * When a rule of the ladder is reached on a clock: at its share of the target that would be reached first (PRODUCT
 * §3.11).
 */
import type { Instant } from "./events";
import { reachShare } from "./obligation";
import type { LadderRule } from "./policy";
import type { Reading } from "./reading";

export interface Step {
  readonly rule: LadderRule;
  readonly at: Instant;
}

/**
 * The rules of a clock with the instants at which they are or will be reached, as things stand at the reading.
 * A clock that has stopped reaches nothing more: stopped at the due instant is met, so nothing was missed.
 */
export function stepsOf(reading: Reading, isCancelled: boolean): Step[] {
  const { clock, context, run, end } = reading;
  const last = run.stop === null && !isCancelled ? Number.POSITIVE_INFINITY : end;
  const steps: Step[] = [];
  for (const rule of context.policy.ladder) {
    if (rule.metric !== clock.metric) continue;
    const at = reachedAt(rule, reading);
    if (at < last || (clock.lapsed && at === last)) steps.push({ rule, at });
  }
  return steps;
}

/** Infinity when it is not reached while the target holds. */
function reachedAt({ severities, percent }: LadderRule, { run, owed }: Reading): Instant {
  let earliest = Number.POSITIVE_INFINITY;
  for (const one of owed) {
    if (severities && !severities.includes(one.severity)) continue;
    const at = reachShare(run, one, percent);
    if (at !== null && at < (one.droppedAt ?? Number.POSITIVE_INFINITY)) earliest = Math.min(earliest, at);
  }
  return earliest;
}
