/** What is reported, without a library: the report is made again offline from this room's pure modules. */
import type { Metric } from "@/lib/sla/events";

/** Metrics that carry a promise of their own, in the order in which a reader asks. */
export const PROMISED = ["first_response", "confirmation", "resolution"] as const satisfies readonly Metric[];
export type Promised = (typeof PROMISED)[number];
/** All that is measured: further replies are recorded with the first response's target, after the promises. */
export const REPORTED = [...PROMISED, "next_response"] as const satisfies readonly Metric[];
