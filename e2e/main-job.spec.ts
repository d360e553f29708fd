/** The portal's whole job once, by the people it is for: find an answer, file, watch, answer, resolve, review. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { lastQuarter } from "./quarter";

/** Answers the wizard as somebody whose messages all fail in production; ends on the check page. */
async function answerUrgently(page: Page, title: string) {
  await page.goto("/zh/tickets/new");
  for (const key of ["problem", "messaging", "down", "many", "production", "none"]) {
    await page.locator(`input[type=radio][value="${key}"]`).check();
    await page.getByRole("button", { name: "继续", exact: true }).click();
    await page.waitForLoadState("networkidle");
  }
  for (const optional of ["since", "platforms", "regions"]) {
    await page.waitForURL(new RegExp(`/new/${optional}`));
    await page.getByRole("button", { name: "继续", exact: true }).click();
  }
  await page.locator("input[name=title]").fill(title);
  await page.locator("textarea[name=description]").fill("03:00 起所有用户发送失败，返回 30014。\n重启客户端无效。");
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await page.waitForURL(/\/tickets\/new\/check/);
}

/** The short way: one statement, the words, submitted. */
async function fileUrgently(page: Page, title: string): Promise<string> {
  await page.goto("/zh/tickets/new?urgent=1");
  await page.getByRole("button", { name: "是，就是这样" }).click();
  await page.locator("input[name=title]").fill(title);
  await page.locator("textarea[name=description]").fill("03:00 起所有用户发送失败，返回 30014。");
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await page.waitForURL(/\/tickets\/new\/check/);
  await page.getByRole("button", { name: /提交/ }).last().click();
  await page.waitForURL(/\/tickets\/\d+\/submitted/);
  return /\/tickets\/(\d+)\//.exec(page.url())?.[1] ?? "";
}

test("a developer finds an answer before filing", async ({ page }) => {
  await page.goto("/zh");
  await page.getByRole("searchbox").first().fill("推送收不到");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/help\/search/);
  await page.getByRole("main").locator("[data-hit]").filter({ hasText: "推送" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("推送");
});

test("U-01 U-03 the wizard shows severity, its rule and the due instants before submitting, and one ticket comes of it", async ({
  as,
}) => {
  const page = await as("member");
  await answerUrgently(page, "全部消息发送失败");
  const main = page.getByRole("main");
  await expect(main).toContainText("S1 紧急");
  await expect(main).toContainText(/首次响应/);
  await expect(main).toContainText(/\d{1,2}月\d{1,2}日周. \d{2}:\d{2}/);
  await page.getByRole("button", { name: /提交/ }).last().click();
  await page.waitForURL(/\/tickets\/\d+\/submitted/);
  const confirmation = page.url();
  await page.goBack();
  await page.goto(confirmation);
  await expect(page.getByRole("main")).toContainText(/\d+/);
});

test("U-07 a step without an answer says what to do, takes focus, and keeps what was typed", async ({ as }) => {
  const page = await as("member");
  await page.goto("/zh/tickets/new");
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: /./ }).first()).toBeFocused();
  await expect(page).toHaveTitle(/^错误/);
});

test("R08 R16 the desk answers, confirms and resolves, and the customer watches each clock stop", async ({ as }) => {
  const customer = await as("member");
  const number = await fileUrgently(customer, "登录全部失败，请尽快看");
  await customer.goto(`/zh/tickets/${number}`);
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText("登录全部失败，请尽快看");
  await expect(customer.getByRole("main")).toContainText("计时中");

  const desk = await as("agent");
  await desk.goto("/zh/desk");
  await expect(desk.getByRole("link", { name: new RegExp(`#${number}`) })).toBeVisible();
  await desk.goto(`/zh/desk/tickets/${number}`);
  await desk.locator("#reply-body").fill("收到，正在看网关日志。");
  await desk.getByRole("button", { name: "发送回复" }).click();
  await expect(desk.getByText("已发送")).toBeVisible();
  await desk.getByText("确认问题", { exact: true }).first().click();
  await desk.locator('input[name=how][value="reproduced"]').check();
  await desk.getByRole("button", { name: "确认问题" }).click();
  await expect(desk.getByText("确认了问题")).toBeVisible();

  await customer.reload();
  await expect(customer.getByText("收到，正在看网关日志。")).toBeVisible();
  await expect(customer.getByText("已兑现").first()).toBeVisible();

  await desk.getByText("解决", { exact: true }).first().click();
  await desk.locator("#resolve-summary").fill("网关证书过期，已更换并加了监控。");
  await desk.getByRole("button", { name: "标记为已解决" }).click();
  await expect(desk.getByText("标记为已解决。")).toBeVisible();
  await customer.reload();
  await expect(customer.getByText("网关证书过期，已更换并加了监控。")).toBeVisible();
  await customer.locator('input[name=score][value="5"]').check();
  await customer.getByRole("button", { name: "提交评价" }).click();
  await expect(customer.getByText(/评分 5/)).toBeVisible();
});

test("SEC-08 an internal note never reaches the customer", async ({ as }) => {
  const customer = await as("member");
  const number = await fileUrgently(customer, "备注不外泄");
  const desk = await as("agent");
  await desk.goto(`/zh/desk/tickets/${number}`);
  await desk.getByText("内部备注", { exact: true }).first().click();
  await desk.locator("#note-body").fill("canary-note-7731");
  await desk.getByRole("button", { name: "保存备注" }).click();
  await expect(desk.getByText("canary-note-7731").first()).toBeVisible();
  for (const path of [`/zh/tickets/${number}`, "/zh/tickets", `/api/v1/tickets/${number}`, "/api/v1/tickets"]) {
    const answer = await customer.request.get(path);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).not.toContain("canary-note-7731");
  }
});

test("U-20 a clock says how much is left, until when and in which zone, and why", async ({ as }) => {
  const page = await as("owner");
  await page.goto("/zh/tickets");
  await page.getByRole("link", { name: /^#\d+/ }).first().click();
  await page.waitForURL(/\/tickets\/\d+$/);
  const main = page.getByRole("main");
  await expect(main).toContainText(/\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2} \(GMT\+8\)/);
  await page.getByText("为什么是这个时刻").first().click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(main).toContainText(/政策第\d+版/);
});

test("the account's pages tell what was promised and what was kept", async ({ as }) => {
  const page = await as("owner");
  await page.goto("/zh/account/sla");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("15分钟");
  await page.goto("/zh/account/compliance");
  await expect(page.getByRole("main")).toContainText(/次首次响应/);
  const csv = await page.request.get(`/api/v1/account/compliance?quarter=${lastQuarter()}&format=csv`);
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect((await csv.text()).split("\n").length).toBeGreaterThan(10);
});

test("U-07 a refused action keeps the words and says why", async ({ as }) => {
  const customer = await as("member");
  const number = await fileUrgently(customer, "没写完就提交");
  await customer.goto(`/zh/tickets/${number}`);
  await customer.getByRole("button", { name: "发送回复" }).click();
  await expect(customer.getByRole("alert").filter({ hasText: "请填写" })).toBeFocused();
});

test("A-02 the desk is worked by keyboard: j and k move, Enter opens", async ({ as }) => {
  const page = await as("agent");
  await page.goto("/zh/desk");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const name = await page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(name).toMatch(/^#\d+/);
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/tickets\/\d+/);
});
