import { describe, expect, it } from "vitest";
import type { TicketSummary } from "@/lib/tickets/schema";
import { groupByDue } from "./group";

const NOW = 1_000_000;
const ticket = (number: number, over: Partial<TicketSummary>): TicketSummary => ({
  ...{ number, title: "t", accountName: "a", tier: "pro", severity: "S3", state: "open", level: "L1", assignee: null },
  ...{ openedAt: 0, lastEventAt: 0, nextDueAt: null, nextDueMetric: null },
  ...over,
});

describe("the desk's queue", () => {
  it("puts what is late first, whatever is due on it", () => {
    const groups = groupByDue(
      [
        ticket(1, { nextDueAt: NOW + 1, nextDueMetric: "first_response" }),
        ticket(2, { nextDueAt: NOW - 1, nextDueMetric: "resolution" }),
        ticket(3, { state: "waiting" }),
        ticket(4, { state: "waiting", nextDueAt: NOW - 1, nextDueMetric: "resolution" }),
        ticket(5, {}),
      ],
      NOW,
    );
    expect(groups.map(({ key, tickets }) => [key, tickets.map((one) => one.number)])).toEqual([
      ["late", [2, 4]],
      ["first_response", [1]],
      ["waiting", [3]],
      ["nothing", [5]],
    ]);
  });

  it("does not call a ticket late at its due instant itself", () => {
    expect(groupByDue([ticket(1, { nextDueAt: NOW, nextDueMetric: "confirmation" })], NOW)[0]?.key).toBe(
      "confirmation",
    );
  });
});
