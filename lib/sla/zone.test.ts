import { describe, expect, it } from "vitest";
import { fromLocal, isZone, offsetAt, toLocal, transitionsOf } from "./zone";

const HOUR = 3_600_000;
const local = (text: string) => Date.parse(`${text}:00Z`);
const shown = (instant: number) => new Date(instant).toISOString().slice(0, 16);

describe("The one file that knows time zones", () => {
  it.each([
    ["Asia/Shanghai", "2026-07-01", 8],
    ["Asia/Kathmandu", "2026-07-01", 5.75],
    ["America/St_Johns", "2026-01-01", -3.5],
    ["Pacific/Chatham", "2026-01-01", 13.75],
    ["Pacific/Apia", "2011-12-29", -10],
    ["Pacific/Apia", "2011-12-31", 14],
    ["UTC", "1970-01-01", 0],
  ])("knows %s on %s as UTC%f", (zone, date, hours) =>
    expect(offsetAt(zone, Date.parse(`${date}T12:00:00Z`))).toBe(hours * HOUR),
  );

  it("finds each change to the second", () => {
    const spring = Date.parse("2026-03-29T01:00:00Z");
    expect(offsetAt("Europe/Berlin", spring - 1000)).toBe(HOUR);
    expect(offsetAt("Europe/Berlin", spring)).toBe(2 * HOUR);
  });

  it("gives the same answers in whatever order years are asked for", () => {
    const zone = "America/Havana";
    const far = offsetAt(zone, Date.parse("2040-07-01T00:00:00Z"));
    const near = offsetAt(zone, Date.parse("1999-07-01T00:00:00Z"));
    const all = transitionsOf(zone, 1990, 2045);
    expect([far, near]).toEqual([-4 * HOUR, -4 * HOUR]);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => a - b));
    for (const [index, { offset }] of all.entries()) expect(offset).not.toBe(all[index + 1]?.offset);
  });

  it("tells a zone from a word", () => {
    expect(["Asia/Shanghai", "Asia/Katmandu", "UTC", "Etc/UTC"].every(isZone)).toBe(true);
    expect(["", "Mars/Base", "Asia", "Asia/Shanghai "].some(isZone)).toBe(false);
  });
});

describe("A reading of a wall clock", () => {
  it("in a skipped hour moves forward", () => {
    expect(shown(fromLocal("Europe/Berlin", local("2026-03-29T02:30")))).toBe("2026-03-29T01:30");
    expect(shown(fromLocal("America/New_York", local("2026-03-08T02:00")))).toBe("2026-03-08T07:00");
    expect(shown(fromLocal("Australia/Lord_Howe", local("2026-10-04T02:15")))).toBe("2026-10-03T15:45");
  });

  it("on a skipped date moves to the date after", () => {
    const at = fromLocal("Pacific/Apia", local("2011-12-30T09:00"));
    expect(shown(toLocal("Pacific/Apia", at))).toBe("2011-12-31T09:00");
  });

  it("in a repeated hour means the first", () => {
    expect(shown(fromLocal("Europe/Berlin", local("2026-10-25T02:30")))).toBe("2026-10-25T00:30");
    expect(shown(fromLocal("America/New_York", local("2026-11-01T01:00")))).toBe("2026-11-01T05:00");
  });

  it("that happened once is read back as itself, the year round, in every kind of zone", () => {
    for (const zone of ["Asia/Shanghai", "Europe/Berlin", "Africa/Casablanca", "Pacific/Chatham", "Antarctica/Troll"])
      for (
        let at = Date.parse("2026-01-01T00:00:00Z");
        at < Date.parse("2027-01-01T00:00:00Z");
        at += 37 * 60_000 * 60
      ) {
        const read = fromLocal(zone, toLocal(zone, at));
        expect(toLocal(zone, read)).toBe(toLocal(zone, at));
        expect(read).toBeLessThanOrEqual(at);
      }
  });
});
