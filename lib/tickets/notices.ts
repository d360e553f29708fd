/**
 * What the ladder reached that is no event: half and four fifths of a target, and the due instant itself where nothing
 * climbed by it. Told, not recorded: the ledger proves it at any time (PRODUCT §3.11).
 */
import type { Metric } from "@/lib/sla/events";
import type { Fired } from "@/lib/sla/ladder";
import type { LadderRule } from "@/lib/sla/policy";

/** News that is older is none: a worker that slept, or data that was brought in. */
const [SOON_FOR, MISSED_FOR] = [3_600_000, 24 * 3_600_000];

interface Reached {
  readonly kind: "due_soon" | "breached";
  readonly cause: string;
  readonly metric: Metric;
}

/** `climbed`: causes whose escalation is told in its own words. Instants are UTC milliseconds. */
export function noticesOf(
  fired: readonly Fired[],
  rules: readonly LadderRule[],
  climbed: ReadonlySet<string>,
  now: number,
): Reached[] {
  const percents = new Map(rules.map(({ id, percent }) => [id, percent]));
  const clockOf = ({ metric, cycle }: Fired) => `${metric}.${cycle}`;
  const missed = fired.filter(({ rule }) => percents.get(rule) === 100);
  return fired.flatMap((one): Reached[] => {
    const [cause, { metric }] = [`${clockOf(one)}.${one.rule}`, one];
    if (missed.includes(one))
      return now - one.at > MISSED_FOR || climbed.has(cause) ? [] : [{ kind: "breached", cause, metric }];
    const isOver = missed.some((other) => clockOf(other) === clockOf(one));
    if (one.action !== "notice" || isOver || now - one.at > SOON_FOR) return [];
    return [{ kind: "due_soon", cause, metric }];
  });
}
