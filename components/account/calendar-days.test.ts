import { describe, expect, it } from "vitest";
import type { Hours } from "@/lib/sla/calendar";
import { datesOfYear, weekGroups } from "./calendar-days";

const OFFICE: Hours = [["09:00", "17:30"]];
const SPLIT: Hours = [
  ["09:00", "12:00"],
  ["13:00", "17:00"],
];

describe("the week in words", () => {
  it("puts neighbours with equal hours together", () => {
    const weekly = { mon: OFFICE, tue: OFFICE, wed: SPLIT, thu: OFFICE, fri: OFFICE, sat: [], sun: [] };
    expect(weekGroups(weekly).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  it("is one line for a calendar that never changes", () => {
    const all: Hours = [["00:00", "24:00"]];
    expect(weekGroups({ mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all })).toHaveLength(1);
  });
});

describe("the dates of a year", () => {
  const national = { zh: "国庆节", en: "National Day" };
  const makeup = { zh: "国庆节调休上班", en: "Make-up day for National Day" };
  const dates = [
    { date: "2026-10-10", hours: OFFICE, name: makeup },
    { date: "2026-09-30", hours: [], name: national },
    { date: "2026-10-01", hours: [], name: national },
    { date: "2026-10-02", hours: [], name: national },
  ];

  it("join the days of a holiday across the end of a month", () => {
    expect(datesOfYear(dates, 2026).map(({ from, to }) => [from, to])).toEqual([
      ["2026-09-30", "2026-10-02"],
      ["2026-10-10", "2026-10-10"],
    ]);
  });

  it("are those of that year alone, although a holiday goes on", () => {
    const newYear = { zh: "元旦", en: "New Year" };
    const turn = ["2026-12-31", "2027-01-01"].map((date) => ({ date, hours: [], name: newYear }));
    expect(datesOfYear([...dates, ...turn], 2026).at(-1)).toMatchObject({ from: "2026-12-31", to: "2026-12-31" });
    expect(datesOfYear([...dates, ...turn], 2027)).toMatchObject([{ from: "2027-01-01", to: "2027-01-01" }]);
  });

  it("are none when nothing is announced", () => {
    expect(datesOfYear(dates, 2028)).toEqual([]);
  });
});
