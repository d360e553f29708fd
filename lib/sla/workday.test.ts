import { describe, expect, it } from "vitest";
import {
  ALL_DAY,
  at,
  calendarOf,
  everyDay,
  given,
  OFFICE,
  opened,
  POLICY,
  shown,
  workweek,
} from "./given.test-support";
import type { PolicyData } from "./policy";
import { addDays, addWorkdays, countWorkdays, isWorkday } from "./workday";

const office = calendarOf();
const golden = calendarOf({
  dates: [
    ...["01", "02", "05", "06", "07"].map((day) => ({ date: `2026-10-${day}`, hours: [] })),
    { date: "2026-10-10", hours: OFFICE },
  ],
});
const due = (start: string, days: number, mode: "position" | "same-time" | "end-of-day", calendar = office) =>
  shown(addDays(calendar, at(start), days, mode))?.slice(5, 16);

describe("3.3 Working days by position", () => {
  it.each([
    ["Fri 15:00", 3, "03-11 15:00"],
    ["Fri 20:00", 3, "03-11 17:30"],
    ["Sat 11:00", 3, "03-11 17:30"],
    ["Mon+1 09:00", 3, "03-11 17:30"],
    ["Mon+1 08:00", 3, "03-11 17:30"],
    ["Mon+1 09:00:01", 1, "03-10 09:00"],
    ["Fri 17:29", 1, "03-09 17:29"],
    ["Fri 17:30", 1, "03-09 17:30"],
    ["Fri 09:00", 1, "03-06 17:30"],
  ])("R18 %s and %i more is %s", (start, days, expected) => expect(due(start, days, "position")).toBe(expected));

  it("on equal days is so many times the day's hours", () => {
    for (const when of ["Mon 09:00", "Tue 10:15", "Fri 17:29:59", "Sat 05:00", "Wed 21:00"])
      for (const days of [1, 2, 5, 10]) {
        const byDays = addDays(office, at(when), days, "position");
        const { dueAt } =
          given(opened(when, "S3"))
            .under({ policy: policyOf(days) })
            .at(when)
            .clock("first_response") ?? {};
        expect(dueAt).toBe(byDays);
      }
  });

  it("skips a holiday and works the make-up Saturday", () => {
    expect(due("2026-09-30 15:00", 1, "position", golden)).toBe("10-08 15:00");
    expect(due("2026-09-30 15:00", 3, "position", golden)).toBe("10-10 15:00");
    expect(due("2026-10-10 15:00", 1, "position", golden)).toBe("10-12 15:00");
  });

  it("ends at the last close of a shorter day, and at the next opening where that day has a break then", () => {
    const short = calendarOf({ dates: [{ date: "2026-03-06", hours: [["09:00", "12:00"]] }] });
    expect(due("Thu 15:00", 1, "position", short)).toBe("03-06 12:00");
    const split = calendarOf({
      dates: [
        {
          date: "2026-03-06",
          hours: [
            ["09:00", "12:00"],
            ["14:00", "17:30"],
          ],
        },
      ],
    });
    expect(due("Thu 13:00", 1, "position", split)).toBe("03-06 14:00");
    expect(due("Thu 12:00", 1, "position", split)).toBe("03-06 14:00");
  });

  it("counts the tail of a night shift to the night it began in", () => {
    const nights = calendarOf({ weekly: workweek([["22:00", "06:00"]]) });
    expect(due("Sat 02:00", 1, "position", nights)).toBe("03-10 02:00");
    expect(due("Fri 22:00", 1, "position", nights)).toBe("03-07 06:00");
    expect(due("Sat 06:00", 1, "position", nights)).toBe("03-10 06:00");
  });

  it("around the clock is so many times 24 hours", () => {
    const always = calendarOf({ weekly: everyDay(ALL_DAY) });
    expect(due("Fri 15:00", 3, "position", always)).toBe("03-09 15:00");
    expect(due("Fri 00:00", 3, "position", always)).toBe("03-09 00:00");
  });
});

