/**
 * Whether an open ticket may adopt a calendar published after it was filed (PRODUCT §3.9): whole, as a ledger event, and
 * only if no due instant moves later. What is past stays as it was promised: both calendars must agree on it.
 */
import { type Calendar, openStretches } from "./calendar";
import { type ClockSnapshot, replay } from "./clock";
import type { SlaContext } from "./context";
import type { Instant, Metric, SlaEvent } from "./events";

/** A due instant that comes earlier under the adopted calendar. UTC milliseconds. */
export interface Earlier {
  readonly metric: Metric;
  readonly cycle: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** `version` is what the event would name. A paused clock is compared as if it went on at `at`. */
export function mayAdopt(
  events: readonly SlaEvent[],
  context: SlaContext,
  version: string,
  calendar: Calendar,
  at: Instant,
): boolean {
  return adoption(events, context, version, calendar, at) !== null;
}

/** What becomes due earlier if the ticket adopts the calendar at `at`; null when it may not. */
export function adoption(
  events: readonly SlaEvent[],
  context: SlaContext,
  version: string,
  calendar: Calendar,
  at: Instant,
): Earlier[] | null {
  const [opened] = events;
  if (!opened || !agreeOn(calendarOfLedger(events, context), calendar, opened.at, at)) return null;
  const adopted = new Map([...(context.adopted ?? []), [version, calendar]]);
  const next = (events.at(-1)?.seq ?? 0) + 1;
  const resumed: SlaEvent = { type: "ticket.resumed", seq: next, at, by: "system" };
  const adopting: SlaEvent = { type: "calendar.adopted", seq: next + 1, at, by: "system", calendarVersion: version };
  const before = replay([...events, resumed], context, at).clocks;
  const after = replay([...events, resumed, adopting], { ...context, adopted }, at).clocks;
  if (before.some((clock, index) => isLater(clock, after[index]))) return null;
  return before.flatMap(({ metric, cycle, state, dueAt: from }, index) => {
    const to = after[index]?.dueAt ?? null;
    return state !== "stopped" && from !== null && to !== null && to < from ? [{ metric, cycle, from, to }] : [];
  });
}

/** The versions a ledger has adopted, as its events name them, in order. */
export const adoptedIn = (events: readonly SlaEvent[]): string[] =>
  events.flatMap((event) => (event.type === "calendar.adopted" ? event.calendarVersion : []));

/** The business calendar a ledger runs on: the last it adopted, or the one it was filed under. */
export function calendarOfLedger(events: readonly SlaEvent[], { adopted, business }: SlaContext): Calendar {
  return (
    adoptedIn(events)
      .flatMap((version) => adopted?.get(version) ?? [])
      .at(-1) ?? business
  );
}

/** Due in both or in neither: a due instant that vanishes has moved later. */
function isLater(before: ClockSnapshot, after: ClockSnapshot | undefined): boolean {
  if (before.state === "stopped" || before.dueAt === null) return false;
  return (after?.dueAt ?? Number.POSITIVE_INFINITY) > before.dueAt;
}

function agreeOn(one: Calendar, other: Calendar, from: Instant, to: Instant): boolean {
  const [left, right] = [openStretches(one, from, to), openStretches(other, from, to)];
  return (
    left.length === right.length &&
    left.every(([open, close], index) => open === right[index]?.[0] && close === right[index]?.[1])
  );
}
