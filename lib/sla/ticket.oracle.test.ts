import fc from "fast-check";
import "./cases.test-support";
import { describe, expect, it, vi } from "vitest";
import { asked, contextOf, drawn, eventsOf, MINUTE, worldOf } from "@/bench/sla-ledgers";
import { type Answer, answer } from "@/bench/sla-ticket-oracle";
import { type ClockSnapshot, replay } from "./clock";

vi.setConfig({ testTimeout: 120_000 });

function seen(clock: ClockSnapshot | undefined, origin: number): Answer | null {
  if (!clock || clock.state === "not_started") return null;
  const minute = (at: number | null) => (at === null ? null : (at - origin) / MINUTE);
  const { state, outcome, startedAt, stoppedAt, dueAt, elapsed } = clock;
  return {
    state,
    outcome,
    startedAt: minute(startedAt),
    stoppedAt: minute(stoppedAt),
    dueAt: minute(dueAt),
    elapsed: elapsed / MINUTE,
  };
}

describe("the replay answers as a second engine that writes every minute down", () => {
  it("for any ledger, under every rule option", () =>
    fc.assert(
      fc.property(drawn, (one) => {
        const { origin } = worldOf(one);
        const question = asked(one);
        const wanted = answer(question);
        const { clocks } = replay(eventsOf(one), contextOf(one), origin + question.asOf * MINUTE);
        for (const metric of ["first_response", "confirmation", "resolution"] as const) {
          const expected = wanted[metric];
          const got = seen(
            clocks.findLast((clock) => clock.metric === metric),
            origin,
          );
          const dueAt = expected?.dueAt === undefined ? got?.dueAt : expected.dueAt; // beyond what the second engine knows
          expect({ metric, clock: got }).toEqual({ metric, clock: expected && { ...expected, dueAt } });
        }
      }),
    ));
});
