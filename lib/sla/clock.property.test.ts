import fc from "fast-check";
import "./cases.test-support";
import { describe, expect, it, vi } from "vitest";
import { type ClockSnapshot, replay, type SlaContext } from "./clock";
import { complianceOf } from "./compliance";
import { LEVELS, SEVERITIES, type Severity, type SlaEvent } from "./events";
import { at, calendarOf, contextOf, everyDay, ledger as numbered, OFFICE, type Told } from "./given.test-support";
import { ladder } from "./ladder";

vi.setConfig({ testTimeout: 60_000 });
const MINUTE = 60_000;

const CALENDARS = [
  calendarOf({
    dates: [
      { date: "2026-03-05", hours: [] },
      { date: "2026-03-07", hours: OFFICE },
    ],
  }),
  calendarOf({ zone: "Europe/Berlin", weekly: everyDay([["22:00", "06:00"]]) }),
  calendarOf({
    weekly: everyDay([
      ["08:00", "12:00"],
      ["13:30", "18:00"],
      ["19:00", "21:30"],
    ]),
  }),
];

const rules = fc.record({
  workingDay: fc.constantFrom("position", "same-time", "end-of-day"),
  deemedConfirmation: fc.boolean(),
  reopen: fc.constantFrom("resume", "continuous", "restart"),
  severityChange: fc.constantFrom("protective", "protective", "forward"),
  responsePauses: fc.boolean(),
  resolveIsResponse: fc.boolean(),
});
const terms = fc
  .tuple(fc.constantFrom("basic", "pro", "enterprise"), rules, fc.nat({ max: CALENDARS.length - 1 }))
  .map(([tier, chosen, index]): SlaContext => contextOf({ tier, rules: chosen, business: CALENDARS[index] }));

const agent = <T extends object>(rest: T) => fc.constant({ by: "agent" as const, ...rest });
const customer = <T extends object>(rest: T) => fc.constant({ by: "customer" as const, ...rest });
const severity = fc.constantFrom(...SEVERITIES);
const act: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom("agent", "customer", "system").map((by) => ({ by, type: "message.posted" })),
  severity.map((to) => ({ by: "agent", type: "severity.changed", to })),
  agent({ type: "ticket.paused", reason: "waiting_customer" }),
  fc.oneof(agent({ type: "ticket.resumed" }), agent({ type: "note.added" })),
  agent({ type: "ticket.confirmed" }),
  fc.oneof(agent({ type: "confirmation.refused" }), customer({ type: "confirmation.contested" })),
  agent({ type: "ticket.resolved" }),
  customer({ type: "ticket.reopened" }),
  fc
    .constantFrom("L2", "L3")
    .map((to) => ({ by: "system", type: "ticket.escalated", to, cause: { kind: "complexity" } })),
);
const ending = fc.option(agent({ type: "ticket.cancelled", reason: "spam" }), { freq: 8, nil: undefined });
const gap = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 2000 }));

/** Ledgers of any shape, several events in one second among them. */
const ledgers = fc
  .tuple(severity, fc.integer({ min: 0, max: 10_000 }), fc.array(fc.tuple(gap, act), { maxLength: 11 }), ending)
  .map(([opened, start, acts, last]): SlaEvent[] => {
    let when = at("Mon 00:00") + start * MINUTE;
    const told = [{ at: when, by: "customer", type: "ticket.opened", severity: opened as Severity } as Told];
    for (const [after, rest] of [...acts, ...(last ? [[30, last] as const] : [])]) {
      when += after * MINUTE;
      told.push({ at: when, ...rest } as unknown as Told);
    }
    return numbered(told);
  });

const lastAt = (events: readonly SlaEvent[]) => events.at(-1)?.at ?? 0;

/** What does not change merely because time goes on. */
function standing(events: readonly SlaEvent[], context: SlaContext, asOf: number) {
  const { clocks, state, level, severity: now, deemedConfirmedAt } = replay(events, context, asOf);
  const told = clocks.map(({ metric, cycle, state: at, outcome, dueAt, startedAt, target }) => [
    ...[metric, cycle, at, outcome, dueAt, startedAt, target],
  ]);
  return { told, state, level, now, deemedConfirmedAt, fired: ladder(events, context, asOf).fired };
}

