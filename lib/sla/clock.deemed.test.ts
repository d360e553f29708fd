import { describe, expect, it } from "vitest";
import type { Calendar } from "./calendar";
import { replay } from "./clock";
import {
  at,
  calendarOf,
  changed,
  confirmed,
  contested,
  contextOf,
  given,
  ledger,
  OFFICE,
  opened,
  paused,
  refused,
  reopened,
  replied,
  resolved,
  resumed,
  shown,
  type Told,
  wrote,
} from "./given.test-support";

/** S2 of the Pro tier, filed at 10:00: silence counts as confirmation at 14:00, S3 at 10:00 the day after. */
const retroactive = (...told: Told[]) => given(...told).under({ rules: { severityChange: "retroactive" } });
const start = (ledger: ReturnType<typeof retroactive>, when: string) =>
  shown(ledger.at(when).clock("resolution")?.startedAt ?? null);

describe("3.5 What was deemed stays deemed", () => {
  it("whatever severity comes after it, under retroactive targets", () => {
    const late = retroactive(opened("Wed 10:00", "S2"), changed("Wed 15:00", "S3"));
    expect(start(late, "Thu 12:00")).toBe("2026-03-04 14:00:00");
    late
      .at("Thu 12:00")
      .expectClock("confirmation", { outcome: "breached", stoppedAt: "Wed 14:00", dueAt: "Wed 14:00" });
  });

  it("and a severity that comes before it moves it", () => {
    const early = retroactive(opened("Wed 10:00", "S2"), changed("Wed 12:00", "S3"));
    expect(start(early, "Wed 17:00")).toBeNull();
    expect(start(early, "Thu 12:00")).toBe("2026-03-05 10:00:00");
  });

  it("as each severity was known in its own time, through several changes", () => {
    const back = retroactive(opened("Wed 10:00", "S2"), changed("Wed 12:00", "S3"), changed("Thu 16:00", "S2"));
    expect(start(back, "Thu 17:00")).toBe("2026-03-05 10:00:00");
    const twice = retroactive(opened("Wed 10:00", "S3"), changed("Wed 11:00", "S2"), changed("Wed 15:00", "S3"));
    expect(start(twice, "Wed 16:00")).toBe("2026-03-04 14:00:00");
  });

  it("a change at the very instant of the target comes after the silence", () => {
    const sharp = retroactive(opened("Wed 10:00", "S2"), changed("Wed 14:00", "S3"));
    expect(start(sharp, "Wed 15:00")).toBeNull();
    const second = retroactive(opened("Wed 10:00", "S2"), changed("Wed 14:00:01", "S3"));
    expect(start(second, "Wed 15:00")).toBe("2026-03-04 14:00:00");
  });

  it("when it was, though a severity lowered afterwards would have been due before it", () => {
    // Sunday's one working day under same-time ends as Monday opens, before the hour that S1 has from there.
    const told = [opened("Sun 06:00", "S1"), paused("2026-03-09 10:01"), changed("2026-03-09 10:02", "S3")];
    given(...told)
      .under({ tier: "basic", rules: { workingDay: "same-time" } })
      .at("2026-03-09 12:00")
      .expectClock("confirmation", { severity: "S1", stoppedAt: "2026-03-09 10:00", dueAt: "2026-03-09 10:00" });
  });

  const adopts = (calendar: Calendar, when: string, asOf: string) => {
    const adoption: Told = { at: at(when), by: "system", type: "calendar.adopted", calendarVersion: "8" };
    const context = { ...contextOf(), adopted: new Map([["8", calendar]]) };
    const seen = replay(ledger([opened("Wed 10:00", "S2"), adoption]), context, at(asOf));
    return shown(seen.deemedConfirmedAt);
  };
  const shortWednesday = calendarOf({ dates: [{ date: "2026-03-04", hours: [["09:00", "13:00"]] }] });

  it("whatever calendar is adopted after it, and one adopted before moves it", () => {
    expect(adopts(shortWednesday, "Wed 15:00", "Thu 12:00")).toBe("2026-03-04 14:00:00");
    expect(adopts(shortWednesday, "Wed 12:00", "Thu 12:00")).toBe("2026-03-05 10:00:00");
    expect(adopts(calendarOf({ dates: [{ date: "2026-03-04", hours: OFFICE }] }), "Wed 12:00", "Thu 12:00")).toBe(
      "2026-03-04 14:00:00",
    );
  });
});

