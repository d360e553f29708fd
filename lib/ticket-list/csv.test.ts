import { describe, expect, it } from "vitest";
import type { TicketSummary } from "@/lib/tickets/schema";
import { csvHead, csvRows } from "./csv";

const TICKET: TicketSummary = {
  number: 1001,
  title: '=HYPERLINK("http://x","a")',
  accountName: "Acme, Ltd",
  tier: "pro",
  severity: "S2",
  state: "open",
  level: "L1",
  assignee: null,
  openedAt: Date.parse("2026-03-04T02:00:00Z"),
  lastEventAt: Date.parse("2026-03-04T02:00:00.5Z"),
  nextDueAt: null,
  nextDueMetric: null,
};

describe("a list as CSV", () => {
  it("has one line for each ticket, as many cells as columns, instants in UTC", () => {
    expect(csvHead()).toBe(
      "\uFEFFnumber,title,account,tier,severity,state,level,assignee,opened_at,last_event_at,next_due_at,next_due_metric\r\n",
    );
    expect(csvRows([{ ...TICKET, title: "a" }])).toBe(
      '1001,a,"Acme, Ltd",pro,S2,open,L1,,2026-03-04T02:00:00.000Z,2026-03-04T02:00:00.500Z,,\r\n',
    );
    expect(csvRows([])).toBe("");
  });

  it("SEC-30 leaves no formula for a spreadsheet to run", () => {
    expect(csvRows([TICKET])).toContain(`1001,"'=HYPERLINK(""http://x"",""a"")"`);
  });
});
