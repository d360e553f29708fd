import { expect, expectNoSidewaysScroll, REFUSED, test } from "./fixtures";

const PUBLIC = [
  "",
  "/help",
  "/help/search?q=推送",
  "/plans",
  "/severity",
  "/status",
  "/clocks",
  "/record",
  "/contact",
  "/sign-in",
  "/sign-in/sent",
  "/setup",
];

test("C-02 the language switch keeps the page, its query and its fragment", async ({ page }) => {
  await page.goto("/zh/help/search?q=token#main");
  const header = page.getByRole("banner");
  await header.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/help\/search\?q=token#main$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await header.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/help\/search\?q=token#main$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test.describe("the browser's language", () => {
  test.use({ locale: "en-GB" });

  test("C-02 is honoured once, at the bare address", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/en$/);
    await page.goto("/zh");
    await expect(page).toHaveURL(/\/zh$/);
  });
});

test.describe("U-26 the theme", () => {
  test("follows the system until the reader chooses, and the choice is kept from the first frame", async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/zh/plans");
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();

    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("radio", { name: "深色" }).check();
    await expect.poll(paper).toBe(dark);
    await page.goto("/zh/severity", { waitUntil: "commit" });
    await page.waitForFunction(() => document.body?.firstElementChild);
    expect(await paper()).toBe(dark);
  });
});

test("A-10 the first Tab reaches a link that skips to the content", async ({ page }) => {
  await page.goto("/zh/plans");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到正文" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("A-02 the account menu opens, closes and returns focus by keyboard", async ({ as }) => {
  const page = await as("owner");
  await page.goto("/zh/tickets");
  const menu = page.locator("summary[aria-label$='账户菜单']");
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "退出登录" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "退出登录" })).toBeHidden();
  await expect(menu).toBeFocused();
});

test.describe("an unknown address", () => {
  test.use({ expectedErrors: [REFUSED] });

  for (const [path, title] of [
    ["/zh/no/such/page", "没有这个页面"],
    ["/en/help/nothing", "There is no such page"],
    ["/en/help/search/deeper", "There is no such page"],
  ] as const) {
    test(`${path} is a proper page with the way on`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
    });
  }

  for (const path of ["/favicon.ico", "/no-such-file.txt", "/en.txt/help"])
    test(`${path} is not found, and nothing breaks over it`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(404);
    });

  test("with a language nobody speaks here is not found either", async ({ page }) => {
    const response = await page.goto("/fr/help");
    expect(response?.status()).toBe(404);
  });
});

test.describe("A-07 at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 700 }, expectedErrors: [REFUSED] });

  for (const locale of ["zh", "en"]) {
    test(`every public page in ${locale} reflows`, async ({ page }) => {
      for (const path of [...PUBLIC, "/nothing"]) {
        await page.goto(`/${locale}${path}`);
        await test.step(path || "/", () => expectNoSidewaysScroll(page));
      }
    });
  }

  test("wider spacing of text loses nothing", async ({ page }) => {
    await page.goto("/zh/sign-in");
    await page.addStyleTag({
      content: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }",
    });
    await expectNoSidewaysScroll(page);
    await expect(page.getByRole("button", { name: "发送登录链接" })).toBeVisible();
  });
});
