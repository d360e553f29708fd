/** The way from a problem to one ticket: what is promised while answering, articles, four taps, exactly one ticket (issue items 1–3, 6). */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, REFUSED, test } from "./fixtures";

test.use({ expectedErrors: [new RegExp(`${REFUSED.source}|ERR_FAILED`)] });

const goOn = (page: Page) => page.getByRole("button", { name: "继续", exact: true }).click();
const title = (page: Page) => page.locator("input[name=title]");
const choose = (page: Page, value: string) => page.locator(`input[type=radio][value="${value}"]`).check();
const preview = (page: Page) => page.getByRole("region", { name: "按现在的回答" });

async function checkPage(page: Page, words: string): Promise<string> {
  await page.goto("/zh/tickets/new?urgent=1");
  await page.getByRole("button", { name: "是，就是这样" }).click();
  await title(page).fill(words);
  await page.locator("textarea[name=description]").fill("所有用户发送失败，返回 30014");
  await goOn(page);
  await page.waitForURL(/\/tickets\/new\/check/);
  return page.url();
}
const submit = (page: Page) => page.getByRole("button", { name: "提交工单" });
const numberIn = (page: Page) => /\/tickets\/(\d+)\/submitted/.exec(page.url())?.[1] ?? "";
async function ticketsCalled(page: Page, words: string): Promise<number> {
  const { tickets } = await (await page.request.get("/api/v1/tickets?sort=newest")).json();
  return tickets.filter((ticket: { title: string }) => ticket.title === words).length;
}

test("N2 U-03 severity, rule, what would change it and the due instants follow each answer without a post", async ({
  as,
}) => {
  const page = await as("member");
  await page.goto("/zh/tickets/new");
  await expect(preview(page)).toContainText("级别还没有定");
  await choose(page, "howto");
  await expect(preview(page)).toContainText("S4 咨询");
  await choose(page, "problem");
  await expect(preview(page)).not.toContainText("S4 咨询");
  await goOn(page);
  for (const key of ["messaging", "down", "many", "production"]) {
    await choose(page, key);
    await goOn(page);
  }
  await page.waitForURL(/\/new\/workaround/);
  await choose(page, "works");
  await expect(preview(page)).toContainText("S2 严重");
  await choose(page, "none");
  await expect(preview(page)).toContainText("S1 紧急");
  for (const metric of ["首次响应", "问题确认", "问题解决"]) await expect(preview(page)).toContainText(metric);
  await expect(preview(page).getByRole("img")).toHaveCount(3);
  await preview(page).getByText("哪些回答会改变级别").click();
  await expect(preview(page)).toContainText("“变通办法”若是“有，用户可以照常使用”，则为 S2 严重");
  await expectAccessible(page);
});

