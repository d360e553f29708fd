import { describe, expect, it } from "vitest";
import type { Fired } from "@/lib/sla/ladder";
import type { LadderRule } from "@/lib/sla/policy";
import { noticesOf } from "./notices";

const [MINUTE, HOUR] = [60_000, 3_600_000];
const RULES = [
  { id: "response-50", metric: "first_response", percent: 50, action: "notice" },
  { id: "response-80", metric: "first_response", percent: 80, action: "notice" },
  { id: "response-missed", metric: "first_response", percent: 100, action: "escalate", to: "L2" },
  { id: "response-late", metric: "first_response", percent: 150, action: "escalate", to: "L3" },
] as const satisfies LadderRule[];
const reached = (rule: (typeof RULES)[number]["id"], at: number, cycle = 1): Fired => {
  const { action } = RULES.find(({ id }) => id === rule) ?? RULES[0];
  return { rule, metric: "first_response", cycle, at, action };
};
const none = new Set<string>();
const causes = (fired: Fired[], now: number, climbed = none) =>
  noticesOf(fired, RULES, climbed, now).map(({ kind, cause }) => `${kind} ${cause}`);

describe("a share of the target that was reached", () => {
  it("is told as near, until the target is missed", () => {
    const fired = [reached("response-50", 0), reached("response-80", 30 * MINUTE)];
    expect(causes(fired, 30 * MINUTE)).toEqual([
      "due_soon first_response.1.response-50",
      "due_soon first_response.1.response-80",
    ]);
    expect(causes([...fired, reached("response-missed", 40 * MINUTE)], 40 * MINUTE)).toEqual([
      "breached first_response.1.response-missed",
    ]);
  });

  it("is no news an hour later, a missed target not a day later", () => {
    expect(causes([reached("response-50", 0)], HOUR)).toHaveLength(1);
    expect(causes([reached("response-50", 0)], HOUR + 1)).toEqual([]);
    expect(causes([reached("response-missed", 0)], 24 * HOUR)).toHaveLength(1);
    expect(causes([reached("response-missed", 0)], 24 * HOUR + 1)).toEqual([]);
  });

  it("is left to the escalation where there is one, and steps beyond the target are escalations only", () => {
    const fired = [reached("response-missed", 0), reached("response-late", MINUTE)];
    expect(causes(fired, MINUTE, new Set(["first_response.1.response-missed"]))).toEqual([]);
    expect(causes(fired, MINUTE)).toEqual(["breached first_response.1.response-missed"]);
  });

  it("is of one cycle: another that is running is near on its own", () => {
    expect(causes([reached("response-missed", 0), reached("response-80", MINUTE, 2)], MINUTE)).toEqual([
      "breached first_response.1.response-missed",
      "due_soon first_response.2.response-80",
    ]);
  });
});
