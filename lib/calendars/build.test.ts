import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addTime, compileCalendar } from "@/lib/sla/calendar";
import { addDays, countWorkdays, isWorkday } from "@/lib/sla/workday";
import { buildCalendar } from "./build";
import { chineseOfficeCalendar } from "./chinese";

const OFFICE = [["09:00", "17:30"]];
const weekly = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: [], sun: [] };
const name = { zh: "公司日", en: "Company day" };
const shanghai = (local: string) => Date.parse(`${local.replace(" ", "T")}:00+08:00`);

/** The Chinese office of 2025 and 2026, both announced, unless said otherwise. */
function chinese(overrides: unknown[] = [], more: Record<string, unknown> = {}) {
  const years = { from: 2025, to: 2026 };
  const holidays = { source: "chinese-days", country: "CN", years, overrides, ...more };
  return buildCalendar({ key: "cn-office", version: 1, zone: "Asia/Shanghai", weekly, holidays });
}

function accepted(built: ReturnType<typeof buildCalendar>) {
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  const { dates } = built.value;
  return {
    data: built.value,
    compiled: compileCalendar(built.value),
    on: (date: string) => dates.find((one) => one.date === date),
  };
}
const fieldsOf = (built: ReturnType<typeof buildCalendar>) => (built.ok ? null : built.refusal.fields);

describe("The calendar a vendor writes", () => {
  it("R33 of the Chinese office is the package's, unchanged", () =>
    expect(accepted(chinese()).data).toEqual(chineseOfficeCalendar(2025, 2026)));

  it("N4 National Day 2026 is seven days off and Saturday 10 October worked", () => {
    const { compiled, on } = accepted(chinese());
    expect(countWorkdays(compiled, "2026-10-01", "2026-10-08")).toBe(0);
    expect(isWorkday(compiled, "2026-10-10")).toBe(true);
    expect(on("2026-10-10")?.name).toEqual({ zh: "国庆节调休上班", en: "Make-up day for National Day" });
    expect(addDays(compiled, shanghai("2026-09-30 15:00"), 3, "position")).toBe(shanghai("2026-10-10 15:00"));
  });

  it("N4 Spring Festival 2026: nine days from 15 February, the Saturdays before and after worked", () => {
    const { compiled } = accepted(chinese());
    expect(countWorkdays(compiled, "2026-02-15", "2026-02-24")).toBe(0);
    for (const date of ["2026-02-14", "2026-02-28"]) expect(isWorkday(compiled, date)).toBe(true);
    expect(addTime(compiled, shanghai("2026-02-14 17:00"), 3_600_000)).toBe(shanghai("2026-02-24 09:30"));
  });

  it("without holidays is the week alone, and awaits nothing", () => {
    const { data } = accepted(buildCalendar({ key: "plain", version: 1, zone: "UTC", weekly }));
    expect(data).toEqual({ key: "plain", version: 1, zone: "UTC", weekly, dates: [] });
  });

  it("make-up days are worked in the hours of an ordinary day, whatever those are", () => {
    const early = [["08:00", "16:00"]];
    const built = buildCalendar({
      ...{ key: "early", version: 1, zone: "Asia/Shanghai", weekly: { ...weekly, mon: early } },
      holidays: { source: "chinese-days", country: "CN", years: { from: 2026, to: 2026 } },
    });
    expect(accepted(built).on("2026-10-10")?.hours).toEqual(early);
  });

  it("that never opens is refused", () => {
    const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const built = buildCalendar({ key: "closed", version: 1, zone: "UTC", weekly: closed });
    expect(built.ok ? null : built.refusal.code).toBe("calendar.never_opens");
  });

  it("every example of docs/calendars.md is one", () => {
    const examples = [...readFileSync("docs/calendars.md", "utf8").matchAll(/```json\n(.*?)```/gs)].map(([, text]) =>
      accepted(buildCalendar(JSON.parse(text ?? ""))),
    );
    expect(examples.map(({ data }) => data.key)).toEqual(["cn-office", "de-office"]);
    const [, german] = examples;
    expect(german?.on("2026-12-24")).toMatchObject({ kind: "short", hours: [["09:00", "12:00"]] });
    expect(
      ["2026-12-23", "2026-12-28", "2026-12-31", "2027-01-04"].map(
        (date) => german && isWorkday(german.compiled, date),
      ),
    ).toEqual([...[true, false, false, true]]);
  });
});

