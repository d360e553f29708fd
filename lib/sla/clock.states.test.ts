import { describe, expect, it } from "vitest";
import { replay } from "./clock";
import {
  at,
  calendarOf,
  cancelled,
  changed,
  confirmed,
  contextOf,
  escalated,
  given,
  hours,
  ledger,
  minutes,
  noted,
  opened,
  POLICY,
  paused,
  refused,
  reopened,
  replied,
  resolved,
  resumed,
  shown,
  type Told,
  workweek,
  wrote,
} from "./given.test-support";
import type { PolicyData } from "./policy";

const byAgent = (told: Told): Told => ({ ...told, by: "agent" });

describe("A ledger", () => {
  it("begins with the opening, or is no ledger", () => {
    expect(() => replay([], contextOf(), at("Wed 10:00"))).toThrow("A ledger begins with ticket.opened");
    expect(() =>
      replay(ledger([noted("Wed 09:00"), opened("Wed 10:00", "S2")]), contextOf(), at("Wed 11:00")),
    ).toThrow();
  });

  it("that says a thing twice says it once: the first resolution, refusal and pause hold", () => {
    const twice = given(
      ...[opened("Wed 09:00", "S2"), refused("Wed 10:00"), refused("Wed 11:00"), paused("Wed 11:10")],
      ...[paused("Wed 11:20"), resumed("Wed 11:30"), resolved("Wed 12:00"), resolved("Wed 13:00")],
    ).at("Wed 14:00");
    twice.expectClock("confirmation", { stoppedAt: "Wed 10:00" });
    expect(twice.clock("resolution")).toBeDefined();
    expect(twice.seen).toMatchObject({ state: "resolved", refused: true, confirmedAt: null });
  });

  it("is not refused once it is confirmed, nor confirmed once it is resolved", () => {
    const agreed = given(opened("Wed 09:00", "S2"), confirmed("Wed 10:00"), refused("Wed 11:00")).at("Wed 12:00");
    expect(agreed.seen).toMatchObject({ refused: false, confirmedAt: at("Wed 10:00") });
    const late = given(opened("Wed 09:00", "S2"), resolved("Wed 10:00"), confirmed("Wed 11:00")).at("Wed 12:00");
    expect(late.seen.confirmedAt).toBeNull();
  });

  it("is refused only while nothing was deemed", () => {
    const said = given(opened("Wed 09:00", "S2"), refused("Wed 10:00")).at("Thu 12:00");
    expect(said.seen).toMatchObject({ refused: true, deemedConfirmedAt: null });
    const silent = given(opened("Wed 09:00", "S2"), refused("Thu 10:00")).at("Thu 12:00");
    expect(silent.seen).toMatchObject({ refused: false, deemedConfirmedAt: at("Wed 13:00") });
  });

  it("reopened by an agent asks for no reply, by the customer it does", () => {
    const told = [opened("Wed 09:00", "S2"), replied("Wed 09:10"), resolved("Wed 10:00")];
    expect(
      given(...told, reopened("Wed 11:00"))
        .at("Wed 11:10")
        .clock("next_response")?.startedAt,
    ).toBe(at("Wed 11:00"));
    expect(
      given(...told, byAgent(reopened("Wed 11:00")))
        .at("Wed 11:10")
        .clock("next_response"),
    ).toBeUndefined();
  });

  it("reopened without having been resolved changes nothing", () => {
    const open = given(opened("Wed 09:00", "S2"), replied("Wed 09:10"), reopened("Wed 10:00")).at("Wed 11:00");
    expect(open.seen.state).toBe("open");
    expect(open.clock("next_response")).toBeUndefined();
  });

  it("resolved without a reply is asked again by the next message", () => {
    const told = [opened("Wed 09:00", "S2"), resolved("Wed 10:00"), byAgent(reopened("Wed 11:00")), wrote("Wed 11:30")];
    expect(
      given(...told)
        .at("Wed 12:00")
        .clock("next_response")?.startedAt,
    ).toBe(at("Wed 11:30"));
  });

  it("rises by levels and never falls", () => {
    const told = [opened("Wed 09:00", "S2"), escalated("Wed 10:00", "L3"), escalated("Wed 11:00", "L2")];
    expect(given(...told).at("Wed 12:00").seen.level).toBe("L3");
  });
});

