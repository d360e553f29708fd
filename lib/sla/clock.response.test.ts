import { describe, expect, it } from "vitest";
import {
  acknowledged,
  at,
  cancelled,
  changed,
  given,
  hours,
  minutes,
  noted,
  opened,
  paused,
  reopened,
  replied,
  resolved,
  wrote,
} from "./given.test-support";

describe("3.4 First response", () => {
  it("R08 is stopped by the first public reply of a human", () =>
    given(opened("Wed 10:00", "S2"), replied("Wed 11:00"), replied("Wed 12:00"))
      .at("Wed 12:30")
      .expectClock("first_response", {
        ...{ state: "stopped", outcome: "met", startedBy: "opened", startedAt: "Wed 10:00", stoppedAt: "Wed 11:00" },
        ...{ dueAt: "Wed 13:00", elapsed: hours(1), remaining: hours(2), nextChangeAt: null },
      }));

  it("R08 is never stopped by an automatic acknowledgement or a note", () =>
    given(opened("Wed 10:00", "S2"), acknowledged("Wed 10:00:01"), noted("Wed 10:05"))
      .at("Wed 10:30")
      .expectClock("first_response", { state: "running", outcome: "pending", remaining: minutes(150) }));

  it("is stopped by resolving an unanswered ticket", () =>
    given(opened("Wed 10:00", "S2"), resolved("Wed 10:30"))
      .at("Wed 11:00")
      .expectClock("first_response", { state: "stopped", outcome: "met", stoppedAt: "Wed 10:30" }));

  it("keeps running after resolving where the policy says that resolving is no response", () =>
    given(opened("Wed 10:00", "S2"), resolved("Wed 10:30"))
      .under({ rules: { resolveIsResponse: false } })
      .at("Wed 13:00:01")
      .expectClock("first_response", { state: "running", outcome: "breached", breachedAt: "Wed 13:00" }));

  it("is not paused by waiting for the customer", () =>
    given(opened("Wed 10:00", "S2"), paused("Wed 10:10"))
      .at("Wed 12:00")
      .expectClock("first_response", { state: "running", dueAt: "Wed 13:00", pausedWall: 0 }));

  it("is paused by waiting where the policy says so, and only up to its stop", () =>
    given(opened("Wed 10:00", "S2"), paused("Wed 10:10"), wrote("Wed 10:40"), replied("Wed 11:00"), paused("Wed 11:10"))
      .under({ rules: { responsePauses: true } })
      .at("Wed 12:00")
      .expectClock("first_response", { outcome: "met", dueAt: "Wed 13:30", pausedWall: minutes(30) }));

  it("counts the customer's own messages for nothing", () =>
    given(opened("Wed 10:00", "S2"), wrote("Wed 10:10"))
      .at("Wed 12:00")
      .expectClock("first_response", { state: "running", dueAt: "Wed 13:00" }));
});

describe("3.2 Due, met and breached", () => {
  it("is met when stopped exactly at the due instant", () =>
    given(opened("Wed 10:00", "S2"), replied("Wed 13:00"))
      .at("Thu 09:00")
      .expectClock("first_response", { outcome: "met", dueAt: "Wed 13:00", remaining: 0, breachedAt: null }));

  it("is breached when stopped one second later, and dated when it was due", () =>
    given(opened("Wed 10:00", "S2"), replied("Wed 13:00:01"))
      .at("Thu 09:00")
      .expectClock("first_response", { outcome: "breached", breachedAt: "Wed 13:00", remaining: -1000 }));

  it("is not yet breached at the due instant itself, and is a second later, without anything happening", () => {
    const ledger = given(opened("Wed 10:00", "S2"));
    ledger.at("Wed 13:00").expectClock("first_response", { outcome: "pending", nextChangeAt: "Wed 13:00:01" });
    ledger.at("Wed 13:00:01").expectClock("first_response", { outcome: "breached", state: "running" });
  });

  it("R11 carries unused time over the weekend", () =>
    given(opened("Fri 17:20", "S2"))
      .at("Mon+1 09:10")
      .expectClock("first_response", { state: "running", remaining: minutes(160), dueAt: "Mon+1 11:50" }));

  it("is due at closing when used up exactly there, and an evening reply is late", () => {
    const ledger = given(opened("Wed 14:30", "S2"), replied("Wed 20:00"));
    ledger.at("Thu 09:00").expectClock("first_response", { outcome: "breached", dueAt: "Wed 17:30", remaining: 0 });
  });

  it("starts to count at the next opening when filed outside hours", () =>
    given(opened("Sat 11:00", "S2"))
      .at("Sun 12:00")
      .expectClock("first_response", { startedAt: "Sat 11:00", elapsed: 0, dueAt: "Mon+1 12:00" }));

  it("counts from the opening instant itself, and nothing from the closing instant on", () => {
    given(opened("Wed 09:00", "S2")).at("Wed 09:00").expectClock("first_response", { dueAt: "Wed 12:00" });
    given(opened("Wed 17:30", "S2")).at("Wed 17:30").expectClock("first_response", { dueAt: "Thu 12:00" });
  });

  it("R20 runs through the night where the tier covers the severity around the clock", () =>
    given(opened("Fri 23:50", "S1"))
      .at("Fri 23:55")
      .expectClock("first_response", { calendar: "always", dueAt: "Sat 00:20", remaining: minutes(25) }));

  it("R12 counts working hours on the business calendar even for a tier with 7×24 coverage", () =>
    given(opened("Wed 16:30", "S3"))
      .under({ tier: "enterprise" })
      .at("Wed 17:00")
      .expectClock("first_response", { calendar: "business", dueAt: "Thu 16:00" }));

  it("R13 gives one working day for a question", () =>
    given(opened("Wed 15:00", "S4")).at("Wed 15:00").expectClock("first_response", { dueAt: "Thu 15:00" }));

  it("promises nothing to a tier without targets, and is never late there", () =>
    given(opened("Wed 10:00", "S2"))
      .under({ tier: "community" })
      .at("Fri 10:00")
      .expectClock("first_response", { target: null, dueAt: null, outcome: "pending", nextChangeAt: null }));
});

