/**
 * Given a ledger, at an instant, expect its clocks: the language in which the promises of this folder are tested.
 * Instants are read on the wall of Shanghai: "Fri 17:50" in the week of Monday 2 March 2026, "Mon+1 09:10" a week
 * later, or a full date "2026-10-08 09:00". Seconds may follow.
 */
import { expect } from "vitest";
import shipped from "../../content/vendor/policy.json";
import { alwaysOpen, type Calendar, type CalendarData, compileCalendar, type Hours } from "./calendar";
import { type ClockSnapshot, replay, type SlaContext, type TicketReplay } from "./clock";
import type { Instant, Metric, Party, Severity, SlaEvent } from "./events";
import { type Fired, ladder } from "./ladder";
import { type PolicyData, type PolicyRules, parsePolicy } from "./policy";
import { explain, type Trace } from "./trace";

const DAY = 86_400_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const minutes = (amount: number) => amount * MINUTE;
export const hours = (amount: number) => amount * HOUR;

const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONDAY = Date.UTC(2026, 2, 2);
const SHANGHAI = 8 * HOUR;

/** An instant from Shanghai's wall clock. */
export function at(text: string): Instant {
  const [day = "", time = ""] = text.split(" ");
  const [name = "", weeks = "0"] = day.split("+");
  const date = WEEK.includes(name) ? MONDAY + (WEEK.indexOf(name) + 7 * Number(weeks)) * DAY : Date.parse(day);
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
  return date + hour * HOUR + minute * MINUTE + second * 1000 - SHANGHAI;
}

/** An instant on Shanghai's wall, for failures that can be read. */
export function shown(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant + SHANGHAI).toISOString().slice(0, 19).replace("T", " ");
}

export const OFFICE: Hours = [["09:00", "17:30"]];
export const ALL_DAY: Hours = [["00:00", "24:00"]];
type Weekly = CalendarData["weekly"];
/** Monday to Friday with the same hours. */
export const workweek = (hours: Hours): Weekly => ({ ...everyDay(hours), sat: [], sun: [] });
export const everyDay = (hours: Hours): Weekly =>
  Object.fromEntries(WEEK.map((day) => [day.toLowerCase(), hours])) as unknown as Weekly;

/** Monday to Friday, 09:00–17:30 in Shanghai, no holidays, unless said otherwise. */
export function calendarOf(data: Partial<CalendarData> = {}): Calendar {
  return compileCalendar({
    ...{ key: "office", version: 7, zone: "Asia/Shanghai", weekly: workweek(OFFICE), dates: [] },
    ...data,
  });
}

const parsed = parsePolicy(shipped);
if (!parsed.ok) throw new Error("the shipped policy is refused");
/** The policy that ships with the product: PRODUCT §2 as data. */
export const POLICY: PolicyData = parsed.value;

export interface Terms {
  readonly tier?: string;
  readonly policy?: PolicyData;
  readonly rules?: Partial<PolicyRules>;
  readonly business?: Calendar;
}

export function contextOf({ tier = "pro", policy = POLICY, rules, business = calendarOf() }: Terms = {}): SlaContext {
  const always = compileCalendar(alwaysOpen(policy.zone));
  return { policy: { ...policy, rules: { ...policy.rules, ...rules } }, tier, business, always };
}

type Omitted<T> = T extends SlaEvent ? Omit<T, "seq"> : never;
/** An event that has not got its place in the ledger yet. */
export type Told = Omitted<SlaEvent>;
const say = <T extends Record<string, unknown>>(when: string, by: Party, rest: T) => ({ at: at(when), by, ...rest });

export const opened = (when: string, severity: Severity): Told =>
  say(when, "customer", { type: "ticket.opened", severity });
export const replied = (when: string): Told => say(when, "agent", { type: "message.posted" });
export const wrote = (when: string): Told => say(when, "customer", { type: "message.posted" });
export const acknowledged = (when: string): Told => say(when, "system", { type: "message.posted" });
export const noted = (when: string): Told => say(when, "agent", { type: "note.added" });
export const paused = (when: string): Told =>
  say(when, "agent", { type: "ticket.paused", reason: "waiting_customer" as const });
export const resumed = (when: string): Told => say(when, "agent", { type: "ticket.resumed" });
export const confirmed = (when: string): Told => say(when, "agent", { type: "ticket.confirmed" });
export const refused = (when: string): Told => say(when, "agent", { type: "confirmation.refused" });
export const contested = (when: string): Told => say(when, "customer", { type: "confirmation.contested" });
export const changed = (when: string, to: Severity): Told => say(when, "agent", { type: "severity.changed", to });
export const resolved = (when: string): Told => say(when, "agent", { type: "ticket.resolved" });
export const reopened = (when: string): Told => say(when, "customer", { type: "ticket.reopened" });
export const cancelled = (when: string): Told =>
  say(when, "agent", { type: "ticket.cancelled", reason: "duplicate" as const });
export const escalated = (when: string, to: "L2" | "L3"): Told =>
  say(when, "agent", { type: "ticket.escalated", to, cause: { kind: "complexity" as const } });

export const ledger = (told: readonly Told[]): SlaEvent[] =>
  told.map((event, index) => ({ ...event, seq: index + 1 }) as SlaEvent);

/** A ledger under the shipped policy, tier Pro, on office hours; `under` changes the terms. */
export function given(...told: readonly Told[]) {
  const events = ledger(told);
  const underTerms = (terms: Terms) => ({
    under: (more: Terms) => underTerms({ ...terms, ...more }),
    at: (when: string) => answers(events, contextOf(terms), at(when)),
  });
  return underTerms({});
}

type Instants = "startedAt" | "stoppedAt" | "dueAt" | "breachedAt" | "nextChangeAt" | "asOf";
/** A clock as expected: only the fields named are compared, instants as they read on the wall. */
export type ExpectedClock = Partial<Omit<ClockSnapshot, Instants> & Record<Instants, string | null>>;

function answers(events: readonly SlaEvent[], context: SlaContext, asOf: Instant) {
  const seen: TicketReplay = replay(events, context, asOf);
  const clock = (metric: Metric, cycle = 1) => seen.clocks.find((one) => one.metric === metric && one.cycle === cycle);
  return {
    seen,
    clock,
    trace: (metric: Metric, cycle = 1): Trace | null => explain(events, context, metric, cycle, asOf),
    fired: (): readonly Fired[] => ladder(events, context, asOf).fired,
    next: (): Fired | null => ladder(events, context, asOf).next,
    /** "rule @ when" for each rule that has fired, in order */
    firings: () => ladder(events, context, asOf).fired.map((step) => `${step.rule} @ ${shown(step.at)}`),
    expectClock(metric: Metric, expected: ExpectedClock, cycle = 1) {
      const found = clock(metric, cycle);
      expect(found && readable(found)).toMatchObject(wanted(expected));
    },
    expectTicket: (expected: Partial<TicketReplay>) => expect(seen).toMatchObject(expected),
  };
}

const INSTANTS: readonly Instants[] = ["startedAt", "stoppedAt", "dueAt", "breachedAt", "nextChangeAt", "asOf"];

/** A snapshot with its instants as they read on the wall. */
export function readable(clock: ClockSnapshot): Record<string, unknown> {
  return { ...clock, ...Object.fromEntries(INSTANTS.map((field) => [field, shown(clock[field])])) };
}

function wanted(expected: ExpectedClock): Record<string, unknown> {
  const instants = INSTANTS.flatMap((field) => {
    const value = expected[field];
    return value === undefined ? [] : [[field, value === null ? null : shown(at(value))]];
  });
  return { ...expected, ...Object.fromEntries(instants) };
}
