/**
 * Clocks by replay: a ledger, its pinned policy and calendar, and an instant go in; states, outcomes and due instants
 * come out (guide §4). Nothing is accumulated and nothing must have witnessed a breach for it to exist.
 */
import type { SlaContext } from "./context";
import type { Instant, Level, Metric, Severity, SlaEvent } from "./events";
import { stepsOf } from "./ladder-rules";
import { type Reading, readClock } from "./reading";
import { allRuns } from "./runs";
import { type ClockSnapshot, snapshot } from "./snapshot";
import { readStory, severityAt, type TicketStory } from "./story";

export type { ClockSnapshot, SlaContext };

export interface TicketReplay {
  readonly asOf: Instant;
  readonly state: "open" | "waiting" | "resolved" | "cancelled";
  readonly severity: Severity;
  readonly openedSeverity: Severity;
  readonly level: Level;
  readonly confirmedAt: Instant | null;
  readonly deemedConfirmedAt: Instant | null;
  readonly refused: boolean;
  readonly clocks: readonly ClockSnapshot[];
  /** the earliest due instant of a clock that has not stopped; a breached one that still runs counts */
  readonly nextDueAt: Instant | null;
  readonly nextDueMetric: Metric | null;
  /** the next instant at which anything changes by itself */
  readonly nextCheckAt: Instant | null;
}

/**
 * The ticket as it stood at `asOf`, in UTC milliseconds. Throws when the ledger does not begin with `ticket.opened`.
 */
export function replay(events: readonly SlaEvent[], context: SlaContext, asOf: Instant): TicketReplay {
  const story = readStory(events, asOf);
  const { clocks: runs, deemedAt } = allRuns(story, context, asOf);
  const readings: (Reading | null)[] = [];
  const clocks: ClockSnapshot[] = [];
  for (const run of runs) {
    const reading = readClock(run, story, context, asOf);
    readings.push(reading);
    clocks.push(snapshot(run, reading, story, asOf));
  }
  const next = nextDue(clocks);
  return {
    asOf,
    state: stateOf(story),
    severity: severityAt(story, asOf),
    openedSeverity: story.openedSeverity,
    level: story.level,
    confirmedAt: story.confirmedAt,
    deemedConfirmedAt: deemedAt,
    refused: story.isRefused && deemedAt === null,
    clocks,
    nextDueAt: next?.dueAt ?? null,
    nextDueMetric: next?.metric ?? null,
    nextCheckAt: story.cancelledAt === null ? nextCheck(clocks, readings, asOf) : null,
  };
}

function stateOf(story: TicketStory): TicketReplay["state"] {
  if (story.cancelledAt !== null) return "cancelled";
  if (story.closures.at(-1)?.to === null) return "resolved";
  return story.waits.at(-1)?.to === null ? "waiting" : "open";
}

function nextDue(clocks: readonly ClockSnapshot[]): ClockSnapshot | null {
  let first: ClockSnapshot | null = null;
  for (const clock of clocks) {
    if (clock.dueAt === null || clock.state === "stopped") continue;
    if (clock.dueAt < (first?.dueAt ?? Number.POSITIVE_INFINITY)) first = clock;
  }
  return first;
}

/** The earliest of: a clock passing its due instant (so also a confirmation deemed), a rule of the ladder reached. */
function nextCheck(
  clocks: readonly ClockSnapshot[],
  readings: readonly (Reading | null)[],
  asOf: Instant,
): Instant | null {
  let first = Number.POSITIVE_INFINITY;
  for (const { nextChangeAt } of clocks)
    if (nextChangeAt !== null && nextChangeAt > asOf) first = Math.min(first, nextChangeAt);
  for (const reading of readings) {
    if (!reading || reading.run.stop !== null) continue;
    for (const { at } of stepsOf(reading, false)) if (at > asOf) first = Math.min(first, at);
  }
  return Number.isFinite(first) ? first : null;
}
