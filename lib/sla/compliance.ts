/**
 * Compliance over a period, from replayed tickets (PRODUCT §4). A clock belongs to the period in which its due instant
 * falls, open and late ones too, so nothing hides by staying open. Shares are in [0, 1] and unrounded. Each ticket is
 * looked at once, so that a hundred thousand of them are read in about a second.
 */
import { type Attainment, attainments, type CountedClock, count, noTallies, type ReportedTicket } from "./attainment";
import type { ClockSnapshot } from "./clock";
import { type Duration, type Instant, type Level, type Metric, type Party, SEVERITIES } from "./events";
import { inOrder, quantile, sample } from "./statistics";

export type { Attainment, CountedClock, ReportedTicket };

export interface Period {
  readonly from: Instant;
  /** excluded */
  readonly to: Instant;
}

interface Changes {
  raised: number;
  lowered: number;
}

export interface Compliance {
  readonly attainment: readonly Attainment[];
  readonly exclusions: readonly { readonly ticket: ReportedTicket; readonly reason: string }[];
  /** clocks without a due instant yet: paused or waiting for confirmation */
  readonly notDueYet: readonly CountedClock[];
  readonly pauses: {
    readonly tickets: number;
    readonly total: Duration;
    readonly median: Duration | null;
    readonly share: number | null;
  };
  /** reopened within 14 days of a resolution of the period */
  readonly reopened: { readonly count: number; readonly resolved: number; readonly share: number | null };
  readonly escalations: {
    readonly count: number;
    readonly per100: number | null;
    readonly byLevel: Readonly<Record<Level, number>>;
  };
  readonly severityChanges: Readonly<Changes> & { readonly contested: number };
  /** who made them */
  readonly severityChangesBy: Readonly<Record<Party, Readonly<Changes>>>;
  readonly confirmation: { readonly median: Duration | null; readonly deemed: number; readonly confirmed: number };
  readonly satisfaction: { readonly n: number; readonly mean: number | null };
  /** tickets filed in the period */
  readonly opened: number;
}

const REPORTED: readonly Metric[] = ["first_response", "confirmation", "resolution", "next_response"];

export function complianceOf(tickets: Iterable<ReportedTicket>, period: Period): Compliance {
  const seen = nothingSeen();
  for (const ticket of tickets) {
    const isFiled = within(ticket.events[0]?.at ?? null, period);
    for (const clock of ticket.replay.clocks) seeClock(seen, ticket, clock, period, isFiled);
    seeEvents(seen, ticket, period);
    if (isFiled) seeFiled(seen, ticket);
  }
  return told(seen);
}

type Seen = ReturnType<typeof nothingSeen>;

function nothingSeen() {
  const none = (): Changes => ({ raised: 0, lowered: 0 });
  return {
    tallies: {
      ...{ first_response: noTallies(), confirmation: noTallies() },
      ...{ resolution: noTallies(), next_response: noTallies() },
    },
    exclusions: [] as { ticket: ReportedTicket; reason: string }[],
    notDueYet: [] as CountedClock[],
    paused: sample(),
    ran: 0,
    reopened: 0,
    resolved: 0,
    escalated: { L1: 0, L2: 0, L3: 0 } as Record<Level, number>,
    changes: { customer: none(), agent: none(), system: none() } as Record<Party, Changes>,
    contested: 0,
    untilConfirmed: sample(),
    deemed: 0,
    scores: { n: 0, sum: 0 },
    opened: 0,
  };
}

const within = (at: Instant | null, { from, to }: Period): boolean => at !== null && at >= from && at < to;

function seeClock(seen: Seen, ticket: ReportedTicket, clock: ClockSnapshot, period: Period, isFiled: boolean): void {
  const { metric, outcome, dueAt, state } = clock;
  const isDecided = outcome === "met" || outcome === "breached";
  if (isDecided && within(dueAt, period)) count(seen.tallies[metric], { ticket, clock });
  if (!isFiled) return;
  if (state !== "stopped" && outcome === "pending" && dueAt === null) seen.notDueYet.push({ ticket, clock });
  if (metric !== "resolution") return;
  seen.ran += clock.elapsed;
  if (clock.pausedWorking > 0) seen.paused.stopped.push(clock.pausedWorking);
}

function seeFiled(seen: Seen, ticket: ReportedTicket): void {
  const { events, replay } = ticket;
  seen.opened++;
  if (replay.confirmedAt !== null) seen.untilConfirmed.stopped.push(replay.confirmedAt - (events[0]?.at ?? 0));
  if (replay.deemedConfirmedAt !== null) seen.deemed++;
  // A breach before the cancelling stays in the figures all the same (PRODUCT §3.10).
  for (const event of events)
    if (event.type === "ticket.cancelled") seen.exclusions.push({ ticket, reason: event.reason });
}

const REOPEN_WINDOW = 14 * 86_400_000;

function seeEvents(seen: Seen, { events, replay }: ReportedTicket, period: Period): void {
  let gravity = SEVERITIES.indexOf(replay.openedSeverity);
  let resolvedAt: Instant | null = null;
  for (const event of events) {
    const counts = within(event.at, period);
    if (event.type === "ticket.resolved") {
      resolvedAt = counts ? event.at : null;
      if (counts) seen.resolved++;
    } else if (event.type === "ticket.reopened") {
      if (resolvedAt !== null && event.at - resolvedAt <= REOPEN_WINDOW) seen.reopened++;
      resolvedAt = null;
    } else if (event.type === "severity.changed") {
      const to = SEVERITIES.indexOf(event.to);
      if (counts && to < gravity) seen.changes[event.by].raised++;
      if (counts && to > gravity) seen.changes[event.by].lowered++;
      gravity = to;
    } else if (counts && event.type === "severity.contested") seen.contested++;
    else if (counts && event.type === "ticket.escalated") seen.escalated[event.to]++;
    else if (counts && event.type === "ticket.rated") {
      seen.scores.n++;
      seen.scores.sum += event.score;
    }
  }
}

function told(seen: Seen): Compliance {
  const { exclusions, notDueYet, paused, ran, reopened, resolved, escalated, changes, scores, opened } = seen;
  const total = paused.stopped.reduce((sum, length) => sum + length, 0);
  const escalations = escalated.L1 + escalated.L2 + escalated.L3;
  const sum = (of: (one: Changes) => number) => of(changes.customer) + of(changes.agent) + of(changes.system);
  return {
    ...{ exclusions, notDueYet, opened },
    attainment: REPORTED.flatMap((metric) => attainments(metric, seen.tallies[metric])),
    pauses: {
      tickets: paused.stopped.length,
      total,
      median: quantile(inOrder(paused), 0.5),
      share: total + ran > 0 ? total / (total + ran) : null,
    },
    reopened: { count: reopened, resolved, share: resolved ? reopened / resolved : null },
    escalations: { count: escalations, per100: opened ? (100 * escalations) / opened : null, byLevel: escalated },
    severityChanges: {
      raised: sum(({ raised }) => raised),
      lowered: sum(({ lowered }) => lowered),
      contested: seen.contested,
    },
    severityChangesBy: changes,
    confirmation: {
      median: quantile(inOrder(seen.untilConfirmed), 0.5),
      deemed: seen.deemed,
      confirmed: seen.untilConfirmed.stopped.length,
    },
    satisfaction: { n: scores.n, mean: scores.n ? scores.sum / scores.n : null },
  };
}
