import { describe, expect, it } from "vitest";
import { effects } from "./effects";
import { at, given, opened, paused, replied, resolved, shown, type Told } from "./given.test-support";

/** What one more event at `asOf` would do, clock by clock. */
function would(asOf: string, before: readonly Told[], act: readonly Omit<Told, "at">[]) {
  const added = act.map((told) => ({ ...told, at: at(asOf) }) as Told);
  const clocksOf = (told: readonly Told[]) =>
    given(...told)
      .under({ rules: { deemedConfirmation: false } })
      .at(asOf).seen.clocks;
  return effects(clocksOf(before), clocksOf([...before, ...added])).map(
    ({ metric, does, dueAt, wasDueAt, isBreached }) => ({
      ...{ metric, does, due: dueAt === null ? null : shown(dueAt) },
      ...(wasDueAt === null ? {} : { was: shown(wasDueAt) }),
      ...(isBreached ? { isBreached } : {}),
    }),
  );
}

const FILED = [opened("Wed 09:00", "S2")];
const reply = { by: "agent", type: "message.posted" } as const;
const pause = { by: "agent", type: "ticket.paused", reason: "waiting_customer" } as const;

describe("What an act would do to the clocks", () => {
  it("a first reply stops the response and leaves the confirmation running", () => {
    expect(would("Wed 10:00", FILED, [reply])).toEqual([
      { metric: "first_response", does: "stops", due: "2026-03-04 12:00:00" },
      { metric: "confirmation", does: "runs", due: "2026-03-04 13:00:00" },
    ]);
  });

  it("at the due instant it is still met, a second later it is late", () => {
    expect(would("Wed 12:00", FILED, [reply])[0]).not.toHaveProperty("isBreached");
    expect(would("Wed 12:00:01", FILED, [reply])[0]).toMatchObject({ does: "stops", isBreached: true });
  });

  it("a question pauses the confirmation, and a second one finds it waiting", () => {
    expect(would("Wed 10:00", FILED, [reply, pause])[1]).toMatchObject({
      metric: "confirmation",
      does: "pauses",
      due: null,
    });
    const waiting = [...FILED, replied("Wed 09:10"), paused("Wed 09:10")];
    expect(would("Wed 10:00", waiting, [reply])).toEqual([{ metric: "confirmation", does: "waits", due: null }]);
    expect(would("Wed 10:00", waiting, [{ by: "agent", type: "ticket.resumed" }])[0]).toMatchObject({
      does: "resumes",
    });
  });

  it("a confirmation starts the resolution", () => {
    const done = would("Wed 10:00", [...FILED, replied("Wed 09:10")], [{ by: "agent", type: "ticket.confirmed" }]);
    expect(done).toEqual([
      { metric: "confirmation", does: "stops", due: "2026-03-04 13:00:00" },
      { metric: "resolution", does: "starts", due: "2026-03-06 10:00:00" },
    ]);
  });

  it("a graver severity moves what is due, from when to when", () => {
    const raised = would("Wed 10:00", FILED, [{ by: "agent", type: "severity.changed", to: "S1" } as Omit<Told, "at">]);
    expect(raised[0]).toMatchObject({ metric: "first_response", does: "moves", was: "2026-03-04 12:00:00" });
    expect(raised[0]?.due).not.toBe("2026-03-04 12:00:00");
  });

  it("a severity that promises more starts what ran without a promise, and one that promises less ends it", () => {
    const change = (to: string) => [{ by: "agent", type: "severity.changed", to } as Omit<Told, "at">];
    const told = [
      opened("Wed 09:00", "S4"),
      replied("Wed 09:10"),
      { ...FILED[0], at: at("Wed 09:20"), by: "agent", type: "ticket.confirmed" } as Told,
    ];
    const up = would("Wed 10:00", told, change("S3"));
    expect(up.find(({ metric }) => metric === "resolution")).toMatchObject({ does: "starts" });
    const down = [opened("Wed 09:00", "S3"), ...told.slice(1)];
    expect(would("Wed 10:00", down, change("S4")).find(({ metric }) => metric === "resolution")).toMatchObject({
      ...{ does: "moves", due: null },
    });
  });

  it("cancelling ends what runs, and what is over stays unsaid", () => {
    const cancel = { by: "agent", type: "ticket.cancelled", reason: "spam" } as Omit<Told, "at">;
    expect(would("Wed 10:00", [...FILED, replied("Wed 09:10")], [cancel])).toEqual([
      { metric: "confirmation", does: "cancels", due: null },
    ]);
    const reopened = { by: "agent", type: "ticket.reopened" } as Omit<Told, "at">;
    const over = [...FILED, replied("Wed 09:10"), resolved("Wed 09:30")];
    expect(would("Wed 10:00", over, [reopened]).map(({ metric, does }) => [metric, does])).toContainEqual([
      "resolution",
      "resumes",
    ]);
  });
});
