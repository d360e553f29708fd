import { describe, expect, it } from "vitest";
import {
  at,
  calendarOf,
  cancelled,
  changed,
  confirmed,
  contextOf,
  given,
  HOUR,
  hours,
  minutes,
  OFFICE,
  opened,
  paused,
  reopened,
  replied,
  resolved,
  shown,
  wrote,
} from "./given.test-support";
import type { Trace } from "./trace";

const NATIONAL_DAY = { zh: "国庆节", en: "National Day" };
const golden = calendarOf({
  dates: [
    ...["01", "02", "05", "06", "07"].map((day) => ({ date: `2026-10-${day}`, hours: [], name: NATIONAL_DAY })),
    { date: "2026-10-10", hours: OFFICE, name: { zh: "国庆节调休上班", en: "Make-up day" }, kind: "makeup" as const },
  ],
  announcedThrough: 2026,
});

/** "03-04 16:00–17:30 open" for each line. */
const lines = (trace: Trace | null) =>
  trace?.stretches.map(
    ({ from, to, reason, name }) =>
      `${shown(from)?.slice(5, 16)} – ${shown(to)?.slice(5, 16)} ${reason}${name ? ` ${name.zh}` : ""}`,
  );

describe("3.12 Why this instant", () => {
  it("N1 tells each stretch counted, each skipped, and why", () => {
    const trace = given(opened("Fri 16:30", "S2")).at("Fri 16:30").trace("first_response");
    expect(lines(trace)).toEqual([
      "03-06 16:30 – 03-06 17:30 open",
      "03-06 17:30 – 03-07 00:00 outside_hours",
      "03-07 00:00 – 03-09 00:00 weekend",
      "03-09 00:00 – 03-09 09:00 outside_hours",
      "03-09 09:00 – 03-09 11:00 open",
    ]);
    expect(trace).toMatchObject({ counted: hours(3), dueAt: at("Mon+1 11:00"), clause: "3.2", startedBy: "opened" });
  });

  it("names each holiday, and counts a make-up Saturday", () => {
    const ledger = given(opened("2026-09-30 17:00", "S4")).under({ business: golden }).at("2026-09-30 17:00");
    expect(lines(ledger.trace("first_response"))).toEqual([
      "09-30 17:00 – 09-30 17:30 open",
      "09-30 17:30 – 10-01 00:00 outside_hours",
      "10-01 00:00 – 10-03 00:00 holiday 国庆节",
      "10-03 00:00 – 10-05 00:00 weekend",
      "10-05 00:00 – 10-08 00:00 holiday 国庆节",
      "10-08 00:00 – 10-08 09:00 outside_hours",
      "10-08 09:00 – 10-08 17:00 open",
    ]);
  });

  it("N4 names the calendar, its version, the policy's version and the clause", () =>
    expect(given(opened("Wed 10:00", "S4")).at("Wed 10:00").trace("first_response")).toMatchObject({
      ...{
        calendarKey: "office",
        calendarVersion: 7,
        zone: "Asia/Shanghai",
        policyVersion: contextOf().policy.version,
        clause: "3.3",
      },
    }));

  it("says when it crosses into a year whose holidays are not announced, by the calendar's own year", () => {
    const filed = (when: string) =>
      given(opened(when, "S4")).under({ business: golden }).at(when).trace("first_response");
    expect(filed("2026-12-25 09:00")?.announced).toBe(true);
    expect(filed("2026-12-31 10:00")?.announced).toBe(false);
    const night = given(opened("2026-12-31 23:55", "S1")).under({ business: golden }).at("2026-12-31 23:55");
    expect(night.trace("first_response")?.announced).toBe(true); // around the clock there is nothing to await
  });

  it("says so from 29 December on: an announcement has moved those days before", () => {
    const due = (when: string) =>
      given(opened(when, "S4")).under({ business: golden }).at(when).trace("first_response");
    expect([due("2026-12-25 17:00")?.dueAt, due("2026-12-25 17:00")?.announced]).toEqual([
      at("2026-12-28 17:00"),
      true,
    ]);
    expect([due("2026-12-28 09:30")?.dueAt, due("2026-12-28 09:30")?.announced]).toEqual([
      at("2026-12-29 09:30"),
      false,
    ]);
  });

  it("3.8 says from when a target counts that came with a raised severity", () => {
    const ledger = given(opened("Wed 09:00", "S2"), confirmed("Wed 09:00"), changed("Wed 16:00", "S1"));
    expect(ledger.at("Wed 15:00").trace("resolution")?.raisedAt).toBeNull();
    expect(ledger.at("Wed 17:00").trace("resolution")).toMatchObject({
      ...{ raisedAt: at("Wed 16:00"), startedAt: at("Wed 16:00"), startedBy: "confirmed", dueAt: at("Thu 00:00") },
    });
  });

  it("3.7 shows the time a ticket was closed, apart from waiting for the customer before and after", () => {
    const ledger = given(
      ...[opened("Wed 09:00", "S2"), confirmed("Wed 09:00"), paused("Wed 10:00"), resolved("Wed 11:00")],
      ...[reopened("Wed 13:00"), paused("Wed 14:00"), wrote("Wed 15:00")],
    );
    expect(lines(ledger.at("Wed 15:10").trace("resolution"))?.slice(0, 6)).toEqual([
      "03-04 09:00 – 03-04 10:00 open",
      "03-04 10:00 – 03-04 11:00 paused",
      "03-04 11:00 – 03-04 13:00 closed_ticket",
      "03-04 13:00 – 03-04 14:00 open",
      "03-04 14:00 – 03-04 15:00 paused",
      "03-04 15:00 – 03-04 17:30 open",
    ]);
  });

  it("counts up to now while the customer is waited for, and shows the wait so far", () => {
    const ledger = given(opened("Wed 09:00", "S2"), confirmed("Wed 09:00"), paused("Wed 10:00"));
    const trace = ledger.at("Wed 12:00").trace("resolution");
    expect(trace).toMatchObject({ dueAt: null, counted: hours(1) });
    expect(lines(trace)).toEqual(["03-04 09:00 – 03-04 10:00 open", "03-04 10:00 – 03-04 12:00 paused"]);
  });

  it("3.10 of a cancelled ticket has no due instant, unless it was missed before", () => {
    const early = given(opened("Wed 09:00", "S2"), cancelled("Wed 10:00")).at("Wed 16:00").trace("first_response");
    expect(early).toMatchObject({ dueAt: null, counted: hours(1) });
    const late = given(opened("Wed 09:00", "S2"), cancelled("Wed 13:00")).at("Wed 16:00").trace("first_response");
    expect(late).toMatchObject({ dueAt: at("Wed 12:00"), counted: hours(3) });
  });

  it("shows a pause, and ends where the counted time is used up", () => {
    const ledger = given(opened("Wed 09:00", "S2"), confirmed("Wed 09:00"), paused("Wed 16:00"), wrote("Thu 11:00"));
    const trace = ledger.at("Thu 12:00").trace("resolution");
    expect(lines(trace)?.slice(0, 3)).toEqual([
      "03-04 09:00 – 03-04 16:00 open",
      "03-04 16:00 – 03-05 11:00 paused",
      "03-05 11:00 – 03-05 17:30 open",
    ]);
    expect(trace).toMatchObject({ counted: hours(17), dueAt: at("Fri 12:30") });
  });

  it("tells what has run so far while the ticket waits and nothing is due", () => {
    const trace = given(opened("Wed 09:00", "S2"), confirmed("Wed 09:00"), paused("Wed 10:00"))
      .at("Wed 11:00")
      .trace("resolution");
    expect(trace).toMatchObject({ dueAt: null, counted: HOUR });
    expect(lines(trace)).toEqual(["03-04 09:00 – 03-04 10:00 open", "03-04 10:00 – 03-04 11:00 paused"]);
  });

  it("tells what had run in a ticket that was cancelled in time: nothing is due", () =>
    expect(
      given(opened("Wed 10:00", "S2"), cancelled("Wed 11:00")).at("Fri 10:00").trace("first_response"),
    ).toMatchObject({ dueAt: null, counted: HOUR }));

  it("of a stopped clock still shows the due instant that applied", () =>
    expect(
      given(opened("Wed 10:00", "S2"), replied("Wed 10:05")).at("Fri 10:00").trace("first_response"),
    ).toMatchObject({
      dueAt: at("Wed 13:00"),
      counted: hours(3),
    }));

  it("does not exist for a clock that has not started, has no target, or does not exist", () => {
    const ledger = given(opened("Wed 10:00", "S4")).at("Wed 11:00");
    expect(ledger.trace("resolution")).toBeNull();
    expect(ledger.trace("confirmation")).toBeNull();
    expect(ledger.trace("next_response", 3)).toBeNull();
  });

  it("explains the very instant that the clock shows, for every clock in every state", () => {
    const ledgers = [
      given(opened("Wed 10:00", "S3"), changed("Wed 16:00", "S1"), changed("Thu 08:00", "S2"), replied("Fri 10:00")),
      given(opened("Sat 23:00", "S1"), wrote("Sun 01:00"), confirmed("Sun 02:00"), resolved("Mon+1 12:00")),
      given(opened("Wed 10:00", "S2"), paused("Wed 11:00"), wrote("Thu 18:00"), replied("Fri 09:30")),
    ];
    for (const ledger of ledgers)
      for (const when of ["Thu 09:00", "Fri 12:00", "Mon+1 10:00", "Fri+1 10:00"]) {
        const told = ledger.at(when);
        for (const { metric, cycle, dueAt, state } of told.seen.clocks) {
          const trace = told.trace(metric, cycle);
          if (state !== "not_started") expect(trace?.dueAt ?? null).toBe(dueAt);
        }
      }
  });

  it("sums to the target in hours: working days by the days it crosses", () => {
    const trace = given(opened("Fri 15:00", "S2"), confirmed("Fri 15:00")).at("Fri 15:00").trace("resolution");
    expect(trace).toMatchObject({
      target: { amount: 2, unit: "wd" },
      counted: minutes(17 * 60),
      dueAt: at("Tue+1 15:00"),
    });
  });

  it("under same-time, runs to the opening at which the promise ends", () => {
    const context = { rules: { workingDay: "same-time" }, business: contextOf().business } as const;
    const trace = given(opened("Fri 08:00", "S4")).under(context).at("Fri 08:00").trace("first_response");
    expect(trace).toMatchObject({ dueAt: at("Mon+1 09:00"), counted: hours(8.5) });
    expect(lines(trace)?.at(-1)).toBe("03-09 00:00 – 03-09 09:00 outside_hours");
  });
});
