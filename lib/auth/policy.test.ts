import { describe, expect, it } from "vitest";
import { type Action, type Actor, can } from "./policy";

const person = { userId: "u", name: "n", locale: "zh", timeZone: "Asia/Shanghai" } as const;
const ACTORS = {
  viewer: { ...person, kind: "member", role: "viewer", accountId: "a", accountName: "A" },
  member: { ...person, kind: "member", role: "member", accountId: "a", accountName: "A" },
  owner: { ...person, kind: "member", role: "owner", accountId: "a", accountName: "A" },
  agent: { ...person, kind: "agent", role: "agent", level: "L1" },
  lead: { ...person, kind: "agent", role: "lead", level: "L3" },
  system: { kind: "system" },
} as unknown as Record<string, Actor>;

/** Written out once more, so that a right is never given by accident. */
const RIGHTS: Readonly<Record<Action, string>> = {
  "ticket.read": "viewer member owner agent lead",
  "ticket.open": "member owner",
  "ticket.reply": "member owner agent lead",
  "ticket.contest": "member owner",
  "ticket.withdraw": "member owner",
  "ticket.reopen": "member owner agent lead",
  "ticket.accept": "member owner",
  "ticket.rate": "member owner",
  "ticket.ask_escalation": "member owner",
  "ticket.note": "agent lead",
  "ticket.work": "agent lead",
  "ticket.escalate": "agent lead system",
  "desk.read": "agent lead",
  "replies.write": "lead system",
  "mail.manage": "lead",
  "members.read": "viewer member owner",
  "members.write": "owner",
  "tokens.write": "owner",
  "endpoints.write": "owner lead",
  "gaps.read": "lead",
  "entitlement.read": "viewer member owner",
  "compliance.read": "viewer member owner",
  "record.write": "lead system",
  "directory.write": "lead system",
  "team.write": "lead",
};

describe("who may do what", () => {
  it.each(Object.entries(RIGHTS))("%s: %s", (action, allowed) => {
    const may = Object.keys(ACTORS).filter((who) => {
      const actor = ACTORS[who];
      return actor !== undefined && can(actor, action as Action);
    });
    expect(may.join(" ")).toBe(allowed);
  });
});
