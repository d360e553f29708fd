/**
 * What a clock face shows between two answers of the server: it only counts down; the arithmetic stays in the replay.
 */
import type { ClockSnapshot } from "./clock";
import type { Duration, Instant } from "./events";

/** Wall time until due at `now`; negative when late; null when nothing is due. */
export function untilDue({ dueAt }: Pick<ClockSnapshot, "dueAt">, now: Instant): Duration | null {
  return dueAt === null ? null : dueAt - now;
}

/** Share of the time from start to due below which a due instant counts as soon. */
const SOON = 0.2;

export type Urgency = "ok" | "soon" | "late";

export function urgency({ startedAt, dueAt }: Pick<ClockSnapshot, "startedAt" | "dueAt">, now: Instant): Urgency {
  if (dueAt === null || startedAt === null) return "ok";
  if (now > dueAt) return "late";
  return dueAt - now <= SOON * (dueAt - startedAt) ? "soon" : "ok";
}
