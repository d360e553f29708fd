/** Answers the contract of bench/sla/README.md with lib/sla. Run: npx tsx bench/sla/run.mjs bench/sla.adapter.ts */
import {
  addTime,
  alwaysOpen,
  between,
  type Calendar,
  type CalendarData,
  compileCalendar,
  isOpen,
  nextClose,
  nextOpen,
  prevClose,
} from "../lib/sla/calendar";
import { type ClockSnapshot, replay, type SlaContext } from "../lib/sla/clock";
import type { Severity, SlaEvent } from "../lib/sla/events";
import { ladder } from "../lib/sla/ladder";
import type { PolicyRules, Target, TargetMetric } from "../lib/sla/policy";
import { addDays, addWorkdays, countWorkdays, type DateRoll, type DayMode, isWorkday } from "../lib/sla/workday";

interface Raw {
  id: string;
  timeZone: string;
  weekly?: Record<string, [string, string][]>;
  dates?: Record<string, [string, string][]>;
}
type Convention = Record<string, string>;

const compiled = new Map<string, Calendar>();
let boundaries: CalendarData["boundaries"] = "wall";

/** From here on calendars are compiled with boundaries read another way. */
export function readBoundaries(as: CalendarData["boundaries"]) {
  boundaries = as;
  compiled.clear();
}

function calendarOf(raw: Raw): Calendar {
  const known = compiled.get(raw.id);
  if (known) return known;
  const weekly = Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, raw.weekly?.[day] ?? []]),
  );
  const dates = Object.entries(raw.dates ?? {}).map(([date, hours]) => ({ date, hours }));
  const made = compileCalendar({
    key: raw.id,
    version: 1,
    zone: raw.timeZone,
    weekly: weekly as unknown as CalendarData["weekly"],
    dates,
    ...(boundaries ? { boundaries } : {}),
  });
  compiled.set(raw.id, made);
  return made;
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace(".000Z", "Z"));
const ms = (at: string) => Date.parse(at);

/**
 * `dst: compatible` is answered by sla-mapped.adapter.ts: the contract does not name the convention to every
 * function.
 */
export const conventions = {
  reverse: ["zero", "negative"],
  dateRoll: ["strict", "forward", "backward"],
  zero: ["roll", "identity"],
  dueAtClose: ["close", "nextOpen"],
  dayMode: ["position", "same-time", "end-of-day"],
  resolutionStart: ["confirmed", "created"],
  responsePauses: [false, true],
  severityChange: ["protective", "retroactive", "forward"],
  reopen: ["resume", "continuous", "restart"],
  resolveIsResponse: [true, false],
};

export function add(raw: Raw, start: string, seconds: number, { zero, dueAtClose }: Convention) {
  const calendar = calendarOf(raw);
  if (seconds === 0 && zero === "identity") return start;
  const due = addTime(calendar, ms(start), seconds * 1000);
  return iso(due !== null && seconds > 0 && dueAtClose === "nextOpen" ? nextOpen(calendar, due) : due);
}
const between_ = (raw: Raw, start: string, end: string, { reverse }: Convention) => {
  if (ms(end) < ms(start) && reverse === "negative") return -between(calendarOf(raw), ms(end), ms(start)) / 1000;
  return between(calendarOf(raw), ms(start), ms(end)) / 1000;
};

const isOpen_ = (raw: Raw, at: string) => isOpen(calendarOf(raw), ms(at));
const nextOpen_ = (raw: Raw, at: string) => iso(nextOpen(calendarOf(raw), ms(at)));
const nextClose_ = (raw: Raw, at: string) => iso(nextClose(calendarOf(raw), ms(at)));
const prevClose_ = (raw: Raw, at: string) => iso(prevClose(calendarOf(raw), ms(at)));
const isWorkday_ = (raw: Raw, date: string) => isWorkday(calendarOf(raw), date);
const addWorkdays_ = (raw: Raw, date: string, days: number, { dateRoll }: Convention) =>
  addWorkdays(calendarOf(raw), date, days, (dateRoll ?? "strict") as DateRoll);
const countWorkdays_ = (raw: Raw, from: string, to: string) => countWorkdays(calendarOf(raw), from, to);
const addDays_ = (raw: Raw, start: string, days: number, { dayMode }: Convention) =>
  iso(addDays(calendarOf(raw), ms(start), days, (dayMode ?? "position") as DayMode));

export {
  addDays_ as addDays,
  addWorkdays_ as addWorkdays,
  between_ as between,
  countWorkdays_ as countWorkdays,
  isOpen_ as isOpen,
  isWorkday_ as isWorkday,
  nextClose_ as nextClose,
  nextOpen_ as nextOpen,
  prevClose_ as prevClose,
};