test("N2 without JavaScript the promise is on the next page", async ({ as, browser }) => {
  const storageState = await (await as("member")).context().storageState();
  const plain = await (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage();
  await plain.goto(`${process.env.BASE_URL}/zh/tickets/new`);
  await choose(plain, "howto");
  await goOn(plain);
  await expect(preview(plain)).toContainText("S4 咨询");
  await expect(preview(plain)).toContainText("首次响应");
  await plain.context().close();
});

test("R32 U-10 on a phone four taps lead from home to a submitted S1, and the rest follows after it", async ({
  as,
}) => {
  const page = await as("member");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/zh");
  let taps = 0;
  const tap = async (target: ReturnType<Page["getByRole"]>) => {
    taps += 1;
    await target.click();
  };
  await tap(page.getByRole("main").getByRole("link", { name: /紧急|不可用/ }));
  await tap(page.getByRole("button", { name: "是，就是这样" }));
  await title(page).fill("四步提交的紧急工单");
  await page.locator("textarea[name=description]").fill("全部不可用");
  await tap(page.getByRole("button", { name: "继续", exact: true }));
  await page.waitForURL(/\/tickets\/new\/check/);
  await tap(submit(page));
  await page.waitForURL(/\/submitted$/);
  expect(taps).toBeLessThanOrEqual(4);
  await expectNoSidewaysScroll(page);

  await page.locator("summary", { hasText: "从什么时候开始的？" }).click();
  await choose(page, "hour");
  await page.locator("summary", { hasText: "发生在哪些平台？" }).click();
  await page.getByRole("checkbox", { name: "iOS" }).check();
  await page.getByLabel("还有什么").fill("重启无效");
  await page.getByRole("button", { name: "补充到工单" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已补充到工单" })).toBeVisible();
  await page.goto(`/zh/tickets/${numberIn(page)}`);
  await expect(page.getByRole("main")).toContainText("平台：iOS");
  await expect(page.getByRole("main")).toContainText("重启无效");
});

test("U-04 R21 up to five articles beside the words; which settled it is recorded, the draft stays", async ({ as }) => {
  const page = await as("member");
  // What a beacon carries is not shown to tests; a browser without beacons sends the same as a request.
  await page.addInitScript(() => Object.defineProperty(navigator, "sendBeacon", { value: undefined }));
  await page.goto("/zh/tickets/new?q=iOS 收不到推送&article=first-response");
  await choose(page, "howto");
  await goOn(page);
  await choose(page, "push");
  await goOn(page);
  await goOn(page);
  await expect(title(page)).toHaveValue("iOS 收不到推送");
  const articles = page.getByRole("region", { name: "也许已有答案" });
  await expect(articles.getByRole("listitem").first()).toBeVisible();
  expect(await articles.getByRole("listitem").count()).toBeLessThanOrEqual(5);
  await expectAccessible(page);
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    articles.getByRole("listitem").first().getByRole("link").click(),
  ]);
  await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
  await opened.close();
  const told = page.waitForRequest((request) => {
    return request.url().endsWith("/api/learning/searches") && (request.postData() ?? "").includes('"solved":true');
  });
  await articles
    .getByRole("button", { name: /^解决了/ })
    .first()
    .click();
  expect(JSON.parse((await told).postData() ?? "{}")).toMatchObject({ place: "wizard", solved: true });
  await expect(page.getByText("太好了，问题解决了")).toBeVisible();
  await page.getByRole("button", { name: "继续写" }).click();
  await expect(title(page)).toHaveValue("iOS 收不到推送");
});

test("U-04 an S1 is not asked to read first", async ({ as }) => {
  const page = await as("member");
  await page.goto("/zh/tickets/new?urgent=1");
  await page.getByRole("button", { name: "是，就是这样" }).click();
  await title(page).fill("iOS 收不到推送");
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await expect(page.getByRole("region", { name: "也许已有答案" })).toHaveCount(0);
});

test.describe("F-03 F-04 exactly one ticket", () => {
  test("of a double click", async ({ as }) => {
    const page = await as("member");
    await checkPage(page, "双击只算一次");
    await submit(page).dblclick();
    await page.waitForURL(/\/submitted$/);
    expect(await ticketsCalled(page, "双击只算一次")).toBe(1);
  });

  test("of a submit whose answer was lost and tried again", async ({ as }) => {
    const page = await as("member");
    const url = await checkPage(page, "重试也只算一次");
    await page.route("**/tickets/new/check*", async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
    });
    await submit(page).click();
    await expect(async () => expect(await ticketsCalled(page, "重试也只算一次")).toBe(1)).toPass();
    await expect(page.getByRole("alert").filter({ hasText: "没有收到服务器的回答" })).toBeFocused();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await submit(page).click();
    await page.waitForURL(/\/submitted$/);
    await page.goto(url);
    await page.waitForURL(/\/submitted$/);
    expect(await ticketsCalled(page, "重试也只算一次")).toBe(1);
  });

  test("after going back and submitting again", async ({ as }) => {
    const page = await as("member");
    await checkPage(page, "后退再提交");
    await submit(page).click();
    await page.waitForURL(/\/submitted$/);
    const number = numberIn(page);
    await page.goBack();
    if (
      await submit(page)
        .isVisible()
        .catch(() => false)
    )
      await submit(page).click();
    await page.waitForURL(/\/submitted$/);
    expect(numberIn(page)).toBe(number);
    expect(await ticketsCalled(page, "后退再提交")).toBe(1);
  });

  test("from two tabs", async ({ as }) => {
    const [first, second] = [await as("member"), await as("member")];
    const url = await checkPage(first, "两个标签页");
    await second.goto(url);
    await Promise.all([submit(first).click(), submit(second).click()]);
    await Promise.all([first.waitForURL(/\/submitted$/), second.waitForURL(/\/submitted$/)]);
    expect(numberIn(first)).toBe(numberIn(second));
    expect(await ticketsCalled(first, "两个标签页")).toBe(1);
  });
});

test("U-08 the confirmation says when in both zones, what is next, who knows, and gives receipt and calendar", async ({
  as,
}) => {
  const page = await as("member");
  await checkPage(page, "确认页要说清楚");
  await page.getByLabel(/觉得级别不对/).fill("影响面在扩大");
  await submit(page).click();
  await page.waitForURL(/\/submitted$/);
  const number = numberIn(page);
  for (const heading of ["承诺的时间", "接下来", "谁已经知道", "留作凭证", "现在可以补充"])
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/\(GMT\+8\)/);
  await expectAccessible(page);
  const receipt = await (await page.request.get(`/api/v1/tickets/${number}/receipt`)).json();
  expect(receipt).toMatchObject({ kind: "backstop.receipt", ticket: Number(number), head: { seq: 2 } });
  await expect(page.getByText(receipt.head.hash)).toBeVisible();
  const calendar = await page.request.get(`/api/v1/tickets/${number}/calendar`);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  const lines = await calendar.text();
  expect(lines.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(lines).toMatch(/DTSTART:\d{8}T\d{6}Z/);
  expect(lines).toContain(`工单 ${number}：首次响应到期`);
  const stranger = await as("otherOwner");
  for (const kind of ["receipt", "calendar"])
    expect((await stranger.request.get(`/api/v1/tickets/${number}/${kind}`)).status()).toBe(404);
});

test("U-06 the next ticket begins with what seldom changes, says so, and can be told otherwise", async ({ as }) => {
  const page = await as("otherOwner");
  await checkPage(page, "第一张，报上版本");
  await page.getByRole("link", { name: /更改.*SDK 版本/ }).click();
  await page.getByLabel("SDK 版本").fill("5.4.2");
  await page.getByLabel("AppId").fill("91001234");
  await goOn(page);
  await page.waitForURL(/\/tickets\/new\/check/);
  await submit(page).click();
  await page.waitForURL(/\/submitted/);
  await page.goto(`/zh/tickets/${numberIn(page)}`);
  await expect(page.getByRole("main")).toContainText("91001234");

  await page.goto("/zh/tickets/new?urgent=1");
  await page.getByRole("button", { name: "是，就是这样" }).click();
  await expect(page.getByLabel("SDK 版本")).toHaveValue("5.4.2");
  await expect(page.getByLabel("AppId")).toHaveValue("91001234");
  await expect(page.getByText("已按您上一张工单填好")).toBeVisible();
});
