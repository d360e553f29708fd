import { describe, expect, it } from "vitest";
import { replay } from "./clock";
import { complianceOf, type ReportedTicket } from "./compliance";
import type { Metric, Severity } from "./events";
import {
  at,
  cancelled,
  changed,
  confirmed,
  contextOf,
  escalated,
  hours,
  ledger,
  opened,
  paused,
  reopened,
  replied,
  resolved,
  type Told,
  wrote,
} from "./given.test-support";
import { quarterBounds } from "./quarter";

const context = contextOf();
const ASOF = at("2026-04-20 09:00");
const q1 = quarterBounds({ year: 2026, quarter: 1 }, "Asia/Shanghai");

let count = 0;
function ticket(...told: readonly Told[]): ReportedTicket {
  const events = ledger(told);
  count += 1;
  return { id: `T-${count}`, events, replay: replay(events, context, ASOF) };
}
const report = (...tickets: readonly ReportedTicket[]) => complianceOf(tickets, q1);
const attained = (tickets: readonly ReportedTicket[], metric: Metric, severity: Severity | null = null) =>
  report(...tickets).attainment.find((one) => one.metric === metric && one.severity === severity);

const rated = (when: string, score: 1 | 2 | 3 | 4 | 5): Told => ({
  at: at(when),
  by: "customer",
  type: "ticket.rated",
  score,
});
const answered = (when: string) => ticket(opened("Wed 09:00", "S2"), replied(when), confirmed(when), resolved(when));
const met = (times: number) => Array.from({ length: times }, () => answered("Wed 10:00"));
const late = (times: number) => Array.from({ length: times }, () => answered("Wed 13:00"));

describe("4 Attainment", () => {
  it("is met over met and breached, by metric and severity", () => {
    const all = [...met(6), ...late(2), ticket(opened("Wed 09:00", "S1"), replied("Wed 09:10"))];
    expect(attained(all, "first_response", "S2")).toMatchObject({ n: 8, met: 6, breached: 2, share: 0.75 });
    expect(attained(all, "first_response", "S1")).toMatchObject({ n: 1, met: 1, breached: 0 });
    expect(attained(all, "first_response")).toMatchObject({ n: 9, met: 7, breached: 2 });
  });

  it("of nothing is null, never 100 %", () =>
    expect(attained([], "resolution")).toMatchObject({ n: 0, share: null, interval: null, sample: "none" }));

  it.each([
    [1, "counts_only", null],
    [4, "counts_only", null],
    [5, "small", 1],
    [29, "small", 1],
    [30, "enough", 1],
  ] as const)("of %i clocks is shown as %s", (n, sample, share) =>
    expect(attained(met(n), "first_response")).toMatchObject({ n, sample, share }),
  );

  it("R23 counts an open ticket that is late: nothing hides by staying open", () =>
    expect(attained([ticket(opened("Wed 09:00", "S2"))], "first_response")).toMatchObject({ n: 1, breached: 1 }));

  it("opens its list of tickets, and of the clocks that were late", () => {
    const [early, tardy] = [answered("Wed 10:00"), answered("Wed 13:00")];
    expect(attained([early, tardy], "first_response")?.tickets).toEqual([early.id, tardy.id]);
    expect(attained([early, tardy], "first_response")?.late).toMatchObject([
      { ticket: { id: tardy.id }, clock: { outcome: "breached" } },
    ]);
  });

  it("judges a reopened ticket strictly as well, with the closed time counted", () => {
    const again = ticket(
      ...[opened("Wed 09:00", "S2"), replied("Wed 09:00"), confirmed("Wed 09:00"), resolved("Wed 12:00")],
      ...[reopened("Mon+1 12:00"), resolved("Mon+1 13:00")],
    );
    expect(attained([again, answered("Wed 10:00")], "resolution")).toMatchObject({ n: 2, met: 2, strictMet: 1 });
  });
});

