import { describe, expect, it } from "vitest";
import type { SlaEvent } from "@/lib/sla/events";
import type { CreditTable } from "@/lib/sla/policy";
import type { ReadLedger } from "@/lib/tickets/queries";
import { at, ledger } from "./given.test-support";
import { quartersBetween } from "./quarters";
import { buildReport } from "./report";
import { ppmText } from "./terms";

const NOW = at("2026-11-23 10:00");

function reportOf(ledgers: readonly ReadLedger[], quarter = "2026-Q3") {
  const quarters = quartersBetween(at("2026-04-02 09:00"), NOW, "Asia/Shanghai");
  return buildReport({ account: "a", quarter, quarters, zone: "Asia/Shanghai", asOf: NOW, ledgers });
}

/** S2 filed on a working Wednesday at 10:00: response due 13:00, confirmation 14:00. */
const done = (number: number, confirmed: string, resolved: string) =>
  ledger(
    number,
    "S2",
    "2026-07-01 10:00",
    [`2026-07-01 ${confirmed}`, "reply"],
    [`2026-07-01 ${confirmed}`, "confirm"],
    [`2026-07-01 ${resolved}`, "resolve"],
  );

/** The ledger with more of what happened, before its last event. */
function withEvents(given: ReadLedger, ...more: readonly Partial<SlaEvent>[]): ReadLedger {
  const all = [...given.events, ...(more as SlaEvent[])].toSorted((a, b) => a.at - b.at);
  return { ...given, events: all.map((event, index) => ({ ...event, seq: index + 1 })) };
}

function withCredits(given: ReadLedger, credits: CreditTable): ReadLedger {
  return { ...given, context: { ...given.context, policy: { ...given.context.policy, credits } } };
}

describe("how times are spread", () => {
  it("counts every decided clock once, as many as the rate has", () => {
    const report = reportOf([done(1, "10:20", "11:00"), done(2, "11:00", "12:00"), done(3, "13:30", "15:00")]);
    for (const { metric, bins } of report.spread) {
      const row = report.attainment.find((one) => one.metric === metric && one.severity === null);
      const sum = (of: "met" | "breached") => bins.reduce((total, bin) => total + bin[of], 0);
      expect([sum("met"), sum("breached")]).toEqual([row?.met, row?.breached]);
    }
    expect(report.spread[0]?.bins[0]).toMatchObject({ fromSeconds: 900, toSeconds: 1800, met: 1, tickets: [1] });
  });

  it("puts a time that equals a bound into the bin that begins there", () => {
    const [first] = reportOf([done(1, "11:00", "12:00")]).spread;
    expect(first?.bins).toMatchObject([{ fromSeconds: 3600, toSeconds: 7200 }]);
  });

  it("says which of the late ones still run, and is empty when nothing was due", () => {
    const [running] = reportOf([ledger(1, "S2", "2026-07-01 10:00")]).spread;
    expect(running?.bins.at(-1)).toMatchObject({ toSeconds: null, breached: 1, running: 1 });
    expect(reportOf([]).spread.every(({ bins }) => bins.length === 0)).toBe(true);
  });
});

describe("N3 the confirmation gap", () => {
  it("is the wall time before the resolution clock began, the longest first", () => {
    const { gap } = reportOf([done(1, "10:20", "11:00"), done(2, "11:00", "12:00")]);
    expect(gap).toMatchObject({ n: 2, untilConfirmedMedian: null });
    expect(gap.tickets.map((one) => [one.number, one.untilConfirmedSeconds, one.fromConfirmedSeconds])).toEqual([
      [2, 3600, 3600],
      [1, 1200, 2400],
    ]);
  });

  it("has medians from five on, and marks what nobody confirmed", () => {
    const deemed = ledger(6, "S2", "2026-07-01 10:00", ["2026-07-01 10:30", "reply"], ["2026-07-01 16:00", "resolve"]);
    const { gap } = reportOf([...[1, 2, 3, 4, 5].map((number) => done(number, "11:00", "12:00")), deemed]);
    expect(gap).toMatchObject({ n: 6, untilConfirmedMedian: 3600, fromConfirmedMedian: 3600, fromFiledMedian: 7200 });
    expect(gap.tickets[0]).toMatchObject({ number: 6, deemed: true, untilConfirmedSeconds: 4 * 3600 });
  });
});

