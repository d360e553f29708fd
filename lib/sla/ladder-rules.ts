/** When a rule of the ladder is reached on a clock: at its share of the target that would be reached first (PRODUCT §3.11). */
import type { SlaContext } from "./context";
import type { Instant } from "./events";
import { obligations } from "./obligation";
import type { LadderRule } from "./policy";
import { reach } from "./run";
import type { ClockRun } from "./runs";
import type { TicketStory } from "./story";

export interface Step {
  readonly rule: LadderRule;
  readonly at: Instant;
}

/** The rules of a clock with the instants at which they are or will be reached, as things stand at `asOf`. */
export function stepsOf(clock: ClockRun, story: TicketStory, context: SlaContext, asOf: Instant): Step[] {
  const { run } = clock;
  if (!run) return [];
  const end = Math.min(run.stop ?? asOf, story.cancelledAt ?? asOf);
  const owed = obligations(context, clock.metric, run, story.severities, end);
  const rules = context.policy.ladder.filter((rule) => rule.metric === clock.metric);
  return rules.flatMap((rule) => {
    const reached = owed.flatMap((one): Instant[] => {
      if (rule.severities && !rule.severities.includes(one.severity)) return [];
      const at = reach(run, one.calendar, one.since, Math.ceil((one.length * rule.percent) / 100_000) * 1000);
      return at !== null && (one.droppedAt === null || at <= one.droppedAt) ? [at] : [];
    });
    return reached.length ? [{ rule, at: Math.min(...reached) }] : [];
  });
}

/** Instants after `asOf` at which a running clock reaches a rule. */
export function checkInstants(clock: ClockRun, story: TicketStory, context: SlaContext, asOf: Instant): Instant[] {
  if (clock.run?.stop !== null || story.cancelledAt !== null) return [];
  return stepsOf(clock, story, context, asOf).flatMap((step) => (step.at > asOf ? [step.at] : []));
}
