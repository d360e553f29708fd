/**
 * What an act would do to a ticket's clocks: the difference between two replays at one instant, without the act and with
 * it. Told clock by clock in the order of the replay; a clock that neither has nor gets a promise is left out.
 */
import type { ClockSnapshot } from "./clock";
import type { Duration, Instant, Metric } from "./events";

export interface Effect {
  readonly metric: Metric;
  readonly cycle: number;
  /** `runs` and `waits`: untouched; `moves`: goes on towards another instant; `starts`: is promised from now on */
  readonly does: "stops" | "cancels" | "starts" | "resumes" | "pauses" | "moves" | "runs" | "waits";
  readonly isBreached: boolean;
  /** after the act; null while paused or without one */
  readonly dueAt: Instant | null;
  /** before the act, where it `moves` */
  readonly wasDueAt: Instant | null;
  readonly remaining: Duration | null;
}

/** Both replays must be of the same instant, or what time alone does would look like the act's doing. */
export function effects(before: readonly ClockSnapshot[], after: readonly ClockSnapshot[]): Effect[] {
  return after.flatMap((clock) => {
    const was = before.find(({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle);
    const does = change(was, clock);
    if (!does) return [];
    const { metric, cycle, dueAt, remaining } = clock;
    const wasDueAt = does === "moves" ? (was?.dueAt ?? null) : null;
    return [{ metric, cycle, does, isBreached: clock.outcome === "breached", dueAt, wasDueAt, remaining }];
  });
}

function change(was: ClockSnapshot | undefined, clock: ClockSnapshot): Effect["does"] | null {
  if (clock.state === "not_started" || (clock.target === null && was?.target == null)) return null;
  if (clock.state === "stopped") return stop(was, clock);
  if (clock.state === "paused") return was?.state === "paused" ? "waits" : "pauses";
  if (was === undefined || was.state === "not_started") return "starts";
  if (was.state !== "running") return "resumes";
  if (was.dueAt === clock.dueAt) return "runs";
  return was.dueAt === null ? "starts" : "moves";
}

function stop(was: ClockSnapshot | undefined, { outcome }: ClockSnapshot): Effect["does"] | null {
  if (was?.state === "stopped") return null;
  return outcome === "cancelled" ? "cancels" : "stops";
}
