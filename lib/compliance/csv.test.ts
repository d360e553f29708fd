import { describe, expect, it } from "vitest";
import type { ReadLedger } from "@/lib/tickets/queries";
import { cell, toCsv } from "./csv";
import { at, ledger } from "./given.test-support";
import { quartersBetween } from "./quarters";
import { buildReport } from "./report";

const asOf = at("2026-11-23 10:00");
const many = Array.from({ length: 12 }, (_, index) =>
  ledger(
    index + 1,
    "S2",
    "2026-07-01 10:00",
    [`2026-07-01 ${index < 2 ? "13:30" : "11:00"}`, "reply"],
    ["2026-07-01 13:45", "confirm"],
  ),
);
const credits = {
  rules: [{ id: "late", metric: "first_response", belowPpm: 950_000, creditPpm: 30_000 }],
  ...{ capPpm: 100_000, minimum: 5 },
} as const;
const terms = (given: ReadLedger): ReadLedger => {
  const { policy } = given.context;
  const tiers = { ...policy.tiers, ...(policy.tiers.pro && { gold: policy.tiers.pro }) };
  return { ...given, context: { ...given.context, policy: { ...policy, tiers, credits } } };
};
const ledgers = [
  ...many,
  { ...ledger(40, "S1", "2026-08-03 02:00"), title: '=HYPERLINK("https://evil.example","报表")' },
  ledger(41, "S2", "2026-08-04 10:00", ["2026-08-04 10:05", "cancel"]),
].map(terms);
const report = buildReport({
  account: "+晨光, 社交",
  quarter: "2026-Q3",
  quarters: quartersBetween(at("2026-04-02 09:00"), asOf, "Asia/Shanghai"),
  zone: "Asia/Shanghai",
  asOf,
  ledgers,
});

/** RFC 4180, as a spreadsheet reads it. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  for (const line of csv
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n")) {
    const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
    rows.push(
      cells
        .map((one) =>
          one
            .replace(/,$/, "")
            .replace(/^"([\s\S]*)"$/, "$1")
            .replaceAll('""', '"'),
        )
        .slice(0, 7),
    );
  }
  return rows;
}
const rows = parse(toCsv(report));
const find = (
  section: string,
  figure: string,
  where: Partial<Record<"quarter" | "metric" | "severity" | "ticket", string>> = {},
) =>
  rows.find(
    (row) =>
      row[0] === section &&
      row[5] === figure &&
      (["quarter", "metric", "severity", "ticket"] as const).every(
        (column, index) => where[column] === undefined || row[index + 1] === where[column],
      ),
  )?.[6];

describe("SEC-30 cells", () => {
  it.each(["=1+1", "+86 10", "-2", "@SUM(A1)", "\tx", "\rx", "\nx"])("%j is neutralised", (text) => {
    expect(cell(text).replace(/^"/, "")).toMatch(/^'/);
  });

  it("leaves plain words and numbers alone", () => {
    expect(cell("登录失败")).toBe("登录失败");
    expect(cell(-3)).toBe("-3");
    expect(cell("a = b")).toBe("a = b");
  });

  it("quotes what would break the table", () => {
    expect(cell('say "hi", twice')).toBe('"say ""hi"", twice"');
    expect(cell("two\nlines")).toBe('"two\nlines"');
  });

  it("hold in the report: a ticket's title and an account's name", () => {
    expect(find("late", "title", { ticket: "40" })).toBe(`'=HYPERLINK("https://evil.example","报表")`);
    expect(find("report", "account")).toBe("'+晨光, 社交");
  });
});

describe("U-21 CSV = JSON to the digit", () => {
  const json = JSON.parse(JSON.stringify(report)) as typeof report;
  const text = (value: string | number | boolean | null) => (value === null ? "" : String(value));

  it("every line has seven cells", () => {
    expect(rows.every((row) => row.length === 7)).toBe(true);
  });

  it("for each metric × severity", () => {
    for (const row of json.attainment) {
      const where = { quarter: "2026-Q3", metric: row.metric, severity: row.severity ?? "all" };
      const seen = [
        "n",
        "met",
        "breached",
        "percent",
        "wilson_low",
        "wilson_high",
        "strict_met",
        "median_seconds",
        "p90_seconds",
        "tickets",
      ].map((figure) => find("attainment", figure, where));
      const { n, met, breached, percent, low, high, strictMet, seconds, tickets } = row;
      expect(seen).toEqual(
        [n, met, breached, percent, low, high, strictMet, seconds.median, seconds.p90, tickets.join(" ")].map(text),
      );
    }
  });

  it("for each quarter of the trend", () => {
    for (const { quarter, metrics } of json.trend) {
      for (const [metric, share] of Object.entries(metrics)) {
        const seen = ["n", "met", "percent", "wilson_low", "wilson_high"].map((figure) =>
          find("trend", figure, { quarter, metric }),
        );
        expect(seen).toEqual([share.n, share.met, share.percent, share.low, share.high].map(text));
      }
    }
  });

  it("for what stands below the rates", () => {
    for (const { metric, bins } of json.spread)
      for (const { fromSeconds, toSeconds, met, breached, tickets } of bins) {
        const section = `spread ${fromSeconds}-${toSeconds ?? ""}`;
        const seen = ["met", "breached", "tickets"].map((figure) => find(section, figure, { metric }));
        expect(seen).toEqual([met, breached, tickets.join(" ")].map(text));
      }
    expect(find("confirmation_gap", "n")).toBe(String(json.gap.n));
    for (const { number, untilConfirmedSeconds } of json.gap.tickets)
      expect(find("confirmation_gap", "until_confirmed_seconds", { ticket: text(number) })).toBe(
        text(untilConfirmedSeconds),
      );
    for (const [figure, tickets] of Object.entries(json.behind)) expect(find("behind", figure)).toBe(tickets.join(" "));
    expect(json.behind.opened).toHaveLength(14);
  });

  it("for other tiers and for credits, cause by cause", () => {
    const [tier] = json.tiers;
    expect([find("tier gold", "stricter"), find("tier gold", "no_benefit")]).toEqual(
      [tier?.promises.stricter, tier?.noBenefit].map((value) => text(value ?? null)),
    );
    expect(find("credits", "credit")).toBe(json.credits?.credit);
    const [line] = json.credits?.lines ?? [];
    expect(find("credit late", "attained")).toBe(line?.attained);
    expect(line?.causes.length).toBeGreaterThan(1);
    for (const { number, severity, lateSeconds } of line?.causes ?? [])
      expect(find("credit late", "late_seconds", { ticket: text(number), severity })).toBe(text(lateSeconds));
  });

  it("for each late clock and each exclusion", () => {
    for (const clock of json.late)
      expect(find("late", "late_seconds", { ticket: String(clock.number), metric: clock.metric })).toBe(
        String(clock.lateSeconds),
      );
    for (const { number, reason } of json.cancelled)
      expect(find("cancelled", "reason", { ticket: String(number) })).toBe(reason);
    expect(json.late.length).toBeGreaterThan(2);
    expect(json.cancelled).toHaveLength(1);
  });
});

it("opens in a spreadsheet with its Chinese intact", () => {
  expect(toCsv(report).startsWith("\uFEFFsection,")).toBe(true);
});