interface Vector {
  policy: {
    targets: Record<string, Partial<Record<"response" | "resolution", { seconds: number; clock: "working" | "wall" }>>>;
    rules?: Record<string, string | boolean>;
    escalation?: { clock: "response" | "resolution"; percent: number; level: unknown }[];
  };
  events: {
    at: string;
    type: string;
    severity?: string;
    to?: string;
    public?: boolean;
    automatic?: boolean;
    reason?: string;
  }[];
  asOf: string;
}

const SEVERITY: Record<string, Severity> = { urgent: "S1", serious: "S2", normal: "S3", consult: "S4" };
const COVERED = { S1: "always", S2: "always", S3: "always", S4: "always" } as const;

/** Deemed confirmation is off: the vectors do not know it. */
function contextOf(raw: Raw, { policy }: Vector): SlaContext {
  const targets: Record<TargetMetric, Partial<Record<Severity, Target>>> = {
    first_response: {},
    confirmation: {},
    resolution: {},
  };
  for (const [name, { response, resolution }] of Object.entries(policy.targets)) {
    const severity = SEVERITY[name] ?? "S4";
    if (response) targets.first_response[severity] = targetOf(response);
    if (resolution) targets.resolution[severity] = targetOf(resolution);
  }
  const rules = { ...DEFAULTS, ...policy.rules } as PolicyRules;
  const ladder = (policy.escalation ?? []).map((step, index) => ({
    id: String(index),
    metric: METRIC[step.clock],
    percent: step.percent,
    action: "notice" as const,
  }));
  const data = {
    key: "vectors",
    version: 1,
    zone: raw.timeZone,
    tiers: { any: { coverage: COVERED, targets } },
    rules,
    ladder,
  };
  return { policy: data, tier: "any", business: calendarOf(raw), always: compileCalendar(alwaysOpen(raw.timeZone)) };
}

const METRIC = { response: "first_response", resolution: "resolution" } as const;
const DEFAULTS: PolicyRules = {
  workingDay: "position",
  deemedConfirmation: false,
  reopen: "resume",
  severityChange: "protective",
  responsePauses: false,
  resolutionStart: "confirmed",
  resolveIsResponse: true,
  reopenWindowDays: 14,
};

function targetOf({ seconds, clock }: { seconds: number; clock: "working" | "wall" }): Target {
  return clock === "wall" ? { amount: seconds / 60, unit: "min" } : { amount: seconds / 3600, unit: "wh" };
}

function eventsOf({ events }: Vector): SlaEvent[] {
  return events.map((event, index): SlaEvent => {
    const base = { seq: index + 1, at: ms(event.at) };
    switch (event.type) {
      case "created":
        return { ...base, by: "customer", type: "ticket.opened", severity: SEVERITY[event.severity ?? ""] ?? "S4" };
      case "agent_reply":
        if (event.public === false) return { ...base, by: "agent", type: "note.added" };
        return { ...base, by: event.automatic ? "system" : "agent", type: "message.posted" };
      case "customer_reply":
        return { ...base, by: "customer", type: "message.posted" };
      case "waiting_customer":
        return { ...base, by: "agent", type: "ticket.paused", reason: "waiting_customer" };
      case "resumed":
        return { ...base, by: "agent", type: "ticket.resumed" };
      case "confirmed":
        return { ...base, by: "agent", type: "ticket.confirmed" };
      case "resolved":
        return { ...base, by: "agent", type: "ticket.resolved" };
      case "reopened":
        return { ...base, by: "customer", type: "ticket.reopened" };
      case "severity_changed":
        return { ...base, by: "agent", type: "severity.changed", to: SEVERITY[event.to ?? ""] ?? "S4" };
      case "cancelled":
        return { ...base, by: "agent", type: "ticket.cancelled", reason: "duplicate" };
      default:
        throw new Error(`unknown event ${event.type}`);
    }
  });
}

function timeline_(raw: Raw, vector: Vector) {
  const context = contextOf(raw, vector);
  const [events, asOf] = [eventsOf(vector), ms(vector.asOf)];
  const seen = replay(events, context, asOf);
  const clock = (metric: string) => seen.clocks.findLast((one) => one.metric === metric);
  const resolution = clock("resolution");
  const fired = ladder(events, context, asOf).fired;
  return {
    response: told(clock("first_response")),
    resolution: told(resolution),
    pausedWorking: (resolution?.pausedWorking ?? 0) / 1000,
    pausedWall: (resolution?.pausedWall ?? 0) / 1000,
    escalations: fired.map((step) => ({
      at: iso(step.at),
      level: vector.policy.escalation?.[Number(step.rule)]?.level,
    })),
  };
}

export { timeline_ as timeline };

function told(clock: ClockSnapshot | undefined) {
  if (!clock) return undefined;
  const state =
    clock.state === "not_started" ? "not-started" : clock.outcome === "pending" ? clock.state : clock.outcome;
  return {
    startedAt: iso(clock.startedAt),
    stoppedAt: iso(clock.stoppedAt),
    due: iso(clock.dueAt),
    state,
    elapsed: clock.elapsed / 1000,
  };
}
