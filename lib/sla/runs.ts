/**
 * Which clocks a ticket has, and when each started and stopped: the first response from opening; the next responses
 * from each unanswered customer message; confirmation, again after a contested refusal; resolution from confirmation,
 * said or deemed (PRODUCT §3.4–7).
 */
import type { SlaContext } from "./context";
import type { Instant, Metric } from "./events";
import { obligations } from "./obligation";
import { mergeSpans, type Run } from "./run";
import type { Confirmation, Span, TicketStory } from "./story";

/** What began a clock. */
export type StartedBy =
  | "opened"
  | "confirmed"
  | "deemed_confirmed"
  | "reopened"
  | "contested"
  | "customer_message"
  | null;

export interface ClockRun {
  readonly metric: Metric;
  readonly cycle: number;
  readonly startedBy: StartedBy;
  /** null: not started */
  readonly run: Run | null;
  /** the waits for the customer among its standstills */
  readonly pauses: readonly Span[];
  /** an agent let it lapse: deemed confirmed at its due instant */
  readonly lapsed: boolean;
}

export interface Runs {
  readonly clocks: readonly ClockRun[];
  readonly deemedAt: Instant | null;
}

export function allRuns(story: TicketStory, context: SlaContext, asOf: Instant): Runs {
  const confirmations = story.confirmations.map((cycle, index) =>
    confirmationRun(story, context, cycle, index + 1, asOf),
  );
  const deemedAt = confirmations.find((clock) => clock.lapsed)?.run?.stop ?? null;
  const clocks = [
    firstResponse(story, context),
    ...nextResponses(story),
    ...confirmations,
    ...resolutions(story, context, deemedAt, asOf),
  ];
  return { clocks, deemedAt };
}

function firstResponse(story: TicketStory, { policy }: SlaContext): ClockRun {
  const pauses = policy.rules.responsePauses ? story.waits : [];
  const stop = earliest(story.firstReplyAt, policy.rules.resolveIsResponse ? story.firstResolvedAt : null);
  const run = { start: story.openedAt, stop, still: pauses };
  return { metric: "first_response", cycle: 1, startedBy: "opened", run, pauses, lapsed: false };
}

function nextResponses(story: TicketStory): ClockRun[] {
  return story.asks.map(({ from, to }, index) => ({
    ...{
      metric: "next_response" as const,
      cycle: index + 1,
      startedBy: "customer_message" as const,
      pauses: [],
      lapsed: false,
    },
    run: { start: from, stop: to, still: [] },
  }));
}

function confirmationRun(
  story: TicketStory,
  context: SlaContext,
  cycle: Confirmation,
  number: number,
  asOf: Instant,
): ClockRun {
  const said = earliest(cycle.said?.at ?? null, resolvedSince(story, cycle.from));
  const run: Run = { start: cycle.from, stop: said, still: story.waits };
  const base = { metric: "confirmation" as const, cycle: number, pauses: story.waits };
  const startedBy = number === 1 ? ("opened" as const) : ("contested" as const);
  const deemed = context.policy.rules.deemedConfirmation ? lapse(context, run, story, asOf) : null;
  return deemed === null
    ? { ...base, startedBy, run, lapsed: false }
    : { ...base, startedBy, run: { ...run, stop: deemed }, lapsed: true };
}

/** The instant at which silence counts as confirmation, when it has come. */
function lapse(context: SlaContext, run: Run, story: TicketStory, asOf: Instant): Instant | null {
  const owed = obligations(context, "confirmation", run, story.severities, run.stop ?? asOf);
  const due = Math.min(
    ...owed.flatMap((one) =>
      one.dueAt !== null && (one.droppedAt === null || one.dueAt < one.droppedAt) ? [one.dueAt] : [],
    ),
  );
  const end = Math.min(run.stop ?? asOf, story.cancelledAt ?? asOf);
  if (!Number.isFinite(due) || due > end) return null;
  return due === run.stop ? null : due;
}

const resolvedSince = (story: TicketStory, from: Instant): Instant | null =>
  story.closures.find((closure) => closure.from >= from)?.from ?? null;

function resolutions(story: TicketStory, context: SlaContext, deemedAt: Instant | null, asOf: Instant): ClockRun[] {
  const { rules } = context.policy;
  const said = story.confirmations.find((cycle) => cycle.said?.verdict === "confirmed")?.said?.at ?? null;
  const { start, startedBy } = resolutionStart(story, rules.resolutionStart === "created", said, deemedAt);
  // Resolved without confirmation: measured from creation, and nothing is taken off.
  const pauses = startedBy === "opened" && rules.resolutionStart === "confirmed" ? [] : story.waits;
  const none = { metric: "resolution" as const, pauses, lapsed: false };
  if (start === null) return [{ ...none, cycle: 1, startedBy: null, run: null }];
  if (rules.reopen !== "restart")
    return [{ ...none, cycle: 1, startedBy, run: wholeRun(story, start, rules.reopen, pauses) }];
  return restarts(story, start, asOf, pauses).map((run, index) => ({
    ...none,
    cycle: index + 1,
    startedBy: index ? ("reopened" as const) : startedBy,
    run,
  }));
}

/** Said or deemed, whichever came first; resolved without either is measured from creation (PRODUCT §3.5). */
function resolutionStart(story: TicketStory, fromCreation: boolean, said: Instant | null, deemedAt: Instant | null) {
  if (fromCreation) return { start: story.openedAt, startedBy: "opened" as const };
  const confirmed = earliest(said, deemedAt);
  const isRefused = story.confirmations.at(-1)?.said?.verdict === "refused";
  if (story.firstResolvedAt !== null && !isRefused && (confirmed === null || confirmed > story.firstResolvedAt))
    return { start: story.openedAt, startedBy: "opened" as const };
  if (confirmed === null) return { start: null, startedBy: null };
  return { start: confirmed, startedBy: confirmed === said ? ("confirmed" as const) : ("deemed_confirmed" as const) };
}

function wholeRun(story: TicketStory, start: Instant, reopen: "resume" | "continuous", pauses: readonly Span[]): Run {
  const closed = story.closures.filter((closure) => closure.to !== null);
  const stop = story.closures.find((closure) => closure.to === null)?.from ?? null;
  return { start, stop, still: mergeSpans(pauses, reopen === "resume" ? closed : []) };
}

/** With `restart` each reopening begins a new clock. */
function restarts(story: TicketStory, start: Instant, asOf: Instant, still: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const closure of story.closures) {
    runs.push({ start: from, stop: closure.from, still });
    if (closure.to === null) return runs;
    from = closure.to;
  }
  return from <= asOf ? [...runs, { start: from, stop: null, still }] : runs;
}

function earliest(...instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((at) => at !== null);
  return known.length ? Math.min(...known) : null;
}
