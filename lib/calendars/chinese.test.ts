import { describe, expect, it } from "vitest";
import { addTime, between, compileCalendar } from "@/lib/sla/calendar";
import { parseCalendar } from "@/lib/sla/calendar-input";
import { addDays, countWorkdays, isWorkday } from "@/lib/sla/workday";
import { chineseOfficeCalendar } from "./chinese";

const data = chineseOfficeCalendar(2024, 2026);
const calendar = compileCalendar(data);
const at = (local: string) => Date.parse(`${local.replace(" ", "T")}:00+08:00`);

describe("R33 The default business calendar", () => {
  it("passes its own check", () => expect(parseCalendar(data)).toEqual({ ok: true, value: data }));

  it("is Monday to Friday 9:00–17:30 in Shanghai", () => {
    expect(data.zone).toBe("Asia/Shanghai");
    expect(between(calendar, at("2026-03-02 00:00"), at("2026-03-09 00:00"))).toBe(5 * 8.5 * 3_600_000);
  });

  // State Council notices 国办发明电〔2023〕7号, 〔2024〕12号 and 〔2025〕7号.
  it.each([
    ["2024", 251],
    ["2025", 248],
    ["2026", 248],
  ])("has the announced number of working days in %s", (year, days) =>
    expect(countWorkdays(calendar, `${year}-01-01`, `${Number(year) + 1}-01-01`)).toBe(days),
  );

  it.each(["2024-10-01", "2024-10-07", "2025-01-28", "2026-02-16", "2026-10-01"])("is off on %s", (date) =>
    expect(isWorkday(calendar, date)).toBe(false),
  );

  it.each(["2024-09-29", "2024-10-12", "2025-01-26", "2026-02-14", "2026-10-10"])("works on %s, a weekend", (date) =>
    expect(isWorkday(calendar, date)).toBe(true),
  );

  it("names each holiday and make-up day in both languages", () => {
    const named = (date: string) => data.dates.find((one) => one.date === date);
    expect(named("2026-10-01")).toMatchObject({
      kind: "holiday",
      hours: [],
      name: { zh: "国庆节", en: "National Day" },
    });
    expect(named("2026-10-10")).toMatchObject({ kind: "makeup", name: { zh: "国庆节调休上班" } });
    for (const { name } of data.dates) expect(name?.zh && name.en).toBeTruthy();
  });

  it("R18 three working days from Friday afternoon is Wednesday", () =>
    expect(addDays(calendar, at("2026-03-06 15:00"), 3, "position")).toBe(at("2026-03-11 15:00")));

  it("carries time over the longest closure of the year", () =>
    expect(addTime(calendar, at("2026-09-30 17:00"), 3_600_000)).toBe(at("2026-10-08 09:30")));

  it("says through which year holidays are announced, and holds none of a later one", () => {
    expect(data.announcedThrough).toBe(2026);
    const later = chineseOfficeCalendar(2026, 2035);
    expect(later.announcedThrough).toBeLessThan(2035);
    expect(later.dates.filter(({ date }) => Number(date.slice(0, 4)) > (later.announcedThrough ?? 0))).toEqual([]);
  });

  it("holds none at all of years nobody has announced", () =>
    expect(chineseOfficeCalendar(2090, 2091)).toMatchObject({ announcedThrough: 2089, dates: [] }));
});