describe("N8 who changed severities", () => {
  const changed = withEvents(
    done(1, "11:00", "12:00"),
    { type: "severity.changed", at: at("2026-07-01 10:10"), by: "agent", to: "S4" },
    { type: "severity.contested", at: at("2026-07-01 10:20"), by: "customer" },
    { type: "severity.changed", at: at("2026-07-01 10:30"), by: "agent", to: "S2" },
  );
  it("names each step with both values, and agrees with the counts", () => {
    const report = reportOf([changed]);
    expect(report.severitySteps.map(({ kind, by, from, to }) => [kind, by, from, to])).toEqual([
      ["lowered", "agent", "S2", "S4"],
      ["contested", "customer", "S4", "S4"],
      ["raised", "agent", "S4", "S2"],
    ]);
    expect(report.severityChanges).toEqual({ raised: 1, lowered: 1, contested: 1 });
    expect(report.behind.severityChanged).toEqual([1]);
  });
  it("leaves out what happened in another quarter", () => {
    expect(reportOf([changed], "2026-Q2").severitySteps).toEqual([]);
  });
});

describe("U-21 the tickets behind a figure", () => {
  it("are as many as the figure says", () => {
    const reopened = withEvents(
      done(3, "11:00", "12:00"),
      { type: "ticket.reopened", at: at("2026-07-02 10:00"), by: "customer" },
      { type: "ticket.resolved", at: at("2026-07-02 11:00"), by: "agent" },
      { type: "ticket.rated", at: at("2026-07-02 12:00"), by: "customer", score: 4 },
    );
    const report = reportOf([done(1, "11:00", "12:00"), done(2, "11:00", "12:00"), reopened]);
    const { behind } = report;
    expect(behind.opened).toHaveLength(report.opened);
    expect(behind).toMatchObject({ resolved: [1, 2, 3], reopened: [3], rated: [3], confirmed: [1, 2, 3], deemed: [] });
    expect(report.reopened.count).toBe(behind.reopened.length);
    expect(report.satisfaction).toEqual({ n: 1, mean: "4.0" });
  });

  it("do not hold a reopening after the window of fourteen days", () => {
    const late = withEvents(done(3, "11:00", "12:00"), {
      ...{ type: "ticket.reopened", at: at("2026-07-15 12:01"), by: "customer" },
    });
    const report = reportOf([late]);
    expect([report.reopened.count, report.behind.reopened]).toEqual([0, []]);
  });
});

describe("N9 another tier", () => {
  const given = done(1, "11:00", "15:00");
  const { policy } = given.context;
  const pro = policy.tiers.pro;
  if (!pro) throw new Error("the given policy has the tier pro");
  const stricter = { ...pro.targets, first_response: { S2: { amount: 30, unit: "min" as const } } };
  const tiers = { ...policy.tiers, gold: { ...pro, targets: stricter }, twin: pro };
  const under = { ...given, context: { ...given.context, policy: { ...policy, tiers } } };

  it("may be of no benefit, and that is said", () => {
    const [gold, twin] = reportOf([under]).tiers;
    expect(gold).toMatchObject({ tier: "gold", n: 3, promises: { stricter: 1, same: 2 }, lost: 1, noBenefit: false });
    expect(gold?.tickets).toEqual([1]);
    expect(twin).toMatchObject({ tier: "twin", n: 3, promises: { same: 3 }, noBenefit: true, tickets: [] });
  });

  it("leaves out the tier itself, a tier without tickets, cancelled tickets and other quarters", () => {
    expect(reportOf([given]).tiers).toEqual([]);
    expect(reportOf([under], "2026-Q2").tiers).toEqual([]);
    const cancelled = ledger(1, "S2", "2026-07-01 10:00", ["2026-07-01 10:30", "cancel"]);
    expect(reportOf([{ ...cancelled, context: under.context }]).tiers).toEqual([]);
  });
});

describe("N12 credits", () => {
  const table: CreditTable = {
    rules: [{ id: "response-95", metric: "first_response", belowPpm: 950_000, creditPpm: 30_000 }],
    ...{ capPpm: 20_000, minimum: 5 },
  };
  const all = (late: number) =>
    [1, 2, 3, 4, 5].map((number) => withCredits(done(number, number <= late ? "13:30" : "11:00", "15:00"), table));

  it("are line by line to the clocks that were late, and capped", () => {
    const { credits } = reportOf(all(1));
    expect(credits).toMatchObject({ policyVersion: 3, earned: "3", credit: "2", cap: "2", isCapped: true });
    expect(credits?.lines).toMatchObject([{ rule: "response-95", below: "95", attained: "80.0", n: 5, credit: "3" }]);
    expect(credits?.lines[0]?.causes).toMatchObject([{ number: 1, metric: "first_response", lateSeconds: 1800 }]);
  });

  it("are none when all was kept, and nothing at all where the policy credits nothing", () => {
    expect(reportOf(all(0)).credits).toMatchObject({ lines: [], credit: "0", isCapped: false });
    expect(reportOf([done(1, "11:00", "12:00")]).credits).toBeNull();
  });

  it("say a share of the table exactly", () => {
    expect(ppmText(999_500)).toBe("99.95");
    expect(ppmText(30_000)).toBe("3");
  });
});
