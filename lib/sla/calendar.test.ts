import { describe, expect, it } from "vitest";
import {
  addTime,
  alwaysOpen,
  between,
  type CalendarData,
  compileCalendar,
  isOpen,
  nextClose,
  nextOpen,
  openStretches,
  prevClose,
} from "./calendar";
import { calendarOf, hours, minutes, OFFICE, shown, at as wall, workweek } from "./given.test-support";

/** In 2026 unless a year is given. */
const at = (text: string) => wall(/^\d{4}-/.test(text) ? text : `2026-${text}`);
const told = (instant: number | null) =>
  shown(instant)
    ?.replace(/^2026-/, "")
    .replace(/:00$/, "");
const compiled = calendarOf;

const NATIONAL_DAY: CalendarData["dates"] = [
  ...["01", "02", "03", "04", "05", "06", "07"].map((day) => ({ date: `2026-10-${day}`, hours: [] })),
  { date: "2026-10-10", hours: OFFICE },
];

const calendar = compiled();

describe("R33 the office calendar, Monday to Friday 9:00–17:30", () => {
  it("is open at opening and closed at closing", () => {
    expect(isOpen(calendar, at("03-04 09:00"))).toBe(true);
    expect(isOpen(calendar, at("03-04 08:59:59"))).toBe(false);
    expect(isOpen(calendar, at("03-04 17:29:59"))).toBe(true);
    expect(isOpen(calendar, at("03-04 17:30"))).toBe(false);
    expect(isOpen(calendar, at("03-07 12:00"))).toBe(false);
  });

  it("carries unused minutes over the weekend", () => {
    expect(told(addTime(calendar, at("03-06 17:10"), minutes(30)))).toBe("03-09 09:10");
  });

  it("is due at closing, not at the next opening, when time is used up just then", () => {
    expect(told(addTime(calendar, at("03-06 17:00"), minutes(30)))).toBe("03-06 17:30");
    expect(told(addTime(calendar, at("03-06 17:00"), minutes(30) + 1000))).toBe("03-09 09:00:01");
  });

  it("counts from the next opening when it starts outside hours", () => {
    expect(told(addTime(calendar, at("03-07 03:00"), hours(1)))).toBe("03-09 10:00");
    expect(told(addTime(calendar, at("03-06 17:30"), hours(1)))).toBe("03-09 10:00");
  });

  it("rolls a closed instant to the next opening for nothing at all, and leaves an open one", () => {
    expect(told(addTime(calendar, at("03-06 17:30"), 0))).toBe("03-09 09:00");
    expect(told(addTime(calendar, at("03-06 17:29"), 0))).toBe("03-06 17:29");
  });

  it("measures open time only, and nothing backwards", () => {
    expect(between(calendar, at("03-06 16:30"), at("03-09 10:00"))).toBe(hours(2));
    expect(between(calendar, at("03-06 17:30"), at("03-09 09:00"))).toBe(0);
    expect(between(calendar, at("03-09 10:00"), at("03-06 16:30"))).toBe(0);
  });

  it("subtracts to the latest instant from which that much passes", () => {
    expect(told(addTime(calendar, at("03-09 09:10"), -minutes(30)))).toBe("03-06 17:10");
    expect(told(addTime(calendar, at("03-09 09:30"), -minutes(30)))).toBe("03-09 09:00");
    expect(told(addTime(calendar, at("03-09 09:00"), -minutes(30)))).toBe("03-06 17:00");
  });

  it("finds the next opening, the next closing and the closing before", () => {
    expect(told(nextOpen(calendar, at("03-06 17:30")))).toBe("03-09 09:00");
    expect(told(nextClose(calendar, at("03-06 17:30")))).toBe("03-09 17:30");
    expect(told(nextClose(calendar, at("03-06 17:29:59")))).toBe("03-06 17:30");
    expect(told(prevClose(calendar, at("03-06 17:30")))).toBe("03-06 17:30");
    expect(told(prevClose(calendar, at("03-06 17:29:59")))).toBe("03-05 17:30");
  });

  it("lists the open stretches between two instants, cut to them", () => {
    const found = openStretches(calendar, at("03-06 12:00"), at("03-09 09:30"));
    expect(found.map(([from, to]) => [told(from), told(to)])).toEqual([
      ["03-06 12:00", "03-06 17:30"],
      ["03-09 09:00", "03-09 09:30"],
    ]);
    expect(openStretches(calendar, at("03-07 00:00"), at("03-08 00:00"))).toEqual([]);
  });

  it("gives the same answers far from where it was first compiled", () => {
    const fresh = compiled();
    for (const year of ["2026", "1990", "2050", "2024"]) {
      const start = at(`${year}-06-01 12:00`);
      expect(between(fresh, start, addTime(fresh, start, hours(100)) ?? 0)).toBe(hours(100));
      expect(addTime(fresh, start, hours(100))).toBe(addTime(compiled(), start, hours(100)));
    }
  });
});

describe("N4 holidays and make-up days", () => {
  const festive = compiled({ dates: NATIONAL_DAY });

  it("skips the National Day week and works the Saturday after it", () => {
    expect(told(addTime(festive, at("09-30 17:00"), hours(1)))).toBe("10-08 09:30");
    expect(isOpen(festive, at("10-10 10:00"))).toBe(true);
    expect(isOpen(festive, at("10-02 10:00"))).toBe(false);
  });

  it("lets the last exception of a date stand", () => {
    const twice = compiled({
      dates: [
        { date: "2026-03-04", hours: [] },
        { date: "2026-03-04", hours: [["10:00", "11:00"]] },
      ],
    });
    expect(between(twice, at("03-04 00:00"), at("03-05 00:00"))).toBe(hours(1));
  });
});

