import { describe, expect, it } from "vitest";
import {
  at,
  changed,
  confirmed,
  given,
  hours,
  minutes,
  opened,
  reopened,
  replied,
  resolved,
  type Told,
} from "./given.test-support";

const forward = { rules: { severityChange: "forward" } } as const;
const retroactive = { rules: { severityChange: "retroactive" } } as const;
/** Pro: S1 30 min around the clock, S2 3 h, S3 8 working hours. */
const first = (...told: readonly Told[]) => given(opened("Wed 10:00", "S3"), ...told);

describe("3.8 Severity raised", () => {
  it("adds the new target from now", () =>
    first(changed("Wed 11:00", "S1"))
      .at("Wed 11:10")
      .expectClock("first_response", {
        severity: "S1",
        dueAt: "Wed 11:30",
        remaining: minutes(20),
        calendar: "always",
      }));

  it("keeps the old target: the earlier is due", () =>
    first(changed("Thu 09:15", "S2"))
      .at("Thu 09:20")
      .expectClock("first_response", { severity: "S2", dueAt: "Thu 09:30", target: { amount: 8, unit: "wh" } }));

  it("is never due in the past", () =>
    given(opened("Mon 09:00", "S3"), confirmed("Mon 09:00"), changed("Fri 16:00", "S1"))
      .at("Fri 16:00")
      .expectClock("resolution", { dueAt: "Fri 17:30", outcome: "pending" }));

  it("tells in the trace when the deciding target began", () =>
    expect(first(changed("Wed 11:00", "S1")).at("Wed 11:10").trace("first_response")).toMatchObject({
      startedAt: at("Wed 11:00"),
      dueAt: at("Wed 11:30"),
      counted: minutes(30),
    }));
});

describe("3.8 Severity lowered", () => {
  it("drops the stricter target, and the new one counts from where the dropped one began", () =>
    given(opened("Wed 10:00", "S2"), changed("Wed 11:00", "S3"))
      .at("Wed 12:00")
      .expectClock("first_response", { severity: "S3", dueAt: "Thu 09:30", elapsed: hours(2) }));

  it("to between two others, counts from when the ticket had become at least that severe", () =>
    first(changed("Wed 11:00", "S1"), changed("Wed 11:10", "S2"))
      .at("Wed 11:20")
      .expectClock("first_response", { severity: "S2", dueAt: "Wed 14:00" }));

  it("keeps a breach that had happened, and the trace explains the due instant that was missed", () => {
    const ledger = given(opened("Wed 10:00", "S1"), changed("Wed 12:00", "S3")).at("Wed 13:00");
    const target = { amount: 30, unit: "min" } as const;
    ledger.expectClock("first_response", { outcome: "breached", dueAt: "Wed 10:30", severity: "S3", target });
    expect(ledger.trace("first_response")).toMatchObject({ dueAt: at("Wed 10:30"), target, counted: minutes(30) });
  });

  it("exactly at the due instant is no breach", () =>
    given(opened("Wed 10:00", "S1"), changed("Wed 10:30", "S3"))
      .at("Wed 12:00")
      .expectClock("first_response", { outcome: "pending", dueAt: "Thu 09:30" }));

  it("to a severity without a target leaves nothing due", () =>
    given(opened("Wed 10:00", "S2"), confirmed("Wed 10:00"), changed("Wed 11:00", "S4"))
      .at("Wed 12:00")
      .expectClock("resolution", { target: null, dueAt: null, remaining: null, elapsed: hours(2) }));
});

