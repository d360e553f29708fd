import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/accounts/vendor";
import { policyDiff, termsDiff } from "./policy-diff";

const policy = currentPolicy();
const withS1 = (amount: number, unit: "min" | "h" | "wh" | "wd") => {
  const changed = structuredClone(policy);
  const pro = changed.tiers.pro;
  if (pro) pro.targets.first_response.S1 = { amount, unit };
  return changed;
};

describe("two versions of a policy", () => {
  it("that say the same differ in nothing", () => {
    expect(policyDiff(policy, structuredClone(policy), "pro")).toEqual([]);
  });

  it("name the target that became shorter", () => {
    expect(policyDiff(withS1(45, "min"), policy, "pro")).toEqual([
      {
        ...{ kind: "target", metric: "first_response", severity: "S1" },
        ...{ from: { amount: 45, unit: "min" }, to: { amount: 30, unit: "min" }, way: "shorter" },
      },
    ]);
  });

  it.each([
    [withS1(20, "min"), "longer"],
    [withS1(1, "h"), "shorter"],
    [withS1(1, "wd"), "other"],
    [withS1(8, "wh"), "other"],
  ])("compare minutes with hours, and working time only with itself", (older, way) => {
    expect(policyDiff(older, policy, "pro")).toMatchObject([{ way }]);
  });

  it("leave another tier's changes out", () => {
    expect(policyDiff(withS1(45, "min"), policy, "basic")).toEqual([]);
  });

  it("name rules and the ladder", () => {
    const older = { ...policy, rules: { ...policy.rules, reopenWindowDays: 7 }, ladder: policy.ladder.slice(1) };
    expect(policyDiff(older, policy, "pro")).toEqual([{ kind: "rule", rule: "reopenWindowDays" }, { kind: "ladder" }]);
  });
});

describe("two tiers", () => {
  it("differ by what is promised and in which hours", () => {
    const changes = termsDiff(policy.tiers.basic, policy.tiers.pro);
    expect(changes).toContainEqual({ kind: "coverage", severity: "S1", from: "business", to: "always" });
    expect(changes).toContainEqual({
      ...{ kind: "target", metric: "resolution", severity: "S3", way: "shorter" },
      ...{ from: { amount: 10, unit: "wd" }, to: { amount: 5, unit: "wd" } },
    });
  });

  it("a tier without tickets gains every promise", () => {
    const changes = termsDiff(policy.tiers.community, policy.tiers.basic);
    expect(changes.filter(({ kind }) => kind === "coverage")).toHaveLength(4);
    expect(changes.every((change) => change.kind !== "target" || change.way === "other")).toBe(true);
    expect(termsDiff(undefined, undefined)).toEqual([]);
  });
});