function policyOf(days: number): PolicyData {
  const target = { S3: { amount: days, unit: "wd" as const } };
  const pro = {
    coverage: { S3: "business" as const },
    targets: { first_response: target, confirmation: {}, resolution: {} },
  };
  return { key: "days", version: 1, zone: "Asia/Shanghai", tiers: { pro }, rules: POLICY.rules, ladder: [] };
}

describe("3.3 Other policies", () => {
  it.each([
    ["Fri 15:00", 3, "03-11 15:00"],
    ["Fri 20:00", 1, "03-10 09:00"],
    ["Sat 11:00", 1, "03-09 11:00"],
    ["Mon 08:00", 1, "03-03 09:00"],
  ])("same-time: %s and %i more is %s, rolled into hours", (start, days, expected) =>
    expect(due(start, days, "same-time")).toBe(expected),
  );

  it.each([
    ["Fri 09:00", 1, "03-09 17:30"],
    ["Fri 15:00", 3, "03-11 17:30"],
    ["Sat 11:00", 3, "03-11 17:30"],
    ["Sun 23:59", 1, "03-09 17:30"],
  ])("end-of-day: %s and %i more is %s, the day of the start not counted", (start, days, expected) =>
    expect(due(start, days, "end-of-day")).toBe(expected),
  );

  it("give a ticket's clock the same instants", () => {
    const clock = (mode: "same-time" | "end-of-day", when: string) =>
      given(opened(when, "S4"))
        .under({ rules: { workingDay: mode } })
        .at(when)
        .clock("first_response")?.dueAt ?? null;
    for (const when of ["Fri 09:00", "Fri 15:00", "Fri 20:00", "Sat 11:00", "Mon 08:00", "Mon 17:30"])
      for (const mode of ["same-time", "end-of-day"] as const)
        expect([when, shown(clock(mode, when))]).toEqual([when, shown(addDays(office, at(when), 1, mode))]);
  });
});

describe("Working dates", () => {
  it("are counted from the first, without the last", () => {
    expect(countWorkdays(office, "2026-03-02", "2026-03-09")).toBe(5);
    expect(countWorkdays(golden, "2026-10-01", "2026-10-12")).toBe(3);
    expect(countWorkdays(office, "2026-03-09", "2026-03-02")).toBe(0);
  });

  it("are walked both ways, strictly from a closed one", () => {
    expect(addWorkdays(office, "2026-03-06", 1)).toBe("2026-03-09");
    expect(addWorkdays(office, "2026-03-07", 1)).toBe("2026-03-09");
    expect(addWorkdays(office, "2026-03-07", -1)).toBe("2026-03-06");
    expect(addWorkdays(golden, "2026-10-08", -1)).toBe("2026-09-30");
  });

  it("may be counted after rolling to one first", () => {
    expect(addWorkdays(office, "2026-03-07", 1, "forward")).toBe("2026-03-10");
    expect(addWorkdays(office, "2026-03-07", 1, "backward")).toBe("2026-03-09");
    expect(addWorkdays(office, "2026-03-06", 1, "forward")).toBe("2026-03-09");
  });

  it("do not include a date that the zone skipped, nor one whose only hour was skipped", () => {
    const apia = calendarOf({ zone: "Pacific/Apia", weekly: everyDay(OFFICE) });
    expect(isWorkday(apia, "2011-12-30")).toBe(false);
    expect(addWorkdays(apia, "2011-12-29", 1)).toBe("2011-12-31");
    const early = calendarOf({ zone: "Europe/Berlin", weekly: everyDay([["02:00", "03:00"]]) });
    expect(isWorkday(early, "2026-03-29")).toBe(false);
    expect(isWorkday(early, "2026-03-30")).toBe(true);
  });

  it("with a part of their only hour skipped are working days still, and end where the part that exists does", () => {
    const berlin = calendarOf({ zone: "Europe/Berlin", weekly: everyDay([["01:30", "02:15"]]) });
    expect(isWorkday(berlin, "2026-03-29")).toBe(true);
    expect(addDays(berlin, Date.parse("2026-03-28T12:00:00Z"), 1, "end-of-day")).toBe(
      Date.parse("2026-03-29T01:00:00Z"),
    );
  });
});

