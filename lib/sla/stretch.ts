/** A piece of time in a trace: counted, or skipped for a reason. */
import type { Duration, Instant } from "./events";

export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: "counted" | "skipped";
  readonly reason: "open" | "outside_hours" | "weekend" | "holiday" | "paused" | "closed_ticket";
  readonly name?: { readonly zh: string; readonly en: string };
  readonly length: Duration;
}
