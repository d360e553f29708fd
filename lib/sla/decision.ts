/**
 * Which target decides a clock, and whether it was missed. Met ⇔ stopped ≤ due: at the due instant itself a clock is
 * not yet breached, a second later it is, and nothing that happens afterwards makes it unhappen (PRODUCT §3.2, §3.8).
 */
import { addTime } from "./calendar";
import type { Instant } from "./events";
import type { Obligation } from "./obligation";
import { elapsed, type Run } from "./run";

export interface Decision {
  /** the target that was missed first, else the one that is due first among those that hold; null: nothing is owed */
  readonly deciding: Obligation | null;
  /** the due instant that was missed */
  readonly breachedAt: Instant | null;
}

/** As known at `end`. `lapsed`: confirmation deemed at its due instant, a miss although the clock stops just there. */
export function decided(run: Run, owed: readonly Obligation[], end: Instant, lapsed: boolean): Decision {
  let missed: Obligation | null = null;
  let next: Obligation | null = null;
  for (const one of owed) {
    if (isMissed(one.dueAt, one, end, lapsed) && isSooner(one, missed)) missed = one;
    if (one.dueAt !== null && one.droppedAt === null && isSooner(one, next)) next = one;
  }
  if (missed) return { deciding: missed, breachedAt: missed.dueAt };
  return { deciding: next ?? soonestIfResumed(run, owed.filter(isHolding), end), breachedAt: null };
}

/** Of equal due instants the one that arose last. */
const isSooner = ({ dueAt }: Obligation, than: Obligation | null): boolean =>
  than === null || (dueAt ?? FOREVER) <= (than.dueAt ?? FOREVER);

const FOREVER = Number.POSITIVE_INFINITY;

/** Nothing is due while the clock stands still: the one that would be, if it went on now. */
function soonestIfResumed(run: Run, holding: readonly Obligation[], now: Instant): Obligation | null {
  if (holding.length < 2) return holding[0] ?? null;
  const resumed = holding.map((one) => {
    const left = one.length - elapsed(run, one.calendar, one.since, now);
    return { one, dueAt: addTime(one.calendar, now, left) ?? Number.POSITIVE_INFINITY };
  });
  return resumed.reduce((first, next) => (next.dueAt <= first.dueAt ? next : first)).one;
}

/** Whether a target with that due instant was missed by `end`: not after it was dropped. */
export function isMissed(dueAt: Instant | null, { droppedAt }: Obligation, end: Instant, lapsed: boolean): boolean {
  if (dueAt === null) return false;
  return (dueAt < end || (lapsed && dueAt === end)) && (droppedAt === null || dueAt < droppedAt);
}

const isHolding = ({ droppedAt }: Obligation): boolean => droppedAt === null;
