/**
 * A policy against the calendar it will be used with: no tier may promise less for a graver severity. Compared by due
 * instants from a fixed set of starts (PRODUCT §3.8): opening, mid-day, closing, Friday evening, eve of the longest
 * closure.
 */
import { ok, type Result, refuse } from "@/lib/result";
import { addTime, alwaysOpen, type Calendar, compileCalendar, nextClose, nextOpen } from "./calendar";
import type { SlaContext } from "./context";
import { type Instant, SEVERITIES, type Severity } from "./events";
import { owedFrom, reachShare } from "./obligation";
import { type PolicyData, TARGET_METRICS, type TargetMetric } from "./policy";
import { runOf } from "./run";

/** Refused as `policy.shrinking` naming tier, metric and severity whose due instant comes before a graver one's. */
export function checkPolicy(policy: PolicyData, business: Calendar): Result<PolicyData> {
  const always = compileCalendar(alwaysOpen(policy.zone));
  const starts = fixedStarts(business);
  const wrong: Record<string, string> = {};
  for (const tier of Object.keys(policy.tiers)) {
    const context = { policy, tier, business, always };
    for (const metric of TARGET_METRICS) {
      for (const [graver, milder] of neighbours(policy, tier, metric)) {
        const due = (severity: Severity, at: Instant) => dueFrom(context, metric, severity, at);
        if (starts.some((at) => due(graver, at) > due(milder, at)))
          wrong[`tiers.${tier}.targets.${metric}.${milder}`] = "shrinks";
      }
    }
  }
  return Object.keys(wrong).length ? refuse("policy.shrinking", wrong) : ok(policy);
}

/** Each metric from the same start: a severity changes in the middle of a run, wherever that run began. */
function dueFrom(context: SlaContext, metric: TargetMetric, severity: Severity, at: Instant): Instant {
  const owed = owedFrom(context, metric, severity, at);
  return (owed && reachShare(runOf(at, null), owed, 100)) ?? Number.POSITIVE_INFINITY;
}

/** Severities with a target, each with the next milder that has one. */
function neighbours(policy: PolicyData, tier: string, metric: TargetMetric): [Severity, Severity][] {
  const present = SEVERITIES.filter((severity) => policy.tiers[tier]?.targets[metric][severity]);
  return present.slice(1).map((milder, index) => [present[index] ?? milder, milder]);
}

const DAY = 86_400_000;
/** Monday, 2 March 2026: an ordinary week, and National Day later that year. */
const ORDINARY_MONDAY = Date.UTC(2026, 2, 2);
const BEFORE_HOLIDAY = Date.UTC(2026, 8, 30);

function fixedStarts(business: Calendar): Instant[] {
  const opening = nextOpen(business, ORDINARY_MONDAY) ?? ORDINARY_MONDAY;
  const closing = nextClose(business, opening) ?? opening + DAY / 3;
  const midday = addTime(business, opening, Math.floor((closing - opening) / 2000) * 1000) ?? opening;
  const friday = (nextClose(business, opening + 4 * DAY) ?? closing + 4 * DAY) + 2 * 3_600_000;
  const eve = (nextClose(business, BEFORE_HOLIDAY) ?? BEFORE_HOLIDAY) - 60_000;
  return [opening, midday, closing - 1000, closing, friday, eve];
}
