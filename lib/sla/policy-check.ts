/**
 * A policy against the calendar it will be used with: no tier may promise less for a graver severity. Compared by due
 * instants from a fixed set of starts (PRODUCT §3.8): opening, mid-day, closing, Friday evening, eve of the longest
 * closure.
 */
import { ok, type Result, refuse } from "@/lib/result";
import { addTime, alwaysOpen, type Calendar, compileCalendar, nextClose, nextOpen, openStretches } from "./calendar";
import type { SlaContext } from "./context";
import { type Instant, SEVERITIES, type Severity } from "./events";
import { owedFrom, reachShare } from "./obligation";
import { type PolicyData, TARGET_METRICS, type TargetMetric } from "./policy";
import { runOf } from "./run";

/** Refused as `policy.shrinking` naming tier, metric and severity whose due instant comes before a graver one's. */
export function checkPolicy(policy: PolicyData, business: Calendar): Result<PolicyData> {
  if (nextOpen(business, ORDINARY_MONDAY) === null) return refuse("policy.shrinking", { calendar: "never_opens" });
  const always = compileCalendar(alwaysOpen(policy.zone));
  const starts = fixedStarts(business);
  const wrong: Record<string, string> = {};
  for (const tier of Object.keys(policy.tiers)) {
    const context = { policy, tier, business, always };
    for (const metric of TARGET_METRICS) {
      for (const severity of silent(policy, tier, metric))
        wrong[`tiers.${tier}.targets.${metric}.${severity}`] = "no_target";
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

/** Severities the tier covers without a target, although a milder one has one: their due instant would be never. */
function silent(policy: PolicyData, tier: string, metric: TargetMetric): Severity[] {
  const { coverage, targets } = policy.tiers[tier] ?? { coverage: {}, targets: { [metric]: {} } };
  const last = SEVERITIES.findLastIndex((severity) => targets[metric]?.[severity]);
  return SEVERITIES.filter((severity, index) => index < last && coverage[severity] && !targets[metric]?.[severity]);
}

const DAY = 86_400_000;
/** Monday, 2 March 2026: an ordinary week. */
const ORDINARY_MONDAY = Date.UTC(2026, 2, 2);

function fixedStarts(business: Calendar): Instant[] {
  const opening = nextOpen(business, ORDINARY_MONDAY) ?? ORDINARY_MONDAY;
  const closing = nextClose(business, opening) ?? opening + DAY / 3;
  const midday = addTime(business, opening, Math.floor((closing - opening) / 2000) * 1000) ?? opening;
  const friday = (nextClose(business, opening + 4 * DAY) ?? closing + 4 * DAY) + 2 * 3_600_000;
  return [opening, midday, closing - 1000, closing, friday, eveOfLongest(business) - 60_000];
}

/** The last closing before the longest time without hours of the year that follows. */
function eveOfLongest(business: Calendar): Instant {
  let eve = ORDINARY_MONDAY;
  let longest = 0;
  let closed = ORDINARY_MONDAY;
  for (const [open, close] of openStretches(business, ORDINARY_MONDAY, ORDINARY_MONDAY + 366 * DAY)) {
    if (open - closed > longest) {
      longest = open - closed;
      eve = closed;
    }
    closed = close;
  }
  return eve;
}
