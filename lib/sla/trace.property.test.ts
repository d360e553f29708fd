import fc from "fast-check";
import "./cases.test-support";
import { describe, expect, it, vi } from "vitest";
import { drawn, MINUTE, world } from "@/bench/sla-ledgers";
import { isOpen } from "./calendar";
import { explain } from "./trace";

vi.setConfig({ testTimeout: 60_000 });

describe("N1 every due instant can be checked line by line", () => {
  it("PRODUCT §3.12: a trace is whole, its counted stretches are open, and they sum to the target or to what has run", () =>
    fc.assert(
      fc.property(drawn, (one) => {
        const { events, context, asOf, seen, business } = world(one);
        for (const clock of seen.clocks) {
          const trace = explain(events, context, clock.metric, clock.cycle, asOf);
          if (!trace || !clock.target) continue;
          expect(trace.dueAt).toBe(clock.dueAt);
          expect(trace.target).toEqual(clock.target);
          let at = trace.startedAt;
          for (const stretch of trace.stretches) {
            expect(stretch.from).toBe(at);
            expect(stretch.length).toBe(stretch.to - stretch.from);
            if (stretch.kind === "counted" && clock.calendar === "business")
              expect(isOpen(business, stretch.from)).toBe(true);
            at = stretch.to;
          }
          const sum = trace.stretches
            .filter(({ kind }) => kind === "counted")
            .reduce((total, { length }) => total + length, 0);
          expect(trace.counted).toBe(sum);
          if (trace.dueAt !== null) expect([at, sum]).toEqual([trace.dueAt, clock.target.amount * MINUTE]);
          else expect(sum).toBe(clock.target.amount * MINUTE - (clock.remaining ?? Number.NaN));
        }
      }),
    ));
});
