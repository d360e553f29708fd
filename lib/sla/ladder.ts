/** The ladder of a ticket: which rules have fired by an instant, and which is next. Each fires once per clock and cycle. */
import type { SlaContext } from "./context";
import type { Instant, Level, Metric, SlaEvent } from "./events";
import { stepsOf } from "./ladder-rules";
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

export function ladder(
  events: readonly SlaEvent[],
  context: SlaContext,
  asOf: Instant,
): { fired: Fired[]; next: Fired | null } {
  const story = readStory(events, asOf);
  const all = allRuns(story, context, asOf).clocks.flatMap((clock) => {
    const end = Math.min(clock.run?.stop ?? Number.POSITIVE_INFINITY, story.cancelledAt ?? Number.POSITIVE_INFINITY);
    const steps = stepsOf(clock, story, context, asOf).filter((step) => step.at < end);
    return steps.map(
      ({ rule, at }): Fired => ({
        rule: rule.id,
        metric: clock.metric,
        cycle: clock.cycle,
        at,
        action: rule.action,
        ...(rule.to ? { to: rule.to } : {}),
      }),
    );
  });
  const inOrder = all.toSorted((a, b) => a.at - b.at);
  return { fired: inOrder.filter((step) => step.at <= asOf), next: inOrder.find((step) => step.at > asOf) ?? null };
}
