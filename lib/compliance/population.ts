/** Which tickets and clocks a quarter is made of: the same membership as the rates have (SLA-FINDINGS §4). Pure. */
import type { CountedClock, Period, ReportedTicket } from "@/lib/sla/compliance";
import { SEVERITIES, type Severity, type SlaEvent } from "@/lib/sla/events";
import type { Behind, SeverityStep } from "./depth-schema";
import { isoOf } from "./figures";
import { numbersOf } from "./spread";

const REOPEN_WINDOW = 14 * 86_400_000;
const within = (at: number | undefined | null, { from, to }: Period): boolean =>
  at !== undefined && at !== null && at >= from && at < to;

/** Clocks met or breached whose due instant falls in the period. */
export const decidedIn = (tickets: readonly ReportedTicket[], period: Period): CountedClock[] =>
  tickets.flatMap((ticket) =>
    ticket.replay.clocks
      .filter(({ outcome, dueAt }) => (outcome === "met" || outcome === "breached") && within(dueAt, period))
      .map((clock) => ({ ticket, clock })),
  );

export const filedIn = (tickets: readonly ReportedTicket[], period: Period): ReportedTicket[] =>
  tickets.filter(({ events }) => within(events[0]?.at, period));

/** The tickets behind each figure that stands beside the rates. */
export function behindOf(tickets: readonly ReportedTicket[], period: Period): Behind {
  const filed = filedIn(tickets, period);
  const said = (...types: SlaEvent["type"][]) =>
    numbersOf(
      tickets.filter(({ events }) => events.some(({ type, at }) => types.includes(type) && within(at, period))),
    );
  const paused = filed.filter(({ replay }) =>
    replay.clocks.some(({ metric, pausedWorking }) => metric === "resolution" && pausedWorking > 0),
  );
  return {
    opened: numbersOf(filed),
    paused: numbersOf(paused),
    resolved: said("ticket.resolved"),
    reopened: numbersOf(tickets.filter(({ events }) => isReopened(events, period))),
    escalated: said("ticket.escalated"),
    severityChanged: said("severity.changed", "severity.contested"),
    confirmed: numbersOf(filed.filter(({ replay }) => replay.confirmedAt !== null)),
    deemed: numbersOf(filed.filter(({ replay }) => replay.deemedConfirmedAt !== null)),
    rated: said("ticket.rated"),
  };
}

/** Reopened within 14 days of a resolution of the period. */
function isReopened(events: readonly SlaEvent[], period: Period): boolean {
  let resolvedAt: number | null = null;
  for (const { type, at } of events) {
    if (type === "ticket.resolved") resolvedAt = within(at, period) ? at : null;
    if (type !== "ticket.reopened") continue;
    if (resolvedAt !== null && at - resolvedAt <= REOPEN_WINDOW) return true;
    resolvedAt = null;
  }
  return false;
}

/** Each change of severity and each objection in the period, the earliest first (N8). */
export function severityStepsOf(
  tickets: readonly ReportedTicket[],
  period: Period,
  titleOf: (ticket: ReportedTicket) => string,
): SeverityStep[] {
  return tickets
    .flatMap((ticket) =>
      stepsOf(ticket).map((step) => ({ ...step, number: Number(ticket.id), title: titleOf(ticket) })),
    )
    .filter(({ at }) => within(at, period))
    .toSorted((a, b) => a.at - b.at || a.number - b.number)
    .map(({ at, ...step }) => ({ ...step, at: isoOf(at) }));
}

type Step = Omit<SeverityStep, "number" | "title" | "at"> & { readonly at: number };

function stepsOf({ events, replay }: ReportedTicket): Step[] {
  let from: Severity = replay.openedSeverity;
  return events.flatMap((event): Step[] => {
    const { at, by } = event;
    if (event.type === "severity.contested") return [{ kind: "contested", at, by, from, to: from }];
    if (event.type !== "severity.changed" || event.to === from) return [];
    const kind = SEVERITIES.indexOf(event.to) < SEVERITIES.indexOf(from) ? "raised" : "lowered";
    const step: Step = { kind, at, by, from, to: event.to };
    from = event.to;
    return [step];
  });
}
