/** The promises of an entitlement for a ticket filed at an instant, as the due panel shows them (N2). */
import type { DueLine } from "@/components/tickets/wizard-due";
import type { EntitlementDto } from "@/lib/accounts/queries";
import { alwaysOpen, compileCalendar } from "@/lib/sla/calendar";
import type { SlaContext } from "@/lib/sla/clock";
import type { Severity } from "@/lib/sla/events";
import { TARGET_METRICS } from "@/lib/sla/policy";
import { previewTrace } from "@/lib/sla/preview";

export function duePreview(entitlement: EntitlementDto, severity: Severity, at: number): DueLine[] {
  const { policy, tier, calendar } = entitlement;
  const always = compileCalendar(alwaysOpen(policy.zone));
  const context: SlaContext = { policy, tier, business: compileCalendar(calendar), always };
  const coverage = policy.tiers[tier]?.coverage[severity] ?? "business";
  return TARGET_METRICS.flatMap((metric) => {
    const trace = previewTrace(context, severity, metric, at);
    if (!trace?.target || trace.dueAt === null) return [];
    return [{ metric, coverage, target: trace.target, dueAt: trace.dueAt, trace }];
  });
}