describe("3.5 Each asking for confirmation", () => {
  it("is stopped by a resolution after it, never by one before", () => {
    const told = [
      ...[opened("Wed 10:00", "S2"), refused("Wed 10:30"), resolved("Wed 11:00"), reopened("Wed 12:00")],
      ...[contested("Wed 12:30"), resolved("Wed 14:00")],
    ];
    const seen = given(...told).at("Wed 15:00");
    seen.expectClock("confirmation", { startedBy: "opened", stoppedAt: "Wed 10:30" });
    seen.expectClock("confirmation", { startedBy: "contested", startedAt: "Wed 12:30", stoppedAt: "Wed 14:00" }, 2);
  });

  it("tells what it would be without waiting for the customer", () => {
    const told = [opened("Wed 10:00", "S2"), paused("Wed 11:00"), resumed("Wed 13:00"), confirmed("Wed 15:00")];
    given(...told)
      .at("Wed 16:00")
      .expectClock("confirmation", {
        ...{ outcome: "met", pauseFree: { outcome: "breached", elapsed: 5 * 3_600_000 } },
      });
    given(opened("Wed 10:00", "S2"), confirmed("Wed 15:00"))
      .under({ rules: { deemedConfirmation: false } })
      .at("Wed 16:00")
      .expectClock("confirmation", { outcome: "breached", pauseFree: { outcome: "breached", elapsed: 5 * 3_600_000 } });
  });
});

describe("3.4 The next response", () => {
  const asked = [opened("Wed 10:00", "S2"), resolved("Wed 11:00"), reopened("Wed 12:00"), wrote("Wed 12:10")];

  it("is not asked for while the first is owed, where resolving does not count as one", () => {
    const owed = given(...asked).under({ rules: { resolveIsResponse: false } });
    expect(owed.at("Wed 12:20").clock("next_response")).toBeUndefined();
    expect(
      given(...asked)
        .at("Wed 12:20")
        .clock("next_response")?.startedAt,
    ).toBe(at("Wed 12:00"));
  });

  it("is asked for from the first reply on", () => {
    const told = [...asked, replied("Wed 12:30"), wrote("Wed 12:30")];
    const seen = given(...told)
      .under({ rules: { resolveIsResponse: false } })
      .at("Wed 12:40");
    expect(seen.seen.clocks.filter(({ metric }) => metric === "next_response")).toMatchObject([
      { startedAt: at("Wed 12:30"), cycle: 1, state: "running" },
    ]);
  });
});

describe("3.7 Reopened more than once", () => {
  const told = [
    ...[opened("Wed 09:00", "S2"), confirmed("Wed 09:00"), resolved("Wed 10:00"), reopened("Wed 11:00")],
    ...[paused("Wed 12:00"), resumed("Wed 13:00"), resolved("Wed 14:00"), reopened("Wed 15:00"), resolved("Wed 16:00")],
  ];
  const resolution = (reopen: "resume" | "continuous" | "restart", cycle = 1) =>
    given(...told)
      .under({ rules: { reopen } })
      .at("Wed 17:00")
      .clock("resolution", cycle);
  const hour = 3_600_000;

  it("resumes: closed and waiting time left out; strictly, only the waiting", () => {
    expect(resolution("resume")).toMatchObject({ elapsed: 4 * hour, strict: { elapsed: 6 * hour }, pausedWall: hour });
    expect(resolution("resume")?.pauseFree).toEqual({ outcome: "met", elapsed: 5 * hour });
  });

  it("runs on: closed time counts, waiting does not", () => {
    expect(resolution("continuous")).toMatchObject({ elapsed: 6 * hour, strict: { elapsed: 6 * hour } });
    expect(resolution("continuous")?.pauseFree).toEqual({ outcome: "met", elapsed: 7 * hour });
  });

  it("starts anew each time", () => {
    const cycles = [1, 2, 3, 4].map((cycle) => resolution("restart", cycle));
    expect(cycles.map((clock) => clock?.elapsed)).toEqual([hour, 2 * hour, hour, undefined]);
    expect(cycles.map((clock) => clock?.startedBy)).toEqual(["confirmed", "reopened", "reopened", undefined]);
    expect(cycles[1]).toMatchObject({ startedAt: at("Wed 11:00"), stoppedAt: at("Wed 14:00") });
    expect(cycles[2]?.strict).toEqual({ outcome: "met", elapsed: 6 * hour });
  });

  it("of a ticket resolved before anybody confirmed, what was waited before is not taken off", () => {
    const waited = [opened("Wed 09:00", "S2"), paused("Wed 09:30"), resolved("Wed 11:00")];
    expect(
      given(...waited)
        .at("Wed 12:00")
        .clock("resolution"),
    ).toMatchObject({ elapsed: 2 * hour, pausedWall: 0 });
  });
});
