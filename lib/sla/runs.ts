/**
 * Which clocks a ticket has, and when each started and stopped: the first response from opening; the next responses
 * from each unanswered customer message; confirmation, again after a contested refusal; resolution from confirmation,
 * said or deemed (PRODUCT §3.4–7).
 */
import { contextAt, type SlaContext } from "./context";
import { decided } from "./decision";
import type { Instant, Metric } from "./events";
import { obligations } from "./obligation";
import type { PolicyRules } from "./policy";
import { type Run, runOf } from "./run";
import type { Closure, Confirmation, Moment, SeverityChange, Span, TicketStory } from "./story";

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
  /** the run with the time between resolved and reopened counted (PRODUCT §3.7); null where that is the same */
  readonly strict: Run | null;
  /** the run had nobody been waited for; null where that is the same */
  readonly pauseFree: Run | null;
  /** nobody said anything: deemed confirmed at its due instant */
  readonly lapsed: boolean;
}

export interface Runs {
  readonly clocks: readonly ClockRun[];
  readonly deemedAt: Instant | null;
}

export function allRuns(story: TicketStory, context: SlaContext, asOf: Instant): Runs {
  const confirmations = confirmationRuns(story, context, asOf);
  const last = confirmations[confirmations.length - 1];
  const deemedAt = last?.lapsed ? (last.run?.stop ?? null) : null;
  const clocks = [firstResponse(story, context)];
  for (const clock of nextResponses(story, context)) clocks.push(clock);
  for (const clock of confirmations) clocks.push(clock);
  for (const clock of resolutionRuns(story, context.policy.rules, deemedAt)) clocks.push(clock);
  return { clocks, deemedAt };
}

/** All clocks are made here, in one piece: the shape is the same for each, which the replay's speed rests on. */
function clockRun(
  metric: Metric,
  cycle: number,
  startedBy: StartedBy,
  run: Run | null,
  pauses: readonly Span[],
  strict: Run | null = null,
  pauseFree: Run | null = null,
  lapsed = false,
): ClockRun {
  return { metric, cycle, startedBy, run, pauses, strict, pauseFree, lapsed };
}

const NO_PAUSES: readonly Span[] = [];

function firstResponse(story: TicketStory, { policy }: SlaContext): ClockRun {
  const pauses = policy.rules.responsePauses ? story.waits : NO_PAUSES;
  const stop = first(story.firstReply, policy.rules.resolveIsResponse ? story.firstResolved : null);
  const run = runOf(story.respondFrom, stop, pauses);
  const pauseFree = isWaited(run, pauses) ? runOf(story.respondFrom, stop) : null;
  return clockRun("first_response", 1, "opened", run, pauses, null, pauseFree);
}

/** While the first response is still owed, a further message asks for nothing more. */
function nextResponses(story: TicketStory, { policy }: SlaContext): ClockRun[] {
  const since = policy.rules.resolveIsResponse
    ? Number.NEGATIVE_INFINITY
    : (story.firstReply?.at ?? Number.POSITIVE_INFINITY);
  const clocks: ClockRun[] = [];
  for (const { from, answered } of story.asks) {
    if (from < since) continue;
    const run = runOf(from, answered);
    clocks.push(clockRun("next_response", clocks.length + 1, "customer_message", run, NO_PAUSES));
  }
  return clocks;
}

/** Up to the first asking that ended in a confirmation, said or deemed. */
function confirmationRuns(story: TicketStory, context: SlaContext, asOf: Instant): ClockRun[] {
  const clocks: ClockRun[] = [];
  for (const asking of story.confirmations) {
    const clock = confirmationRun(story, context, asking, clocks.length + 1, asOf);
    clocks.push(clock);
    if (clock.lapsed || asking.verdict?.is === "confirmed") break;
  }
  return clocks;
}

function confirmationRun(
  story: TicketStory,
  context: SlaContext,
  asking: Confirmation,
  cycle: number,
  asOf: Instant,
): ClockRun {
  const closed = resolution(story.closures.find((closure) => closure.from >= asking.from));
  const said = runOf(asking.from, first(asking.verdict, closed), story.waits);
  const deemedAt = context.policy.rules.deemedConfirmation ? lapse(context, said, story, asOf) : null;
  const run = deemedAt === null ? said : runOf(asking.from, knownAt(story, deemedAt), story.waits);
  const startedBy = cycle === 1 ? "opened" : "contested";
  const pauseFree = isWaited(run, story.waits) ? runOf(run.start, momentOf(run)) : null;
  return clockRun("confirmation", cycle, startedBy, run, story.waits, null, pauseFree, deemedAt !== null);
}

/**
 * The instant at which silence counts as confirmation, once it has passed (PRODUCT §3.5). It has happened then: neither
 * a later severity with a target measured from before, nor a calendar adopted later, takes it back or moves it, so
 * each is asked in its own time.
 */
function lapse(context: SlaContext, run: Run, story: TicketStory, asOf: Instant): Instant | null {
  const end = Math.min(run.stop ?? asOf, story.cancelledAt ?? asOf);
  for (const until of turns(story, context.policy.rules, run.start, end)) {
    const track = story.severities.filter(({ at }) => at < until);
    const breachedAt = silentUntil(until, contextAt(context, story, until - 1), run, track);
    if (breachedAt !== null) return breachedAt;
  }
  return silentUntil(end, contextAt(context, story, end), run, story.severities);
}

