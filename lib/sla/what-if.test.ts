import { describe, expect, it } from "vitest";
import type { SlaEvent } from "./events";
import {
  at,
  cancelled,
  confirmed,
  contextOf,
  ledger,
  opened,
  paused,
  replied,
  resolved,
  shown,
  type Told,
} from "./given.test-support";
import { compareTiers, whatIf } from "./what-if";

const pro = contextOf({ tier: "pro" });
const ASOF = at("Fri 12:00");
const compare = (told: readonly Told[], tier: string, asOf = ASOF) =>
  whatIf(ledger(told) as SlaEvent[], pro, tier, asOf);
const of = (compared: ReturnType<typeof whatIf>, metric: string) => compared.find((one) => one.metric === metric);

describe("N9 What another tier would have promised", () => {
  const solved = [
    opened("Wed 09:00", "S2"),
    replied("Wed 11:30"),
    confirmed("Wed 12:00"),
    resolved("Thu 13:00"),
  ] as const;

  it("is stricter, looser or the same by due instants", () => {
    const up = compare(solved, "enterprise");
    expect(up.map(({ metric, verdict }) => [metric, verdict])).toEqual([
      ["first_response", "stricter"],
      ["confirmation", "same"],
      ["resolution", "stricter"],
    ]);
    expect(shown(of(up, "resolution")?.there.dueAt ?? null)).toBe("2026-03-05 12:00:00");
    const down = compare(solved, "basic");
    expect(of(down, "first_response")?.verdict).toBe("looser");
    expect(of(down, "resolution")?.verdict).toBe("looser");
  });

  it("says which promises would have been kept and which not", () => {
    const up = compare(solved, "enterprise");
    expect(of(up, "resolution")).toMatchObject({ here: { outcome: "met" }, there: { outcome: "breached" } });
    expect(compareTiers(up)).toMatchObject({ lost: 2, saved: 0, promises: { stricter: 2, same: 1, looser: 0 } });
    const tardy = [opened("Wed 09:00", "S2"), replied("Wed 12:30"), confirmed("Wed 12:40"), resolved("Wed 15:00")];
    expect(compareTiers(compare(tardy, "basic"))).toMatchObject({ lost: 0, saved: 1 });
  });

  it("against itself is the same throughout", () =>
    expect(new Set(compare(solved, "pro").map(({ verdict }) => verdict))).toEqual(new Set(["same"])));

  it("drops what the other tier does not promise, and adds what only it does", () => {
    expect(new Set(compare(solved, "community").map(({ verdict }) => verdict))).toEqual(new Set(["dropped"]));
    const free = contextOf({ tier: "community" });
    const there = whatIf(ledger(solved), free, "pro", ASOF);
    expect(new Set(there.map(({ verdict }) => verdict))).toEqual(new Set(["added"]));
  });

  it("compares a clock that stands still as if it went on now", () => {
    const waiting = [opened("Wed 09:00", "S2"), replied("Wed 09:10"), confirmed("Wed 09:20"), paused("Wed 09:30")];
    const seen = of(compare(waiting, "enterprise", at("Thu 10:00")), "resolution");
    expect(seen).toMatchObject({ verdict: "stricter", here: { outcome: "pending" } });
    expect(shown(seen?.here.dueAt ?? null)).toBe("2026-03-09 09:50:00");
  });

  it("compares a resolution that has not started as if it started now", () => {
    const fresh = compare([opened("Wed 09:00", "S2")], "enterprise", at("Wed 09:10"));
    expect(shown(of(fresh, "resolution")?.here.dueAt ?? null)).toBe("2026-03-06 09:10:00");
    expect(of(fresh, "resolution")?.verdict).toBe("stricter");
  });

  it("promises nothing more once cancelled", () =>
    expect(compare([opened("Wed 09:00", "S2"), cancelled("Wed 09:10")], "enterprise")).toEqual([]));
});
