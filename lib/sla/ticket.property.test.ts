import fc from "fast-check";
import "./cases.test-support";
import { describe, expect, it, vi } from "vitest";
import { contextOf, type Drawn, drawn, MINUTE, world } from "@/bench/sla-ledgers";
import { between } from "./calendar";
import { type ClockSnapshot, replay } from "./clock";
import { LEVELS, SEVERITIES, type Severity, type SlaEvent } from "./events";

vi.setConfig({ testTimeout: 60_000 });

const protectively = drawn.map(
  (one): Drawn => ({ ...one, rules: { ...one.rules, severityChange: "protective", reopen: "resume" } }),
);

/** Adds an event where the ledger's order puts it, and numbers all anew. */
type Added = SlaEvent extends infer E ? (E extends SlaEvent ? Omit<E, "seq"> : never) : never;
function withEvent(events: readonly SlaEvent[], ...added: readonly Added[]): SlaEvent[] {
  const all = [...events, ...added.map((event) => ({ ...event, seq: 1000 }) as SlaEvent)];
  return all.toSorted((a, b) => a.at - b.at).map((event, index) => ({ ...event, seq: index + 1 }));
}

const unstopped = (clocks: readonly ClockSnapshot[]) => clocks.filter((clock) => clock.state !== "stopped");