describe("A clock that has not started", () => {
  it("is told whole, pending or cancelled with its ticket", () => {
    const none = { startedAt: null, startedBy: null, stoppedAt: null, dueAt: null, breachedAt: null, elapsed: 0 };
    const open = given(opened("Wed 09:00", "S2")).at("Wed 09:10").clock("resolution");
    expect(open).toEqual({
      ...{ metric: "resolution", cycle: 1, state: "not_started", outcome: "pending", severity: "S2", target: null },
      ...{ ...none, calendar: "business", remaining: null, pausedWorking: 0, pausedWall: 0, nextChangeAt: null },
      ...{ strict: { outcome: "pending", elapsed: 0 }, pauseFree: { outcome: "pending", elapsed: 0 } },
      asOf: at("Wed 09:10"),
    });
    const gone = given(opened("Wed 09:00", "S2"), cancelled("Wed 09:05")).at("Wed 09:10").clock("resolution");
    expect(gone).toMatchObject({ outcome: "cancelled", strict: { outcome: "cancelled" } });
  });

  it("has the severity of the instant", () => {
    const told = [opened("Wed 09:00", "S2"), changed("Wed 09:30", "S1")];
    expect(
      given(...told)
        .at("Wed 09:29")
        .clock("resolution")?.severity,
    ).toBe("S2");
    expect(
      given(...told)
        .at("Wed 09:30")
        .clock("resolution")?.severity,
    ).toBe("S1");
  });
});

describe("Where the tier promises nothing", () => {
  const silent: PolicyData = {
    ...POLICY,
    tiers: {
      pro: {
        coverage: { S1: "always", S2: "business" },
        targets: { first_response: {}, confirmation: {}, resolution: {} },
      },
    },
  };
  const replyAfter = (severity: "S1" | "S2") =>
    given(opened("Wed 17:00", severity), replied("Thu 09:30")).under({ policy: silent }).at("Thu 10:00");

  it("measures on the coverage, and judges nothing", () => {
    replyAfter("S1").expectClock("first_response", { elapsed: hours(16.5), outcome: "pending", remaining: null });
    replyAfter("S2").expectClock("first_response", { elapsed: hours(1), outcome: "pending", target: null });
  });
});

describe("The next instant at which anything changes by itself", () => {
  const next = (asOf: string, ...told: Told[]) => shown(given(...told).at(asOf).seen.nextCheckAt);
  const s2 = [opened("Wed 09:00", "S2"), confirmed("Wed 09:00")];

  it("is the first rule of the ladder ahead, then the second after a due instant", () => {
    expect(next("Wed 09:00", ...s2)).toBe("2026-03-04 10:30:00");
    expect(next("Wed 10:30", ...s2)).toBe("2026-03-04 11:24:00");
    expect(next("Wed 11:59", ...s2)).toBe("2026-03-04 12:00:00");
    expect(next("Wed 12:00", ...s2)).toBe("2026-03-04 12:00:01");
  });

  it("is none once everything has stopped, or was cancelled", () => {
    expect(next("Wed 10:00", ...s2, resolved("Wed 09:30"))).toBeNull();
    expect(next("Wed 10:00", ...s2, cancelled("Wed 09:30"))).toBeNull();
  });
});

describe("The ladder", () => {
  it("tells what has fired in order of time, over all clocks, and what is strictly ahead", () => {
    const told = [opened("Wed 09:00", "S2"), confirmed("Wed 09:00")];
    const seen = given(...told).at("Thu 09:00");
    const times = seen.fired().map((step) => step.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(seen.fired().map(({ metric }) => metric))).toEqual(new Set(["first_response", "resolution"]));
    const sharp = given(...told).at("Wed 10:30");
    expect(sharp.fired().map(({ rule }) => rule)).toEqual(["response-50"]);
    expect(shown(sharp.next()?.at ?? null)).toBe("2026-03-04 11:24:00");
  });

  it("does not fire for a target that was dropped at that very instant", () => {
    const told = [opened("Wed 09:00", "S1"), changed("Wed 09:15", "S3")];
    expect(
      given(...told)
        .at("Wed 17:00")
        .firings(),
    ).not.toContain("response-50 @ 2026-03-04 09:15:00");
    const later = [opened("Wed 09:00", "S1"), changed("Wed 09:15:01", "S3")];
    expect(
      given(...later)
        .at("Wed 17:00")
        .firings(),
    ).toContain("response-50 @ 2026-03-04 09:15:00");
  });
});

