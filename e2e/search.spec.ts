/** Search while typing: reachable by key, driven by keys, patient with input methods, and the same without JavaScript. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, REFUSED, test } from "./fixtures";

/** What the palette found; its filters have options too. */
const hits = (page: Page) => page.getByRole("listbox", { name: "搜索结果" }).getByRole("option");

/** Opens the palette by its shortcut, once the page listens. */
async function openPalette(page: Page) {
  const field = page.getByRole("combobox", { name: "搜索帮助中心" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(field).toBeFocused();
  return field;
}

test("U-12 opens by Ctrl+K and by /, which can be switched off; Esc closes and focus returns", async ({ page }) => {
  await page.goto("/zh/help");
  await openPalette(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox", { name: "搜索帮助中心" })).toBeFocused();
  await page.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const opener = page.getByRole("banner").getByRole("button", { name: /搜索/ });
  await opener.click();
  await expect(page.getByRole("combobox", { name: "搜索帮助中心" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});

test("U-12 / typed into a field is a character", async ({ page }) => {
  await page.goto("/zh/help");
  await page.getByRole("main").getByRole("searchbox").first().pressSequentially("a/b");
  await expect(page.getByRole("main").getByRole("searchbox").first()).toHaveValue("a/b");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("U-13 is a combobox: options by arrows, a count that is announced, Enter opens", async ({ page }) => {
  await page.goto("/zh/help");
  const field = await openPalette(page);
  await field.pressSequentially("推送证书");
  await expect(hits(page).first()).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/\d/);
  const first = await field.getAttribute("aria-activedescendant");
  await page.keyboard.press("ArrowDown");
  await expect(field).not.toHaveAttribute("aria-activedescendant", first ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(field).toHaveAttribute("aria-activedescendant", first ?? "");
  const chosen = await page.locator(`[id="${first}"]`).innerText();
  expect(chosen).toContain("证书");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/help\/[a-z-]+\/[a-z0-9-]+/);
  expect(chosen).toContain(await page.getByRole("heading", { level: 1 }).innerText());
});

test("U-14 leaves keys to an input method, and searches once when it is done", async ({ page, context }) => {
  await page.goto("/zh/help");
  const field = await openPalette(page);
  const input = await context.newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "tui'song", selectionStart: 8, selectionEnd: 8 });
  await field.evaluate((element) => {
    const key = { key: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent("keydown", key));
  });
  await expect(hits(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/zh\/help$/);
  await input.send("Input.insertText", { text: "推送" });
  await expect(hits(page).first()).toBeVisible();
});

test("U-16 an empty result offers the wizard and carries the query", async ({ page }) => {
  await page.goto("/zh/help/search?q=zzqx99999");
  const way = page
    .getByRole("main")
    .getByRole("link", { name: /提交工单/ })
    .first();
  await expect(way).toHaveAttribute("href", /\/tickets\/new\?title=zzqx99999/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("U-11 U-18 a search is a shareable page", async ({ page }) => {
    await page.goto("/zh/help");
    await page.getByRole("main").getByRole("searchbox").first().fill("20003");
    await page.getByRole("main").getByRole("button", { name: "搜索" }).first().click();
    await expect(page).toHaveURL(/\/zh\/help\/search\?q=20003/);
    await expect(page.getByRole("main").getByRole("link", { name: /20003/ }).first()).toBeVisible();
  });
});

test("the page, the palette and the API give the same answers in the same order", async ({ page }) => {
  const answer = await (await page.request.get("/api/v1/search?locale=zh&q=登录失败")).json();
  const fromApi = (answer.hits as { title: string }[]).slice(0, 5).map((hit) => hit.title);
  await page.goto("/zh/help/search?q=登录失败");
  const text = await page.getByRole("main").innerText();
  const places = fromApi.map((title) => text.indexOf(title));
  expect(fromApi.length).toBe(5);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
});

for (const theme of ["light", "dark"] as const) {
  test(`A-01 the palette is accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto("/zh/help");
    const field = await openPalette(page);
    await field.fill("推送");
    await expect(hits(page).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test("U-15 the page is narrowed by addresses that other words keep, and says what each choice would leave", async ({
  page,
}) => {
  await page.goto("/zh/help/search?q=推送");
  const filters = page.getByRole("complementary").getByRole("navigation", { name: "缩小搜索范围" });
  const errors = filters.getByRole("link", { name: /^错误码/ });
  const left = Number(/\d+/.exec(await errors.innerText())?.[0]);
  await errors.click();
  await page.waitForURL(/collection=errors/);
  await expect(page.getByText(`找到 ${left} 篇文章`)).toBeVisible();
  await expect(filters.getByRole("link", { name: /^错误码/ })).toHaveAttribute("aria-current", "true");
  for (const hit of await page.locator("a[data-hit]").all()) {
    await expect(hit).toHaveAttribute("href", /\/zh\/help\/errors\//);
  }
  await page.getByRole("main").getByRole("searchbox").fill("zzqx99999");
  await page.getByRole("main").getByRole("button", { name: "搜索" }).click();
  await page.waitForURL(/collection=errors/);
  await page.getByRole("link", { name: "去掉筛选，看全部结果" }).click();
  await page.waitForURL((url) => !url.search.includes("collection"));
});

test("U-15 articles in the other language are found from here, and open in it", async ({ page }) => {
  await page.goto("/zh/help/search?q=token expired&in=en");
  const first = page.locator("a[data-hit]").first();
  await expect(first).toHaveAttribute("href", /^\/en\/help\//);
  await first.click();
  await page.waitForURL(/\/en\/help\//);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("U-15 the palette is narrowed too", async ({ page }) => {
  await page.goto("/zh/help");
  const field = await openPalette(page);
  await field.fill("推送");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("平台").selectOption({ value: "server" });
  await expect(dialog.getByLabel("平台")).toHaveValue("server");
  await dialog.getByLabel("文章语言").selectOption("en");
  await expect(hits(page).first()).toContainText(/push/i);
  await expectAccessible(page);
});

test("typing is answered before the texts are there, and better once they are", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/search/zh-body-*.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/zh/help");
  const field = await openPalette(page);
  await field.fill("推送证书");
  await expect(hits(page).first()).toContainText("证书");
  const before = await hits(page).first().innerText();
  release();
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/\d/);
  expect((await hits(page).first().innerText()).length).toBeGreaterThan(before.length);
});

test.describe("where the index does not come", () => {
  test.use({ expectedErrors: [REFUSED] });

  test("the portal answers instead", async ({ page }) => {
    await page.route("**/search/manifest.json", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/zh/help");
    const field = await openPalette(page);
    const asked = page.waitForResponse(/\/api\/v1\/search\?/);
    await field.fill("推送证书");
    expect((await asked).ok()).toBe(true);
    await expect(hits(page).first()).toContainText("证书");
    await field.fill("zzqx99999");
    await expect(page.getByRole("dialog").getByText("没有找到“zzqx99999”")).toBeVisible();
  });
});
