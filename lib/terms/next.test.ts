import { describe, expect, it } from "vitest";
import { currentCalendar, currentPolicy } from "@/lib/accounts/vendor";
import { compileCalendar } from "@/lib/sla/calendar";
import { policyDiff } from "@/lib/sla/policy-diff";
import { hoursOf, typedHours } from "./hours";
import { nextCalendar } from "./next-calendar";
import { nextPolicy, typedPolicy } from "./next-policy";

const [policy, calendar] = [currentPolicy(), currentCalendar()];
const business = compileCalendar(calendar);
const TODAY = "2026-03-05";
const calendarFrom = (typed: Record<string, string>) => nextCalendar(calendar, typed, 2, TODAY);
const policyFrom = (typed: Record<string, string>) => nextPolicy(policy, typed, 9, business);
const holiday = (date: string) => ({
  "day.0.change": "holiday",
  "day.0.date": date,
  "day.0.zh": "年会",
  "day.0.en": "Fair",
});

describe("Hours as they are typed", () => {
  it.each([
    ["", []],
    ["09:00-17:30", [["09:00", "17:30"]]],
    [
      " 09:00 – 12:00，13:30至18:00 ",
      [
        ["09:00", "12:00"],
        ["13:30", "18:00"],
      ],
    ],
    ["22：00-24：00", [["22:00", "24:00"]]],
    ["22:00-06:00", [["22:00", "06:00"]]],
  ])("%j is %j", (typed, hours) => expect(hoursOf(typed)).toEqual(hours));

  it.each(["9-17", "09:00", "09:00-09:00", "25:00-26:00", "09:00-12:00 13:00-14:00"])("%j is none", (typed) =>
    expect(hoursOf(typed)).toBeNull(),
  );

  it("what is shown is read back", () => {
    for (const hours of Object.values(calendar.weekly)) expect(hoursOf(typedHours(hours))).toEqual(hours);
  });
});

describe("The next calendar", () => {
  it("differs in what was typed and in its version alone", () => {
    const next = calendarFrom(holiday("2026-03-20"));
    if (!next.ok) throw new Error(JSON.stringify(next.refusal));
    expect(next.value.version).toBe(2);
    const added = { date: "2026-03-20", hours: [], name: { zh: "年会", en: "Fair" }, kind: "holiday" };
    expect(next.value.dates.filter(({ date }) => date === "2026-03-20")).toEqual([added]);
    expect(next.value.dates.filter(({ date }) => date !== "2026-03-20")).toEqual(calendar.dates);
    expect(next.value.weekly).toEqual(calendar.weekly);
  });

  it("today may be changed, yesterday may not", () => {
    expect(calendarFrom(holiday(TODAY)).ok).toBe(true);
    expect(calendarFrom(holiday("2026-03-04"))).toMatchObject({ refusal: { fields: { "day.0.date": "past_day" } } });
  });

  it("a make-up day is taken away, by the row it was typed in", () => {
    const next = calendarFrom({ "day.3.change": "remove", "day.3.date": "2026-10-10" });
    expect(next.ok && next.value.dates.some(({ date }) => date === "2026-10-10")).toBe(false);
    const nothing = calendarFrom({ "day.3.change": "remove", "day.3.date": "2026-10-14" });
    expect(nothing).toMatchObject({ refusal: { fields: { "day.3.date": "nothing_there" } } });
  });

  it.each([
    [{ "day.0.change": "holiday", "day.0.date": "2026-03-20" }, { "day.0.zh": "name" }],
    [{ ...holiday("") }, { "day.0.date": "date" }],
    [{ ...holiday("2026-03-20"), "day.0.through": "2026-03-19" }, { "day.0.through": "before_date" }],
    [{ ...holiday("2026-03-20"), "day.0.change": "short" }, { "day.0.hours": "list" }],
    [{ ...holiday("2026-03-20"), "day.0.change": "short", "day.0.hours": "9-5" }, { "day.0.hours": "hours" }],
    [
      {
        ...holiday("2026-03-20"),
        "day.1.change": "holiday",
        "day.1.date": "2026-03-20",
        "day.1.zh": "二",
        "day.1.en": "b",
      },
      { "day.1.date": "repeated" },
    ],
    [{ "weekly.mon": "all day" }, { "weekly.mon": "hours" }],
    [{ announcedThrough: "2020" }, { announcedThrough: "year" }],
    [{ announcedThrough: String((calendar.announcedThrough ?? 0) + 3) }, { announcedThrough: "year_without_holidays" }],
  ])("%#: what is wrong is told by its field", (typed, fields) =>
    expect(calendarFrom(typed as Record<string, string>)).toMatchObject({ ok: false, refusal: { fields } }),
  );

  it("that never opens is refused", () => {
    const closed = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [`weekly.${day}`, ""]));
    const bare = { ...calendar, dates: [] };
    expect(nextCalendar(bare, closed, 2, TODAY)).toMatchObject({ refusal: { code: "calendar.never_opens" } });
  });

  it("that is the one before is refused as the same", () =>
    expect(calendarFrom({})).toEqual({ ok: false, refusal: { code: "terms.same" } }));
});

