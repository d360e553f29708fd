/**
 * Compliance over a period, from replayed tickets (PRODUCT §4). A clock belongs to the period in which its due instant
 * falls, open and late ones too, so nothing hides by staying open. Shares are in [0, 1] and unrounded.
 */
import { type Attainment, attainments, type CountedClock, type ReportedTicket } from "./attainment";
import type { ClockSnapshot } from "./clock";
import { type Duration, type Instant, LEVELS, type Level, type Metric, type Party, SEVERITIES } from "./events";
import { mean, quantile } from "./statistics";

export type { Attainment, CountedClock, ReportedTicket };

export interface Period {
  readonly from: Instant;
  /** excluded */
  readonly to: Instant;
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
  readonly reopened: { readonly count: number; readonly resolved: number; readonly share: number | null };
  readonly escalations: {
    readonly count: number;
    readonly per100: number | null;
    readonly byLevel: Readonly<Record<Level, number>>;
  };
  readonly severityChanges: { readonly raised: number; readonly lowered: number; readonly contested: number };
  /** who made them */
  readonly severityChangesBy: Readonly<Record<Party, { readonly raised: number; readonly lowered: number }>>;
  readonly confirmation: { readonly median: Duration | null; readonly deemed: number; readonly confirmed: number };
  readonly satisfaction: { readonly n: number; readonly mean: number | null };
  /** tickets filed in the period */
  readonly opened: number;
}

const REPORTED: readonly Metric[] = ["first_response", "confirmation", "resolution", "next_response"];

export function complianceOf(tickets: readonly ReportedTicket[], period: Period): Compliance {
  const counted = tickets.flatMap((ticket) => ticket.replay.clocks.map((clock) => ({ ticket, clock })));
  const due = counted.filter(({ clock }) => isCounted(clock) && within(clock.dueAt, period));
  const inPeriod = tickets.filter((ticket) => within(openedAt(ticket), period));
  return {
    attainment: REPORTED.flatMap((metric) =>
      attainments(
        metric,
        due.filter(({ clock }) => clock.metric === metric),
      ),
    ),
    exclusions: inPeriod.flatMap((ticket) => exclusion(ticket)),
    notDueYet: counted.filter(({ ticket, clock }) => isWaiting(clock) && within(openedAt(ticket), period)),
    pauses: pausesOf(inPeriod),
    reopened: reopenings(tickets, period),
    escalations: escalationsOf(tickets, period, inPeriod.length),
    severityChanges: severityChangesOf(tickets, period, ["customer", "agent", "system"]),
    severityChangesBy: changesBy(tickets, period),
    confirmation: confirmationsOf(inPeriod),
    satisfaction: satisfactionOf(tickets, period),
    opened: inPeriod.length,
  };
}

const within = (at: Instant | null, { from, to }: Period): boolean => at !== null && at >= from && at < to;
const openedAt = ({ events }: ReportedTicket): Instant | null => events[0]?.at ?? null;

/** Decided, with a target: met or breached. A running clock that is not late yet decides nothing. */
function isCounted({ outcome, target }: ClockSnapshot): boolean {
  return target !== null && (outcome === "met" || outcome === "breached");
}

const isWaiting = ({ state, dueAt, outcome }: ClockSnapshot): boolean =>
  state !== "stopped" && outcome === "pending" && dueAt === null;

/**
 * Cancelled without a breach: excluded, and said so. A breach before the cancelling stays in the figures (PRODUCT
 * §3.10).
 */
function exclusion(ticket: ReportedTicket): { ticket: ReportedTicket; reason: string }[] {
  const cancelled = ticket.events.find((event) => event.type === "ticket.cancelled");
  return cancelled?.type === "ticket.cancelled" ? [{ ticket, reason: cancelled.reason }] : [];
}

function pausesOf(tickets: readonly ReportedTicket[]): Compliance["pauses"] {
  const clocks = tickets.flatMap(({ replay }) => replay.clocks.filter((clock) => clock.metric === "resolution"));
  const paused = clocks.map((clock) => clock.pausedWorking).filter((length) => length > 0);
  const total = paused.reduce((sum, length) => sum + length, 0);
  const ran = clocks.reduce((sum, clock) => sum + clock.elapsed, 0);
  const median = quantile(
    paused.map((length) => ({ length, censored: false })),
    0.5,
  );
  return { tickets: paused.length, total, median, share: total + ran > 0 ? total / (total + ran) : null };
}

const REOPEN_WINDOW = 14 * 86_400_000;

/** Reopened within 14 days of a resolution of the period. */
function reopenings(tickets: readonly ReportedTicket[], period: Period): Compliance["reopened"] {
  let [count, resolved] = [0, 0];
  for (const { events } of tickets) {
    for (const [index, event] of events.entries()) {
      if (event.type !== "ticket.resolved" || !within(event.at, period)) continue;
      resolved++;
      const next = events.slice(index + 1).find((later) => later.type === "ticket.reopened");
      if (next && next.at - event.at <= REOPEN_WINDOW) count++;
    }
  }
  return { count, resolved, share: resolved ? count / resolved : null };
}

function escalationsOf(tickets: readonly ReportedTicket[], period: Period, opened: number): Compliance["escalations"] {
  const reached = tickets.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "ticket.escalated" && within(event.at, period) ? [event.to] : [])),
  );
  const byLevel = Object.fromEntries(
    LEVELS.map((level) => [level, reached.filter((to) => to === level).length]),
  ) as Record<Level, number>;
  return { count: reached.length, per100: opened ? (100 * reached.length) / opened : null, byLevel };
}

function changesBy(tickets: readonly ReportedTicket[], period: Period): Compliance["severityChangesBy"] {
  const of = (party: Party) => {
    const { raised, lowered } = severityChangesOf(tickets, period, [party]);
    return { raised, lowered };
  };
  return { customer: of("customer"), agent: of("agent"), system: of("system") };
}

function severityChangesOf(
  tickets: readonly ReportedTicket[],
  period: Period,
  by: readonly Party[],
): Compliance["severityChanges"] {
  let [raised, lowered, contested] = [0, 0, 0];
  for (const { events, replay } of tickets) {
    let rank = SEVERITIES.indexOf(replay.openedSeverity);
    for (const event of events) {
      const counts = within(event.at, period) && by.includes(event.by);
      if (event.type === "severity.contested" && counts) contested++;
      if (event.type !== "severity.changed") continue;
      const to = SEVERITIES.indexOf(event.to);
      if (counts && to < rank) raised++;
      if (counts && to > rank) lowered++;
      rank = to;
    }
  }
  return { raised, lowered, contested };
}

function confirmationsOf(tickets: readonly ReportedTicket[]): Compliance["confirmation"] {
  const said = tickets.flatMap(({ replay, events }) =>
    replay.confirmedAt === null
      ? []
      : [{ length: replay.confirmedAt - (events[0]?.at ?? replay.confirmedAt), censored: false }],
  );
  const deemed = tickets.filter(({ replay }) => replay.deemedConfirmedAt !== null).length;
  return { median: quantile(said, 0.5), deemed, confirmed: said.length };
}

function satisfactionOf(tickets: readonly ReportedTicket[], period: Period): Compliance["satisfaction"] {
  const scores = tickets.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "ticket.rated" && within(event.at, period) ? [event.score] : [])),
  );
  return { n: scores.length, mean: mean(scores) };
}
