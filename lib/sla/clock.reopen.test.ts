import { describe, expect, it } from "vitest";
import {
  changed,
  confirmed,
  given,
  hours,
  opened,
  paused,
  reopened,
  replied,
  resolved,
  type Told,
  wrote,
} from "./given.test-support";

const running = [opened("Wed 09:00", "S2"), replied("Wed 09:00"), confirmed("Wed 09:00")];
const ticket = (...told: readonly Told[]) => given(...running, ...told);
const continuous = { rules: { reopen: "continuous" } } as const;
const restart = { rules: { reopen: "restart" } } as const;

describe("3.7 Reopening", () => {
  it("resumes: the time between resolved and reopened is not counted", () =>
    ticket(resolved("Wed 12:00"), reopened("Wed 14:00"))
      .at("Wed 15:00")
      .expectClock("resolution", {
        ...{ state: "running", elapsed: hours(4), dueAt: "Fri 11:00" },
        strict: { outcome: "pending", elapsed: hours(6) },
      }));

  it("gives a strict figure beside it that counts the closed time", () => {
    const ledger = ticket(resolved("Wed 12:00"), reopened("Thu 17:00"), resolved("Fri 10:00")).at("Fri 12:00");
    ledger.expectClock("resolution", { outcome: "met", elapsed: hours(4.5) });
    ledger.expectClock("resolution", { strict: { outcome: "breached", elapsed: hours(18) } });
  });

  it("has the same strict figure when it was never reopened", () =>
    ticket(resolved("Wed 12:00"))
      .at("Fri 12:00")
      .expectClock("resolution", { outcome: "met", strict: { outcome: "met", elapsed: hours(3) } }));

  it("counts the closed time where the policy says continuous", () =>
    ticket(resolved("Wed 12:00"), reopened("Wed 14:00"))
      .under(continuous)
      .at("Wed 15:00")
      .expectClock("resolution", { elapsed: hours(6), dueAt: "Thu 17:30" }));

  it("begins a new clock with a new target where the policy says restart", () => {
    const ledger = ticket(resolved("Wed 12:00"), reopened("Thu 10:00")).under(restart).at("Thu 11:00");
    ledger.expectClock("resolution", { outcome: "met", stoppedAt: "Wed 12:00", dueAt: "Thu 17:30" }, 1);
    ledger.expectClock("resolution", { startedBy: "reopened", elapsed: hours(1), dueAt: "Mon+1 10:00" }, 2);
  });

  it("leaves the finished clock of a restarted ticket as it was, whatever is waited later", () =>
    ticket(resolved("Wed 12:00"), reopened("Wed 14:00"), paused("Wed 15:00"), wrote("Thu 15:00"))
      .under(restart)
      .at("Thu 16:00")
      .expectClock("resolution", { outcome: "met", dueAt: "Thu 17:30", pausedWall: 0 }, 1));

  it("once late, stays late after reopening", () => {
    const ledger = ticket(resolved("Fri 10:00"), reopened("Fri 11:00"), resolved("Fri 11:30"));
    for (const when of ["Fri 10:30", "Fri 11:10", "Fri 12:00"])
      ledger.at(when).expectClock("resolution", { outcome: "breached", dueAt: "Thu 17:30" });
  });

  it("stops the clock for good while resolved: nothing is due", () => {
    const ledger = ticket(resolved("Wed 12:00")).at("Mon+1 12:00");
    ledger.expectTicket({ state: "resolved", nextDueAt: null, nextCheckAt: null });
    ledger.expectClock("resolution", { state: "stopped", stoppedAt: "Wed 12:00" });
  });

  it("repeated changes nothing, and neither does resolving twice", () =>
    ticket(resolved("Wed 12:00"), resolved("Wed 13:00"), reopened("Wed 14:00"), reopened("Wed 14:30"))
      .at("Wed 15:00")
      .expectClock("resolution", { elapsed: hours(4) }));

  it("in the second of the resolution takes nothing off", () =>
    ticket(resolved("Wed 12:00"), reopened("Wed 12:00"))
      .at("Wed 15:00")
      .expectClock("resolution", { elapsed: hours(6), dueAt: "Thu 17:30" }));

  it("lets a severity changed while resolved take effect at that instant", () => {
    const ledger = ticket(resolved("Wed 12:00"), changed("Wed 13:00", "S1"), reopened("Wed 14:00"));
    ledger.at("Wed 13:30").expectTicket({ severity: "S2" });
    ledger.at("Wed 13:30").expectClock("resolution", { severity: "S2", outcome: "met", dueAt: "Thu 17:30" });
    ledger.at("Wed 15:00").expectClock("resolution", { severity: "S1", dueAt: "Wed 22:00" });
  });

  it("takes closed and waited time off once where one turns into the other", () =>
    ticket(paused("Wed 10:00"), resolved("Wed 11:00"), reopened("Wed 12:00"))
      .at("Wed 13:00")
      .expectClock("resolution", { elapsed: hours(2), pausedWall: hours(1), dueAt: "Fri 11:00" }));

  it("names every standstill in the trace for what it was", () => {
    const trace = ticket(paused("Wed 10:00"), resolved("Wed 11:00"), reopened("Wed 12:00")).at("Wed 13:00");
    const reasons = trace.trace("resolution")?.stretches.map(({ reason, length }) => [reason, length / hours(1)]);
    expect(reasons?.slice(0, 3)).toEqual([
      ["open", 1],
      ["paused", 1],
      ["closed_ticket", 1],
    ]);
  });
});
