/**
 * The same ledger under other terms (N9): which promises would have been stricter, looser or the same in another tier.
 * What happened stays as it happened; only what was promised is asked again.
 */
import { addTime } from "./calendar";
import { type ClockSnapshot, replay } from "./clock";
import type { SlaContext } from "./context";
import type { Instant, Metric, Severity, SlaEvent } from "./events";
import { owedFrom, reachShare } from "./obligation";
import { runOf } from "./run";
import type { Outcome } from "./snapshot";

/** `added`: promised only there. `dropped`: promised only here. */
export const VERDICTS = ["stricter", "looser", "same", "added", "dropped"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Promised {
  /** null: nothing is promised */
  readonly dueAt: Instant | null;
  readonly outcome: Outcome;
}

export interface ComparedPromise {
  readonly metric: Metric;
  readonly cycle: number;
  readonly severity: Severity;
  readonly here: Promised;
  readonly there: Promised;
  readonly verdict: Verdict;
}

/**
 * Each clock of a ticket that has a promise in either tier, as it stands at `asOf`. A clock that stands still, or has not
 * started, is compared as if it went on, or started, at `asOf`. `clocks`: of the replay in its own tier, if it is at hand.
 */
export function whatIf(
  events: readonly SlaEvent[],
  context: SlaContext,
  tier: string,
  asOf: Instant,
  clocks: readonly ClockSnapshot[] = replay(events, context, asOf).clocks,
): ComparedPromise[] {
  const other = { ...context, tier };
  const there = replay(events, other, asOf).clocks;
  return clocks.flatMap((clock): ComparedPromise[] => {
    const twin = there.find(({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle);
    const mine = { dueAt: promisedAt(clock, context), outcome: clock.outcome };
    const theirs = twin
      ? { dueAt: promisedAt(twin, other), outcome: twin.outcome }
      : { dueAt: null, outcome: "pending" as const };
    if (mine.dueAt === null && theirs.dueAt === null) return [];
    const { metric, cycle, severity } = clock;
    return [{ metric, cycle, severity, here: mine, there: theirs, verdict: verdictOf(mine.dueAt, theirs.dueAt) }];
  });
}

function verdictOf(here: Instant | null, there: Instant | null): Verdict {
  if (here === null) return "added";
  if (there === null) return "dropped";
  return there < here ? "stricter" : there > here ? "looser" : "same";
}

/** When it is due, or would be if it went on now. */
function promisedAt(clock: ClockSnapshot, context: SlaContext): Instant | null {
  const { dueAt, remaining, metric, severity, startedAt, asOf } = clock;
  if (dueAt !== null) return dueAt;
  if (clock.outcome === "cancelled") return null;
  if (remaining !== null)
    return addTime(clock.calendar === "always" ? context.always : context.business, asOf, remaining);
  const owed = startedAt === null ? owedFrom(context, metric, severity, asOf) : null;
  return owed && reachShare(runOf(asOf, null), owed, 100);
}

export interface TierComparison {
  readonly promises: Readonly<Record<Verdict, number>>;
  /** clocks that met their promise here and would have missed it there */
  readonly lost: number;
  /** clocks that missed their promise here and would have met it there */
  readonly saved: number;
}

/** The sum over many tickets. */
export function compareTiers(compared: readonly ComparedPromise[]): TierComparison {
  const promises: Record<Verdict, number> = { stricter: 0, looser: 0, same: 0, added: 0, dropped: 0 };
  let [lost, saved] = [0, 0];
  for (const { verdict, here, there } of compared) {
    promises[verdict]++;
    if (here.outcome === "met" && there.outcome === "breached") lost++;
    if (here.outcome === "breached" && there.outcome === "met") saved++;
  }
  return { promises, lost, saved };
}