describe("Overrides win over the source", () => {
  it("removing a make-up day gives the Saturday back, and what falls due moves to Monday", () => {
    const { compiled, on } = accepted(chinese([{ date: "2026-10-10", change: "remove" }]));
    expect(on("2026-10-10")).toBeUndefined();
    expect(isWorkday(compiled, "2026-10-10")).toBe(false);
    expect(addDays(compiled, shanghai("2026-09-30 15:00"), 3, "position")).toBe(shanghai("2026-10-12 15:00"));
  });

  it("removing a holiday makes it an ordinary day", () => {
    const { compiled, on } = accepted(chinese([{ date: "2026-10-07", change: "remove" }]));
    expect(on("2026-10-07")).toBeUndefined();
    expect(isWorkday(compiled, "2026-10-07")).toBe(true);
  });

  it("a holiday is added, for one date or several", () => {
    const { on } = accepted(chinese([{ date: "2026-12-30", through: "2026-12-31", change: "holiday", name }]));
    for (const date of ["2026-12-30", "2026-12-31"])
      expect(on(date)).toEqual({ date, hours: [], name, kind: "holiday" });
  });

  it("a make-up day becomes a short day, a holiday a short day", () => {
    const hours = [["10:00", "12:00"]];
    const { on } = accepted(
      chinese([
        { date: "2026-10-10", change: "short", hours, name },
        { date: "2026-10-07", change: "short", hours, name },
      ]),
    );
    for (const date of ["2026-10-10", "2026-10-07"]) expect(on(date)).toEqual({ date, hours, name, kind: "short" });
  });

  it("a make-up day is added, at ordinary hours and with a name unless it brings its own", () => {
    const { on } = accepted(
      chinese([
        { date: "2026-10-11", change: "makeup" },
        { date: "2026-10-18", change: "makeup", hours: [["09:00", "12:00"]], name },
      ]),
    );
    const made = { date: "2026-10-11", hours: OFFICE, kind: "makeup" };
    expect(on("2026-10-11")).toEqual({ ...made, name: { zh: "调休上班", en: "Make-up day" } });
    expect(on("2026-10-18")).toMatchObject({ hours: [["09:00", "12:00"]], name });
  });

  it("a renamed day stays what it is", () => {
    const { on } = accepted(chinese([{ date: "2026-10-10", change: "rename", name }]));
    expect(on("2026-10-10")).toEqual({ date: "2026-10-10", hours: OFFICE, name, kind: "makeup" });
  });

  it("a stretch may hold dates the source does not know, as long as it holds one it does", () => {
    const { on } = accepted(chinese([{ date: "2026-10-05", through: "2026-10-10", change: "remove" }]));
    for (const date of ["2026-10-05", "2026-10-07", "2026-10-10"]) expect(on(date)).toBeUndefined();
    expect(on("2026-10-04")).toBeDefined();
  });

  it("leaves the dates in order", () => {
    const { data } = accepted(chinese([{ date: "2025-03-03", change: "holiday", name }]));
    const dates = data.dates.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });
});

describe("Years entered by hand", () => {
  const newYear = { date: "2091-01-01", change: "holiday", name: { zh: "元旦", en: "New Year's Day" } };
  const years = { from: 2079, to: 2080 };

  it("count as announced before the package holds them", () => {
    const holiday = { ...newYear, date: "2080-01-01" };
    const none = accepted(chinese([], { years })).data;
    expect(none).toMatchObject({ announcedThrough: 2078, dates: [] });
    const both = [{ ...newYear, date: "2079-01-01" }, holiday];
    expect(accepted(chinese(both, { years, announcedThrough: 2080 })).data.announcedThrough).toBe(2080);
    expect(accepted(chinese(both, { years })).data.announcedThrough).toBe(2078);
    expect(fieldsOf(chinese([holiday], { years, announcedThrough: 2080 }))).toEqual({
      "holidays.announcedThrough": "year_without_holidays",
    });
  });

  it("never take back what the package has announced", () =>
    expect(accepted(chinese([], { announcedThrough: 2025 })).data.announcedThrough).toBe(2026));
});