describe("What is due next on a ticket", () => {
  it("is the earliest of its clocks, and the response where two are due at once", () => {
    const both = given(opened("Wed 10:00", "S1")).under({ tier: "basic" }).at("Wed 10:10");
    both.expectClock("confirmation", { dueAt: "Wed 11:00" });
    both.expectTicket({ nextDueAt: at("Wed 11:00"), nextDueMetric: "first_response" });
  });

  it("is a clock that is late already, as long as it runs", () =>
    given(opened("Wed 10:00", "S2"))
      .under({ rules: { deemedConfirmation: false } })
      .at("Fri 10:00")
      .expectTicket({ nextDueAt: at("Wed 13:00"), nextDueMetric: "first_response" }));

  it("is nothing on a ticket that only waits", () =>
    given(opened("Wed 10:00", "S2"), replied("Wed 10:10"), paused("Wed 10:20"))
      .at("Fri 10:00")
      .expectTicket({ nextDueAt: null, nextDueMetric: null, state: "waiting" }));
});

describe("3.4 Next response", () => {
  it("begins with each unanswered customer message after the first answer, once", () => {
    const seen = given(opened("Wed 10:00", "S2"), replied("Wed 10:30"), wrote("Wed 11:00"), wrote("Wed 11:30"))
      .at("Wed 12:00")
      .seen.clocks.filter((clock) => clock.metric === "next_response");
    expect(seen).toHaveLength(1);
  });

  it("is measured with the first response's target, in cycles", () => {
    const ledger = given(
      ...[opened("Wed 09:00", "S2"), replied("Wed 09:10"), wrote("Wed 10:00"), replied("Wed 13:00")],
      ...[wrote("Wed 14:00"), replied("Wed 17:00:01")],
    ).at("Wed 17:30");
    ledger.expectClock("next_response", { outcome: "met", dueAt: "Wed 13:00", startedBy: "customer_message" }, 1);
    ledger.expectClock("next_response", { outcome: "breached", breachedAt: "Wed 17:00" }, 2);
  });

  it("does not begin before the first answer", () =>
    expect(
      given(opened("Wed 09:00", "S2"), wrote("Wed 10:00")).at("Wed 11:00").clock("next_response"),
    ).toBeUndefined());

  it("stops when the ticket is resolved, and begins again with the customer's reopening", () => {
    const ledger = given(
      ...[opened("Wed 09:00", "S2"), replied("Wed 09:10"), wrote("Wed 10:00"), resolved("Wed 11:00")],
      reopened("Wed 14:00"),
    ).at("Wed 15:00");
    ledger.expectClock("next_response", { outcome: "met", stoppedAt: "Wed 11:00" }, 1);
    ledger.expectClock("next_response", { state: "running", startedAt: "Wed 14:00", dueAt: "Wed 17:00" }, 2);
  });

  it("R08 is not stopped by an automatic message", () =>
    given(opened("Wed 09:00", "S2"), replied("Wed 09:10"), wrote("Wed 10:00"), acknowledged("Wed 10:00:01"))
      .at("Wed 11:00")
      .expectClock("next_response", { state: "running" }));
});

describe("3.10 Cancelled", () => {
  it("stops the clocks before they are due, with no due instant and no result", () =>
    given(opened("Wed 10:00", "S2"), cancelled("Wed 11:00"))
      .at("Fri 10:00")
      .expectClock("first_response", {
        ...{ state: "stopped", outcome: "cancelled", dueAt: null, breachedAt: null, stoppedAt: "Wed 11:00" },
        ...{ elapsed: hours(1), nextChangeAt: null },
      }));

  it("keeps a breach that had happened before", () =>
    given(opened("Wed 10:00", "S2"), cancelled("Wed 13:00:01"))
      .at("Fri 10:00")
      .expectClock("first_response", { state: "stopped", outcome: "breached", dueAt: "Wed 13:00" }));

  it("is no breach at the due instant itself", () =>
    given(opened("Wed 10:00", "S2"), cancelled("Wed 13:00"))
      .at("Fri 10:00")
      .expectClock("first_response", { outcome: "cancelled", dueAt: null }));

  it("leaves a finished clock met, and ends the ticket whatever is told afterwards", () => {
    const ledger = given(
      ...[opened("Wed 10:00", "S2"), replied("Wed 10:30"), cancelled("Wed 11:00"), changed("Wed 11:30", "S1")],
      wrote("Wed 12:00"),
    ).at("Fri 10:00");
    ledger.expectClock("first_response", { outcome: "met" });
    ledger.expectClock("resolution", { state: "not_started", outcome: "cancelled" });
    ledger.expectTicket({ state: "cancelled", severity: "S2", nextDueAt: null, nextCheckAt: null });
  });

  it("ends a pause: cancelled while paused", () =>
    given(opened("Wed 10:00", "S2"), replied("Wed 10:10"), paused("Wed 10:30"), cancelled("Wed 11:30"))
      .at("Fri 10:00")
      .expectClock("confirmation", { state: "stopped", outcome: "cancelled", pausedWall: hours(1) }));
});
