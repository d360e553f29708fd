/**
 * What an entitlement promises, worked out for an instant: each target with its unit, the hours it counts in, and the
 * moment it would run out if a ticket were filed then. Pure; the account page and the API show the same value.
 */
import type { EntitlementDto } from "@/lib/accounts/queries";
import { alwaysOpen, compileCalendar } from "@/lib/sla/calendar";
import type { SlaContext } from "@/lib/sla/context";
import { type Instant, SEVERITIES } from "@/lib/sla/events";
import { TARGET_METRICS, type TargetMetric } from "@/lib/sla/policy";
import { previewDue } from "@/lib/sla/preview";
import type { PromisedTarget, SeverityPromise } from "./schema";

/** Severities the tier covers, most severe first; none for a tier without tickets. */
export function promisesOf(
  { policy, tier, calendar }: Pick<EntitlementDto, "policy" | "tier" | "calendar">,
  at: Instant,
): SeverityPromise[] {
  const terms = policy.tiers[tier];
  const context: SlaContext = {
    policy,
    tier,
    business: compileCalendar(calendar),
    always: compileCalendar(alwaysOpen(policy.zone)),
  };
  return SEVERITIES.flatMap((severity) => {
    const coverage = terms?.coverage[severity];
    if (!terms || !coverage) return [];
    const due = previewDue(context, severity, at);
    const of = (metric: TargetMetric) => promised(terms.targets[metric][severity] ?? null, coverage, due[metric]);
    return [
      {
        severity,
        first_response: of("first_response"),
        confirmation: of("confirmation"),
        resolution: of("resolution"),
      },
    ];
  });
}

function promised(
  target: PromisedTarget["target"] | null,
  coverage: PromisedTarget["hours"],
  dueAt: Instant | null,
): PromisedTarget | null {
  if (!target || dueAt === null) return null;
  // working hours and working days are on the business calendar whatever the coverage (PRODUCT §2)
  const isAlways = coverage === "always" && (target.unit === "min" || target.unit === "h");
  return { target, hours: isAlways ? "always" : "business", dueAt };
}

/** The table as the API gives it: instants as ISO texts. */
export function promisesJson(promises: readonly SeverityPromise[]) {
  return promises.map(({ severity, ...metrics }) => ({
    severity,
    ...Object.fromEntries(TARGET_METRICS.map((metric) => [metric, jsonOf(metrics[metric])])),
  }));
}

const jsonOf = (one: PromisedTarget | null) =>
  one && { ...one.target, hours: one.hours, dueIfFiledNow: new Date(one.dueAt).toISOString() };