describe("Working dates far away", () => {
  const DAY = 86_400_000;
  const dates = {
    dates: [
      { date: "2026-10-01", hours: [] },
      { date: "2026-10-10", hours: OFFICE },
    ],
  };
  /** Day by day, each asked on its own. */
  function walked(from: string, count: number): string {
    const calendar = calendarOf(dates);
    let day = Date.parse(`${from}T00:00:00Z`);
    for (let left = Math.abs(count); left > 0; ) {
      day += Math.sign(count) * DAY;
      if (isWorkday(calendar, new Date(day).toISOString().slice(0, 10))) left--;
    }
    return new Date(day).toISOString().slice(0, 10);
  }

  it.each([1, -1, 7, -7, 40, -40, 261, -261, 600, -600, 2500, -2500])(
    "%i of them are found by a calendar that has laid out nothing yet, and by one that has",
    (count) => {
      const used = calendarOf(dates);
      for (const from of ["2026-10-01", "2026-12-31", "2027-01-01", "2026-10-10"]) {
        expect(addWorkdays(calendarOf(dates), from, count)).toBe(walked(from, count));
        expect(addWorkdays(used, from, count)).toBe(walked(from, count));
      }
    },
  );

  it("none at all is the date itself", () => expect(addWorkdays(office, "2026-03-07", 0)).toBe("2026-03-07"));

  it("are counted over years, and backwards not at all", () => {
    expect(countWorkdays(calendarOf(), "2020-01-06", "2030-01-07")).toBe(522 * 5);
    expect(countWorkdays(office, "2026-03-04", "2026-03-04")).toBe(0);
    expect(countWorkdays(office, "2026-03-06", "2026-03-02")).toBe(0);
  });

  it("a calendar of two shifts years apart has two of them, and no third in twenty years", () => {
    const rare = calendarOf({
      weekly: workweek([]),
      dates: [
        { date: "2026-03-04", hours: OFFICE },
        { date: "2033-03-04", hours: OFFICE },
      ],
    });
    expect(addWorkdays(rare, "2026-03-01", 2)).toBe("2033-03-04");
    expect(addWorkdays(rare, "2026-03-01", 3)).toBeNull();
    expect(addWorkdays(rare, "2034-01-01", -2)).toBe("2026-03-04");
    expect(addWorkdays(rare, "2034-01-01", -3)).toBeNull();
    expect(addWorkdays(rare, "2005-01-01", 1)).toBeNull();
    expect(addWorkdays(rare, "2010-01-01", 1, "forward")).toBe("2033-03-04");
  });
});

describe("3.1 Where there are no more working days", () => {
  const once = calendarOf({ weekly: workweek([]), dates: [{ date: "2026-03-06", hours: OFFICE }] });

  it("nothing is promised, and nothing is searched for without end", () => {
    expect(addWorkdays(once, "2026-03-06", 1)).toBeNull();
    for (const mode of ["position", "same-time", "end-of-day"] as const)
      expect(addDays(once, at("Fri 15:00"), 1, mode)).toBeNull();
    expect(addDays(office, at("Fri 15:00"), 100_000, "position")).toBeNull();
  });

  it("a ticket shows a clock that is never due, instead of failing", () => {
    const ledger = given(opened("Fri 15:00", "S4")).under({ business: once }).at("Mon+1 10:00");
    ledger.expectClock("first_response", { state: "running", outcome: "pending", dueAt: null, remaining: null });
    ledger.expectTicket({ nextDueAt: null, nextCheckAt: null });
    expect(ledger.firings()).toEqual([]);
    expect(ledger.trace("first_response")).toMatchObject({ dueAt: null, counted: 2.5 * 3_600_000 });
  });
});