describe("PRODUCT §3.1 overnight, split and round-the-clock hours are just calendars", () => {
  const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } as const;
  const night = compiled({ weekly: { ...none, fri: [["22:00", "06:00"]] } });

  it("lets a night shift run past midnight on the date it starts on", () => {
    expect(between(night, at("03-06 00:00"), at("03-09 00:00"))).toBe(hours(8));
    expect(isOpen(night, at("03-07 05:59"))).toBe(true);
    expect(isOpen(night, at("03-06 05:00"))).toBe(false);
  });

  it("closes the shift that starts on a holiday, not the tail of the night before", () => {
    const saturdayOff = compiled({
      weekly: { ...none, fri: [["22:00", "06:00"]], sat: [["22:00", "06:00"]] },
      dates: [{ date: "2026-03-07", hours: [] }],
    });
    expect(isOpen(saturdayOff, at("03-07 03:00"))).toBe(true);
    expect(isOpen(saturdayOff, at("03-07 23:00"))).toBe(false);
  });

  it("has a lunch break", () => {
    const split = compiled({
      weekly: {
        ...none,
        wed: [
          ["13:00", "18:00"],
          ["09:00", "12:00"],
        ],
      },
    });
    expect(told(addTime(split, at("03-04 11:30"), hours(1)))).toBe("03-04 13:30");
    expect(told(nextClose(split, at("03-04 11:30")))).toBe("03-04 12:00");
  });

  it("counts overlapping and touching hours once", () => {
    const overlapping = compiled({
      weekly: {
        ...none,
        wed: [
          ["09:00", "12:00"],
          ["11:00", "13:00"],
          ["13:00", "14:00"],
        ],
      },
    });
    expect(between(overlapping, at("03-04 00:00"), at("03-05 00:00"))).toBe(hours(5));
    expect(told(nextClose(overlapping, at("03-04 10:00")))).toBe("03-04 14:00");
  });

  it("never closes round the clock, in a day of 25 hours too", () => {
    const always = compileCalendar(alwaysOpen("Europe/Berlin"));
    const before = Date.parse("2026-10-24T22:00:00Z");
    expect(between(always, before, before + hours(25))).toBe(hours(25));
    expect(addTime(always, before, hours(25))).toBe(before + hours(25));
    expect(nextClose(always, before)).toBeNull();
    expect(prevClose(always, before)).toBeNull();
  });
});

describe("PRODUCT §3.1 clocks that are put forward and back", () => {
  const sunday = { ...workweek(OFFICE), sun: [["01:00", "04:00"]] as [string, string][] };
  const newYork = compiled({ zone: "America/New_York", weekly: sunday });

  it("a skipped hour does not count", () => {
    expect(between(newYork, Date.parse("2026-03-08T05:00:00Z"), Date.parse("2026-03-08T12:00:00Z"))).toBe(hours(2));
  });

  it("a repeated hour counts twice", () => {
    expect(between(newYork, Date.parse("2026-11-01T04:00:00Z"), Date.parse("2026-11-01T12:00:00Z"))).toBe(hours(4));
  });

  it("a boundary inside the repeated hour opens twice by the wall clock, and once when mapped to an instant first", () => {
    const weekly = { ...workweek(OFFICE), sun: [["01:30", "04:00"]] as [string, string][] };
    const wall = compiled({ zone: "America/New_York", weekly });
    const mapped = compiled({ zone: "America/New_York", weekly, boundaries: "mapped" });
    const [from, to] = [Date.parse("2026-11-01T04:00:00Z"), Date.parse("2026-11-01T12:00:00Z")];
    expect(openStretches(wall, from, to).map(([start, end]) => (end - start) / minutes(1))).toEqual([30, 150]);
    expect(openStretches(mapped, from, to).map(([start, end]) => (end - start) / minutes(1))).toEqual([210]);
  });

  it("Lord Howe moves by half an hour only", () => {
    const howe = compiled({ zone: "Australia/Lord_Howe", weekly: { ...workweek(OFFICE), sun: [["00:00", "24:00"]] } });
    // the civil Sunday of the change has 24½ hours
    const [from, to] = [Date.parse("2026-04-04T13:00:00Z"), Date.parse("2026-04-05T13:30:00Z")];
    expect(openStretches(howe, from, to)).toEqual([[from, to]]);
    expect(between(howe, from - hours(1), to + hours(1))).toBe(hours(24.5));
  });

  it("Samoa's thirtieth of December 2011 never happened", () => {
    const apia = compiled({ zone: "Pacific/Apia" });
    expect(between(apia, Date.parse("2011-12-30T00:00:00Z"), Date.parse("2011-12-31T12:00:00Z"))).toBe(hours(3.5));
  });
});

describe("guide §4.6 every loop has a horizon", () => {
  const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } as const;

  it("answers null for hours that never come", () => {
    const never = compiled({ weekly: none });
    expect(addTime(never, at("03-04 10:00"), 1000)).toBeNull();
    expect(addTime(never, at("03-04 10:00"), -1000)).toBeNull();
    expect(nextOpen(never, at("03-04 10:00"))).toBeNull();
    expect(between(never, at("03-04 10:00"), at("2030-03-04 10:00"))).toBe(0);
  });

  it("does not depend on how wide the calendar was compiled before", () => {
    const late = { weekly: none, dates: [{ date: "2090-01-02", hours: [["09:00", "10:00"]] as [string, string][] }] };
    const widened = compiled(late);
    expect(told(nextOpen(widened, at("2089-01-01 00:00")))).toBe("2090-01-02 09:00");
    expect(nextOpen(widened, at("2026-01-01 00:00"))).toBeNull();
    expect(nextOpen(compiled(late), at("2026-01-01 00:00"))).toBeNull();
  });
});
