import { describe, expect, it } from "vitest";
import {
  countGraphemes,
  formatCountdown,
  formatDate,
  formatDateTime,
  formatDuration,
  formatList,
  formatMonth,
  formatNear,
  formatNumber,
  formatOffset,
  formatPercent,
  formatRelativeDay,
  formatWallDuration,
  truncate,
} from "./format";

const zh = { locale: "zh", zone: "Asia/Shanghai" } as const;
const en = { locale: "en", zone: "Asia/Shanghai" } as const;
const at = (iso: string) => Date.parse(iso);
const MIN = 60_000;
const HOUR = 60 * MIN;

describe("C-08 instants", () => {
  it("says date, time and offset in both languages", () => {
    expect(formatDateTime(at("2026-03-01T06:05:00Z"), zh)).toBe("2026年3月1日 14:05 (GMT+8)");
    expect(formatDateTime(at("2026-03-01T06:05:00Z"), en)).toBe("1 Mar 2026, 14:05 (GMT+8)");
  });

  it("says a month with its year", () => {
    expect(formatMonth(at("2026-10-31T16:00:00Z"), zh)).toBe("2026年11月");
    expect(formatMonth(at("2026-10-31T15:59:59Z"), en)).toBe("Oct 2026");
  });

  it("takes the date of the reader's zone, not of UTC", () => {
    expect(formatDate(at("2026-02-28T20:00:00Z"), zh)).toBe("2026年3月1日");
    expect(formatDate(at("2026-02-28T20:00:00Z"), { locale: "en", zone: "America/New_York" })).toBe("28 Feb 2026");
  });

  it("writes midnight as 00:00", () => {
    expect(formatNear(at("2026-03-03T16:00:00Z"), zh)).toBe("3月4日周三 00:00");
    expect(formatNear(at("2026-03-03T16:00:00Z"), en)).toBe("Wed 4 Mar, 00:00");
  });

  it("gives every month three letters", () => {
    expect(formatDate(at("2026-09-09T06:00:00Z"), en)).toBe("9 Sep 2026");
  });

  it("gives offsets with minutes, and the one in force at that instant", () => {
    expect(formatOffset(at("2026-01-01T00:00:00Z"), { locale: "en", zone: "Asia/Kolkata" })).toBe("GMT+5:30");
    expect(formatOffset(at("2026-01-01T00:00:00Z"), { locale: "en", zone: "Europe/Berlin" })).toBe("GMT+1");
    expect(formatOffset(at("2026-07-01T00:00:00Z"), { locale: "en", zone: "Europe/Berlin" })).toBe("GMT+2");
    expect(formatOffset(at("2026-07-01T00:00:00Z"), { locale: "en", zone: "UTC" })).toBe("GMT");
  });

  it("counts relative days by the calendar, not by 24 hours", () => {
    const now = at("2026-03-01T15:30:00Z");
    expect(formatRelativeDay(at("2026-03-01T16:30:00Z"), now, zh)).toBe("明天");
    expect(formatRelativeDay(now, now, en)).toBe("today");
    expect(formatRelativeDay(at("2026-03-04T00:00:00Z"), now, en)).toBe("in 3 days");
    expect(formatRelativeDay(at("2026-02-28T00:00:00Z"), now, en)).toBe("yesterday");
  });
});

describe("lengths of time", () => {
  it("are hours and minutes, without empty parts", () => {
    expect(formatDuration(2 * HOUR + 15 * MIN, "zh")).toBe("2 小时 15 分");
    expect(formatDuration(2 * HOUR + 15 * MIN, "en")).toBe("2 h 15 min");
    expect(formatDuration(25 * HOUR, "en")).toBe("25 h");
    expect(formatDuration(45 * MIN, "zh")).toBe("45 分");
    expect(formatDuration(0, "en")).toBe("0 s");
  });

  it("are never rounded up", () => {
    expect(formatDuration(14 * MIN + 59_000, "en")).toBe("14 min");
    expect(formatDuration(59_999, "zh")).toBe("59 秒");
  });

  it("have days only as wall time", () => {
    expect(formatWallDuration(51 * HOUR, "en")).toBe("2 d 3 h");
    expect(formatWallDuration(48 * HOUR, "zh")).toBe("2 天");
    expect(formatWallDuration(3 * HOUR, "zh")).toBe("3 小时");
  });

  it("tick in digits and do not stop at 24 hours", () => {
    expect(formatCountdown(2 * HOUR + 15 * MIN + 7_000)).toBe("2:15:07");
    expect(formatCountdown(30 * HOUR)).toBe("30:00:00");
    expect(formatCountdown(-65_000)).toBe("0:01:05");
  });
});

describe("U-21 percentages", () => {
  it("are cut, so a miss never reads as the target", () => {
    expect(formatPercent(0.9996, "en")).toBe("99.9%");
    expect(formatPercent(0.99999, "zh", 2)).toBe("99.99%");
    expect(formatPercent(1, "en")).toBe("100.0%");
  });

  it("lose nothing to binary fractions", () => {
    for (let met = 0; met <= 100; met++) expect(formatPercent(met / 100, "en", 0)).toBe(`${met}%`);
    expect(formatPercent(57 / 60, "en", 2)).toBe("95.00%");
  });

  it("join words as a sentence would", () => {
    expect(formatList(["下班时间", "周末", "国庆节"], "zh")).toBe("下班时间、周末和国庆节");
    expect(formatList(["nights", "weekends", "New Year"], "en")).toBe("nights, weekends and New Year");
    expect(formatList(["周末"], "zh")).toBe("周末");
  });

  it("group thousands alike", () => {
    expect(formatNumber(1234567, "zh")).toBe("1,234,567");
    expect(formatNumber(1234.5, "en", 1)).toBe("1,234.5");
  });
});

describe("C-06 characters as people count them", () => {
  it("counts an emoji with modifiers, a rare Han and a combining accent as one each", () => {
    expect(countGraphemes("👩🏽‍💻𠮷e\u0301")).toBe(3);
  });

  it("cuts between characters and says so", () => {
    expect(truncate("登录失败👩🏽‍💻后重连", 6)).toBe("登录失败👩🏽‍💻…");
    expect(truncate("登录失败", 4)).toBe("登录失败");
  });
});