describe("The next check", () => {
  it("is in the future, nothing changes before it, and something changes at it", () =>
    fc.assert(
      fc.property(ledgers, terms, fc.nat({ max: 5000 }), (events, context, wait) => {
        const asOf = lastAt(events) + wait * MINUTE;
        const { nextCheckAt } = replay(events, context, asOf);
        const now = standing(events, context, asOf);
        if (nextCheckAt === null) {
          expect(standing(events, context, asOf + 400 * 86_400_000)).toEqual(now);
          return;
        }
        expect(nextCheckAt).toBeGreaterThan(asOf);
        expect(standing(events, context, nextCheckAt - 1000)).toEqual(now);
        expect(standing(events, context, nextCheckAt)).not.toEqual(now);
      }),
    ));

  it("follows check upon check to an end: every ledger comes to rest", () =>
    fc.assert(
      fc.property(ledgers, terms, (events, context) => {
        let when: number | null = lastAt(events);
        for (let checks = 0; when !== null; checks++) {
          expect(checks).toBeLessThan(40);
          when = replay(events, context, when).nextCheckAt;
        }
      }),
    ));
});

describe("A clock that has stopped", () => {
  const settled = ({ metric, state }: ClockSnapshot) => state === "stopped" && metric !== "resolution";
  const identity = ({ asOf: _, ...rest }: ClockSnapshot) => rest;

  it("is never changed by what is told later, not even in the same second", () =>
    fc.assert(
      fc.property(ledgers, terms, (events, context) => {
        for (let length = 1; length < events.length; length++) {
          const prefix = events.slice(0, length);
          const [then, later] = [lastAt(prefix), lastAt(events)];
          for (const clock of replay(prefix, context, then).clocks.filter(settled)) {
            const same = replay(events, context, later).clocks.find(
              ({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle,
            );
            expect(same && identity(same)).toEqual(identity(clock));
          }
        }
      }),
    ));
});

describe("SLA-FINDINGS §5 tickets, whole ledgers", () => {
  it("16: levels never fall and fired steps never unfire, as time goes on", () =>
    fc.assert(
      fc.property(ledgers, terms, fc.nat({ max: 100 }), (events, context, share) => {
        const [from, to] = [events[0]?.at ?? 0, lastAt(events) + 86_400_000];
        const then = from + Math.floor(((to - from) * share) / 100_000) * 1000;
        const [early, late] = [replay(events, context, then), replay(events, context, to)];
        expect(LEVELS.indexOf(late.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(early.level));
        const names = (asOf: number) =>
          ladder(events, context, asOf).fired.map(({ rule, metric, cycle }) => `${rule} ${metric} ${cycle}`);
        expect(names(to)).toEqual(expect.arrayContaining(names(then)));
        expect(new Set(names(to)).size).toBe(names(to).length);
      }),
    ));

  it("24: of every clock it is told whether it was met, breached, cancelled, or is not decided yet", () =>
    fc.assert(
      fc.property(fc.array(ledgers, { maxLength: 8 }), terms, (all, context) => {
        const asOf = at("2026-06-01 00:00");
        const tickets = all.map((events, index) => ({
          ...{ id: String(index), events, replay: replay(events, context, asOf) },
        }));
        const ever = { from: 0, to: at("2099-01-01 00:00") };
        const { attainment } = complianceOf(tickets, ever);
        for (const metric of ["first_response", "next_response", "confirmation", "resolution"] as const) {
          const clocks = tickets.flatMap(({ replay: { clocks } }) => clocks.filter((clock) => clock.metric === metric));
          const undecided = clocks.filter(
            ({ outcome, target }) => outcome === "pending" || outcome === "cancelled" || target === null,
          );
          const bySeverity = attainment.filter((one) => one.metric === metric && one.severity !== null);
          const decided = bySeverity.reduce((sum, one) => sum + one.met + one.breached, 0);
          expect(decided + undecided.length).toBe(clocks.length);
          expect(attainment.find((one) => one.metric === metric && one.severity === null)?.n).toBe(decided);
        }
      }),
    ));
});