describe("4 Membership", () => {
  const filed = (when: string, ...rest: readonly Told[]) => ticket(opened(when, "S2"), ...rest);

  it("is decided by the due instant, in the policy's zone", () => {
    const lastHour = filed("2026-03-31 16:00", replied("2026-03-31 16:10"));
    expect(lastHour.replay.clocks[0]?.dueAt).toBe(at("2026-04-01 10:30"));
    expect(attained([lastHour], "first_response")).toMatchObject({ n: 0 });
    expect(attained([filed("2026-03-31 14:30", replied("2026-03-31 15:00"))], "first_response")).toMatchObject({
      n: 1,
    });
  });

  it("is per clock: the response in one quarter, the resolution in the next", () => {
    const over = filed("2026-03-31 14:00", replied("2026-03-31 14:10"), confirmed("2026-03-31 14:10"));
    expect(attained([over], "first_response")).toMatchObject({ n: 1 });
    expect(attained([over], "resolution")).toMatchObject({ n: 0 });
  });

  it("lists apart what has no due instant yet: waiting for the customer", () => {
    const waiting = filed("Wed 09:00", replied("Wed 09:10"), confirmed("Wed 09:10"), paused("Wed 09:20"));
    const found = report(waiting).notDueYet.map(({ clock }) => [clock.metric, clock.state]);
    expect(found).toEqual([["resolution", "paused"]]);
  });

  it("begins with the quarter's first instant and ends before the next one's", () => {
    const due = (when: string) => ticket(opened(when, "S1"), replied(when));
    const [first, last, after] = [due("2025-12-31 23:30"), due("2026-03-31 23:29"), due("2026-03-31 23:30")];
    expect([first, last, after].map(({ replay: { clocks } }) => clocks[0]?.dueAt)).toEqual([
      ...[at("2026-01-01 00:00"), at("2026-03-31 23:59"), at("2026-04-01 00:00")],
    ]);
    expect(attained([first, last, after], "first_response")?.tickets).toEqual([first.id, last.id]);
  });

  it("lists as not due what waits, and nothing that runs, has stopped or was cancelled", () => {
    const running = filed("2026-03-31 16:00", confirmed("2026-03-31 16:10"));
    const done = filed(
      "Wed 09:00",
      replied("Wed 09:10"),
      confirmed("Wed 09:10"),
      paused("Wed 09:20"),
      resolved("Wed 10:00"),
    );
    const dropped = filed("Wed 09:00", confirmed("Wed 09:10"), paused("Wed 09:20"), cancelled("Wed 09:30"));
    expect(report(done, dropped).notDueYet).toEqual([]);
    const early = { ...running, replay: replay(running.events, context, at("2026-03-31 17:00")) };
    expect(report(early).notDueYet).toEqual([]);
  });

  it("counts what happened to tickets filed in the quarter, and not to those filed before", () => {
    const before = filed("2025-12-29 09:00", confirmed("2025-12-29 09:30"), paused("2025-12-29 10:00"));
    const lost = filed("2025-12-29 09:00", cancelled("2025-12-29 09:10"));
    const found = report(before, lost);
    expect(found).toMatchObject({ opened: 0, notDueYet: [], exclusions: [] });
    expect(found.pauses).toEqual({ tickets: 0, total: 0, median: null, share: null });
    expect(found.confirmation).toEqual({ median: null, deemed: 0, confirmed: 0 });
    expect(found.escalations.per100).toBeNull();
  });

  it("counts tickets filed in the quarter", () =>
    expect(report(filed("2026-03-31 23:59:59"), filed("2026-04-01 00:00")).opened).toBe(1));
});

describe("3.10 Exclusions", () => {
  it("are listed with their reason, and leave no trace in the figures", () => {
    const spam = ticket(opened("Wed 09:00", "S2"), cancelled("Wed 10:00"));
    expect(report(spam).exclusions).toMatchObject([{ ticket: { id: spam.id }, reason: "duplicate" }]);
    expect(attained([spam], "first_response")).toMatchObject({ n: 0 });
  });

  it("do not take back a breach that had happened", () => {
    const tooLate = ticket(opened("Wed 09:00", "S2"), cancelled("Wed 16:00"));
    expect(attained([tooLate], "first_response")).toMatchObject({ n: 1, breached: 1 });
  });
});

describe("R22 Times", () => {
  it("are told on the contract clock and on the wall", () => {
    const overNight = ticket(opened("Wed 17:00", "S2"), replied("Thu 09:30"));
    expect(attained([overNight], "first_response")?.times).toMatchObject({
      ...{ median: hours(1), max: hours(1), mean: hours(1), wallMedian: hours(16.5) },
    });
  });

  it("R23 enter open clocks as unfinished: the median is not reached while half still run", () => {
    const open = () => ticket(opened("Wed 09:00", "S2"));
    expect(attained([...met(1), open(), open()], "first_response")?.times.median).toBeNull();
    expect(attained([...met(3), open()], "first_response")?.times.median).toBe(hours(1));
  });

  it("are null where nothing was measured", () =>
    expect(new Set(Object.values(attained([], "first_response")?.times ?? { none: 0 }))).toEqual(new Set([null])));
});

