/**
 * Clocks by replay: a ledger, its pinned policy and calendar, and an instant go in; states, outcomes and due instants
 * come out (guide §4). Nothing is accumulated and nothing must have witnessed a breach for it to exist.
 */
import type { SlaContext } from "./context";
import type { Instant, Level, Metric, Severity, SlaEvent } from "./events";
import { checkInstants } from "./ladder-rules";
import { allRuns, type ClockRun } from "./runs";
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

/** The ticket as it stood at `asOf`. Throws when the ledger does not begin with `ticket.opened`. */
export function replay(events: readonly SlaEvent[], context: SlaContext, asOf: Instant): TicketReplay {
  const story = readStory(events, asOf);
  const runs = allRuns(story, context, asOf);
  const clocks = runs.clocks.map((run) => snapshot(run, story, context, asOf));
  const next = clocks.filter(isDue).toSorted((a, b) => a.dueAt - b.dueAt)[0];
  return {
    asOf,
    state: stateOf(story),
    severity: severityAt(story, asOf),
    openedSeverity: story.openedSeverity,
    level: story.level,
    confirmedAt: story.confirmations.find((cycle) => cycle.said?.verdict === "confirmed")?.said?.at ?? null,
    deemedConfirmedAt: runs.deemedAt,
    refused: story.confirmations.at(-1)?.said?.verdict === "refused",
    clocks,
    nextDueAt: next?.dueAt ?? null,
    nextDueMetric: next?.metric ?? null,
    nextCheckAt: nextCheck(clocks, runs.clocks, story, context, asOf),
  };
}

function stateOf(story: TicketStory): TicketReplay["state"] {
  if (story.cancelledAt !== null) return "cancelled";
  if (story.closures.at(-1)?.to === null) return "resolved";
  return story.waits.at(-1)?.to === null ? "waiting" : "open";
}

const isDue = (clock: ClockSnapshot): clock is ClockSnapshot & { dueAt: Instant } =>
  clock.dueAt !== null && clock.state !== "stopped";

function nextCheck(
  clocks: readonly ClockSnapshot[],
  runs: readonly ClockRun[],
  story: TicketStory,
  context: SlaContext,
  asOf: Instant,
): Instant | null {
  const changes = clocks.flatMap((clock) => clock.nextChangeAt ?? []);
  const steps = runs.flatMap((run) => checkInstants(run, story, context, asOf));
  const later = [...changes, ...steps].filter((at) => at > asOf);
  return later.length ? Math.min(...later) : null;
}
