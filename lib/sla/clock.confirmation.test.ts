import { describe, expect, it } from "vitest";
import {
  at,
  cancelled,
  changed,
  confirmed,
  contested,
  given,
  hours,
  minutes,
  opened,
  paused,
  refused,
  reopened,
  replied,
  resolved,
  wrote,
} from "./given.test-support";

// Pro, S2: confirmation within 4 working hours, resolution within 2 working days.
describe("3.5 Confirmation", () => {
  it("R16 starts the resolution clock, and not the filing", () => {
    const ledger = given(opened("Wed 09:00", "S2"), confirmed("Wed 10:00"));
    ledger.at("Wed 11:00").expectClock("confirmation", { outcome: "met", stoppedAt: "Wed 10:00", dueAt: "Wed 13:00" });
    ledger.at("Wed 11:00").expectClock("resolution", {
      ...{ startedAt: "Wed 10:00", startedBy: "confirmed", dueAt: "Fri 10:00", elapsed: hours(1) },
    });
  });

  it("R16 leaves the resolution clock unstarted until then", () =>
    given(opened("Wed 09:00", "S2"))
      .at("Wed 11:00")
      .expectClock("resolution", { state: "not_started", outcome: "pending", dueAt: null, elapsed: 0 }));

  it("is met when confirmed exactly at its due instant, and starts the resolution there", () => {
    const ledger = given(opened("Wed 09:00", "S2"), confirmed("Wed 13:00")).at("Wed 14:00");
    ledger.expectClock("confirmation", { outcome: "met" });
    ledger.expectClock("resolution", { startedAt: "Wed 13:00", startedBy: "confirmed" });
    ledger.expectTicket({ deemedConfirmedAt: null });
  });

  it("is deemed at its due instant when nobody said anything, and the resolution starts there", () => {
    const ledger = given(opened("Wed 09:00", "S2"), replied("Wed 09:30")).at("Wed 13:00:01");
    ledger.expectClock("confirmation", { state: "stopped", outcome: "breached", stoppedAt: "Wed 13:00" });
    ledger.expectClock("resolution", { startedAt: "Wed 13:00", startedBy: "deemed_confirmed", dueAt: "Fri 13:00" });
    expect(ledger.seen.confirmedAt).toBeNull();
  });

  it("is not deemed a second before", () =>
    given(opened("Wed 09:00", "S2")).at("Wed 12:59:59").expectTicket({ deemedConfirmedAt: null }));

  it("keeps the deemed start when confirmed afterwards", () =>
    given(opened("Wed 09:00", "S2"), confirmed("Wed 16:00"))
      .at("Wed 17:00")
      .expectClock("resolution", { startedAt: "Wed 13:00", startedBy: "deemed_confirmed" }));

  it("keeps the deemed start when resolved afterwards", () =>
    given(opened("Wed 09:00", "S2"), resolved("Wed 16:00"))
      .at("Wed 17:00")
      .expectClock("resolution", { startedAt: "Wed 13:00", outcome: "met", elapsed: hours(3) }));

  it("keeps the deemed start when refused afterwards: silence had already counted", () => {
    const ledger = given(opened("Wed 09:00", "S2"), refused("Wed 16:00"), contested("Wed 17:00")).at("Thu 10:00");
    ledger.expectClock("resolution", { startedAt: "Wed 13:00", state: "running" });
    ledger.expectTicket({ refused: false });
    expect(ledger.clock("confirmation", 2)).toBeUndefined();
  });

  it("is never deemed where the policy has it off", () => {
    const ledger = given(opened("Wed 09:00", "S2"))
      .under({ rules: { deemedConfirmation: false } })
      .at("Fri 17:00");
    ledger.expectClock("confirmation", { state: "running", outcome: "breached", breachedAt: "Wed 13:00" });
    ledger.expectClock("resolution", { state: "not_started" });
  });

  it("is paused by waiting, and a paused clock does not lapse", () => {
    const ledger = given(opened("Wed 09:00", "S2"), replied("Wed 10:00"), paused("Wed 10:00")).at("Fri 17:00");
    ledger.expectClock("confirmation", { state: "paused", dueAt: null, remaining: hours(3), pausedWall: hours(55) });
    ledger.expectTicket({ deemedConfirmedAt: null, nextCheckAt: null });
  });

  it("is deemed the later by the time that was waited", () =>
    given(opened("Wed 09:00", "S2"), paused("Wed 10:00"), wrote("Wed 12:00"))
      .at("Thu 10:00")
      .expectClock("confirmation", { stoppedAt: "Wed 15:00", outcome: "breached" }));

  it("is not deemed in a ticket that was cancelled before, or at the due instant", () => {
    given(opened("Wed 09:00", "S2"), cancelled("Wed 12:00")).at("Fri 10:00").expectTicket({ deemedConfirmedAt: null });
    given(opened("Wed 09:00", "S2"), cancelled("Wed 13:00")).at("Fri 10:00").expectTicket({ deemedConfirmedAt: null });
  });

  it("does not exist as a promise for S4, which is never deemed confirmed", () => {
    const ledger = given(opened("Wed 09:00", "S4")).at("Fri 17:00");
    ledger.expectClock("confirmation", { target: null, dueAt: null, outcome: "pending" });
    ledger.expectTicket({ deemedConfirmedAt: null });
  });

  it("is not deemed by a target that lowering had dropped before", () =>
    given(opened("Wed 09:00", "S2"), changed("Wed 12:00", "S4")).at("Fri 17:00").expectTicket({
      deemedConfirmedAt: null,
    }));

  it("keeps its result when the ticket waits for the customer afterwards", () => {
    const ledger = given(opened("Wed 09:00", "S2"), confirmed("Wed 10:00"), paused("Wed 11:00"));
    ledger.at("Wed 12:00").expectClock("confirmation", { outcome: "met", dueAt: "Wed 13:00", pausedWall: 0 });
  });

  it("has the due instant it would have had if confirmed while waiting", () =>
    given(opened("Wed 09:00", "S2"), paused("Wed 10:00"), confirmed("Wed 12:00"), wrote("Wed 16:00"))
      .at("Thu 10:00")
      .expectClock("confirmation", { outcome: "met", dueAt: "Wed 15:00", pausedWall: hours(2) }));
});

