import { describe, it } from "vitest";
import {
  acknowledged,
  changed,
  confirmed,
  given,
  hours,
  minutes,
  noted,
  opened,
  paused,
  replied,
  resolved,
  resumed,
  type Told,
  wrote,
} from "./given.test-support";

/** Pro, S2, confirmed on Wednesday 09:00: two working days, due on Thursday at closing. */
const running = [opened("Wed 09:00", "S2"), replied("Wed 09:00"), confirmed("Wed 09:00")];
const ticket = (...told: readonly Told[]) => given(...running, ...told);

describe("3.6 Pause", () => {
  it("moves the due instant by exactly the open time that was waited", () =>
    ticket(paused("Wed 10:00"), wrote("Wed 12:00"))
      .at("Wed 13:00")
      .expectClock("resolution", {
        dueAt: "Fri 11:00",
        elapsed: hours(2),
        pausedWorking: hours(2),
        pausedWall: hours(2),
      }));

  it("has no due instant while it lasts, and what remains stands still", () => {
    const ledger = ticket(paused("Wed 10:00"));
    for (const when of ["Wed 10:00", "Wed 17:00", "Thu 12:00"])
      ledger.at(when).expectClock("resolution", {
        ...{ state: "paused", outcome: "pending", dueAt: null, remaining: hours(16), nextChangeAt: null },
      });
  });

  it("over night takes off only the open part on a working clock", () =>
    ticket(paused("Wed 16:30"), wrote("Thu 10:00"))
      .at("Thu 11:00")
      .expectClock("resolution", { dueAt: "Fri 11:00", pausedWorking: hours(2), pausedWall: minutes(17 * 60 + 30) }));

  it("outside hours changes nothing on a working clock", () =>
    ticket(paused("Wed 18:00"), wrote("Thu 08:00"))
      .at("Thu 10:00")
      .expectClock("resolution", { dueAt: "Thu 17:30", pausedWorking: 0, pausedWall: hours(14) }));

  it("takes all of it off a clock that runs around the clock", () =>
    given(opened("Wed 17:00", "S1"), confirmed("Wed 17:00"), paused("Wed 18:00"), wrote("Thu 08:00"))
      .at("Thu 09:00")
      .expectClock("resolution", { calendar: "always", dueAt: "Thu 15:00", pausedWall: hours(14), pausedWorking: 0 }));

  it("ends with any message of the customer, or when an agent resumes", () => {
    ticket(paused("Wed 10:00"), wrote("Wed 11:00")).at("Wed 11:00").expectClock("resolution", { state: "running" });
    ticket(paused("Wed 10:00"), resumed("Wed 11:00")).at("Wed 11:00").expectClock("resolution", { state: "running" });
  });

  it("does not end with an agent's, an automatic message, or a note", () =>
    ticket(paused("Wed 10:00"), replied("Wed 11:00"), acknowledged("Wed 11:30"), noted("Wed 12:00"))
      .at("Wed 13:00")
      .expectTicket({ state: "waiting" }));

  it("asked twice is asked once", () =>
    ticket(paused("Wed 10:00"), paused("Wed 11:00"), wrote("Wed 12:00"), wrote("Wed 13:00"), resumed("Wed 13:30"))
      .at("Wed 14:00")
      .expectClock("resolution", { pausedWall: hours(2), dueAt: "Fri 11:00" }));

  it("asked again after an answer waits again", () => {
    const again = ticket(paused("Wed 10:00"), wrote("Wed 11:00"), paused("Wed 12:00"));
    again.at("Wed 11:30").expectTicket({ state: "open" });
    again.at("Wed 13:00").expectTicket({ state: "waiting" });
    again.at("Wed 13:00").expectClock("resolution", { state: "paused", pausedWall: hours(2) });
  });

  it("does not undo a breach: late before the question is late after it", () =>
    ticket(paused("Thu 17:31"))
      .at("Fri 12:00")
      .expectClock("resolution", { state: "paused", outcome: "breached", dueAt: "Thu 17:30" }));

  it("ends when the ticket is resolved", () =>
    ticket(paused("Wed 10:00"), resolved("Wed 12:00"))
      .at("Fri 12:00")
      .expectClock("resolution", { outcome: "met", elapsed: hours(1), pausedWall: hours(2), dueAt: "Fri 11:00" }));

  it("does not begin in a resolved ticket", () =>
    ticket(resolved("Wed 10:00"), paused("Wed 11:00")).at("Wed 12:00").expectTicket({ state: "resolved" }));

  it("counts from the clock's start when the ticket waited before", () =>
    given(opened("Wed 09:00", "S2"), paused("Wed 09:30"), confirmed("Wed 10:00"), wrote("Wed 11:00"))
      .at("Wed 12:00")
      .expectClock("resolution", { startedAt: "Wed 10:00", elapsed: hours(1), pausedWall: hours(1) }));

  it("cut in two by a message and a question in the same second, is one pause", () => {
    const whole = ticket(paused("Wed 10:00"), wrote("Wed 14:00")).at("Wed 15:00");
    const cut = ticket(paused("Wed 10:00"), wrote("Wed 12:00"), paused("Wed 12:00"), wrote("Wed 14:00")).at(
      "Wed 15:00",
    );
    for (const each of [whole, cut]) each.expectClock("resolution", { dueAt: "Fri 13:00", pausedWall: hours(4) });
  });

  it("shows what remains of the target that would be due first, of several", () =>
    // Raised an hour before the old target ends: the old one would be due first.
    ticket(changed("Thu 16:30", "S1"), paused("Thu 16:45"))
      .at("Fri 10:00")
      .expectClock("resolution", { severity: "S1", target: { amount: 2, unit: "wd" }, remaining: minutes(45) }));
});