describe("3.6 While a clock with two targets stands still", () => {
  it("the one that would be due first, if it went on now, is the one that is told", () => {
    const told = [opened("Wed 09:00", "S3"), confirmed("Wed 09:00"), changed("Wed 10:00", "S2"), paused("Wed 11:00")];
    const seen = given(...told)
      .at("Wed 12:00")
      .clock("resolution");
    expect(seen).toMatchObject({ state: "paused", dueAt: null, target: { amount: 2, unit: "wd" } });
    const raised = [opened("Wed 09:00", "S2"), confirmed("Wed 09:00"), changed("Fri 10:00", "S1"), paused("Fri 10:10")];
    // 2 working days would end at 10:10 + what is left of them: sooner than eight hours from the raise
    expect(
      given(...raised)
        .at("Fri 11:00")
        .clock("resolution")?.target,
    ).toEqual({ amount: 2, unit: "wd" });
  });
});

describe("3.3 Where the calendar has no working days left", () => {
  const last = calendarOf({ weekly: workweek([]), dates: [{ date: "2026-03-04", hours: [["09:00", "17:30"]] }] });

  it("nothing is ever due, and nothing remains to be counted", () => {
    const seen = given(opened("Wed 10:00", "S4")).under({ business: last }).at("Wed 12:00").clock("first_response");
    expect(seen).toMatchObject({ dueAt: null, remaining: null, elapsed: hours(2), outcome: "pending" });
    const paused2 = given(opened("Wed 10:00", "S4"), replied("Wed 12:00")).under({ business: last }).at("Wed 13:00");
    expect(paused2.clock("first_response")?.outcome).toBe("met");
  });
});

describe("A trace", () => {
  it("is of the cycle that was asked for", () => {
    const told = [
      ...[opened("Wed 09:00", "S2"), replied("Wed 09:10"), wrote("Wed 10:00"), replied("Wed 10:20")],
      wrote("Wed 11:00"),
    ];
    const seen = given(...told).at("Wed 11:10");
    expect(shown(seen.trace("next_response", 1)?.startedAt ?? null)).toBe("2026-03-04 10:00:00");
    expect(shown(seen.trace("next_response", 2)?.startedAt ?? null)).toBe("2026-03-04 11:00:00");
    expect(seen.trace("next_response", 3)).toBeNull();
  });

  it("names two holidays next to each other apart", () => {
    const named = (zh: string) => ({ zh, en: zh });
    const dates = [
      { date: "2026-03-05", hours: [], name: named("甲") },
      { date: "2026-03-06", hours: [], name: named("乙") },
    ];
    const trace = given(opened("Wed 17:00", "S2"))
      .under({ business: calendarOf({ dates }) })
      .at("Wed 17:00");
    const skipped = trace.trace("first_response")?.stretches.filter(({ reason }) => reason === "holiday");
    expect(skipped?.map(({ name }) => name?.zh)).toEqual(["甲", "乙"]);
  });

  it("starts a first response where it pauses too, when the policy says so", () => {
    const told = [opened("Wed 09:00", "S2"), paused("Wed 09:30"), resumed("Wed 10:00"), replied("Wed 12:10")];
    const seen = given(...told)
      .under({ rules: { responsePauses: true } })
      .at("Wed 13:00")
      .clock("first_response");
    expect(seen).toMatchObject({ outcome: "met", pausedWall: minutes(30) });
    expect(seen?.pauseFree).toEqual({ outcome: "breached", elapsed: hours(3) + minutes(10) });
  });
});
