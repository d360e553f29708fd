import { describe, expect, it } from "vitest";
import { parseCalendar } from "./calendar-input";
import { OFFICE, workweek } from "./given.test-support";

const valid = { key: "office", version: 1, zone: "Asia/Shanghai", weekly: workweek(OFFICE), dates: [] };
const holiday = { date: "2026-10-01", hours: [], name: { zh: "国庆节", en: "National Day" }, kind: "holiday" };

function refusedOf(changes: Record<string, unknown>) {
  const parsed = parseCalendar({ ...valid, ...changes });
  return parsed.ok ? null : parsed.refusal;
}
const fieldsOf = (changes: Record<string, unknown>) => refusedOf(changes)?.fields;
const onMonday = (hours: unknown) => ({ weekly: { ...valid.weekly, mon: hours } });

describe("A calendar from outside", () => {
  it("is accepted as it is", () => {
    const whole = { ...valid, dates: [holiday], announcedThrough: 2026 };
    expect(parseCalendar(whole)).toEqual({ ok: true, value: whole });
  });

  it.each([
    [{ key: "" }, "key", "required"],
    [{ key: 7 }, "key", "required"],
    [{ version: 0 }, "version", "whole_number"],
    [{ version: 1.5 }, "version", "whole_number"],
    [{ zone: "Mars/Base" }, "zone", "unknown_zone"],
    [{ zone: undefined }, "zone", "unknown_zone"],
    [{ weekly: null }, "weekly", "object"],
    [onMonday(undefined), "weekly.mon", "list"],
    [onMonday("9-5"), "weekly.mon", "list"],
    [onMonday([["9:00", "17:30"]]), "weekly.mon.0", "time"],
    [onMonday([["09:00", "24:30"]]), "weekly.mon.0", "time"],
    [onMonday([["24:00", "09:00"]]), "weekly.mon.0", "time"],
    [onMonday([["09:00", "17:60"]]), "weekly.mon.0", "time"],
    [onMonday([["09:00"]]), "weekly.mon.0", "time"],
    [onMonday([["09:00", "12:00", "13:00"]]), "weekly.mon.0", "time"],
    [onMonday(["ab"]), "weekly.mon.0", "time"],
    [onMonday([[540, 1050]]), "weekly.mon.0", "time"],
    [onMonday([["109:00", "17:30"]]), "weekly.mon.0", "time"],
    [onMonday([["09:00", "17:300"]]), "weekly.mon.0", "time"],
    [
      onMonday([
        ["09:00", "12:00"],
        ["13:00", "13:00"],
      ]),
      "weekly.mon.1",
      "empty",
    ],
    [{ dates: {} }, "dates", "list"],
    [{ dates: ["2026-10-01"] }, "dates.0", "object"],
    [{ dates: [{ date: "2026-02-29", hours: [] }] }, "dates.0.date", "date"],
    [{ dates: [{ date: "2026-1-1", hours: [] }] }, "dates.0.date", "date"],
    [{ dates: [{ date: 20261001, hours: [] }] }, "dates.0.date", "date"],
    [{ dates: [{ date: "12026-10-01", hours: [] }] }, "dates.0.date", "date"],
    [{ dates: [{ date: "2026-10-01T00", hours: [] }] }, "dates.0.date", "date"],
    [{ dates: [{ date: "2026-10-01" }] }, "dates.0.hours", "list"],
    [{ dates: [{ ...holiday, name: null }] }, "dates.0.name", "name"],
    [{ dates: [{ ...holiday, name: { zh: "", en: "National Day" } }] }, "dates.0.name", "name"],
    [{ dates: [{ ...holiday, name: { zh: "国庆节", en: "" } }] }, "dates.0.name", "name"],
    [{ dates: [{ ...holiday, name: { zh: 1, en: "National Day" } }] }, "dates.0.name", "name"],
    [{ dates: [{ ...holiday, name: { zh: "国庆节", en: 1 } }] }, "dates.0.name", "name"],
    [{ dates: [holiday, holiday] }, "dates.1.date", "repeated"],
    [{ dates: [{ ...holiday, name: "国庆节" }] }, "dates.0.name", "name"],
    [{ dates: [{ ...holiday, name: { zh: "国庆节" } }] }, "dates.0.name", "name"],
    [{ dates: [{ ...holiday, kind: "party" }] }, "dates.0.kind", "unknown_kind"],
    [{ announcedThrough: "2026" }, "announcedThrough", "year"],
  ])("%j is refused by the name of %s", (changes, field, code) =>
    expect(fieldsOf(changes)).toMatchObject({ [field]: code }),
  );

  it.each([
    [[["00:00", "24:00"]]],
    [[["22:00", "06:00"]]],
    [[["18:00", "00:00"]]],
    [
      [
        ["09:00", "12:00"],
        ["13:00", "17:30"],
      ],
    ],
    [
      [
        ["09:00", "13:00"],
        ["12:00", "17:30"],
      ],
    ],
  ])("may open %j", (hours) => expect(refusedOf(onMonday(hours))).toBeNull());

  it("3.1 that never opens is refused here, not discovered by a hang", () => {
    expect(refusedOf({ weekly: workweek([]) })).toEqual({
      ...{ code: "calendar.never_opens", fields: { weekly: "never_opens" } },
    });
    expect(refusedOf({ weekly: workweek([]), dates: [holiday] })?.code).toBe("calendar.never_opens");
  });

  it("3.1 may open on dated shifts alone", () =>
    expect(refusedOf({ weekly: workweek([]), dates: [{ date: "2026-03-04", hours: OFFICE }] })).toBeNull());

  it("3.1 that opens only on a date its zone skipped, never opens", () => {
    const skipped = { zone: "Pacific/Apia", weekly: workweek([]), dates: [{ date: "2011-12-30", hours: OFFICE }] };
    expect(refusedOf(skipped)?.code).toBe("calendar.never_opens");
  });

  it.each([null, [], "office", 5])("%j is refused altogether", (input) => {
    const parsed = parseCalendar(input);
    expect(parsed.ok ? null : parsed.refusal.fields).toMatchObject({ calendar: "object" });
  });
});