describe("3.5 Refusal", () => {
  it("stops the confirmation clock and starts no resolution clock", () => {
    const ledger = given(opened("Wed 09:00", "S2"), refused("Wed 10:00")).at("Fri 17:00");
    ledger.expectClock("confirmation", { outcome: "met", stoppedAt: "Wed 10:00" });
    ledger.expectClock("resolution", { state: "not_started", dueAt: null });
    ledger.expectTicket({ refused: true, deemedConfirmedAt: null, nextDueAt: at("Wed 12:00") });
  });

  it("starts none when resolved without a further word", () =>
    given(opened("Wed 09:00", "S2"), refused("Wed 10:00"), resolved("Wed 11:00"))
      .at("Fri 17:00")
      .expectClock("resolution", { state: "not_started", outcome: "pending" }));

  it("contested, puts the ticket before the next level with a new confirmation target", () => {
    const ledger = given(opened("Wed 09:00", "S2"), refused("Wed 10:00"), contested("Wed 14:00")).at("Wed 15:00");
    ledger.expectTicket({ level: "L2", refused: false });
    ledger.expectClock("confirmation", { outcome: "met", stoppedAt: "Wed 10:00" }, 1);
    ledger.expectClock("confirmation", { startedBy: "contested", startedAt: "Wed 14:00", dueAt: "Thu 09:30" }, 2);
  });

  it("contested and then confirmed, starts the resolution at that confirmation", () =>
    given(opened("Wed 09:00", "S2"), refused("Wed 10:00"), contested("Wed 14:00"), confirmed("Wed 16:00"))
      .at("Wed 17:00")
      .expectClock("resolution", { startedAt: "Wed 16:00", startedBy: "confirmed" }));

  it("contested and then met with silence, is deemed confirmed at the new target", () =>
    given(opened("Wed 09:00", "S2"), refused("Wed 10:00"), contested("Wed 10:30"))
      .at("Wed 15:00")
      .expectTicket({ deemedConfirmedAt: at("Wed 14:30") }));

  it("resolved, reopened, contested and confirmed, starts at the confirmation and not at creation", () =>
    given(
      ...[opened("Wed 09:00", "S2"), refused("Wed 10:00"), resolved("Wed 11:00"), reopened("Thu 09:00")],
      ...[contested("Thu 09:10"), confirmed("Thu 10:00")],
    )
      .at("Thu 11:00")
      .expectClock("resolution", { startedAt: "Thu 10:00", elapsed: hours(1) }));

  it("does not stand in the way of a confirmation after all, and keeps its own result", () => {
    const ledger = given(opened("Wed 09:00", "S2"), refused("Wed 10:00"), confirmed("Wed 16:00")).at("Wed 17:00");
    ledger.expectClock("confirmation", { outcome: "met", stoppedAt: "Wed 10:00" });
    ledger.expectClock("resolution", { startedAt: "Wed 16:00" });
    ledger.expectTicket({ refused: false, deemedConfirmedAt: null });
  });

  it("is nothing after a confirmation, and contesting is nothing without a refusal", () => {
    const ledger = given(
      opened("Wed 09:00", "S2"),
      contested("Wed 09:30"),
      confirmed("Wed 10:00"),
      refused("Wed 11:00"),
    );
    ledger.at("Wed 12:00").expectTicket({ level: "L1", refused: false, confirmedAt: at("Wed 10:00") });
  });
});

describe("3.5 Resolved without a word on confirmation", () => {
  it("is measured from creation, with nothing taken off", () => {
    const ledger = given(opened("Wed 09:00", "S2"), paused("Wed 09:30"), resolved("Wed 11:00")).at("Thu 10:00");
    ledger.expectClock("resolution", {
      ...{ startedAt: "Wed 09:00", startedBy: "opened", elapsed: hours(2), pausedWall: 0, outcome: "met" },
    });
    ledger.expectClock("confirmation", { state: "stopped", stoppedAt: "Wed 11:00" });
  });

  it("stays measured from creation after reopening, and waits from then on are taken off", () =>
    given(
      ...[opened("Wed 09:00", "S2"), resolved("Wed 10:00"), reopened("Wed 12:00"), confirmed("Wed 12:30")],
      ...[paused("Wed 13:00"), wrote("Wed 14:00")],
    )
      .at("Wed 15:00")
      .expectClock("resolution", { startedAt: "Wed 09:00", elapsed: hours(3), pausedWall: hours(1) }));

  it("counts as confirmed when both happen in one second, confirmation first", () =>
    given(opened("Wed 09:00", "S2"), confirmed("Wed 11:00"), resolved("Wed 11:00"))
      .at("Wed 12:00")
      .expectClock("resolution", { startedAt: "Wed 11:00", elapsed: 0 }));

  it("R16 starts at creation for every ticket where the policy says so", () =>
    given(opened("Wed 09:00", "S2"), confirmed("Wed 11:00"))
      .under({ rules: { resolutionStart: "created" } })
      .at("Wed 12:00")
      .expectClock("resolution", { startedAt: "Wed 09:00", startedBy: "opened", elapsed: minutes(180) }));
});
