/**
 * Whether an open ticket may adopt a calendar published after it was filed (PRODUCT §3.9): whole, as a ledger event, and
 * only if no due instant moves later. What is past stays as it was promised: both calendars must agree on it.
 */
import { type Calendar, openStretches } from "./calendar";
import { type ClockSnapshot, replay } from "./clock";
import type { SlaContext } from "./context";
import type { Instant, SlaEvent } from "./events";

/** `version` is what the event would name. A paused clock is compared as if it went on at `at`. */
export function mayAdopt(
  events: readonly SlaEvent[],
  context: SlaContext,
  version: string,
  calendar: Calendar,
  at: Instant,
): boolean {
  const [opened] = events;
  if (!opened || !agreeOn(adoptedBefore(events, context), calendar, opened.at, at)) return false;
  const adopted = new Map([...(context.adopted ?? []), [version, calendar]]);
  const next = (events.at(-1)?.seq ?? 0) + 1;
  const resumed: SlaEvent = { type: "ticket.resumed", seq: next, at, by: "system" };
  const adoption: SlaEvent = { type: "calendar.adopted", seq: next + 1, at, by: "system", calendarVersion: version };
  const before = replay([...events, resumed], context, at).clocks;
  const after = replay([...events, resumed, adoption], { ...context, adopted }, at).clocks;
  return before.every((clock, index) => !isLater(clock, after[index]));
}

function adoptedBefore(events: readonly SlaEvent[], { adopted, business }: SlaContext): Calendar {
  const known = events.flatMap((event) =>
    event.type === "calendar.adopted" ? (adopted?.get(event.calendarVersion) ?? []) : [],
  );
  return known.at(-1) ?? business;
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
