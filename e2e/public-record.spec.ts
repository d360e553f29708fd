/** What the vendor tells everybody: how to reach it, how clocks run, how available it was, and what promises it kept. */
import policy from "@/content/vendor/policy.json" with { type: "json" };
import { ACCOUNTS } from "@/prisma/demo/cast";
import { expect, expectNoSidewaysScroll, test } from "./fixtures";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("R18 the calculator says by when, and why", async ({ page }) => {
    await page.goto("/zh/clocks");
    await page.getByLabel("服务等级").selectOption("basic");
    await page.getByLabel("问题级别").selectOption("S3");
    await page.getByLabel(/提交时刻/).fill("2026-11-20T15:00");
    await page.getByRole("button", { name: "计算" }).click();
    await expect(page).toHaveURL(/tier=basic.*severity=S3.*at=2026-11-20T15/);
    const answer = page.getByRole("region", { name: "首次响应", exact: true }).first();
    // Friday 15:00 leaves 2.5 of 8 working hours; the rest is Monday from 9:00
    await expect(answer.getByText("2026年11月23日 14:30").first()).toBeVisible();
    await answer.getByText("逐段看这个时刻怎样算出").click();
    await expect(answer.getByRole("table")).toContainText("不计时");
  });

  test("R18 Friday 15:00 and three working days is Wednesday 15:00", async ({ page }) => {
    await page.goto("/en/clocks");
    const rule = page.locator("#days");
    await expect(rule.getByText(/From Fri .*, 15:00, due Wed .*, 15:00/)).toBeVisible();
    await expect(rule.getByText(/From Fri .*, 20:00, due Wed .*, 17:30/)).toBeVisible();
  });

  test("a time that cannot be is said, and kept from answering another question", async ({ page }) => {
    await page.goto("/zh/clocks?at=2026-02-30T10:00");
    await expect(page.getByText(/请填写.*年之间的日期和时刻/)).toBeVisible();
  });

  test("R05 the down time calculator takes any target", async ({ page }) => {
    await page.goto("/zh/status");
    await page.getByLabel(/可用性承诺/).fill("99.9");
    await page.getByRole("button", { name: "计算" }).click();
    await expect(page.getByRole("row", { name: /99\.9%/ }).first()).toContainText("8.76小时");
    await expect(page.getByRole("row", { name: /99\.95%/ }).first()).toContainText("4.38小时");
    await page.goto("/zh/status?target=101");
    await expect(page.getByText("请填写大于 0、不超过 100 的百分数")).toBeVisible();
  });

  test("R05 the promise is laid over somebody's peak hours", async ({ page }) => {
    await page.goto("/zh/status");
    await page.getByLabel("高峰从（选填）").fill("20:00");
    await page.getByRole("button", { name: "计算" }).click();
    await expect(page.getByText("请填写两个不同的时刻")).toBeVisible();
    await page.getByLabel("高峰到（选填）").fill("00:00");
    await page.getByRole("button", { name: "计算" }).click();
    await expect(page.getByText("一年 1,460.00小时。承诺允许停机 4.38小时")).toBeVisible();
    await expect(page.getByText("高峰的可用性是 99.70%")).toBeVisible();
    await expect(page.getByRole("table", { name: /过去 365 天落在高峰/ }).getByRole("row")).not.toHaveCount(1);
    await expectNoSidewaysScroll(page);
  });
});

test("R06 the availability report is for anyone, and says what the page says", async ({ page }) => {
  await page.goto("/zh/status");
  const report = await (await page.request.get("/api/v1/availability")).json();
  const csv = await (await page.request.get("/api/v1/availability?format=csv")).text();
  for (const service of report.services) {
    const panel = page.getByRole("region", { name: service.name.zh });
    const [year] = service.periods.filter(({ unit }: { unit: string }) => unit === "year");
    await expect(panel.getByText(`${year.percent}%`).first()).toBeVisible();
    expect(csv).toContain(`period,${service.key},year,${year.name},percent,${year.percent}`);
    expect(service.periods.every(({ from }: { from: string }) => from >= "2024")).toBe(true);
  }
  expect((await page.request.get("/api/v1/availability?service=none")).status()).toBe(404);
  expect((await page.request.get("/api/v1/availability?format=xml")).status()).toBe(400);
});

test("U-28 incidents are an Atom feed", async ({ page }) => {
  const answer = await page.request.get("/en/status/feed.xml");
  expect(answer.headers()["content-type"]).toContain("application/atom+xml");
  expect(await answer.text()).toContain("<entry>");
});

test("R27 the public record is the same on the page and in its files, and names nobody", async ({ page }) => {
  await page.goto("/zh/record");
  const record = await (await page.request.get("/api/v1/record")).json();
  const csv = await (await page.request.get("/api/v1/record?format=csv")).text();
  const shown = record.quarters.find(({ isOver }: { isOver: boolean }) => isOver);
  for (const { metric, severity, withheld, n, percent } of shown.rows) {
    expect(csv).toContain(`${shown.quarter},true,${metric},${severity ?? "all"},${withheld},${n ?? ""},`);
    if (severity === null && percent !== null) {
      await expect(page.getByRole("main").getByText(`兑现率${percent}%`).first()).toBeVisible();
    }
    if (n !== null) expect(n === 0 || n >= record.leastClocks).toBe(true);
  }
  const words = csv + JSON.stringify(record) + (await page.getByRole("main").innerText());
  for (const { key, name } of ACCOUNTS) for (const word of [key, name]) expect(words).not.toContain(word);
});

test.describe("R34 a reader elsewhere", () => {
  test.use({ timezoneId: "America/New_York" });

  test("sees whether somebody is there, in the calendar's zone and in their own", async ({ page }) => {
    await page.goto("/en/contact");
    const now = page.getByRole("main").locator("[aria-live]");
    await expect(now).toContainText(/Open now|Closed now/);
    await expect(now).toContainText("GMT+8");
    await expect(now).toContainText("In your zone (America/New_York)");
    const cells = page.getByRole("row", { name: /Phone/ });
    await expect(cells).toContainText("24×7");
  });
});

test("R31 the plans say by when each promise would be due now", async ({ page }) => {
  await page.goto("/en/plans");
  const row = page.getByRole("table", { name: "First response" }).getByRole("row", { name: /S1/ });
  await expect(row).toContainText("15 min");
  expect((await row.getByText(/Filed now: by/).all()).length).toBe(3);
});

test.describe("the account's terms", () => {
  test("tell what changed, what the next tier adds, and give the calendar as a file", async ({ as }) => {
    const page = await as("owner");
    await page.goto("/zh/account/sla");
    await expect(page.getByRole("heading", { name: "承诺的变更" })).toBeVisible();
    await expect(page.getByText(new RegExp(`政策第${policy.version}版`)).first()).toBeVisible();
    await expect(page.getByText("您已在最高的等级。")).toBeVisible();
    const ics = await page.request.get("/api/v1/account/calendar");
    expect(ics.headers()["content-type"]).toContain("text/calendar");
    expect(await ics.text()).toContain("BEGIN:VEVENT");
  });
});

for (const path of ["/contact", "/clocks", "/status", "/record", "/plans"]) {
  test(`A-07 ${path} needs no sideways scrolling at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`/en${path}`);
    await expectNoSidewaysScroll(page);
  });
}
