import { describe, expect, it } from "vitest";
import type { EventType, TicketView, TimelineItem } from "@/lib/tickets/schema";
import { fieldsOf } from "./action-fields";
import type { Does } from "./action-state";
import { offered, reopenUntil } from "./offered";

const DAY = 86_400_000;

interface Given {
  state?: TicketView["summary"]["state"];
  level?: TicketView["summary"]["level"];
  confirmed?: TicketView["confirmed"];
  asOf?: number;
  happened?: readonly EventType[];
}

/** A ticket of which only what decides the offer is told; every event happened at 0. */
function ticket({ state = "open", level = "L1", confirmed = "no", asOf = 0, happened = [] }: Given = {}): TicketView {
  const by = { kind: "agent", name: null } as const;
  const timeline = happened.map(
    (type, at): TimelineItem => ({ seq: at, at: 0, type, by, facts: {}, words: {}, html: {} }),
  );
  const summary = { number: 1, title: "t", accountName: "a", tier: "pro", severity: "S2", assignee: null } as const;
  const instants = { openedAt: 0, lastEventAt: 0, nextDueAt: null, nextDueMetric: null };
  return {
    ...{ asOf, confirmed, timeline, zone: "UTC", answers: [], rule: "r", policyVersion: 1, calendarVersion: 1 },
    ...{ clocks: [], traces: [], nextStep: null, head: { seq: 1, hash: "" } },
    summary: { ...summary, ...instants, state, level },
  };
}

describe("what a ticket's page offers", () => {
  it("lets a customer reply, contest, ask to escalate and withdraw while it is open", () => {
    expect(offered(ticket(), "customer")).toEqual(["reply", "contest_severity", "ask_escalation", "withdraw"]);
  });

  it("lets a refused confirmation be contested once", () => {
    const refused = { confirmed: "refused" } as const;
    expect(offered(ticket(refused), "customer")).toContain("contest_confirmation");
    const contested = ticket({ ...refused, happened: ["confirmation.contested"] });
    expect(offered(contested, "customer")).not.toContain("contest_confirmation");
  });

  it("offers no level above the highest", () => {
    expect(offered(ticket({ level: "L3" }), "customer")).not.toContain("ask_escalation");
    expect(offered(ticket({ level: "L3" }), "desk")).not.toContain("escalate");
  });

  it("asks for a rating once, when it is resolved", () => {
    const resolved = { state: "resolved", happened: ["ticket.resolved"] } as const;
    expect(offered(ticket(resolved), "customer")).toEqual(["accept_solution", "rate", "reopen"]);
    const rated = ticket({ ...resolved, happened: ["ticket.resolved", "ticket.rated"] });
    expect(offered(rated, "customer")).toEqual(["accept_solution", "reopen"]);
  });

  it("asks whether the solution holds once for each resolution", () => {
    const told = (...happened: EventType[]) => offered(ticket({ state: "resolved", happened }), "customer");
    expect(told("ticket.resolved", "solution.accepted")).not.toContain("accept_solution");
    expect(told("ticket.resolved", "solution.accepted", "ticket.reopened", "ticket.resolved")).toContain(
      "accept_solution",
    );
  });

  it("offers reopening up to the last instant of the window and not after it", () => {
    const resolved = { state: "resolved", happened: ["ticket.resolved"] } as const;
    const at = (asOf: number) => offered(ticket({ ...resolved, asOf }), "customer", 14);
    expect(reopenUntil(ticket(resolved), 14)).toBe(14 * DAY);
    expect(at(14 * DAY)).toContain("reopen");
    expect(at(14 * DAY + 1000)).toEqual(["accept_solution", "rate"]);
  });

  it("lets the desk say yes to what was deemed confirmed, but no longer no", () => {
    const verdicts = (confirmed: TicketView["confirmed"]) =>
      offered(ticket({ confirmed }), "desk").filter((does) => /confirm/.test(does));
    expect(verdicts("no")).toEqual(["confirm", "refuse_confirmation"]);
    expect(verdicts("deemed")).toEqual(["confirm"]);
    expect(verdicts("refused")).toEqual(["confirm"]);
    expect(verdicts("confirmed")).toEqual([]);
  });

  it("offers to stop waiting only while waiting", () => {
    expect(offered(ticket(), "desk")).not.toContain("resume");
    expect(offered(ticket({ state: "waiting" }), "desk")).toContain("resume");
  });

  it("leaves a cancelled ticket as it is, but for the desk's notes", () => {
    expect(offered(ticket({ state: "cancelled" }), "customer")).toEqual([]);
    expect(offered(ticket({ state: "cancelled" }), "desk")).toEqual(["note"]);
  });
});

describe("what a command asks", () => {
  const options = (does: Does, level: "L1" | "L2", severity: "S2") =>
    fieldsOf(does, "desk", { level, severity }).find(({ name }) => name === "to")?.options;

  it("offers only levels above and only another severity", () => {
    expect(options("escalate", "L1", "S2")).toEqual(["L2", "L3"]);
    expect(options("escalate", "L2", "S2")).toEqual(["L3"]);
    expect(options("change_severity", "L1", "S2")).toEqual(["S1", "S3", "S4"]);
  });

  it("lets only the desk ask the customer, which pauses clocks", () => {
    const names = (side: "customer" | "desk") =>
      fieldsOf("reply", side, { level: "L1", severity: "S2" }).map(({ name }) => name);
    expect(names("desk")).toEqual(["body", "asksCustomer"]);
    expect(names("customer")).toEqual(["body"]);
  });
});
