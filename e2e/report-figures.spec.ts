/** U-21: the report of a quarter says the same to the digit on the page, on paper, in CSV and in JSON. */
import type { Locator, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { extractText } from "unpdf";
import type { AttainmentRow, ComplianceReport, Share } from "@/lib/compliance/schema";
import { expect, test } from "./fixtures";
import { lastQuarter } from "./quarter";

/** The same state of the ledgers for all four, whatever other tests do meanwhile. */
const asked = (asOf: string) => `quarter=${lastQuarter()}&asOf=${asOf}`;
const METRICS = {
  first_response: "首次响应",
  confirmation: "问题确认",
  resolution: "问题解决",
  next_response: "再次响应",
};
const DIGITS = /\d[\d.,:]*%?/g;

test("U-21 page = JSON = CSV, figure by figure", async ({ as }) => {
  const page = await as("owner");
  const { report, lines } = await files(page);
  expect(report.attainment.filter(({ n }) => n > 0).length).toBeGreaterThan(8);
  await page.goto(`/zh/account/compliance?quarter=${report.quarter}`);
  for (const row of report.attainment) {
    const csv = (figure: string) => figureOf(lines, "attainment", row.metric, row.severity ?? "all", figure);
    for (const [figure, value] of Object.entries(shareOf(row))) expect(csv(figure), figure).toBe(String(value ?? ""));
    expect(csv("strict_met")).toBe(String(row.strictMet));
    expect(csv("pause_free_met")).toBe(String(row.pauseFreeMet));
    expect(csv("median_seconds")).toBe(String(row.seconds.median ?? ""));
    expect(csv("p90_seconds")).toBe(String(row.seconds.p90 ?? ""));
    if (row.n > 0) expect(await onPage(page, row)).toEqual(inJson(row));
  }
  const late = page.getByRole("table", { name: "超时的时限" }).getByRole("row");
  await expect(late).toHaveCount(report.late.length + 1);
  for (const { number, metric, lateSeconds } of report.late)
    expect(
      lines.filter((line) => line.section === "late" && line.ticket === String(number) && line.metric === metric),
    ).toContainEqual(expect.objectContaining({ figure: "late_seconds", value: String(lateSeconds) }));
  for (const { quarter, metrics } of report.trend)
    for (const [metric, share] of Object.entries(metrics))
      for (const [figure, value] of Object.entries(shareOf(share)))
        expect(figureOf(lines, "trend", metric, "all", figure, quarter)).toBe(String(value ?? ""));
});

test("U-21 A-08 paper = page: every number that is printed is on the page, as often, and what is folded is printed", async ({
  as,
}) => {
  const page = await as("owner");
  await page.goto(`/zh/account/compliance?quarter=${lastQuarter()}`);
  await page.emulateMedia({ media: "print" });
  const bytes = await page.pdf({ format: "A4", printBackground: true, displayHeaderFooter: false });
  const { text: pages, totalPages } = await extractText(new Uint8Array(bytes));
  expect(totalPages).toBeGreaterThan(3);
  // "3 / 12" at the foot of each page is the paper's own
  const paper = pages.map((text, at) => withoutFoot(text, `${at + 1} / ${totalPages}`)).join("\n");
  const screen = await page.locator("main").evaluate((main) => {
    // the numbers of a list are drawn, not text
    const drawn = [...main.querySelectorAll("ol")].flatMap((list) => [...list.children].map((_, at) => `${at + 1}.`));
    return [(main as HTMLElement).innerText, ...drawn].join(" ");
  });
  expect(sorted(paper)).toEqual(sorted(screen));
  expect(paper.replaceAll(/\s/g, "")).toContain("威尔逊");
  for (const words of ["结论", "各时限的兑现率", "超时的时限"]) expect(paper).toContain(words);
});

function withoutFoot(text: string, foot: string): string {
  const at = text.lastIndexOf(foot);
  expect(at, `no ${foot} in: ${text.slice(-80)}`).toBeGreaterThanOrEqual(0);
  return text.slice(0, at) + text.slice(at + foot.length);
}

const sorted = (text: string) => (text.match(DIGITS) ?? []).map((one) => one.replace(/[.,:]$/, "")).sort();

type Line = Record<"section" | "quarter" | "metric" | "severity" | "ticket" | "figure" | "value", string>;

async function files(page: Page): Promise<{ report: ComplianceReport; lines: Line[] }> {
  const asOf = new Date().toISOString();
  const report = await (await page.request.get(`/api/v1/account/compliance?${asked(asOf)}&format=json`)).json();
  const csv = await (await page.request.get(`/api/v1/account/compliance?${asked(asOf)}&format=csv`)).text();
  return { report, lines: parse(csv, { columns: true, bom: true }) };
}

function figureOf(lines: readonly Line[], section: string, metric: string, severity: string, figure: string, of = "") {
  const found = lines.filter(
    (line) =>
      [line.section, line.metric, line.severity, line.figure].join() === [section, metric, severity, figure].join() &&
      (of === "" || line.quarter === of),
  );
  expect(found, `${section} ${metric} ${severity} ${figure}`).toHaveLength(1);
  return found[0]?.value;
}

const shareOf = ({ n, met, breached, percent, low, high }: Share) => ({
  ...{ n, met, breached, percent, wilson_low: low, wilson_high: high },
});

interface Shown {
  readonly digits: readonly string[];
  readonly median: string | null;
  readonly p90: string | null;
}

/** What the table of the metric says in the row of the severity: its figures as read, its lengths as machines read them. */
async function onPage(page: Page, { metric, severity }: AttainmentRow): Promise<Shown> {
  const section = page.getByRole("region", { name: METRICS[metric], exact: true }).first();
  const row = section
    .getByRole("table")
    .first()
    .getByRole("row", { name: new RegExp(`^${severity ?? "合计"}`) });
  const cells = row.getByRole("cell");
  const digits = [];
  for (let at = 0; at < 5; at++) digits.push(...((await cells.nth(at).innerText()).match(DIGITS) ?? []));
  return { digits, median: await seconds(cells.nth(5)), p90: await seconds(cells.nth(6)) };
}

async function seconds(cell: Locator): Promise<string | null> {
  const data = cell.locator("data");
  return (await data.count()) ? data.getAttribute("value") : null;
}

function inJson({ n, met, breached, percent, low, high, sample, seconds: { median, p90 } }: AttainmentRow): Shown {
  const rate = sample === "counts_only" ? [] : [`${percent}%`];
  const range = low === null || high === null ? [] : [`${low}%`, `${high}%`];
  return {
    digits: [String(met), String(breached), String(n), ...rate, ...range],
    median: median === null ? null : String(median),
    p90: p90 === null ? null : String(p90),
  };
}
