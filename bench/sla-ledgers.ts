/**
 * Random ledgers for the tests: three calendars with a holiday inside a fortnight, every rule option, events in whole
 * minutes. What is drawn is small and readable; the same draw becomes events for lib/sla and a question for its second engine.
 */
import fc from "fast-check";
import { alwaysOpen, type CalendarData, compileCalendar } from "../lib/sla/calendar";
import { replay, type SlaContext } from "../lib/sla/clock";
import { SEVERITIES, type Severity, type SlaEvent } from "../lib/sla/events";
import type { PolicyRules, Target } from "../lib/sla/policy";
import * as second from "./sla-oracle";
import type { Question, Told } from "./sla-ticket-oracle";

export const MINUTE = 60_000;
const OFFICE: [string, string][] = [["09:00", "17:30"]];
const NIGHT: [string, string][] = [["22:00", "06:00"]];

const CALENDARS = [
  { zone: "Asia/Shanghai", from: "2026-09-21T00:00:00Z", week: OFFICE, off: "2026-09-25" },
  { zone: "America/New_York", from: "2026-03-02T00:00:00Z", week: OFFICE, off: "2026-03-05" },
  { zone: "Australia/Lord_Howe", from: "2026-03-30T00:00:00Z", week: NIGHT, off: "2026-04-01" },
];

const WORLDS = CALENDARS.map(({ zone, from, week, off }) => {
  const weekly = { mon: week, tue: week, wed: week, thu: week, fri: week, sat: [], sun: [] };
  const origin = Date.parse(from);
  const { shifts } = second.readMinutes({ zone, weekly, dates: { [off]: [] } }, second.wallsOf(zone, origin));
  const data: CalendarData = { key: "world", version: 1, zone, weekly, dates: [{ date: off, hours: [] }] };
  return {
    zone,
    origin,
    open: shifts.map((shift) => shift !== null),
    business: compileCalendar(data),
    always: compileCalendar(alwaysOpen(zone)),
  };
});
export const worldOf = ({ world }: { world: number }) => WORLDS[world] as (typeof WORLDS)[number];
const ALL = Array.from({ length: second.SPAN }, () => true);

const TYPES = {
  message: "message.posted",
  pause: "ticket.paused",
  resume: "ticket.resumed",
  confirm: "ticket.confirmed",
  refuse: "confirmation.refused",
  severity: "severity.changed",
  resolve: "ticket.resolved",
  reopen: "ticket.reopened",
  cancel: "ticket.cancelled",
  note: "note.added",
} as const;

const gap = fc.oneof(fc.constantFrom(0, 0, 1), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 900 }));
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant("message"), by: fc.constantFrom("agent", "customer", "system") }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("severity"),
      by: fc.constant("agent"),
      to: fc.constantFrom(...SEVERITIES),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constantFrom("pause", "pause", "resume", "confirm", "refuse", "resolve", "reopen", "note"),
      by: fc.constant("agent"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("cancel"), by: fc.constant("agent") }) },
);

const rules = fc.record({
  deemedConfirmation: fc.boolean(),
  reopen: fc.constantFrom("resume", "continuous", "restart"),
  severityChange: fc.constantFrom("protective", "protective", "retroactive", "forward"),
  responsePauses: fc.boolean(),
  resolutionStart: fc.constantFrom("confirmed", "confirmed", "created"),
  resolveIsResponse: fc.boolean(),
});

export const drawn = fc
  .record({
    world: fc.integer({ min: 0, max: WORLDS.length - 1 }),
    opened: fc.record({ minute: fc.integer({ min: 0, max: 3000 }), severity: fc.constantFrom(...SEVERITIES) }),
    acts: fc.array(fc.tuple(gap, act), { maxLength: 10 }),
    wait: gap,
    rules,
    /** covered round the clock, the gravest first */
    covered: fc.integer({ min: 0, max: 2 }),
    scale: fc.constantFrom(1, 2, 5),
  })
  // there the second engine would have to ask again at every change; clock tests say what happens
  .filter(({ rules }) => !(rules.deemedConfirmation && rules.severityChange === "retroactive"));
export type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** Minutes for each severity: they grow as it falls. S4 has a first response only. */
const MINUTES = {
  first_response: { S1: 15, S2: 60, S3: 240, S4: 300 },
  confirmation: { S1: 20, S2: 90, S3: 300 },
  resolution: { S1: 120, S2: 400, S3: 900 },
};

/** Severities change in minutes of their own: the second engine does not know what came first within one. */
export function told({ opened, acts }: Drawn): Told[] {
  const events: Told[] = [];
  let minute = opened.minute;
  for (const [after, one] of acts) {
    const isAfterOther = one.type === "severity" && (events.at(-1)?.type ?? "severity") !== "severity";
    minute += isAfterOther ? Math.max(1, after) : after;
    events.push({ ...one, minute });
  }
  return events;
}

export function asked(one: Drawn): Question {
  const { open } = worldOf(one);
  const events = told(one);
  const covers = (severity: string) => SEVERITIES.indexOf(severity as Severity) < one.covered;
  const terms = Object.fromEntries(
    Object.entries(MINUTES).map(([metric, targets]) => [
      metric,
      Object.fromEntries(
        Object.entries(targets).map(([severity, target]) => [
          severity,
          { target: target * one.scale, open: covers(severity) ? ALL : open },
        ]),
      ),
    ]),
  ) as unknown as Question["terms"];
  const asOf = (events.at(-1)?.minute ?? one.opened.minute) + one.wait;
  return {
    events,
    opened: one.opened,
    asOf,
    span: second.SPAN,
    business: open,
    terms,
    rules: one.rules as Question["rules"],
  };
}

export function contextOf(one: Drawn): SlaContext {
  const { zone, business, always } = worldOf(one);
  const targets = Object.fromEntries(
    Object.entries(MINUTES).map(([metric, minutes]) => [
      metric,
      Object.fromEntries(
        Object.entries(minutes).map(([severity, amount]): [string, Target] => [
          severity,
          { amount: amount * one.scale, unit: "min" },
        ]),
      ),
    ]),
  ) as SlaContext["policy"]["tiers"][string]["targets"];
  const coverage = Object.fromEntries(
    SEVERITIES.map((severity, index) => [severity, index < one.covered ? "always" : "business"]),
  ) as Record<Severity, "always" | "business">;
  const all: PolicyRules = { ...(one.rules as PolicyRules), workingDay: "position", reopenWindowDays: 14 };
  return {
    policy: { key: "drawn", version: 1, zone, tiers: { any: { coverage, targets } }, rules: all, ladder: [] },
    tier: "any",
    business,
    always,
  };
}

export function eventsOf(one: Drawn): SlaEvent[] {
  const { origin } = worldOf(one);
  const opened: SlaEvent = {
    type: "ticket.opened",
    seq: 1,
    at: origin + one.opened.minute * MINUTE,
    by: "customer",
    severity: one.opened.severity,
  };
  const rest = told(one).map(({ minute, type, by, to }, index) => {
    const base = { seq: index + 2, at: origin + minute * MINUTE, by, type: TYPES[type as keyof typeof TYPES] };
    return (type === "severity" ? { ...base, to } : base) as SlaEvent;
  });
  return [opened, ...rest];
}

/** A draw as lib/sla sees it, replayed at the question. */
export function world(one: Drawn) {
  const { origin, business } = worldOf(one);
  const [events, context, asOf] = [eventsOf(one), contextOf(one), origin + asked(one).asOf * MINUTE];
  return { events, context, asOf, origin, business, seen: replay(events, context, asOf) };
}