describe("4 What else an honest report holds", () => {
  it("pauses: how many, how long, and their share of all time on the clock", () => {
    const waited = ticket(
      ...[
        opened("Wed 09:00", "S2"),
        confirmed("Wed 09:00"),
        paused("Wed 10:00"),
        wrote("Wed 11:00"),
        resolved("Wed 13:00"),
      ],
    );
    expect(report(waited, answered("Wed 10:00")).pauses).toEqual({
      tickets: 1,
      total: hours(1),
      median: hours(1),
      share: 0.25,
    });
    expect(report().pauses).toEqual({ tickets: 0, total: 0, median: null, share: null });
  });

  it("reopened within 14 days, of those resolved in the period", () => {
    const again = (when: string) => ticket(opened("Wed 09:00", "S2"), resolved("Wed 12:00"), reopened(when));
    const found = report(again("2026-03-18 12:00"), again("2026-03-18 12:00:01"), answered("Wed 10:00"));
    expect(found.reopened).toEqual({ count: 1, resolved: 3, share: 1 / 3 });
  });

  it("reopened once and resolved twice, is one of two", () => {
    const twice = ticket(
      opened("Wed 09:00", "S2"),
      resolved("Wed 12:00"),
      reopened("Wed 14:00"),
      resolved("Wed 15:00"),
    );
    expect(report(twice).reopened).toMatchObject({ count: 1, resolved: 2 });
  });

  it("escalations per 100 tickets, by level, and severity changes by direction", () => {
    const climbed = ticket(opened("Wed 09:00", "S2"), escalated("Wed 10:00", "L2"), escalated("Wed 11:00", "L3"));
    const moved = ticket(opened("Wed 09:00", "S3"), changed("Wed 10:00", "S1"), changed("Wed 11:00", "S2"));
    const found = report(climbed, moved, ...met(2));
    expect(found.escalations).toEqual({ count: 2, per100: 50, byLevel: { L1: 0, L2: 1, L3: 1 } });
    expect(found.severityChanges).toEqual({ raised: 1, lowered: 1, contested: 0 });
  });

  it("what happened in the quarter only: changes, contests, escalations, reopenings, ratings", () => {
    const contest = (when: string): Told => ({ at: at(when), by: "customer", type: "severity.contested" });
    const later = ticket(
      ...[opened("2026-03-30 09:00", "S3"), contest("2026-03-30 10:00"), changed("2026-03-31 10:00", "S2")],
      ...[changed("2026-04-01 10:00", "S1"), contest("2026-04-01 11:00"), escalated("2026-04-01 12:00", "L2")],
      ...[
        resolved("2026-04-02 10:00"),
        reopened("2026-04-03 10:00"),
        resolved("2026-04-03 11:00"),
        rated("2026-04-03 12:00", 5),
      ],
    );
    const found = report(later);
    expect(found.severityChanges).toEqual({ raised: 1, lowered: 0, contested: 1 });
    expect(found.reopened).toEqual({ count: 0, resolved: 0, share: null });
    expect(found.escalations.count).toBe(0);
    expect(found.satisfaction.n).toBe(0);
  });

  it("a change to the severity it has is neither raised nor lowered", () => {
    const same = ticket(opened("Wed 09:00", "S2"), changed("Wed 10:00", "S2"));
    expect(report(same).severityChanges).toEqual({ raised: 0, lowered: 0, contested: 0 });
  });

  it("N3 the confirmation gap, and how often silence stood in for a word", () => {
    const silent = ticket(opened("Wed 09:00", "S2"));
    const two = [answered("Wed 11:00"), answered("Wed 13:00")];
    expect(report(silent, ...two).confirmation).toEqual({ median: hours(2), deemed: 1, confirmed: 2 });
  });

  it("R24 satisfaction, beside the numbers", () => {
    const scored = (score: 2 | 5) =>
      ticket(opened("Wed 09:00", "S2"), resolved("Wed 10:00"), rated("Wed 11:00", score));
    expect(report(scored(5), scored(2)).satisfaction).toEqual({ n: 2, mean: 3.5 });
    expect(report().satisfaction).toEqual({ n: 0, mean: null });
  });
});