describe("A file with a mistake is refused by the name of the field", () => {
  const fine = { key: "x-office", version: 1, zone: "Europe/Berlin", weekly };
  const world = (more: Record<string, unknown>) => ({
    ...fine,
    holidays: { source: "date-holidays", country: "DE", years: { from: 2026, to: 2027 }, ...more },
  });
  const one = (override: Record<string, unknown>) => world({ overrides: [{ date: "2026-05-01", ...override }] });

  it.each<[unknown, string, string]>([
    [null, "calendar", "invalid"],
    [{ ...fine, key: "X Y" }, "key", "key"],
    [{ ...fine, key: undefined }, "key", "required"],
    [{ ...fine, version: 0 }, "version", "whole_number"],
    [{ ...fine, zone: "Mars/Base" }, "zone", "unknown_zone"],
    [{ ...fine, colour: "red" }, "colour", "unknown_field"],
    [{ ...fine, weekly: { ...weekly, fun: [] } }, "weekly.fun", "unknown_field"],
    [{ ...fine, weekly: { ...weekly, mon: "9-5" } }, "weekly.mon", "list"],
    [{ ...fine, weekly: { ...weekly, mon: [["9:00", "17:30"]] } }, "weekly.mon.0.0", "time"],
    [{ ...fine, weekly: { ...weekly, mon: [["09:00", "24:30"]] } }, "weekly.mon.0.1", "time"],
    [{ ...fine, weekly: { ...weekly, mon: [["09:00", "09:00"]] } }, "weekly.mon.0", "empty"],
    [world({ source: "ics" }), "holidays.source", "unknown_source"],
    [world({ source: "chinese-days" }), "holidays.country", "CN_only"],
    [world({ country: "CN" }), "holidays.country", "use_chinese_days"],
    [world({ country: "XX" }), "holidays.country", "unknown_country"],
    [world({ country: "Germany" }), "holidays.country", "code"],
    [world({ state: "XX" }), "holidays.state", "unknown_state"],
    [world({ state: "BY", region: "XX" }), "holidays.region", "unknown_region"],
    [world({ region: "A" }), "holidays.state", "required"],
    [world({ years: { from: 2027, to: 2026 } }), "holidays.years.to", "before_from"],
    [world({ years: { from: 2026, to: 2099 } }), "holidays.years.to", "year"],
    [world({ years: { from: 2026 } }), "holidays.years.to", "year"],
    [world({ announcedThrough: 2028 }), "holidays.announcedThrough", "outside_years"],
    [world({ overrides: {} }), "holidays.overrides", "list"],
    [one({ change: "eat" }), "holidays.overrides.0.change", "unknown_change"],
    [one({ change: "holiday" }), "holidays.overrides.0.name", "name"],
    [one({ change: "holiday", name: { zh: "", en: "x" } }), "holidays.overrides.0.name.zh", "required"],
    [one({ change: "short", name }), "holidays.overrides.0.hours", "list"],
    [one({ change: "short", name, hours: [] }), "holidays.overrides.0.hours", "required"],
    [one({ change: "remove", name }), "holidays.overrides.0.name", "unknown_field"],
    [one({ change: "holiday", name, date: "2026-02-29" }), "holidays.overrides.0.date", "date"],
    [one({ change: "remove", through: "2026-04-30" }), "holidays.overrides.0.through", "before_date"],
    [one({ change: "remove", date: "2026-05-04" }), "holidays.overrides.0.date", "nothing_there"],
    [one({ change: "rename", name, date: "2026-05-04" }), "holidays.overrides.0.date", "nothing_there"],
    [one({ change: "holiday", name, date: "2025-12-31" }), "holidays.overrides.0.date", "outside_years"],
    [one({ change: "holiday", name, date: "2028-01-01" }), "holidays.overrides.0.date", "outside_years"],
    [
      one({ change: "holiday", name, date: "2027-12-31", through: "2028-01-02" }),
      "holidays.overrides.0.through",
      "outside_years",
    ],
    [
      world({
        overrides: [
          { date: "2026-05-01", change: "remove" },
          { date: "2026-04-30", through: "2026-05-02", change: "holiday", name },
        ],
      }),
      "holidays.overrides.1.date",
      "repeated",
    ],
  ])("%#: %j", (input, field, code) => expect(fieldsOf(buildCalendar(input))).toEqual({ [field]: code }));

  it("all mistakes at once", () =>
    expect(fieldsOf(buildCalendar({ ...world({ state: "XX" }), version: 0, zone: "Nowhere" }))).toEqual({
      ...{ version: "whole_number", zone: "unknown_zone" },
    }));
});
