/**
 * The promise for a ticket that is not filed yet: due instants if it were filed at an instant, by severity (PRODUCT
 * N2).
 */
import { replay } from "./clock";
import type { SlaContext } from "./context";
import type { Instant, Severity, SlaEvent } from "./events";
import type { TargetMetric } from "./policy";
import { explain, type Trace } from "./trace";

export interface DuePreview {
  readonly first_response: Instant | null;
  readonly confirmation: Instant | null;
  /** if it is confirmed exactly when confirmation is due; at once where there is no confirmation target */
  readonly resolution: Instant | null;
}

export function previewDue(context: SlaContext, severity: Severity, at: Instant): DuePreview {
  const dueOf = (metric: TargetMetric) => previewTrace(context, severity, metric, at)?.dueAt ?? null;
  return {
    first_response: dueOf("first_response"),
    confirmation: dueOf("confirmation"),
    resolution: dueOf("resolution"),
  };
}

/** The trace behind a previewed instant; null where the tier promises nothing. */
export function previewTrace(context: SlaContext, severity: Severity, metric: TargetMetric, at: Instant): Trace | null {
  const opened: SlaEvent = { type: "ticket.opened", seq: 1, at, by: "customer", severity };
  if (metric !== "resolution") return explain([opened], context, metric, 1, at);
  const confirmedAt =
    replay([opened], context, at).clocks.find((clock) => clock.metric === "confirmation")?.dueAt ?? at;
  const confirmed: SlaEvent = { type: "ticket.confirmed", seq: 2, at: confirmedAt, by: "agent" };
  return explain([opened, confirmed], context, "resolution", 1, confirmedAt);
}
