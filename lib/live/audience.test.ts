import { describe, expect, it, vi } from "vitest";
import type { AccountScope, AgentActor, MemberActor } from "@/lib/auth/policy";
import { audience, LIMITS } from "./audience";

const A = "11111111-1111-4111-8111-111111111111";
const B = "22222222-2222-4222-8222-222222222222";
const person = { name: "x", locale: "zh", timeZone: "UTC" } as const;
const member = (userId: string, account: string): MemberActor => ({
  ...person,
  kind: "member",
  userId,
  accountId: account as AccountScope,
  accountName: account,
  role: "viewer",
});
const agent: AgentActor = { ...person, kind: "agent", userId: "agent", role: "agent", level: "L1" };
const listener = (actor: MemberActor | AgentActor) => ({ actor, tell: vi.fn(), end: vi.fn() });
const told = (number: number, account: string, desk = false) => JSON.stringify({ number, account, desk });

describe("who is told that a ticket changed", () => {
  it("SEC-01 SEC-08 its own account and the desk; of a note, the desk alone", () => {
    const all = audience();
    const [own, stranger, desk] = [listener(member("u1", A)), listener(member("u2", B)), listener(agent)];
    for (const one of [own, stranger, desk]) expect(all.join(one)).toBe(true);
    all.hear(told(1001, A));
    all.hear(told(1002, A, true));
    expect(own.tell.mock.calls).toEqual([[1001]]);
    expect(stranger.tell).not.toHaveBeenCalled();
    expect(desk.tell.mock.calls).toEqual([[1001], [1002]]);
  });

  it("everybody, when something may have been missed; nobody who left", () => {
    const all = audience();
    const [stays, left] = [listener(member("u1", A)), listener(member("u2", B))];
    all.join(stays);
    all.join(left);
    all.leave(left);
    all.missed();
    expect(stays.tell.mock.calls).toEqual([[null]]);
    expect(left.tell).not.toHaveBeenCalled();
    all.dismiss();
    expect(stays.end).toHaveBeenCalledOnce();
  });

  it("a reader's oldest stream gives way to one too many", () => {
    const all = audience();
    const streams = Array.from({ length: LIMITS.perReader }, () => listener(member("u1", A)));
    for (const one of streams) {
      one.end.mockImplementation(() => all.leave(one));
      all.join(one);
    }
    expect(streams[0]?.end).not.toHaveBeenCalled();
    expect(all.join(listener(member("u1", A)))).toBe(true);
    expect(streams[0]?.end).toHaveBeenCalledOnce();
    expect(all.size).toBe(LIMITS.perReader);
  });

  it("refuses readers beyond what a process holds", () => {
    const all = audience();
    for (let at = 0; at < LIMITS.all; at++) expect(all.join(listener(member(`u${at}`, A)))).toBe(true);
    expect(all.join(listener(member("more", A)))).toBe(false);
    expect(all.size).toBe(LIMITS.all);
  });

  it("refuses what the database never says", () => {
    expect(() => audience().hear("{}")).toThrow();
    expect(() => audience().hear("no json")).toThrow();
  });
});
