import { describe, expect, it } from "vitest";
import { type CalendarData, compileCalendar, type Hours } from "@/lib/sla/calendar";
import { parseCalendar } from "@/lib/sla/calendar-input";
import { addDays, isWorkday } from "@/lib/sla/workday";
import type { Place } from "./schema";
import { worldHolidays, wrongPlace } from "./world";

const OFFICE: Hours = [["09:00", "17:30"]];
const weekOf = (hours: Hours) => ({
  ...{ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  ...{ sat: [], sun: [] },
});

/** The exceptions of some years by date; office hours unless said otherwise. */
function holidays(place: Place, from: number, to = from, hours = OFFICE) {
  const held = worldHolidays(place, { from, to }, weekOf(hours));
  const on = (date: string) => held.dates.find((one) => one.date === date);
  return { ...held, on };
}

describe("Public holidays of other countries", () => {
  it("US Thanksgiving is the fourth Thursday of November, and the Friday after is worked", () => {
    const { on } = holidays({ country: "US" }, 2026, 2027);
    const named = { hours: [], kind: "holiday", name: { zh: "感恩节", en: "Thanksgiving Day" } };
    expect(on("2026-11-26")).toMatchObject(named);
    expect(on("2027-11-25")).toMatchObject(named);
    expect(on("2026-11-27")).toBeUndefined();
  });

  it("US holidays on a weekend move, and say so; one of next year may move into this one", () => {
    const { on } = holidays({ country: "US" }, 2026, 2027);
    expect(on("2026-07-03")?.name).toEqual({ zh: "独立日（补假）", en: "Independence Day (substitute day)" });
    expect(on("2026-07-04")?.name).toEqual({ zh: "独立日", en: "Independence Day" });
    expect(on("2027-12-31")?.name).toEqual({ zh: "元旦（补假）", en: "New Year's Day (substitute day)" });
  });

  it("UK bank holidays have their substitutes: Boxing Day on a Saturday in 2026, both days on a weekend in 2027", () => {
    const { on } = holidays({ country: "GB", state: "ENG" }, 2026, 2027);
    expect(on("2026-12-25")?.name?.en).toBe("Christmas Day");
    expect(on("2026-12-28")?.name).toEqual({ zh: "节礼日（补假）", en: "Boxing Day (substitute day)" });
    expect(on("2027-12-27")?.name?.en).toBe("Christmas Day (substitute day)");
    expect(on("2027-12-28")?.name?.en).toBe("Boxing Day (substitute day)");
    expect(on("2026-08-31")?.name).toEqual({ zh: "夏季银行假日", en: "Summer bank holiday" });
  });

  it("Scotland is not England: 2 January and 30 November are off, Easter Monday is not", () => {
    const { on } = holidays({ country: "GB", state: "SCT" }, 2026);
    expect([on("2026-01-02"), on("2026-11-30")].every(Boolean)).toBe(true);
    expect(on("2026-04-06")).toBeUndefined();
  });

  it("Japan has its Golden Week with a substitute, its equinoxes and the day between two holidays", () => {
    const { on } = holidays({ country: "JP" }, 2026);
    for (const date of ["2026-05-03", "2026-05-04", "2026-05-05"]) expect(on(date)?.kind).toBe("holiday");
    expect(on("2026-05-06")?.name).toEqual({ zh: "宪法纪念日（补假）", en: "Constitution Day (substitute day)" });
    expect(on("2026-03-20")?.name).toEqual({ zh: "春分日", en: "Spring Equinox Day" });
    expect(on("2026-09-22")?.name?.en).toBe("Citizens' Holiday");
  });

  it("German states differ: Epiphany in Bavaria, Reformation Day in Saxony, neither in Hesse", () => {
    const bavaria = holidays({ country: "DE", state: "BY" }, 2026);
    expect(bavaria.on("2026-01-06")?.name).toEqual({ zh: "主显节", en: "Epiphany" });
    expect(bavaria.on("2026-10-31")).toBeUndefined();
    expect(holidays({ country: "DE", state: "SN" }, 2026).on("2026-10-31")?.name?.zh).toBe("宗教改革纪念日");
    const hesse = holidays({ country: "DE", state: "HE" }, 2026);
    expect([hesse.on("2026-01-06"), hesse.on("2026-10-31")]).toEqual([undefined, undefined]);
  });

  it("a city has more than its state: the peace festival of Augsburg", () => {
    expect(holidays({ country: "DE", state: "BY", region: "A" }, 2026).on("2026-08-08")?.kind).toBe("holiday");
    expect(holidays({ country: "DE", state: "BY" }, 2026).on("2026-08-08")).toBeUndefined();
  });

  it("half a day shortens the hours; on a day off, or after closing, it changes nothing", () => {
    const { on } = holidays({ country: "IS" }, 2026, 2028);
    expect(on("2026-12-24")).toEqual({
      ...{ date: "2026-12-24", hours: [["09:00", "13:00"]], kind: "short" },
      name: { zh: "平安夜", en: "Christmas Eve" },
    });
    expect(on("2027-12-24")).toMatchObject({ kind: "short" });
    expect(on("2028-12-24")).toMatchObject({ kind: "holiday", hours: [] }); // a Sunday, there a whole holiday
    const queensland: Place = { country: "AU", state: "QLD" };
    expect(holidays(queensland, 2026).on("2026-12-24")).toBeUndefined(); // begins at 18:00
    expect(holidays(queensland, 2026, 2026, [["12:00", "20:00"]]).on("2026-12-24")?.hours).toEqual([
      ["12:00", "18:00"],
    ]);
    expect(holidays({ country: "CH", state: "VS" }, 2033).on("2033-12-24")).toBeUndefined(); // a Saturday
  });

  it("half a day is a whole one for an office that opens later", () =>
    expect(holidays({ country: "IS" }, 2026, 2026, [["13:00", "17:30"]]).on("2026-12-24")).toMatchObject({
      ...{ kind: "holiday", hours: [] },
    }));

  it("several days are each of them, across New Year too", () => {
    const { on, dates } = holidays({ country: "SZ" }, 2027);
    for (const date of ["2027-01-01", "2027-01-02", "2027-12-28", "2027-12-31"]) expect(on(date)?.kind).toBe("holiday");
    expect(on("2027-01-03")).toBeUndefined();
    expect(dates.every(({ date }) => date.startsWith("2027-"))).toBe(true);
  });

  it("days that begin at sunset close the civil days, and calculated Islamic dates say that they are", () => {
    const { on } = holidays({ country: "AE" }, 2026);
    expect(on("2026-03-19")).toBeUndefined();
    for (const date of ["2026-03-20", "2026-03-21", "2026-03-22"]) {
      expect(on(date)).toMatchObject({ kind: "holiday", hours: [] });
      expect(on(date)?.name?.zh).toBe("开斋节（推算日期，以当地公告为准）");
      expect(on(date)?.name?.en).toContain("(calculated, the proclaimed date may differ)");
    }
    expect(on("2026-03-23")).toBeUndefined();
    expect(holidays({ country: "IL" }, 2026).on("2026-09-21")?.name?.en).toBe("Day of Atonement (Yom Kippur)");
  });

  it("two holidays of one date are named together", () =>
    expect(holidays({ country: "SG" }, 2029).on("2029-02-14")?.name?.zh).toBe(
      "开斋节（推算日期，以当地公告为准）、春节",
    ));

  it("a name nobody translated stays in the country's language for zh, and is never empty", () => {
    const { on } = holidays({ country: "IS" }, 2026);
    expect(on("2026-04-23")?.name).toEqual({ zh: "Sumardagurinn fyrsti", en: "First Day of Summer" });
    expect(holidays({ country: "HK" }, 2026).on("2026-02-17")?.name?.zh).toBe("農曆年初一");
    for (const country of ["US", "GB", "JP", "DE", "FR", "KR", "SG", "IL", "TR", "VN", "BR", "IN", "TH", "RU"]) {
      for (const { name } of holidays({ country }, 2026).dates) expect(name?.zh && name.en, country).toBeTruthy();
    }
  });

  it("days of banks, schools and remembrance are worked", () => {
    expect(holidays({ country: "DE" }, 2026).on("2026-12-24")).toBeUndefined();
    expect(holidays({ country: "US" }, 2026).on("2026-02-14")).toBeUndefined();
  });

  it.each(["America/New_York", "Asia/Shanghai", "Pacific/Auckland"])("keep their civil date in %s", (zone) => {
    const weekly = weekOf(OFFICE);
    const { dates, announcedThrough } = worldHolidays({ country: "US" }, { from: 2026, to: 2026 }, weekly);
    const data: CalendarData = { key: "us", version: 1, zone, weekly, dates, announcedThrough };
    expect(parseCalendar(data).ok).toBe(true);
    const calendar = compileCalendar(data);
    expect(["2026-11-25", "2026-11-26", "2026-11-27"].map((date) => isWorkday(calendar, date))).toEqual([
      ...[true, false, true],
    ]);
  });

  it("R18 a working day from the eve of Thanksgiving is Friday, at the same time in New York", () => {
    const { dates } = holidays({ country: "US" }, 2026);
    const calendar = compileCalendar({
      ...{ key: "us", version: 1, zone: "America/New_York", weekly: weekOf(OFFICE), dates },
    });
    const [eve, friday] = ["2026-11-25T15:00:00-05:00", "2026-11-27T15:00:00-05:00"].map(Date.parse);
    expect(addDays(calendar, eve ?? 0, 1, "position")).toBe(friday);
  });
});

describe("How far they are known", () => {
  it.each(["US", "JP", "DE", "FR"])("the rules of %s are computed: every year asked for", (country) =>
    expect(holidays({ country }, 2026, 2040).announcedThrough).toBe(2040),
  );

  it("one-offs are no series: the United Kingdom's jubilees end nothing", () =>
    expect(holidays({ country: "GB", state: "ENG" }, 2020, 2030).announcedThrough).toBe(2030));

  it("ends with the last year of a holiday that the package lists year by year", () => {
    const { announcedThrough, dates } = holidays({ country: "SG" }, 2024, 2040);
    const listed = dates
      .filter(({ name }) => name?.en.startsWith("Vesak Day"))
      .map(({ date }) => Number(date.slice(0, 4)));
    expect(announcedThrough).toBe(Math.max(...listed));
    expect(announcedThrough).toBeLessThan(2040);
  });
});

describe("A place the package does not know is refused, not read as its whole country", () => {
  it.each<[Place, ReturnType<typeof wrongPlace>]>([
    [{ country: "US" }, null],
    [{ country: "DE", state: "BY", region: "A" }, null],
    [{ country: "NZ", state: "CAN", region: "Timaru" }, null],
    [{ country: "XX" }, { country: "unknown_country" }],
    [{ country: "CN" }, { country: "use_chinese_days" }],
    [{ country: "DE", state: "XX" }, { state: "unknown_state" }],
    [{ country: "JP", state: "13" }, { state: "unknown_state" }],
    [{ country: "DE", region: "A" }, { state: "required" }],
    [{ country: "DE", state: "BY", region: "XX" }, { region: "unknown_region" }],
    [{ country: "toString" }, { country: "unknown_country" }],
  ])("%j", (place, wrong) => expect(wrongPlace(place)).toEqual(wrong));
});
