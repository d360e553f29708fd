import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/policy";
import {
  at,
  cancelled,
  confirmed,
  contested,
  escalated,
  given,
  opened,
  paused,
  refused,
  replied,
  resolved,
  type Told,
} from "@/lib/sla/given.test-support";
import { decide, type Situation } from "./decide";
import { agentAs, memberAs } from "./given.test-support";
import type { TicketCommand } from "./schema";

const agent = agentAs("agent");
const member = memberAs("member");

/** A ticket filed on Wednesday 09:00, as it stands on Thursday 10:00 (nothing is deemed: 4 hours were not silent). */
function ticket(...told: readonly Told[]) {
  const { seen } = given(opened("Wed 09:00", "S2"), ...told)
    .under({ rules: { deemedConfirmation: false } })
    .at("Thu 10:00");
  const situation: Situation = {
    ...{ replay: seen, resolvedAt: told.findLast(({ type }) => type === "ticket.resolved")?.at ?? null },
    ...{ contested: told.some(({ type }) => type === "confirmation.contested"), rated: false, accepted: false },
    ...{ reopenWindowDays: 14, now: at("Thu 10:00") },
  };
  return {
    asks: (actor: Actor, command: TicketCommand, changes: Partial<Situation> = {}) =>
      outcome(decide(actor, command, { ...situation, ...changes })),
  };
}

/** The types of the events, or the code of the refusal. */
function outcome(decided: ReturnType<typeof decide>): readonly string[] | string {
  return decided.ok ? decided.value.map((event) => event.type) : decided.refusal.code;
}

const reply: TicketCommand = { do: "reply", body: "好的", asksCustomer: false };
const question: TicketCommand = { do: "reply", body: "SDK 版本?", asksCustomer: true };
const because = { reason: "原因" };
const refusal: TicketCommand = { do: "refuse_confirmation", why: "not_reproducible", ...because };
const reopening: TicketCommand = { do: "reopen", ...because };
const ALL: readonly TicketCommand[] = [
  ...([reply, question, refusal, reopening, { do: "note", body: "x" }, { do: "resume" }] as const),
  ...([
    { do: "confirm", how: "reproduced" },
    { do: "contest_confirmation", ...because },
  ] as const),
  ...([
    { do: "change_severity", to: "S1", ...because },
    { do: "contest_severity", ...because },
  ] as const),
  ...([
    { do: "escalate", to: "L2", ...because },
    { do: "ask_escalation", ...because },
  ] as const),
  ...([
    { do: "resolve", summary: "x" },
    { do: "withdraw", ...because },
    { do: "accept_solution" },
    { do: "rate", score: 5 },
  ] as const),
  ...([
    { do: "cancel", because: "spam", explanation: "x" },
    { do: "merge", into: 1002, because: "duplicate", explanation: "x" },
  ] as const),
  { do: "assign", agent: "00000000-0000-4000-8000-000000000001" },
];

describe("3.6 A question to the customer", () => {
  it("is a public message that pauses", () =>
    expect(ticket().asks(agent, question)).toEqual(["message.posted", "ticket.paused"]));
  it("asked again pauses once", () =>
    expect(ticket(paused("Wed 10:00")).asks(agent, question)).toEqual(["message.posted"]));
  it("cannot be asked by a customer", () => expect(ticket().asks(member, question)).toBe("forbidden"));
  it("is ended by hand only while the ticket waits", () => {
    expect(ticket(paused("Wed 10:00")).asks(agent, { do: "resume" })).toEqual(["ticket.resumed"]);
    expect(ticket().asks(agent, { do: "resume" })).toBe("ticket.not_waiting");
  });
});

describe("3.5 Confirmation", () => {
  const confirm: TicketCommand = { do: "confirm", how: "accepted" };
  it("is said once", () => {
    expect(ticket().asks(agent, confirm)).toEqual(["ticket.confirmed"]);
    expect(ticket(confirmed("Wed 10:00")).asks(agent, confirm)).toBe("ticket.already_confirmed");
  });
  it("may follow a refusal, and a deemed confirmation", () => {
    expect(ticket(refused("Wed 10:00")).asks(agent, confirm)).toEqual(["ticket.confirmed"]);
    const deemed = given(opened("Wed 09:00", "S2")).at("Thu 10:00").seen;
    expect(deemed.deemedConfirmedAt).toBe(at("Wed 13:00"));
    expect(ticket().asks(agent, confirm, { replay: deemed })).toEqual(["ticket.confirmed"]);
  });
  it("is not refused after it was said, deemed, or refused", () => {
    expect(ticket().asks(agent, refusal)).toEqual(["confirmation.refused"]);
    expect(ticket(confirmed("Wed 10:00")).asks(agent, refusal)).toBe("ticket.already_confirmed");
    expect(ticket(refused("Wed 10:00")).asks(agent, refusal)).toBe("ticket.already_refused");
    const deemed = given(opened("Wed 09:00", "S2")).at("Thu 10:00").seen;
    expect(ticket().asks(agent, refusal, { replay: deemed })).toBe("ticket.already_confirmed");
  });
  it("refused, may be contested once, by the customer", () => {
    const contest: TicketCommand = { do: "contest_confirmation", ...because };
    expect(ticket(refused("Wed 10:00")).asks(member, contest)).toEqual(["confirmation.contested"]);
    expect(ticket(refused("Wed 10:00")).asks(agent, contest)).toBe("forbidden");
    expect(ticket().asks(member, contest)).toBe("ticket.not_refused");
    const again = ticket(refused("Wed 10:00"), contested("Wed 11:00"), refused("Wed 12:00"));
    expect(again.asks(member, contest)).toBe("ticket.contested_before");
  });
});

