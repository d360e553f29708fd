/** Nothing typed is ever lost: saved while typing, kept while offline, shown beside what another tab saved (U-05, F-04). */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, REFUSED, test } from "./fixtures";
import { PEOPLE } from "./people";

test.use({ expectedErrors: [new RegExp(`${REFUSED.source}|ERR_INTERNET_DISCONNECTED|ERR_FAILED`)] });

/** Begins a draft by the urgent statement and ends where its words are written. */
async function beginDraft(page: Page, locale = "zh"): Promise<string> {
  await page.goto(`/${locale}/tickets/new?urgent=1`);
  await page.getByRole("button", { name: locale === "zh" ? "是，就是这样" : "Yes" }).click();
  await page.waitForURL(/\/tickets\/new\/describe\?draft=/);
  return page.url();
}
const title = (page: Page) => page.locator("input[name=title]");
const words = (page: Page) => page.locator("textarea[name=description]");
const saved = (page: Page) => page.getByText(/^已保存 \d{2}:\d{2}/);

test("U-05 saves within two seconds of the last key, says when, and a killed tab loses nothing, also on another device", async ({
  as,
}) => {
  const page = await as("member");
  const url = await beginDraft(page);
  await title(page).pressSequentially("登录全部失败");
  await words(page).fill("03:00 起，错误码 30014");
  await expect(saved(page)).toBeVisible({ timeout: 2_000 });
  await expectAccessible(page);
  await page.close({ runBeforeUnload: false });

  const elsewhere = await as("member");
  await elsewhere.goto("/zh/tickets/new");
  // Nothing is left to answer, so it goes on where it is checked.
  await elsewhere.getByRole("link", { name: "登录全部失败" }).first().click();
  await elsewhere.waitForURL(/\/tickets\/new\/check\?draft=/);
  await elsewhere.goto(url);
  await expect(title(elsewhere)).toHaveValue("登录全部失败");
  await expect(words(elsewhere)).toHaveValue("03:00 起，错误码 30014");
});

test("U-05 a tab left right after the last key still saves", async ({ as }) => {
  const page = await as("member");
  const url = await beginDraft(page);
  await title(page).fill("刚写完就走");
  await page.goto("about:blank");
  const elsewhere = await as("member");
  await expect(async () => {
    await elsewhere.goto(url);
    await expect(title(elsewhere)).toHaveValue("刚写完就走", { timeout: 500 });
  }).toPass();
});

test("U-25 F-18 offline, the words stay in the browser, survive a reload, and are saved once the network is back", async ({
  as,
}) => {
  const page = await as("member");
  const url = await beginDraft(page);
  await page.context().setOffline(true);
  await title(page).fill("断网时写的");
  await expect(page.getByText("暂时连不上服务器，恢复后自动保存")).toBeVisible();
  await expect(page.getByText("内容在这台浏览器里，没有丢")).toBeVisible();
  // The tab is killed here; nothing of it reached the server.
  const context = page.context();
  await page.goto("chrome://crash").catch(() => undefined);
  await page.close();
  await context.setOffline(false);
  const before = await as("member");
  await before.goto(url);
  await expect(title(before)).toHaveValue("");

  const again = await context.newPage();
  await again.goto(url);
  await expect(title(again)).toHaveValue("断网时写的");
  await expect(saved(again)).toContainText("已恢复");
  await before.reload();
  await expect(title(before)).toHaveValue("断网时写的");
});

test("F-04 two tabs on one question: the newer is not overwritten, both are shown, the reader chooses", async ({
  as,
}) => {
  const first = await as("member");
  const url = await beginDraft(first);
  const second = await first.context().newPage();
  await second.goto(url);
  await title(first).fill("第一个标签页写的");
  await expect(saved(first)).toBeVisible();
  await title(second).fill("第二个标签页写的");
  const notice = second.getByRole("alert").filter({ hasText: "这一题刚在别处改过" });
  await expect(notice).toContainText("第一个标签页写的");
  await expect(title(second)).toHaveValue("第二个标签页写的");
  await expectAccessible(second);
  await first.reload();
  await expect(title(first)).toHaveValue("第一个标签页写的");

  await notice.getByRole("button", { name: "用本页的" }).click();
  await expect(saved(second)).toBeVisible();
  await first.reload();
  await expect(title(first)).toHaveValue("第二个标签页写的");

  await title(first).fill("第一个标签页又改");
  await expect(saved(first)).toBeVisible();
  await title(second).fill("第二个标签页也又改");
  await notice.getByRole("button", { name: "用那一份" }).click();
  await expect(title(second)).toHaveValue("第一个标签页又改");
  await expect(notice).toHaveCount(0);
});

