import { describe, expect, it } from "vitest";
import { at, confirmed, given, opened, paused, replied, resolved, shown, type Told } from "./given.test-support";

/** A ticket filed at `since` was merged into this one. */
const merged = (when: string, since: string): Told => ({
  at: at(when),
  by: "agent",
  type: "ticket.merged",
  since: at(since),
});
const due = (metric: "first_response" | "confirmation" | "resolution", asOf: string, ...told: Told[]) =>
  shown(
    given(...told)
      .at(asOf)
      .clock(metric)?.dueAt ?? null,
  );

describe("3.10 The surviving ticket keeps the earliest creation", () => {
  it("is due as if it had been filed when the earlier one was", () => {
    const told = [opened("Wed 11:00", "S2"), merged("Wed 11:10", "Wed 09:30")];
    expect(due("first_response", "Wed 11:20", ...told)).toBe("2026-03-04 12:30:00");
    expect(due("confirmation", "Wed 11:20", ...told)).toBe("2026-03-04 13:30:00");
  });

  it("keeps its own filing when that was the earlier one", () => {
    const told = [opened("Wed 09:00", "S2"), merged("Wed 11:10", "Wed 10:30")];
    expect(due("first_response", "Wed 11:20", ...told)).toBe("2026-03-04 12:00:00");
  });

  it("changes nothing before it happened", () => {
    const told = [opened("Wed 11:00", "S2"), merged("Wed 11:10", "Wed 09:30")];
    expect(due("first_response", "Wed 11:09", ...told)).toBe("2026-03-04 14:00:00");
  });

  it("does not judge again what has been answered or confirmed", () => {
    const told = [opened("Wed 11:00", "S2"), replied("Wed 11:05"), merged("Wed 11:10", "Wed 09:30")];
    expect(due("first_response", "Wed 11:20", ...told)).toBe("2026-03-04 14:00:00");
    expect(due("confirmation", "Wed 11:20", ...told)).toBe("2026-03-04 13:30:00");
    const said = [opened("Wed 11:00", "S2"), confirmed("Wed 11:05"), merged("Wed 11:10", "Wed 09:30")];
    expect(due("confirmation", "Wed 11:20", ...said)).toBe("2026-03-04 15:00:00");
    expect(due("first_response", "Wed 11:20", ...said)).toBe("2026-03-04 12:30:00");
  });

  it("leaves the resolution where it was confirmed, and measures from the earliest creation without a confirmation", () => {
    const said = [opened("Wed 11:00", "S2"), confirmed("Wed 11:05"), merged("Wed 11:10", "Wed 09:30")];
    expect(due("resolution", "Wed 11:20", ...said)).toBe("2026-03-06 11:05:00");
    const silent = [opened("Wed 11:00", "S2"), merged("Wed 11:10", "Wed 09:30"), resolved("Wed 12:00")];
    expect(
      given(...silent)
        .at("Wed 13:00")
        .clock("resolution"),
    ).toMatchObject({
      startedAt: at("Wed 09:30"),
      outcome: "met",
    });
  });

  it("is late when the earlier one would have been", () => {
    const told = [opened("Wed 14:00", "S2"), merged("Wed 14:10", "Wed 09:30")];
    expect(
      given(...told)
        .at("Wed 14:10")
        .clock("first_response"),
    ).toMatchObject({
      outcome: "breached",
      breachedAt: at("Wed 12:30"),
    });
  });

  it("changes nothing of a ticket that is resolved, and takes its own waits off as before", () => {
    const told = [opened("Wed 11:00", "S2"), resolved("Wed 12:00"), merged("Wed 12:10", "Wed 09:30")];
    expect(
      given(...told)
        .at("Wed 13:00")
        .clock("resolution")?.startedAt,
    ).toBe(at("Wed 11:00"));
    const waited = [opened("Wed 11:00", "S2"), paused("Wed 11:05"), merged("Wed 11:30", "Wed 09:30")];
    expect(
      given(...waited)
        .at("Wed 12:00")
        .clock("confirmation"),
    ).toMatchObject({
      state: "paused",
      elapsed: at("Wed 11:05") - at("Wed 09:30"),
    });
  });
});
