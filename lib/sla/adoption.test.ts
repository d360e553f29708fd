import { describe, expect, it } from "vitest";
import { mayAdopt } from "./adoption";
import { alwaysOpen, type CalendarData, compileCalendar } from "./calendar";
import { replay, type SlaContext } from "./clock";
import type { SlaEvent } from "./events";
import { at, calendarOf, OFFICE, POLICY, shown, workweek } from "./given.test-support";

const context: SlaContext = {
  ...{ policy: POLICY, tier: "enterprise" },
  ...{ business: calendarOf(), always: compileCalendar(alwaysOpen("Asia/Shanghai")) },
};
const published = (dates: CalendarData["dates"]) => calendarOf({ version: 8, dates });
const closed = (date: string) => published([{ date, hours: [] }]);
const worked = (date: string) => published([{ date, hours: OFFICE }]);

/** S3, three working days from Thursday 10:00: due on Tuesday at 10:00. */
const ledger: SlaEvent[] = [
  { type: "ticket.opened", seq: 1, at: at("Thu 09:00"), by: "customer", severity: "S3" },
  { type: "ticket.confirmed", seq: 2, at: at("Thu 10:00"), by: "agent" },
];
const noon = at("Thu 12:00");

describe("PRODUCT §3.9 a calendar published later", () => {
  it("is adopted when it makes due earlier, by an event, and then due is earlier", () => {
    const makeUp = worked("2026-03-07");
    expect(mayAdopt(ledger, context, "8", makeUp, noon)).toBe(true);
    const adoption: SlaEvent = { type: "calendar.adopted", seq: 3, at: noon, by: "system", calendarVersion: "8" };
    const due = (events: SlaEvent[], under: SlaContext) =>
      shown(replay(events, under, noon).clocks.find(({ metric }) => metric === "resolution")?.dueAt ?? null);
    const later = { ...context, adopted: new Map([["8", makeUp]]) };
    expect(due(ledger, later)).toBe("2026-03-10 10:00:00");
    expect(due([...ledger, adoption], later)).toBe("2026-03-09 10:00:00");
    expect(due([...ledger, adoption], context)).toBe("2026-03-10 10:00:00");
  });

  it("is not adopted when a due instant would move later", () => {
    expect(mayAdopt(ledger, context, "8", closed("2026-03-09"), noon)).toBe(false);
  });

  it("is adopted when it changes only what lies behind every due instant", () => {
    expect(mayAdopt(ledger, context, "8", closed("2026-03-20"), noon)).toBe(true);
  });

  it("is not adopted when it would rewrite what is past", () => {
    expect(mayAdopt(ledger, context, "8", closed("2026-03-05"), noon)).toBe(false);
  });

  it("is not adopted when it rewrites the past in the customer's favour either", () => {
    const early = published([{ date: "2026-03-05", hours: [["07:00", "17:30"]] }]);
    expect(
      mayAdopt(
        ledger.slice(0, 1).map((event) => ({ ...event, at: at("Thu 07:30") })),
        context,
        "8",
        early,
        noon,
      ),
    ).toBe(false);
    const late = published([
      {
        date: "2026-03-05",
        hours: [
          ["09:00", "11:00"],
          ["11:30", "17:30"],
        ],
      },
    ]);
    expect(mayAdopt(ledger, context, "8", late, noon)).toBe(false);
  });

  it("is compared with the calendar that was adopted before it", () => {
    const first = worked("2026-03-07");
    const adopted = { ...context, adopted: new Map([["8", first]]) };
    const adoption: SlaEvent = { type: "calendar.adopted", seq: 3, at: noon, by: "system", calendarVersion: "8" };
    const sunday = at("Sun 12:00");
    // Saturday was worked under version 8: version 9 must say so too
    expect(mayAdopt([...ledger, adoption], adopted, "9", worked("2026-03-08"), sunday)).toBe(false);
    const both = published([
      { date: "2026-03-07", hours: OFFICE },
      { date: "2026-03-20", hours: [] },
    ]);
    expect(mayAdopt([...ledger, adoption], adopted, "9", both, sunday)).toBe(true);
    const unknown: SlaEvent = { ...adoption, calendarVersion: "77" };
    expect(mayAdopt([...ledger, unknown], adopted, "9", worked("2026-03-08"), at("Sat 12:00"))).toBe(true);
  });

  it("is not adopted by a ticket without a ledger, nor when a due instant would vanish", () => {
    expect(mayAdopt([], context, "8", worked("2026-03-07"), noon)).toBe(false);
    const never = calendarOf({
      version: 8,
      weekly: workweek([]),
      dates: ["2026-03-05"].map((date) => ({ date, hours: OFFICE })),
    });
    expect(mayAdopt(ledger, context, "8", never, noon)).toBe(false);
  });

  it("is judged for a paused ticket as if its clock went on now", () => {
    const paused: SlaEvent[] = [
      ...ledger,
      { type: "ticket.paused", seq: 3, at: at("Thu 11:00"), by: "agent", reason: "waiting_customer" },
    ];
    expect(mayAdopt(paused, context, "8", closed("2026-03-09"), noon)).toBe(false);
    expect(mayAdopt(paused, context, "8", worked("2026-03-07"), noon)).toBe(true);
  });

  it("is adopted by a finished ticket without effect, for nothing is owed any more", () => {
    const done: SlaEvent[] = [
      ...ledger,
      { type: "message.posted", seq: 3, at: at("Thu 11:00"), by: "agent" },
      { type: "ticket.resolved", seq: 4, at: at("Thu 11:30"), by: "agent" },
    ];
    expect(mayAdopt(done, context, "8", closed("2026-03-09"), noon)).toBe(true);
  });
});
