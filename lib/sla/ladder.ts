/**
 * The ladder of a ticket: which rules have fired by an instant, and which is next. Each fires once per clock and
 * cycle.
 */
import type { SlaContext } from "./context";
import type { Instant, Level, Metric, SlaEvent } from "./events";
import { stepsOf } from "./ladder-rules";
import { readClock } from "./reading";
import { allRuns } from "./runs";
import { readStory } from "./story";

export interface Fired {
  readonly rule: string;
  readonly metric: Metric;
  readonly cycle: number;
  readonly at: Instant;
  readonly action: "notice" | "escalate";
  readonly to?: Level;
}

/**
 * `fired` in order of time, up to and including `asOf`; `next` as things stand then, null when nothing is ahead.
 * What to do about a level that is already reached is the caller's: levels only rise (PRODUCT §3.11).
 */
export function ladder(
  events: readonly SlaEvent[],
  context: SlaContext,
  asOf: Instant,
): { fired: Fired[]; next: Fired | null } {
  const story = readStory(events, asOf);
  const all = allRuns(story, context, asOf).clocks.flatMap((clock) => {
    const reading = readClock(clock, story, context, asOf);
    const steps = reading ? stepsOf(reading, story.cancelledAt !== null) : [];
    return steps.map(({ rule: { id, action, to }, at }): Fired => {
      const fired = { rule: id, metric: clock.metric, cycle: clock.cycle, at, action };
      return to ? { ...fired, to } : fired;
    });
  });
  const ordered = all.toSorted((a, b) => a.at - b.at);
  return { fired: ordered.filter((step) => step.at <= asOf), next: ordered.find((step) => step.at > asOf) ?? null };
}
