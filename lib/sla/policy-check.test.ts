import { describe, expect, it } from "vitest";
import { chineseOfficeCalendar } from "../calendars/chinese";
import { compileCalendar } from "./calendar";
import type { Severity } from "./events";
import { calendarOf, everyDay, POLICY } from "./given.test-support";
import type { PolicyData, Target, TargetMetric, TierTargets } from "./policy";
import { checkPolicy } from "./policy-check";

const china = compileCalendar(chineseOfficeCalendar(2025, 2026));

function withTarget(metric: TargetMetric, severity: Severity, target: Target): PolicyData {
  const pro = POLICY.tiers.pro as TierTargets;
  const targets = { ...pro.targets, [metric]: { ...pro.targets[metric], [severity]: target } };
  return { ...POLICY, tiers: { ...POLICY.tiers, pro: { ...pro, targets } } };
}
const fieldsOf = (policy: PolicyData, calendar = china) => {
  const checked = checkPolicy(policy, calendar);
  return checked.ok ? null : checked.refusal.fields;
};

describe("3.8 Targets never shrink as severity falls", () => {
  it("holds for the shipped policy on the Chinese office calendar, and on one without holidays", () => {
    expect(checkPolicy(POLICY, china)).toEqual({ ok: true, value: POLICY });
    expect(checkPolicy(POLICY, calendarOf())).toEqual({ ok: true, value: POLICY });
  });

  it("names tier, metric and severity of a target that would be due before a graver one", () => {
    expect(fieldsOf(withTarget("first_response", "S2", { amount: 20, unit: "min" }))).toEqual({
      "tiers.pro.targets.first_response.S2": "shrinks",
    });
    expect(fieldsOf(withTarget("confirmation", "S3", { amount: 1, unit: "h" }))).toHaveProperty([
      "tiers.pro.targets.confirmation.S3",
    ]);
    expect(fieldsOf(withTarget("resolution", "S3", { amount: 1, unit: "wd" }))).toEqual({
      "tiers.pro.targets.resolution.S3": "shrinks",
    });
  });

  it("is judged by due instants, not by numbers: 48 hours around the clock may come before 2 working days", () => {
    expect(fieldsOf(withTarget("resolution", "S1", { amount: 48, unit: "h" }))).toEqual({
      "tiers.pro.targets.resolution.S2": "shrinks",
    });
    expect(fieldsOf(withTarget("resolution", "S1", { amount: 12, unit: "h" }))).toBeNull();
  });

  /** The first responses of the pro tier without that of S2. */
  const withoutS2 = (coverage: TierTargets["coverage"] | undefined) => {
    const { S2: _, ...rest } = POLICY.tiers.pro?.targets.first_response ?? {};
    const pro = { ...POLICY.tiers.pro, targets: { ...POLICY.tiers.pro?.targets, first_response: rest } };
    return { ...POLICY, tiers: { ...POLICY.tiers, pro: coverage ? { ...pro, coverage } : pro } } as PolicyData;
  };

  it("misses a target between two others: nothing would ever be due for the graver one", () =>
    expect(fieldsOf(withoutS2(undefined))).toEqual({ "tiers.pro.targets.first_response.S2": "no_target" }));

  it("looks past a severity that the tier does not take", () =>
    expect(fieldsOf(withoutS2({ S1: "always", S3: "business", S4: "business" }))).toBeNull());

  it("refuses a calendar that never opens, whatever the targets", () =>
    expect(fieldsOf(POLICY, calendarOf({ weekly: everyDay([]) }))).toEqual({ calendar: "never_opens" }));

  it("asks from opening: to the end of the next working day it is two whole days, and later than 1,000 minutes", () => {
    const pro = POLICY.tiers.pro as TierTargets;
    const targets = {
      ...pro.targets,
      resolution: { S2: { amount: 1, unit: "wd" }, S3: { amount: 1000, unit: "min" } },
    };
    const policy = { ...POLICY, tiers: { pro: { ...pro, targets } } } as PolicyData;
    const byEndOfDay = { ...policy, rules: { ...policy.rules, workingDay: "end-of-day" as const } };
    expect(fieldsOf(byEndOfDay, calendarOf())).toHaveProperty(["tiers.pro.targets.resolution.S3"], "shrinks");
    expect(fieldsOf(policy, calendarOf())).not.toHaveProperty(["tiers.pro.targets.resolution.S3"]);
  });

  it("asks from the eve of the longest closure too: there one working day is later than a hundred hours", () => {
    const enterprise = POLICY.tiers.enterprise as TierTargets;
    const resolution = { S1: { amount: 1, unit: "wd" }, S2: { amount: 100, unit: "h" } } as const;
    const tiers = { enterprise: { ...enterprise, targets: { ...enterprise.targets, resolution } } };
    expect(fieldsOf({ ...POLICY, tiers }, calendarOf())).toBeNull();
    expect(fieldsOf({ ...POLICY, tiers }, china)).toEqual({ "tiers.enterprise.targets.resolution.S2": "shrinks" });
  });

  it("works on a calendar that never closes", () =>
    expect(checkPolicy(POLICY, calendarOf({ weekly: everyDay([["00:00", "24:00"]]) })).ok).toBe(true));
});