describe("3.8 Severity changed in any way", () => {
  it("raised and lowered in the same second is no change", () => {
    const plain = first().at("Thu 09:00").clock("first_response");
    const twice = first(changed("Wed 11:00", "S1"), changed("Wed 11:00", "S3"));
    expect(twice.at("Thu 09:00").clock("first_response")).toEqual(plain);
  });

  it("lowered and raised in the same second is no change: it has never been less severe", () => {
    const plain = given(opened("Wed 10:00", "S2")).at("Wed 12:00").clock("first_response");
    const twice = given(opened("Wed 10:00", "S2"), changed("Wed 11:00", "S4"), changed("Wed 11:00", "S2"));
    expect(twice.at("Wed 12:00").clock("first_response")).toEqual(plain);
  });

  it.each([{}, forward, retroactive])("to what it is already changes nothing (%o)", (terms) => {
    const plain = first().under(terms).at("Thu 09:00").seen;
    expect(first(changed("Wed 16:00", "S3")).under(terms).at("Thu 09:00").seen).toEqual(plain);
  });

  it("is the same event whoever made it", () => {
    const byCustomer = { ...changed("Wed 11:00", "S2"), by: "customer" as const };
    expect(first(byCustomer).at("Wed 12:00").seen).toEqual(first(changed("Wed 11:00", "S2")).at("Wed 12:00").seen);
  });

  it("leaves a stopped clock alone", () =>
    first(replied("Wed 11:00"), changed("Wed 12:00", "S1"))
      .at("Fri 12:00")
      .expectClock("first_response", { severity: "S3", outcome: "met", dueAt: "Thu 09:30" }));

  it("leaves a clock alone that had stopped earlier in the same second", () => {
    first(replied("Wed 11:00"), changed("Wed 11:00", "S1"))
      .at("Fri 12:00")
      .expectClock("first_response", { severity: "S3", dueAt: "Thu 09:30" });
    given(opened("Wed 10:00", "S2"), confirmed("Wed 11:00"), changed("Wed 11:00", "S3"))
      .at("Fri 12:00")
      .expectClock("confirmation", { severity: "S2", dueAt: "Wed 14:00" });
  });

  it("decides a clock that stops later in the same second", () =>
    first(changed("Wed 11:00", "S1"), replied("Wed 11:00"))
      .at("Fri 12:00")
      .expectClock("first_response", { severity: "S1", dueAt: "Wed 11:30" }));

  it("before the resolution clock starts, counts each target from its start", () =>
    given(opened("Wed 09:00", "S3"), changed("Wed 10:00", "S2"), confirmed("Wed 11:00"))
      .at("Wed 12:00")
      .expectClock("resolution", { severity: "S2", dueAt: "Fri 11:00" }));
});

describe("3.8 Other policies", () => {
  it("forward: the new target replaces the old from the change on", () =>
    given(opened("Wed 10:00", "S2"), changed("Wed 11:00", "S3"))
      .under(forward)
      .at("Wed 12:00")
      .expectClock("first_response", { dueAt: "Thu 10:30" }));

  it("forward: a breach of the old target stays", () =>
    given(opened("Wed 10:00", "S1"), changed("Wed 12:00", "S3"))
      .under(forward)
      .at("Wed 13:00")
      .expectClock("first_response", { outcome: "breached", dueAt: "Wed 10:30" }));

  it("retroactive: the new target replaces the old from the start, in the past if need be", () =>
    first(changed("Wed 15:00", "S2"))
      .under(retroactive)
      .at("Wed 15:01")
      .expectClock("first_response", { outcome: "breached", dueAt: "Wed 13:00" }));

  it("retroactive: lowering can undo a breach, which is why it is not the default", () =>
    given(opened("Wed 10:00", "S1"), changed("Wed 12:00", "S3"), replied("Wed 13:00"))
      .under(retroactive)
      .at("Wed 14:00")
      .expectClock("first_response", { outcome: "met", dueAt: "Thu 09:30" }));

  it("measures elapsed time on the clock of the severity at the stop", () =>
    given(opened("Wed 17:00", "S2"), confirmed("Wed 17:00"), changed("Wed 20:00", "S1"), resolved("Wed 21:00"))
      .at("Thu 12:00")
      .expectClock("resolution", { elapsed: hours(4), calendar: "always" }));
});

describe("Several things told in one second", () => {
  it("a resolution is judged by the severity it knew, whatever is confirmed after it in that second", () =>
    given(
      ...[opened("Wed 10:00", "S1"), resolved("Wed 10:30"), reopened("Wed 10:30")],
      ...[changed("Wed 10:30", "S3"), confirmed("Wed 10:30")],
    )
      .at("Wed 12:00")
      .expectClock("confirmation", { severity: "S1", dueAt: "Wed 11:00", outcome: "met" }));

  it("a reply to a resolved ticket does not know the severity that its reopening brings", () =>
    given(
      ...[opened("Wed 10:00", "S2"), resolved("Wed 10:30"), changed("Wed 10:40", "S1")],
      ...[replied("Wed 11:00"), reopened("Wed 11:00")],
    )
      .under({ rules: { resolveIsResponse: false } })
      .at("Wed 12:00")
      .expectClock("first_response", { severity: "S2", dueAt: "Wed 13:00" }));
});