describe("The next policy", () => {
  const S1 = "tiers.pro.targets.first_response.S1";

  it("as it stands in the form is the same", () =>
    expect(policyFrom(typedPolicy(policy))).toEqual({ ok: false, refusal: { code: "terms.same" } }));

  it("differs in what was typed, and says so", () => {
    const next = policyFrom({ [`${S1}.amount`]: "20" });
    if (!next.ok) throw new Error(JSON.stringify(next.refusal));
    expect(next.value).toMatchObject({ version: 9, key: policy.key });
    expect(policyDiff(policy, next.value, "pro")).toEqual([
      {
        ...{ kind: "target", metric: "first_response", severity: "S1", way: "shorter" },
        ...{ from: { amount: 30, unit: "min" }, to: { amount: 20, unit: "min" } },
      },
    ]);
    for (const tier of ["community", "basic", "enterprise"]) expect(policyDiff(policy, next.value, tier)).toEqual([]);
  });

  it("rules, ladder and credits are typed too", () => {
    const next = policyFrom({ "rules.reopenWindowDays": "30", "ladder.0.percent": "60", "credits.capPpm": "25" });
    if (!next.ok) throw new Error(JSON.stringify(next.refusal));
    expect(next.value.rules.reopenWindowDays).toBe(30);
    expect(next.value.ladder[0]?.percent).toBe(60);
    expect(next.value.credits?.capPpm).toBe(250_000);
    const kinds = policyDiff(policy, next.value, "pro").map(({ kind }) => kind);
    expect(kinds).toEqual(["rule", "ladder", "credits"]);
  });

  it.each([
    [{ [`${S1}.amount`]: "soon" }, { [`${S1}.amount`]: "whole_number" }],
    [{ [`${S1}.amount`]: "0" }, { [`${S1}.amount`]: "whole_number" }],
    [{ [`${S1}.unit`]: "weeks" }, { [`${S1}.unit`]: "unknown_unit" }],
    [{ [`${S1}.amount`]: "" }, { [`${S1}.amount`]: "no_target" }],
    [{ [`${S1}.amount`]: "900" }, { "tiers.pro.targets.first_response.S2.amount": "shrinks" }],
    [{ "tiers.pro.coverage.S4": "" }, { "tiers.pro.targets.first_response.S4.amount": "no_coverage" }],
    [{ "rules.reopen": "never" }, { "rules.reopen": "unknown_choice" }],
    [{ "ladder.0.percent": "" }, { "ladder.0.percent": "whole_number" }],
    [{ "credits.capPpm": "101" }, { "credits.capPpm": "millionths" }],
  ])("%#: what is wrong is told by its field", (typed, fields) =>
    expect(policyFrom(typed as Record<string, string>)).toMatchObject({ ok: false, refusal: { fields } }),
  );
});