test("F-04 pressing Continue while the page's own save is under way is no conflict", async ({ as }) => {
  const page = await as("member");
  await beginDraft(page);
  await title(page).fill("边存边走");
  await words(page).fill("先写这些");
  await expect(saved(page)).toBeVisible();
  await words(page).pressSequentially("，再补一句", { delay: 120 });
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await page.waitForURL(/\/tickets\/new\/(check|evidence)/);
  await page.goBack();
  await expect(words(page)).toHaveValue("先写这些，再补一句");
});

test("F-18 Continue without a network stays on the page, says so, and goes on once it is back", async ({ as }) => {
  const page = await as("member");
  await beginDraft(page);
  await title(page).fill("断网时也走");
  await words(page).fill("也不丢");
  await expect(saved(page)).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "没有收到服务器的回答" })).toBeFocused();
  await expect(words(page)).toHaveValue("也不丢");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await page.waitForURL(/\/tickets\/new\/(check|evidence)/);
});

test("U-27 a session that ends in mid-form: sign in again, same question, same words", async ({ as }) => {
  const page = await as("member");
  const url = await beginDraft(page);
  await title(page).fill("写到一半");
  await expect(saved(page)).toBeVisible();
  await page.context().clearCookies();
  await words(page).fill("会话过期之后写的");
  await expect(page.getByText("您已退出登录，还没有保存到服务器")).toBeVisible();
  // Continue does not throw the words away either.
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "您已退出登录" })).toBeFocused();
  await expect(words(page)).toHaveValue("会话过期之后写的");
  await page.getByRole("link", { name: "重新登录，再回到这一步" }).click();
  await page
    .getByRole("region", { name: PEOPLE.member.place })
    .getByRole("button", { name: new RegExp(`^${PEOPLE.member.name}`) })
    .click();
  await page.waitForURL(url);
  await expect(title(page)).toHaveValue("写到一半");
  await expect(words(page)).toHaveValue("会话过期之后写的");
  await expect(saved(page)).toBeVisible();
});

test("U-29 several drafts are listed; a discarded one comes back when that is undone", async ({ as }) => {
  const page = await as("member");
  for (const name of ["第一份草稿", "第二份草稿"]) {
    await beginDraft(page);
    await title(page).fill(name);
    await expect(saved(page)).toBeVisible();
  }
  await page.goto("/zh/tickets/new");
  await expect(page.getByRole("link", { name: "第一份草稿" }).first()).toBeVisible();
  await page
    .getByRole("button", { name: /^丢弃.*第二份草稿/ })
    .first()
    .click();
  await expect(page.getByRole("status").filter({ hasText: "已丢弃“第二份草稿”" })).toBeVisible();
  const count = await page.getByRole("link", { name: "第二份草稿" }).count();
  await expectAccessible(page);
  await page.getByRole("button", { name: "撤销，恢复草稿" }).click();
  await expect(page.getByRole("link", { name: "第二份草稿" })).toHaveCount(count + 1);
  await page.getByRole("link", { name: "第二份草稿" }).first().click();
  await expect(title(page)).toHaveValue("第二份草稿");
});

test("SEC-01 another person's draft can be neither read nor saved", async ({ as }) => {
  const url = new URL(await beginDraft(await as("member")));
  const id = url.searchParams.get("draft");
  for (const who of ["owner", "otherOwner", "agent"] as const) {
    const stranger = await as(who);
    const headers = { origin: url.origin, "content-type": "application/json" };
    const data = { step: "describe", values: { title: "x" }, known: [] };
    const answer = await stranger.request.put(`/api/drafts/${id}`, { headers, data });
    expect(answer.status(), who).toBe(404);
    expect((await stranger.request.get(url.pathname + url.search)).status(), who).toBe(404);
  }
});