describe("3.8 Severity", () => {
  it("changes to another one, never to itself", () => {
    expect(ticket().asks(agent, { do: "change_severity", to: "S1", ...because })).toEqual(["severity.changed"]);
    expect(ticket().asks(agent, { do: "change_severity", to: "S2", ...because })).toBe("severity.same");
  });
  it("N8 is contested by the customer and changed by the desk", () => {
    expect(ticket().asks(member, { do: "contest_severity", ...because })).toEqual(["severity.contested"]);
    expect(ticket().asks(member, { do: "change_severity", to: "S1", ...because })).toBe("forbidden");
  });
});

describe("3.11 Levels", () => {
  it("R26 only rise", () => {
    const atL2 = ticket(escalated("Wed 10:00", "L2"));
    expect(atL2.asks(agent, { do: "escalate", to: "L3", ...because })).toEqual(["ticket.escalated"]);
    expect(atL2.asks(agent, { do: "escalate", to: "L2", ...because })).toBe("level.only_rises");
    expect(atL2.asks(agent, { do: "escalate", to: "L1", ...because })).toBe("level.only_rises");
  });
  it("asked for by the customer rise by one, up to the highest", () => {
    const ask: TicketCommand = { do: "ask_escalation", ...because };
    const decided = decide(member, ask, { ...situationOf(ticketAt("L2")), contested: false });
    expect(decided).toMatchObject({ ok: true, value: [{ facts: { to: "L3", cause: { kind: "customer" } } }] });
    expect(ticket(escalated("Wed 10:00", "L3")).asks(member, ask)).toBe("level.highest");
  });
});

const ticketAt = (level: "L2" | "L3") =>
  given(opened("Wed 09:00", "S2"), escalated("Wed 10:00", level)).at("Thu 10:00").seen;
const situationOf = (replay: Situation["replay"]): Situation => ({
  ...{
    replay,
    resolvedAt: null,
    reopenWindowDays: 14,
    contested: false,
    rated: false,
    accepted: false,
    now: at("Thu 10:00"),
  },
});

describe("3.7 Reopening", () => {
  const closed = ticket(replied("Wed 10:00"), resolved("Wed 12:00"));
  it("is for customer and desk alike", () => {
    expect(closed.asks(member, reopening)).toEqual(["ticket.reopened"]);
    expect(closed.asks(agent, reopening)).toEqual(["ticket.reopened"]);
    expect(closed.asks(memberAs("viewer"), reopening)).toBe("forbidden");
  });
  it("ends with its window, to the second", () => {
    const end = at("Wed 12:00") + 14 * 86_400_000;
    expect(closed.asks(member, reopening, { now: end })).toEqual(["ticket.reopened"]);
    expect(closed.asks(member, reopening, { now: end + 1000 })).toBe("reopen.window_over");
  });
  it("a solution is accepted once for each resolution, and by the customer", () => {
    expect(closed.asks(member, { do: "accept_solution" })).toEqual(["solution.accepted"]);
    expect(closed.asks(member, { do: "accept_solution" }, { accepted: true })).toBe("ticket.accepted_before");
    expect(closed.asks(agent, { do: "accept_solution" })).toBe("forbidden");
    expect(ticket().asks(member, { do: "accept_solution" })).toBe("ticket.open");
  });

  it("R24 a resolved ticket is rated once", () => {
    expect(closed.asks(member, { do: "rate", score: 4 })).toEqual(["ticket.rated"]);
    expect(closed.asks(member, { do: "rate", score: 4 }, { rated: true })).toBe("ticket.rated_before");
    expect(ticket().asks(member, { do: "rate", score: 4 })).toBe("ticket.open");
  });
});

describe("What may be asked of a ticket that is over", () => {
  const allowed = (told: readonly Told[]) =>
    ALL.filter(
      (command) =>
        Array.isArray(ticket(...told).asks(agent, command)) || Array.isArray(ticket(...told).asks(member, command)),
    ).map((command) => command.do);

  it("resolved: a note, reopening, rating", () =>
    expect(allowed([resolved("Wed 12:00")])).toEqual(["reopen", "note", "accept_solution", "rate"]));
  it("3.10 cancelled: only a note, and the refusal names the state", () => {
    expect(allowed([cancelled("Wed 12:00")])).toEqual(["note"]);
    expect(ticket(cancelled("Wed 12:00")).asks(agent, reply)).toBe("ticket.cancelled");
  });
  it("SEC-39 a viewer asks for nothing", () => {
    for (const command of ALL) expect(ticket().asks(memberAs("viewer"), command)).toBe("forbidden");
  });
  it("SEC-39 a customer does none of the desk's work, and the desk none of the customer's", () => {
    const work = [
      "note",
      "assign",
      "resume",
      "confirm",
      "refuse_confirmation",
      "change_severity",
      "escalate",
      "resolve",
      "cancel",
      "merge",
    ];
    const theirs = [
      "contest_confirmation",
      "contest_severity",
      "ask_escalation",
      "withdraw",
      "accept_solution",
      "rate",
    ];
    for (const command of ALL) {
      if (work.includes(command.do)) expect(ticket().asks(memberAs("owner"), command)).toBe("forbidden");
      if (theirs.includes(command.do)) expect(ticket().asks(agentAs("lead"), command)).toBe("forbidden");
    }
  });
});
