import { describe, expect, it } from "vitest";
import { at, contextOf } from "@/lib/sla/given.test-support";
import { type Line, OPENED, stored, words } from "./given.test-support";
import { lastResolution, openingOf, project } from "./projection";

const context = contextOf();
const said = { text: words(3), automatic: false };
const OPEN = ["Wed 09:00", "member", "ticket.opened", OPENED] as const;
const projected = (when: string, ...lines: readonly Line[]) => project(stored(OPEN, ...lines), context, at(when));

describe("What lists sort by", () => {
  it("is read off the opening: who, tier, and the versions it was pinned to", () =>
    expect(projected("Wed 09:00")).toMatchObject({
      ...{ openedById: "m-1", tier: "pro", policyId: "p-1", calendarId: "c-1", severity: "S2", level: "L1" },
      ...{ openedAt: new Date(at("Wed 09:00")), state: "open", lastSeq: 1, lastHash: "1", assigneeId: null },
    }));

  it("holds the earliest due instant and the next one at which anything changes", () =>
    expect(projected("Wed 09:00")).toMatchObject({
      nextDueAt: new Date(at("Wed 12:00")),
      nextDueMetric: "first_response",
      nextCheckAt: new Date(at("Wed 10:30")),
    }));

  it("follows the ledger", () =>
    expect(
      projected(
        "Wed 10:00",
        ["Wed 09:30", "agent", "message.posted", said],
        ["Wed 09:40", "agent", "ticket.assigned", { agent: "a-1" }],
        ["Wed 09:50", "agent", "ticket.assigned", { agent: "a-2" }],
        ["Wed 10:00", "agent", "ticket.paused", { reason: "waiting_customer" }],
      ),
    ).toMatchObject({ state: "waiting", assigneeId: "a-2", lastSeq: 5, nextDueAt: null, nextCheckAt: null }));

  it("has a resolution only while resolved", () => {
    const resolve = ["Wed 10:00", "agent", "ticket.resolved", { summary: words(4) }] as const;
    const reopen = ["Wed 11:00", "member", "ticket.reopened", { reason: words(5) }] as const;
    expect(projected("Thu 09:00", resolve).resolvedAt).toEqual(new Date(at("Wed 10:00")));
    expect(projected("Thu 09:00", resolve, reopen).resolvedAt).toBeNull();
    expect(lastResolution(stored(OPEN, resolve, reopen))).toBe(at("Wed 10:00"));
  });

  it("F-07 is never made for an instant before the last event", () =>
    expect(projected("Wed 09:10", ["Wed 09:30", "agent", "message.posted", said]).projectedAt).toEqual(
      new Date(at("Wed 09:30")),
    ));

  it("3.9 is the same made again for the same instant", () =>
    expect(projected("Fri 09:00")).toEqual(projected("Fri 09:00")));
});

describe("A ledger", () => {
  it("begins with its opening, or is damaged", () => {
    expect(() => openingOf([])).toThrow("ticket.opened");
    expect(() => openingOf(stored(["Wed 09:00", "agent", "message.posted", said]))).toThrow("ticket.opened");
  });
  it("without a resolution has none", () => expect(lastResolution(stored(OPEN))).toBeNull());
});
