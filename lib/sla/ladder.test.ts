import { describe, expect, it } from "vitest";
import {
  at,
  cancelled,
  changed,
  confirmed,
  contested,
  escalated,
  given,
  opened,
  POLICY,
  paused,
  refused,
  reopened,
  replied,
  resolved,
  shown,
  wrote,
} from "./given.test-support";

const RESOLUTION = (step: string) => step.startsWith("resolution");

describe("3.11 The ladder", () => {
  it("R25 gives notice at 50 % and 80 % of the response target, and escalates at 100 %", () =>
    expect(given(opened("Wed 10:00", "S2")).at("Wed 13:00").firings()).toEqual([
      "response-50 @ 2026-03-04 11:30:00",
      "response-80 @ 2026-03-04 12:24:00",
      "response-missed @ 2026-03-04 13:00:00",
    ]));

  it("R25 goes on over the resolution target: missed to L2, at 150 % to L3", () => {
    const ledger = given(opened("Wed 09:00", "S2"), replied("Wed 09:00"), confirmed("Wed 09:00")).at("Mon+1 12:00");
    expect(ledger.firings()).toEqual([
      "resolution-50 @ 2026-03-04 17:30:00",
      "resolution-80 @ 2026-03-05 14:06:00",
      "resolution-missed @ 2026-03-05 17:30:00",
      "resolution-overrun @ 2026-03-06 17:30:00",
    ]);
    expect(ledger.fired().map(({ to }) => to)).toEqual([undefined, undefined, "L2", "L3"]);
  });

  it("sends an S1 whose resolution is missed to L3 at once", () =>
    expect(
      given(opened("Wed 09:00", "S1"), replied("Wed 09:00"), confirmed("Wed 09:00")).at("Wed 17:00").fired().at(-1),
    ).toMatchObject({ rule: "resolution-missed-s1", at: at("Wed 17:00"), to: "L3", cycle: 1 }));

  it("reaches a step exactly at its share, not a second before", () => {
    const ledger = given(opened("Wed 10:00", "S2"));
    expect(ledger.at("Wed 11:29:59").firings()).toEqual([]);
    expect(ledger.at("Wed 11:30").firings()).toHaveLength(1);
  });

  it("is not climbed by a clock stopped in time: answered exactly at the due instant is not missed", () =>
    expect(
      given(opened("Wed 10:00", "S2"), replied("Wed 13:00"))
        .at("Fri 10:00")
        .firings()
        .filter((step) => step.startsWith("response")),
    ).toHaveLength(2));

  it("names the next step, and none once there is none", () => {
    const ledger = given(opened("Wed 10:00", "S4"));
    expect(ledger.at("Wed 10:00").next()).toMatchObject({ rule: "response-50", at: at("Wed 14:15") });
    expect(ledger.at("Fri 10:00").next()).toBeNull();
    expect(given(opened("Wed 10:00", "S2"), resolved("Wed 11:00")).at("Wed 12:00").next()).toBeNull();
  });

  it("stands still while the ticket waits, and steps are late by what was waited", () => {
    const ledger = given(opened("Wed 09:00", "S2"), replied("Wed 09:00"), confirmed("Wed 09:00"), paused("Wed 12:00"));
    expect(ledger.at("Fri 12:00").firings()).toEqual([]);
    expect(ledger.at("Fri 12:00").next()).toBeNull();
    const after = given(
      ...[opened("Wed 09:00", "S2"), replied("Wed 09:00"), confirmed("Wed 09:00"), paused("Wed 12:00")],
      wrote("Wed 14:00"),
    );
    expect(shown(after.at("Wed 15:00").next()?.at ?? null)).toBe("2026-03-05 11:00:00");
  });

  it("ends with a cancelled ticket", () => {
    const ledger = given(opened("Wed 10:00", "S2"), cancelled("Wed 12:00")).at("Fri 12:00");
    expect(ledger.firings()).toEqual(["response-50 @ 2026-03-04 11:30:00"]);
    expect(ledger.next()).toBeNull();
  });

  it("fires each rule once per clock: reopened, it goes on where it was", () => {
    const steps = given(
      ...[opened("Wed 09:00", "S2"), replied("Wed 09:00"), confirmed("Wed 09:00"), resolved("Thu 10:00")],
      reopened("Fri 09:00"),
    ).at("Fri 17:30");
    expect(steps.firings().filter(RESOLUTION)).toEqual([
      "resolution-50 @ 2026-03-04 17:30:00",
      "resolution-80 @ 2026-03-06 13:06:00",
      "resolution-missed @ 2026-03-06 16:30:00",
    ]);
  });

  it("fires each rule once per cycle where a reopening begins a new clock", () => {
    const restarted = given(
      ...[opened("Wed 09:00", "S2"), replied("Wed 09:00"), confirmed("Wed 09:00"), resolved("Thu 10:00")],
      reopened("Fri 09:00"),
    ).under({ rules: { reopen: "restart" } });
    const cycles = restarted
      .at("Fri 17:30")
      .fired()
      .map(({ rule, cycle }) => `${rule}/${cycle}`);
    expect(cycles.filter(RESOLUTION)).toEqual(["resolution-50/1", "resolution-50/2"]);
  });

  it("fires once for the target reached first, and keeps what fired when severity is lowered", () => {
    const ledger = given(opened("Wed 10:00", "S2"), changed("Wed 12:00", "S3")).at("Thu 09:30");
    expect(ledger.firings()).toEqual([
      "response-50 @ 2026-03-04 11:30:00",
      "response-80 @ 2026-03-04 16:24:00",
      "response-missed @ 2026-03-05 09:30:00",
    ]);
  });

  it("applies a rule of one severity to that severity's target only", () => {
    const ledger = given(
      opened("Wed 09:00", "S3"),
      replied("Wed 09:00"),
      confirmed("Wed 09:00"),
      changed("Wed 10:00", "S1"),
    );
    const rules = ledger
      .at("Wed 18:00")
      .fired()
      .map(({ rule }) => rule);
    expect(rules).toEqual(["resolution-50", "resolution-80", "resolution-missed-s1"]);
  });

  it("has no steps where nothing is promised", () =>
    expect(given(opened("Wed 10:00", "S2")).under({ tier: "community" }).at("Fri 10:00").firings()).toEqual([]));

  it("never lets a level fall", () =>
    given(opened("Wed 10:00", "S2"), escalated("Wed 10:30", "L3"), escalated("Wed 11:00", "L2"))
      .at("Wed 12:00")
      .expectTicket({ level: "L3" }));

  it("is climbed by a contested refusal too, one level up", () =>
    given(opened("Wed 10:00", "S2"), escalated("Wed 10:30", "L2"), refused("Wed 11:00"), contested("Wed 11:30"))
      .at("Wed 12:00")
      .expectTicket({ level: "L3" }));

  it("is data: a policy with other steps climbs others", () => {
    const steps = [{ id: "early", metric: "first_response", percent: 33, action: "escalate", to: "L3" }] as const;
    const ledger = given(opened("Wed 10:00", "S2")).under({ policy: { ...POLICY, ladder: steps } });
    expect(ledger.at("Wed 13:00").firings()).toEqual(["early @ 2026-03-04 10:59:24"]);
  });

  it("is looked at again exactly when the next step is reached, and a second after a clock is due", () => {
    const ledger = given(opened("Wed 10:00", "S2"));
    const checks: string[] = [];
    for (let when: number | null = at("Wed 10:00"); when !== null && checks.length < 12; ) {
      const { seen } = ledger.at(shown(when)?.slice(0, 19) ?? "");
      when = seen.nextCheckAt;
      if (when !== null) checks.push(shown(when)?.slice(5) ?? "");
    }
    expect(checks.slice(0, 5)).toEqual([
      ...["03-04 11:30:00", "03-04 12:24:00", "03-04 13:00:00", "03-04 13:00:01", "03-04 14:00:01"],
    ]);
  });
});
