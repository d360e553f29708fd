import { describe, expect, it } from "vitest";
import shipped from "../../content/vendor/policy.json";
import { parsePolicy, targetMetric } from "./policy";

type Change = (policy: typeof shipped & Record<string, unknown>) => void;

/** The fields refused, with their codes, after a change to the shipped policy. */
function refusedAfter(change: Change): Readonly<Record<string, string>> | null {
  const policy = structuredClone(shipped);
  change(policy);
  const parsed = parsePolicy(policy);
  if (parsed.ok) return null;
  expect(parsed.refusal.code).toBe("policy.invalid");
  return parsed.refusal.fields ?? {};
}
const set =
  (path: string, value: unknown): Change =>
  (policy) => {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let place = policy as Record<string, unknown>;
    for (const key of keys) place = place[key] as Record<string, unknown>;
    if (value === undefined) delete place[last];
    else place[last] = value;
  };

describe("R01 A policy is data", () => {
  it("as shipped is accepted whole", () => {
    const parsed = parsePolicy(shipped);
    expect(parsed.ok && parsed.value).toEqual(shipped);
  });

  it.each([
    ["key", "", "required"],
    ["key", undefined, "required"],
    ["version", 0, "whole_number"],
    ["version", 1.5, "whole_number"],
    ["version", "3", "whole_number"],
    ["zone", "Asia/Nowhere", "unknown_zone"],
    ["zone", undefined, "unknown_zone"],
    ["tiers", undefined, "object"],
    ["tiers.pro", null, "object"],
    ["tiers.pro.coverage", [], "object"],
    ["tiers.pro.coverage.S1", "sometimes", "business_or_always"],
    ["tiers.pro.coverage.S9", "always", "business_or_always"],
    ["tiers.pro.targets", undefined, "object"],
    ["tiers.pro.targets.resolution", undefined, "object"],
    ["tiers.pro.targets.resolution.S1", 8, "object"],
    ["tiers.pro.targets.resolution.S7", { amount: 1, unit: "h" }, "unknown_severity"],
    ["rules", undefined, "object"],
    ["rules.workingDay", "later", "unknown_choice"],
    ["rules.deemedConfirmation", "yes", "unknown_choice"],
    ["rules.reopen", undefined, "unknown_choice"],
    ["rules.severityChange", "lenient", "unknown_choice"],
    ["rules.responsePauses", 1, "unknown_choice"],
    ["rules.resolutionStart", "resolved", "unknown_choice"],
    ["rules.resolveIsResponse", null, "unknown_choice"],
    ["rules.reopenWindowDays", -1, "whole_number"],
    ["ladder", {}, "list"],
    ["ladder.0", "x", "object"],
    ["ladder.0.id", "", "required"],
    ["ladder.0.metric", "mood", "unknown_metric"],
    ["ladder.0.metric", "next_response", "unknown_metric"],
    ["ladder.0.percent", 0, "whole_number"],
    ["ladder.0.action", "blame", "unknown_action"],
    ["ladder.0.severities", "S1", "unknown_severity"],
    ["ladder.0.severities", ["S5"], "unknown_severity"],
    ["ladder.0.severities", [], "unknown_severity"],
  ])("refuses %s = %j by its name", (path, value, code) =>
    expect(refusedAfter(set(path, value))).toMatchObject({ [path]: code }),
  );

  it.each([
    [0, "whole_number"],
    [-1, "whole_number"],
    [0.5, "whole_number"],
    ["1", "whole_number"],
    [Number.POSITIVE_INFINITY, "whole_number"],
    [100_001, "too_large"],
  ])("refuses a target of %s", (amount, code) =>
    expect(refusedAfter(set("tiers.pro.targets.first_response.S2.amount", amount))).toEqual({
      "tiers.pro.targets.first_response.S2.amount": code,
    }),
  );

  it("refuses a target in a unit nobody defined", () =>
    expect(refusedAfter(set("tiers.pro.targets.first_response.S2.unit", "days"))).toEqual({
      "tiers.pro.targets.first_response.S2.unit": "unknown_unit",
    }));

  it("R29 refuses a target for a severity the tier does not cover", () =>
    expect(refusedAfter(set("tiers.community.targets.first_response.S1", { amount: 1, unit: "h" }))).toEqual({
      "tiers.community.targets.first_response.S1": "no_coverage",
    }));

  it("3.11 refuses an escalation to no level, and two rules of one name", () => {
    expect(refusedAfter(set("ladder.2.to", undefined))).toEqual({ "ladder.2.action": "unknown_action" });
    expect(refusedAfter(set("ladder.2.to", "L9"))).toEqual({ "ladder.2.action": "unknown_action" });
    expect(refusedAfter(set("ladder.1.id", "response-50"))).toEqual({ "ladder.1.id": "repeated" });
  });

  const CREDITS = {
    rules: [
      { id: "late", metric: "resolution", severities: ["S1"], belowPpm: 950_000, creditPpm: 50_000 },
      { id: "down", metric: "availability", belowPpm: 999_000, creditPpm: 1_000_000 },
    ],
    capPpm: 300_000,
    minimum: 5,
  };
  const withCredits =
    (change: Change = () => {}): Change =>
    (policy) => {
      policy.credits = structuredClone(CREDITS);
      change(policy);
    };

  it("may credit what was missed", () => expect(refusedAfter(withCredits())).toBeNull());

  it.each([
    ["credits", "none", "object"],
    ["credits.rules", {}, "list"],
    ["credits.rules.0", 5, "object"],
    ["credits.rules.0.id", "", "required"],
    ["credits.rules.1.id", "late", "repeated"],
    ["credits.rules.0.metric", "mood", "unknown_metric"],
    ["credits.rules.0.severities", ["S5"], "unknown_severity"],
    ["credits.rules.0.belowPpm", 1_000_001, "millionths"],
    ["credits.rules.0.belowPpm", 0, "millionths"],
    ["credits.rules.0.creditPpm", 0.05, "millionths"],
    ["credits.capPpm", undefined, "millionths"],
    ["credits.minimum", 0, "whole_number"],
  ])("refuses %s = %j by its name", (path, value, code) =>
    expect(refusedAfter(withCredits(set(path, value)))).toMatchObject({ [path]: code }),
  );

  it("tells every wrong field at once", () => {
    const all: Change = (policy) => {
      for (const path of ["key", "zone", "rules.reopen"]) set(path, "")(policy);
    };
    expect(Object.keys(refusedAfter(all) ?? {}).toSorted()).toEqual(["key", "rules.reopen", "zone"]);
  });

  it.each([null, undefined, 1, "policy", []])("refuses %j altogether", (input) => {
    const parsed = parsePolicy(input);
    expect(parsed.ok ? null : parsed.refusal.fields).toMatchObject({ policy: "object" });
  });
});

describe("3.4 The targets of a metric", () => {
  it("are those of the first response for the next ones", () => {
    expect(targetMetric("next_response")).toBe("first_response");
    expect(targetMetric("resolution")).toBe("resolution");
  });
});
