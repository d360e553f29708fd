import { describe, expect, it } from "vitest";
import { currentCalendar, currentPolicy } from "@/lib/accounts/vendor";
import { clockExamples, EXAMPLES, type ExampleKey } from "./examples";
import { toLocal } from "./zone";

const NOW = Date.parse("2026-11-23T06:00:00Z");
const ZONE = "Asia/Shanghai";
const examples = clockExamples(currentPolicy(), currentCalendar(), NOW);

const of = (key: ExampleKey) => {
  const found = examples.find((one) => one.key === key);
  if (!found) throw new Error(`no example ${key}`);
  return found;
};
const wall = (at: number | null) => {
  if (at === null) return null;
  const local = new Date(toLocal(ZONE, at));
  return `${["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][local.getUTCDay()]} ${local.toISOString().slice(11, 16)}`;
};
const ends = (key: ExampleKey) => [wall(of(key).trace.startedAt), wall(of(key).trace.dueAt)];
const reasons = (key: ExampleKey) => new Set(of(key).trace.stretches.map(({ reason }) => reason));

describe("the rules at work over the vendor's own calendar", () => {
  it("are all shown, each with a due instant", () => {
    expect(examples.map(({ key }) => key)).toEqual([...EXAMPLES]);
    expect(examples.filter(({ trace }) => trace.dueAt === null)).toEqual([]);
  });

  it("R18 Friday 15:00 and three working days is Wednesday 15:00", () => {
    expect(of("days").target).toEqual({ amount: 3, unit: "wd" });
    expect(ends("days")).toEqual(["Fri 15:00", "Wed 15:00"]);
  });

  it("R18 Friday 20:00 and three working days is Wednesday 17:30", () => {
    expect(ends("evening")).toEqual(["Fri 20:00", "Wed 17:30"]);
  });

  it("hours of working time stop over night and the weekend", () => {
    expect(ends("hours")).toEqual(["Fri 16:00", "Mon 11:30"]);
  });

  it("24×7 runs through a Sunday night", () => {
    expect(ends("always")).toEqual(["Sun 03:00", "Sun 03:30"]);
  });

  it("N4 a make-up Saturday or Sunday counts", () => {
    const weekends = of("makeup").trace.stretches.filter(
      ({ kind, from }) => kind === "counted" && /^S/.test(wall(from) ?? ""),
    );
    expect(weekends.length).toBeGreaterThan(0);
  });

  it("a confirmation that nobody gave starts the resolution clock", () => {
    expect(of("deemed").trace.startedBy).toBe("deemed_confirmed");
  });

  it("waiting for the customer and a closed ticket stand still", () => {
    expect(reasons("pause")).toContain("paused");
    expect(reasons("reopen")).toContain("closed_ticket");
  });

  it("a raised severity is due by its new target", () => {
    const { trace } = of("raised");
    expect(trace.raisedAt).not.toBeNull();
    expect(wall(trace.startedAt)).toBe("Mon 10:00");
  });

  it("are left out where the policy has nothing to show", () => {
    const policy = currentPolicy();
    const { community } = policy.tiers;
    expect(clockExamples({ ...policy, tiers: community ? { community } : {} }, currentCalendar(), NOW)).toEqual([]);
    expect(clockExamples(policy, { ...currentCalendar(), dates: [] }, NOW).map(({ key }) => key)).not.toContain(
      "makeup",
    );
  });
});