describe("SLA-FINDINGS §5 tickets", () => {
  it("14: the same events give the same bytes, in whatever order they are handed over", () =>
    fc.assert(
      fc.property(drawn, (one) => {
        const { events, context, asOf, seen } = world(one);
        expect(JSON.stringify(replay(events.toReversed(), context, asOf))).toBe(JSON.stringify(seen));
      }),
    ));

  it("15, 21: what comes after the question, notes and automatic replies change nothing", () =>
    fc.assert(
      fc.property(drawn, fc.nat({ max: 100 }), (one, share) => {
        const { events, context, asOf, origin } = world(one);
        const then = origin + Math.floor(((asOf - origin) * share) / 100 / MINUTE) * MINUTE;
        fc.pre(then >= (events[0]?.at ?? 0));
        const early = replay(events, context, then);
        expect(
          replay(
            events.filter(({ at }) => at <= then),
            context,
            then,
          ),
        ).toEqual(early);
        const noisy = withEvent(
          events,
          { type: "note.added", at: then, by: "agent" },
          { type: "message.posted", at: then, by: "system" },
        );
        expect(replay(noisy, context, then)).toEqual(early);
      }),
    ));

  it("16: as time goes on elapsed never shrinks, a breach never leaves and the level never falls", () =>
    fc.assert(
      fc.property(
        protectively.map((one) => ({ ...one, covered: 0 })),
        fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })),
        (one, shares) => {
          const { events, context, asOf } = world(one);
          const from = events[0]?.at ?? asOf;
          const [early, late] = shares
            .toSorted((a, b) => a - b)
            .map((share) => replay(events, context, from + ((asOf - from) * share) / 100));
          for (const clock of early?.clocks ?? []) {
            const later = late?.clocks.find(({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle);
            expect(later?.elapsed).toBeGreaterThanOrEqual(clock.elapsed);
            if (clock.outcome === "breached")
              expect(later).toMatchObject({ outcome: "breached", breachedAt: clock.breachedAt });
          }
          expect(LEVELS.indexOf(late?.level ?? "L1")).toBeGreaterThanOrEqual(LEVELS.indexOf(early?.level ?? "L1"));
        },
      ),
    ));

  /** A ticket confirmed and running, with nothing else: what a pause does is then all there is to see. */
  const confirmed = (one: Drawn): Drawn => ({
    ...one,
    acts: [[5, { type: "confirm", by: "agent" }]],
    rules: { ...one.rules, deemedConfirmation: false },
  });
  const resolution = (one: Drawn, events: readonly SlaEvent[], asOf: number) =>
    replay(events, contextOf(one), asOf).clocks.find(({ metric }) => metric === "resolution");

  it("17: a pause of so much open time moves due by exactly that, and one outside hours changes nothing", () =>
    fc.assert(
      fc.property(
        drawn.map(confirmed),
        fc.nat({ max: 600 }),
        fc.integer({ min: 1, max: 900 }),
        (one, after, length) => {
          fc.pre(one.opened.severity !== "S4");
          const { events, origin, business } = world(one);
          const from = origin + (one.opened.minute + 5 + after) * MINUTE;
          const to = from + length * MINUTE;
          const paused = withEvent(
            events,
            { type: "ticket.paused", reason: "waiting_customer", at: from, by: "agent" },
            { type: "ticket.resumed", at: to, by: "agent" },
          );
          const [plain, moved] = [resolution(one, events, to), resolution(one, paused, to)];
          if (plain?.outcome === "breached" || moved?.outcome === "breached") return;
          const isAlways = plain?.calendar === "always";
          const counted = isAlways ? to - from : between(business, from, to);
          expect(moved?.remaining).toBe((plain?.remaining ?? 0) + counted);
          expect(moved?.pausedWall).toBe(to - from);
          expect(moved?.pausedWorking).toBe(between(business, from, to));
          if (isAlways) expect(moved?.dueAt).toBe((plain?.dueAt ?? 0) + counted);
          if (counted === 0) expect(moved?.dueAt).toBe(plain?.dueAt);
        },
      ),
    ));

  it("pause-free: as if nobody had been waited for", () =>
    fc.assert(
      fc.property(
        // waiting cannot be taken out of what was deemed meanwhile, nor out of an opening that counts from creation
        drawn.map((one) => ({ ...one, rules: { ...one.rules, deemedConfirmation: false, responsePauses: false } })),
        (one) => {
          const { events, context, asOf, seen } = world(one);
          const through = events.filter(({ type }) => type !== "ticket.paused" && type !== "ticket.resumed");
          const free = replay(through, context, asOf);
          for (const [index, { pauseFree }] of seen.clocks.entries())
            expect(pauseFree).toEqual({ outcome: free.clocks[index]?.outcome, elapsed: free.clocks[index]?.elapsed });
        },
      ),
    ));

  it("strict: as if the clock had run on while the ticket was closed", () =>
    fc.assert(
      fc.property(
        drawn.map((one) => ({ ...one, rules: { ...one.rules, reopen: "resume" as const } })),
        (one) => {
          const { events, context, asOf, seen } = world(one);
          const rules = { ...context.policy.rules, reopen: "continuous" as const };
          const through = replay(events, { ...context, policy: { ...context.policy, rules } }, asOf);
          for (const [index, { strict }] of seen.clocks.entries())
            expect(strict).toEqual({
              outcome: through.clocks[index]?.outcome,
              elapsed: through.clocks[index]?.elapsed,
            });
        },
      ),
    ));

  it("18: splitting a pause changes nothing", () =>
    fc.assert(
      fc.property(
        drawn.map(confirmed),
        fc.nat({ max: 600 }),
        fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })),
        (one, after, [first, rest]) => {
          const { events, origin } = world(one);
          const at = (minute: number) => origin + (one.opened.minute + 5 + after + minute) * MINUTE;
          const pause = (minute: number): Added => ({
            type: "ticket.paused",
            reason: "waiting_customer",
            at: at(minute),
            by: "agent",
          });
          const resume = (minute: number): Added => ({ type: "ticket.resumed", at: at(minute), by: "agent" });
          const whole = withEvent(events, pause(0), resume(first + rest));
          const split = withEvent(events, pause(0), resume(first), pause(first), resume(first + rest));
          expect(resolution(one, split, at(first + rest + 60))).toEqual(resolution(one, whole, at(first + rest + 60)));
        },
      ),
    ));

  it("19: raising a severity never moves due later, lowering never earlier", () =>
    fc.assert(
      fc.property(
        protectively.map((one) => ({ ...one, covered: 0 })),
        fc.constantFrom(...SEVERITIES),
        (one, to: Severity) => {
          const { events, context, asOf, seen } = world(one);
          fc.pre(seen.state === "open");
          const change = SEVERITIES.indexOf(to) - SEVERITIES.indexOf(seen.severity);
          const changed = replay(
            withEvent(events, { type: "severity.changed", at: asOf, by: "agent", to }),
            context,
            asOf,
          );
          for (const before of unstopped(seen.clocks)) {
            const after = changed.clocks.find(
              ({ metric, cycle }) => metric === before.metric && cycle === before.cycle,
            );
            const [was, is] = [before.dueAt ?? Number.POSITIVE_INFINITY, after?.dueAt ?? Number.POSITIVE_INFINITY];
            if (change < 0) expect(is).toBeLessThanOrEqual(was);
            if (change > 0) expect(is).toBeGreaterThanOrEqual(was);
          }
        },
      ),
    ));

  it("20: raised and lowered in the same second is no change, and so is lowered and raised", () =>
    fc.assert(
      fc.property(drawn, fc.constantFrom(...SEVERITIES), (one, via: Severity) => {
        const { events, context, asOf, seen } = world(one);
        fc.pre(seen.state !== "cancelled" && seen.state !== "resolved");
        const both = withEvent(
          events,
          { type: "severity.changed", at: asOf, by: "agent", to: via },
          { type: "severity.changed", at: asOf, by: "agent", to: seen.severity },
        );
        expect(replay(both, context, asOf + 600 * MINUTE)).toEqual(replay(events, context, asOf + 600 * MINUTE));
      }),
    ));

  it("22: met is stopped at or before due, and breached is after it", () =>
    fc.assert(
      fc.property(drawn, (one) => {
        for (const { outcome, stoppedAt, dueAt, breachedAt, asOf, metric, startedAt } of world(one).seen.clocks) {
          if (outcome === "met") expect(stoppedAt).toBeLessThanOrEqual(dueAt ?? Number.NaN);
          if (outcome !== "breached") continue;
          expect(breachedAt).toBe(dueAt);
          // a confirmation that was deemed stops at the very instant it missed
          if (metric === "confirmation" && stoppedAt === dueAt) expect(startedAt).not.toBeNull();
          else expect(stoppedAt ?? asOf).toBeGreaterThan(dueAt ?? Number.NaN);
        }
      }),
    ));

  it("23: a calendar adopted later changes no clock that has stopped", () =>
    fc.assert(
      fc.property(drawn, (one) => {
        const { events, context, asOf, seen } = world(one);
        fc.pre(seen.state !== "cancelled");
        const adopted = withEvent(events, {
          type: "calendar.adopted",
          calendarVersion: "always",
          at: asOf + 1000,
          by: "system",
        });
        const later = replay(adopted, { ...context, adopted: new Map([["always", context.always]]) }, asOf + 2000);
        for (const before of seen.clocks.filter(({ state }) => state === "stopped")) {
          const after = later.clocks.find(({ metric, cycle }) => metric === before.metric && cycle === before.cycle);
          expect({ ...after, asOf }).toEqual(before);
        }
      }),
    ));
});
