import { beforeEach, describe, expect, it, vi } from "vitest";
import { currentCalendar } from "@/lib/accounts/vendor";
import { calendarIcs } from "./ics";

const NOW = Date.parse("2026-11-23T06:00:00Z");

beforeEach(() => {
  vi.stubEnv("BASE_URL", "https://support.example");
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost:1/none");
  vi.stubEnv("AUTH_SECRET", "q8Zx2Lw9Rt4Yv7Bn1Mc6Ks3Hd5Jf0GpA");
});

describe("the calendar as a file", () => {
  it("has each holiday and make-up day of the years asked for, as whole days", async () => {
    const data = currentCalendar();
    const text = await calendarIcs(data, "en", 2026, NOW);
    const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, day]) => day);
    expect(days).toEqual(data.dates.map(({ date }) => date.replaceAll("-", "")).filter((date) => date >= "2026"));
    expect(days).toContain("20261001");
  });

  it("says what a day is in the reader's language", async () => {
    expect(await calendarIcs(currentCalendar(), "zh", 2026, NOW)).toContain("国庆节：不计时");
    expect(await calendarIcs(currentCalendar(), "zh", 2026, NOW)).toContain("09:00–17:30");
  });

  it("is an empty calendar when nothing is dated", async () => {
    expect(await calendarIcs({ ...currentCalendar(), dates: [] }, "en", 2026, NOW)).not.toContain("VEVENT");
  });
});
