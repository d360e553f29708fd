/** How the times of decided clocks are spread, and what the wait for confirmation hides (N3). Pure. */
import type { CountedClock, ReportedTicket } from "@/lib/sla/compliance";
import type { Instant, Metric } from "@/lib/sla/events";
import { inOrder, quantile, sample } from "@/lib/sla/statistics";
import type { ConfirmationGap, GapTicket, TimeBin, TimeSpread } from "./depth-schema";
import { orNull, secondsOf } from "./figures";

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
/** Each bound about twice the one before: quarters and severities can be held against each other. */
const BOUNDS = [
  ...[0, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR],
  ...[16 * HOUR, DAY + 8 * HOUR, 3 * DAY, 6 * DAY, 12 * DAY],
] as const;

/** Decided clocks of one metric by time on the contract clock, the bins without any before and after cut off. */
export function spreadOf(metric: Metric, decided: readonly CountedClock[]): TimeSpread {
  const clocks = decided.filter(({ clock }) => clock.metric === metric);
  const bins = BOUNDS.map((fromSeconds, index): TimeBin => {
    const toSeconds = BOUNDS[index + 1] ?? null;
    const within = clocks.filter(({ clock }) => {
      const seconds = secondsOf(clock.elapsed);
      return seconds >= fromSeconds && (toSeconds === null || seconds < toSeconds);
    });
    const count = (is: (one: CountedClock) => boolean) => within.filter(is).length;
    return {
      fromSeconds,
      toSeconds,
      met: count(({ clock }) => clock.outcome === "met"),
      breached: count(({ clock }) => clock.outcome === "breached"),
      running: count(({ clock }) => clock.outcome === "breached" && clock.state !== "stopped"),
      tickets: numbersOf(within.map(({ ticket }) => ticket)),
    };
  });
  const isFull = ({ met, breached }: TimeBin) => met + breached > 0;
  return { metric, bins: bins.slice(Math.max(0, bins.findIndex(isFull)), bins.findLastIndex(isFull) + 1) };
}

/** Ticket numbers in order, each once. */
export const numbersOf = (tickets: Iterable<ReportedTicket>): number[] =>
  [...new Set([...tickets].map(({ id }) => Number(id)))].toSorted((a, b) => a - b);

const ENOUGH = 5;

/** Resolutions decided in the period and done: what a clock that begins at confirmation leaves out. */
export function gapOf(decided: readonly CountedClock[], titleOf: (ticket: ReportedTicket) => string): ConfirmationGap {
  const tickets = decided.flatMap((one) => gapTicket(one, titleOf));
  const median = (of: (ticket: GapTicket) => number) => {
    const lengths = sample();
    for (const ticket of tickets) lengths.stopped.push(of(ticket));
    return tickets.length < ENOUGH ? null : quantile(inOrder(lengths), 0.5);
  };
  return {
    n: tickets.length,
    untilConfirmedMedian: median((ticket) => ticket.untilConfirmedSeconds),
    fromConfirmedMedian: median((ticket) => ticket.fromConfirmedSeconds),
    fromFiledMedian: median((ticket) => ticket.untilConfirmedSeconds + ticket.fromConfirmedSeconds),
    tickets: tickets.toSorted((a, b) => b.untilConfirmedSeconds - a.untilConfirmedSeconds || a.number - b.number),
  };
}

function gapTicket({ ticket, clock }: CountedClock, titleOf: (ticket: ReportedTicket) => string): GapTicket[] {
  const filedAt: Instant | undefined = ticket.events[0]?.at;
  const { metric, startedAt, stoppedAt, severity } = clock;
  if (metric !== "resolution" || filedAt === undefined || startedAt === null || stoppedAt === null) return [];
  return [
    {
      number: Number(ticket.id),
      title: titleOf(ticket),
      severity,
      untilConfirmedSeconds: secondsOf(startedAt - filedAt),
      fromConfirmedSeconds: secondsOf(stoppedAt - startedAt),
      deemed: orNull(ticket.replay.deemedConfirmedAt, (at) => at === startedAt) ?? false,
    },
  ];
}