function silentUntil(until: Instant, context: SlaContext, run: Run, track: readonly SeverityChange[]): Instant | null {
  return decided(run, obligations(context, "confirmation", run, track, until), until, false).breachedAt;
}

/** Instants between two at which the rules of what is past may change. */
function turns({ severities, adoptions }: TicketStory, rules: PolicyRules, from: Instant, to: Instant): Instant[] {
  const changes = rules.severityChange === "forward" ? [] : severities;
  if (changes.length + adoptions.length === 0) return [];
  const all = [...changes, ...adoptions].map(({ at }) => at).filter((at) => at > from && at < to);
  return all.toSorted((a, b) => a - b);
}

function resolutionRuns(story: TicketStory, rules: PolicyRules, deemedAt: Instant | null): ClockRun[] {
  const begun = resolutionStart(story, rules, deemedAt);
  if (!begun) return [clockRun("resolution", 1, null, null, NO_PAUSES)];
  const { start, by, untilResolved } = begun;
  const waits = story.waits.length > 0 ? story.waits.filter(({ from }) => from >= untilResolved) : NO_PAUSES;
  const runs =
    rules.reopen === "restart" ? restarts(story, start, waits) : [wholeRun(story, start, rules.reopen, waits)];
  const isReopened = story.closures.some(({ to }) => to !== null);
  return runs.map((run, index) => {
    const strict = isReopened ? runOf(start, momentOf(run), waits) : null;
    const pauseFree = isWaited(run, waits) ? unpaused(story, rules.reopen, run) : null;
    return clockRun("resolution", index + 1, index ? "reopened" : by, run, waits, strict, pauseFree);
  });
}

/** Whether anybody was waited for before the stop; `waits` are in order. */
function isWaited({ stop }: Run, waits: readonly Span[]): boolean {
  const [first] = waits;
  return first !== undefined && first.from < (stop ?? FOREVER);
}

function unpaused({ closures }: TicketStory, reopen: PolicyRules["reopen"], run: Run): Run {
  const ended = reopen === "resume" ? closures.filter((closure) => closure.to !== null) : NO_PAUSES;
  return runOf(run.start, momentOf(run), NO_PAUSES, ended);
}

interface Begun {
  readonly start: Instant;
  readonly by: StartedBy;
  /** resolved without a word on confirmation: waits before that instant are not taken off */
  readonly untilResolved: Instant;
}

/** Said, deemed, or resolved without either, which is measured from creation: whichever came first (PRODUCT §3.5). */
function resolutionStart(story: TicketStory, rules: PolicyRules, deemedAt: Instant | null): Begun | null {
  const { openedAt, confirmedAt, resolvedUnsaidAt } = story;
  const always = Number.NEGATIVE_INFINITY;
  if (rules.resolutionStart === "created") return { start: openedAt, by: "opened", untilResolved: always };
  const start = earliest(confirmedAt, deemedAt, resolvedUnsaidAt);
  if (start === null) return null;
  if (start === deemedAt) return { start, by: "deemed_confirmed", untilResolved: always };
  if (start === confirmedAt) return { start, by: "confirmed", untilResolved: always };
  return { start: openedAt, by: "opened", untilResolved: start };
}

function wholeRun(story: TicketStory, start: Instant, reopen: "resume" | "continuous", waits: readonly Span[]): Run {
  const { closures } = story;
  const stop = resolution(closures.find((closure) => closure.to === null));
  const isSingle = closures.length === 0 || (closures.length === 1 && stop !== null);
  if (reopen === "continuous" || isSingle) return runOf(start, stop, waits);
  return runOf(
    start,
    stop,
    waits,
    closures.filter((closure) => closure.to !== null),
  );
}

/** With `restart` each reopening begins a new clock. */
function restarts(story: TicketStory, start: Instant, waits: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let from: Instant | null = start;
  for (const closure of story.closures.filter((one) => one.from >= start)) {
    if (from !== null) runs.push(runOf(from, resolution(closure), waits));
    from = closure.to;
  }
  return from === null ? runs : [...runs, runOf(from, null, waits)];
}

const resolution = (closure: Closure | undefined): Moment | null =>
  closure ? { at: closure.from, known: closure.known } : null;

const momentOf = ({ stop, known }: Run): Moment | null => (stop === null ? null : { at: stop, known });

/** Nobody's act, so there is no order within the second: all that was changed by then is known. */
const knownAt = ({ severities }: TicketStory, at: Instant): Moment => ({
  at,
  known: severities.filter((change) => change.at <= at).length,
});

function first(one: Moment | null, other: Moment | null): Moment | null {
  if (!one || !other) return one ?? other;
  // In one second, the one that knew of fewer severities was told first.
  return (other.at - one.at || other.known - one.known) < 0 ? other : one;
}

const FOREVER = Number.POSITIVE_INFINITY;

function earliest(...instants: readonly (Instant | null)[]): Instant | null {
  let found: Instant | null = null;
  for (const at of instants) if (at !== null && at < (found ?? FOREVER)) found = at;
  return found;
}
