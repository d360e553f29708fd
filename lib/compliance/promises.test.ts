import { describe, expect, it } from "vitest";
import { at, calendar, policy } from "./given.test-support";
import { promisesJson, promisesOf } from "./promises";

describe("what an entitlement promises for a ticket filed on a Friday at 16:30", () => {
  const promises = promisesOf({ policy, tier: "pro", calendar }, at("2026-07-03 16:30"));
  const of = (severity: string) => promises.find((one) => one.severity === severity);

  it("covers the tier's severities, most severe first", () => {
    expect(promises.map(({ severity }) => severity)).toEqual(["S1", "S2", "S4"]);
  });

  it("counts S1 around the clock and S2 in working hours", () => {
    expect(of("S1")?.first_response).toEqual({
      target: { amount: 30, unit: "min" },
      hours: "always",
      dueAt: at("2026-07-03 17:00"),
    });
    expect(of("S2")?.first_response).toEqual({
      target: { amount: 3, unit: "h" },
      hours: "business",
      dueAt: at("2026-07-06 11:00"),
    });
  });

  it("starts the resolution where confirmation is due", () => {
    expect(of("S1")?.confirmation?.dueAt).toBe(at("2026-07-03 17:30"));
    expect(of("S1")?.resolution?.dueAt).toBe(at("2026-07-04 01:30"));
  });

  it("promises nothing where the policy has no target", () => {
    expect(of("S4")).toMatchObject({ confirmation: null, resolution: null });
  });

  it("says the same to machines, in ISO instants", () => {
    expect(promisesJson(promises)[0]).toMatchObject({
      severity: "S1",
      first_response: { amount: 30, unit: "min", hours: "always", dueIfFiledNow: "2026-07-03T09:00:00.000Z" },
    });
  });
});

it("a tier without tickets promises none, and neither does one the policy does not know", () => {
  expect(promisesOf({ policy, tier: "community", calendar }, at("2026-07-03 16:30"))).toEqual([]);
  expect(promisesOf({ policy, tier: "platinum", calendar }, at("2026-07-03 16:30"))).toEqual([]);
});
