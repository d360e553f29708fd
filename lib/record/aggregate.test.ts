import { describe, expect, it } from "vitest";
import { at, ledger } from "@/lib/compliance/given.test-support";
import type { Severity } from "@/lib/sla/events";
import type { OwnedLedger } from "@/lib/tickets/queries";
import { buildRecord, withheld } from "./aggregate";
import { recordCsv } from "./csv";
import { PublicRecord } from "./schema";

const NOW = at("2026-11-23 10:00");

/** Filed on Wednesday at 10:00; S2's first response is due at 13:00, S1's at 10:30, S4's on Thursday. */
const filed = (number: number, accountId: string, severity: Severity, replied: string): OwnedLedger => ({
  ...ledger(number, severity, "2026-07-01 10:00", [`2026-07-01 ${replied}`, "reply"]),
  accountId,
});
const many = (count: number, severity: Severity, replied: string, accounts = 3, from = 1): OwnedLedger[] =>
  Array.from({ length: count }, (_, index) => filed(from + index, `account-${index % accounts}`, severity, replied));

const recordOf = (...batches: OwnedLedger[][]) =>
  buildRecord({ vendor: "V", zone: "Asia/Shanghai", asOf: NOW, batches });
const responses = async (...batches: OwnedLedger[][]) => {
  const { quarters } = await recordOf(...batches);
  const rows = quarters.find(({ quarter }) => quarter === "2026-Q3")?.rows ?? [];
  return (severity: Severity | null) =>
    rows.find((row) => row.metric === "first_response" && row.severity === severity) ?? null;
};

describe("R27 the vendor-wide record", () => {
  it("counts all accounts by clock, severity and the quarter of the due instant", async () => {
    const row = await responses([...many(6, "S2", "12:00"), ...many(2, "S2", "14:00", 2, 50)]);
    expect(row("S2")).toEqual({
      ...{ metric: "first_response", severity: "S2", withheld: false, n: 8, met: 6, breached: 2 },
      ...{ percent: "75.0", low: "40.9", high: "92.8" },
    });
    expect(row(null)).toMatchObject({ n: 8, met: 6 });
    expect(row("S1")).toMatchObject({ withheld: false, n: 0, percent: null, low: null });
  });

  it("is the same in one batch and in many", async () => {
    const all = many(30, "S2", "12:00");
    expect(await recordOf(all.slice(0, 7), all.slice(7))).toEqual(await recordOf(all));
  });

  it("goes from the first ticket's quarter to the running one, the latest first", async () => {
    const { quarters } = await recordOf(many(1, "S2", "12:00"));
    expect(quarters.map(({ quarter, isOver }) => [quarter, isOver])).toEqual([
      ["2026-Q4", false],
      ["2026-Q3", true],
    ]);
    expect((await recordOf()).quarters).toHaveLength(1);
  });

  it("is what its schema says", async () => {
    const record = await recordOf(many(6, "S2", "12:00"));
    expect(PublicRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });
});

describe("nobody can be read out of it", () => {
  it("fewer than five clocks are withheld, five are shown", async () => {
    expect((await responses(many(4, "S2", "12:00")))("S2")).toMatchObject({ withheld: true, n: null, met: null });
    expect((await responses(many(5, "S2", "12:00")))("S2")).toMatchObject({ withheld: false, n: 5 });
  });

  it("many clocks of two accounts are withheld, of three they are shown", async () => {
    expect((await responses(many(40, "S2", "12:00", 2)))("S2")).toMatchObject({ withheld: true, n: null });
    expect((await responses(many(40, "S2", "12:00", 3)))("S2")).toMatchObject({ withheld: false, n: 40 });
  });

  it("one withheld severity takes another with it: the total less the rest would tell it", async () => {
    const row = await responses([
      ...many(2, "S1", "10:10"),
      ...many(9, "S2", "12:00", 3, 20),
      ...many(20, "S4", "12:00", 3, 40),
    ]);
    expect([row("S1")?.withheld, row("S2")?.withheld, row("S4")?.withheld]).toEqual([true, true, false]);
    expect(row(null)).toMatchObject({ withheld: false, n: 31 });
  });

  it("what is withheld together is itself no smaller than a cell that would be shown", () => {
    const cell = (n: number, ...accounts: string[]) => ({ n, met: n, accounts: new Set(accounts) });
    const cells = [cell(1, "a"), cell(2, "a"), cell(8, "a", "b", "c"), cell(30, "a", "b", "c")];
    expect([...withheld(cells)].map(({ n }) => n)).toEqual([1, 2, 8]);
    expect([...withheld([cell(30, "a", "b", "c"), cell(0)])]).toEqual([]);
    expect([...withheld([cell(3, "a"), cell(0)])].map(({ n }) => n)).toEqual([3]);
  });

  it("a total that is too small is withheld too", async () => {
    expect((await responses(many(3, "S2", "12:00")))(null)).toMatchObject({ withheld: true, n: null });
  });

  it("no account, number or title is in it", async () => {
    const record = await recordOf(many(60, "S2", "12:00"));
    const words = JSON.stringify(record) + recordCsv(record);
    expect(words).not.toMatch(/account-|Ticket \d/);
    expect(Object.keys(record.quarters[0]?.rows[0] ?? {})).toEqual(
      "metric severity withheld n met breached percent low high".split(" "),
    );
  });
});

describe("the file", () => {
  it("has a line for each cell, with the page's digits", async () => {
    const record = await recordOf(many(8, "S2", "12:00"));
    const lines = recordCsv(record).trim().split("\r\n");
    expect(lines).toHaveLength(1 + record.quarters.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(lines.find((line) => line.startsWith("2026-Q3,true,first_response,S2"))).toContain(
      ",false,8,8,0,100.0,67.5,100.0,",
    );
  });
});
