/** One clock at one instant: state and outcome are two questions, and a breach is dated when it was due, whoever noticed. */
import { between, type Calendar } from "./calendar";
import type { SlaContext } from "./context";
import type { Duration, Instant, Metric, Severity } from "./events";
import { type Obligation, obligations } from "./obligation";
import type { Coverage, Target } from "./policy";
import { elapsed, isStill, type Run } from "./run";
import type { ClockRun, StartedBy } from "./runs";
import { type Span, severityAt, type TicketStory } from "./story";

export interface ClockSnapshot {
  readonly metric: Metric;
  /** 1, 2 … when the metric repeats */
  readonly cycle: number;
  readonly state: "not_started" | "running" | "paused" | "stopped";
  readonly outcome: "pending" | "met" | "breached" | "cancelled";
  readonly severity: Severity;
  /** the target that binds: the one that is due first */
  readonly target: Target | null;
  readonly calendar: Coverage;
  readonly startedAt: Instant | null;
  readonly startedBy: StartedBy;
  readonly stoppedAt: Instant | null;
  /** null before the start, while paused (unless breached), without a target, and when cancelled */
  readonly dueAt: Instant | null;
  readonly breachedAt: Instant | null;
  readonly elapsed: Duration;
  /** negative when late; null without a target */
  readonly remaining: Duration | null;
  readonly pausedWorking: Duration;
  readonly pausedWall: Duration;
  /** the same with the time between resolved and reopened counted (PRODUCT §3.7) */
  readonly strict: { readonly outcome: "pending" | "met" | "breached" | "cancelled"; readonly elapsed: Duration };
  readonly nextChangeAt: Instant | null;
  readonly asOf: Instant;
}

export function snapshot(clock: ClockRun, story: TicketStory, context: SlaContext, asOf: Instant): ClockSnapshot {
  const { metric, cycle, run, startedBy } = clock;
  if (!run) return notStarted(clock, story, asOf);
  const cancelledAt = run.stop === null ? story.cancelledAt : null;
  const end = Math.min(run.stop ?? cancelledAt ?? asOf, asOf);
  const owed = obligations(context, metric, run, story.severities, end);
  const breachedAt = clock.lapsed ? run.stop : breach(owed, end);
  const binding = bindingOf(owed);
  const isPaused = run.stop === null && cancelledAt === null && isStill(run, asOf);
  const outcome = outcomeOf(breachedAt, run, cancelledAt, binding);
  const present = presentOf(owed, story, end);
  return {
    metric,
    cycle,
    startedBy,
    asOf,
    outcome,
    state: run.stop !== null || cancelledAt !== null ? "stopped" : isPaused ? "paused" : "running",
    severity: severityAt(story, end),
    target: binding?.target ?? null,
    calendar: binding?.on ?? "business",
    startedAt: run.start,
    stoppedAt: run.stop ?? cancelledAt,
    dueAt: outcome === "cancelled" ? null : (breachedAt ?? binding?.dueAt ?? null),
    breachedAt,
    elapsed: elapsed(run, present?.calendar ?? context.business, run.start, end),
    remaining: binding ? remaining(run, binding, end) : null,
    ...pausedTime(clock.pauses, context.business, run.start, end),
    strict: strictly(clock, run, story, context, end, { outcome, present }),
    nextChangeAt:
      run.stop === null && cancelledAt === null && breachedAt === null
        ? after(binding?.dueAt ?? null, clock, context)
        : null,
  };
}

function notStarted({ metric, cycle }: ClockRun, story: TicketStory, asOf: Instant): ClockSnapshot {
  const outcome = story.cancelledAt !== null ? ("cancelled" as const) : ("pending" as const);
  return {
    ...{
      metric,
      cycle,
      asOf,
      outcome,
      state: "not_started",
      severity: severityAt(story, asOf),
      target: null,
      calendar: "business",
    },
    ...{
      startedAt: null,
      startedBy: null,
      stoppedAt: null,
      dueAt: null,
      breachedAt: null,
      elapsed: 0,
      remaining: null,
    },
    ...{ pausedWorking: 0, pausedWall: 0, strict: { outcome, elapsed: 0 }, nextChangeAt: null },
  };
}

/** The target that is due first among those that hold. While paused nothing is due, and the present one binds. */
export function bindingOf(owed: readonly Obligation[]): Obligation | null {
  const holding = owed.filter((one) => one.droppedAt === null);
  const due = holding.filter((one) => one.dueAt !== null).toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  return due[0] ?? holding.at(-1) ?? null;
}

/** Due strictly before the end of its validity: at the due instant itself a clock is not yet breached (PRODUCT §3.2). */
function breach(owed: readonly Obligation[], end: Instant): Instant | null {
  const missed = owed.flatMap(({ dueAt, droppedAt }) =>
    dueAt !== null && dueAt < Math.min(end, droppedAt ?? end) ? [dueAt] : [],
  );
  return missed.length ? Math.min(...missed) : null;
}

function outcomeOf(
  breachedAt: Instant | null,
  run: Run,
  cancelledAt: Instant | null,
  binding: Obligation | null,
): ClockSnapshot["outcome"] {
  if (breachedAt !== null) return "breached";
  if (cancelledAt !== null) return "cancelled";
  return run.stop !== null && binding ? "met" : "pending";
}

/** The obligation of the severity the ticket has, whose calendar measures elapsed time. */
function presentOf(owed: readonly Obligation[], story: TicketStory, end: Instant): Obligation | undefined {
  const severity = severityAt(story, end);
  return owed.findLast((one) => one.severity === severity) ?? owed.at(-1);
}

function remaining(run: Run, binding: Obligation, end: Instant): Duration {
  return binding.length - elapsed(run, binding.calendar, binding.since, end);
}

/** Waiting for the customer since the clock's start, in business hours and on the wall. */
function pausedTime(pauses: readonly Span[], calendar: Calendar, from: Instant, end: Instant) {
  let [pausedWorking, pausedWall] = [0, 0];
  for (const pause of pauses) {
    const start = Math.max(pause.from, from);
    const to = Math.min(pause.to ?? end, end);
    if (to <= start) continue;
    pausedWorking += between(calendar, start, to);
    pausedWall += to - start;
  }
  return { pausedWorking, pausedWall };
}

function strictly(
  clock: ClockRun,
  run: Run,
  story: TicketStory,
  context: SlaContext,
  end: Instant,
  plain: { outcome: ClockSnapshot["outcome"]; present: Obligation | undefined },
): ClockSnapshot["strict"] {
  const calendar = plain.present?.calendar ?? context.business;
  const wasReopened = clock.metric === "resolution" && story.closures.some((closure) => closure.to !== null);
  if (!wasReopened) return { outcome: plain.outcome, elapsed: elapsed(run, calendar, run.start, end) };
  const counted: Run = { ...run, still: clock.pauses };
  const late = breach(obligations(context, clock.metric, counted, story.severities, end), end) !== null;
  return { outcome: late ? "breached" : plain.outcome, elapsed: elapsed(counted, calendar, run.start, end) };
}

/** A clock turns breached a second after it is due; a confirmation is deemed at its due instant. */
function after(dueAt: Instant | null, clock: ClockRun, context: SlaContext): Instant | null {
  if (dueAt === null) return null;
  return clock.metric === "confirmation" && context.policy.rules.deemedConfirmation ? dueAt : dueAt + 1000;
}
