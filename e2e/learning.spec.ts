/** What readers leave behind: whether an article helped, what was searched for, and who may read it. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, REFUSED, test } from "./fixtures";

const GAPS = "/zh/desk/content-gaps?days=7";

async function openArticle(page: Page): Promise<string> {
  await page.goto("/zh/help/search?q=推送");
  const href = await page.getByRole("main").locator("a[data-hit]").first().getAttribute("href");
  const path = (href ?? "").replace(/#.*/, "");
  await page.goto(path);
  return path;
}

const feedback = (page: Page) => page.getByRole("region", { name: "这篇文章有帮助吗？" });

test("U-19 an article is rated without sign-in and without a reload, and no leads to the reason and a ticket", async ({
  page,
}) => {
  const path = await openArticle(page);
  const area = feedback(page);
  await area.getByRole("button", { name: "没帮助" }).click();
  await expect(area.getByRole("status")).toContainText("已记下");
  await area.getByText("步骤或信息不全").click();
  await area.getByRole("textbox").fill("第二步没有截图");
  await expectAccessible(page);
  await area.getByRole("button", { name: "发送" }).click();
  await expect(area.getByText("谢谢，您的意见会用来修改这篇文章。")).toBeVisible();
  const slug = path.split("/").pop() ?? "";
  await expect(area.getByRole("link", { name: "就此提交工单" })).toHaveAttribute(
    "href",
    `/zh/tickets/new?article=${slug}`,
  );
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test.describe("when it cannot be sent", () => {
  test.use({ expectedErrors: [/Failed to load resource|ERR_/] });

  test("U-19 what was typed stays, and goes out at the next try", async ({ page }) => {
    await openArticle(page);
    const area = feedback(page);
    await area.getByRole("button", { name: "没帮助" }).click();
    await area.getByRole("textbox").fill("示例代码编译不过");
    await page.route("**/api/learning/feedback", (route) => route.abort());
    await area.getByRole("button", { name: "发送" }).click();
    await expect(area.getByRole("alert")).toContainText("没有发送成功");
    await expect(area.getByRole("textbox")).toHaveValue("示例代码编译不过");
    await page.unroute("**/api/learning/feedback");
    await area.getByRole("button", { name: "发送" }).click();
    await expect(area.getByText("谢谢，您的意见会用来修改这篇文章。")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("U-11 U-19 the buttons are a form, and the reason is asked on a page of its own", async ({ page }) => {
    const path = await openArticle(page);
    await feedback(page).getByRole("button", { name: "没帮助" }).click();
    await expect(page).toHaveURL(/\/zh\/help\/feedback\?article=/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("哪里不够好？");
    await page.getByRole("radio", { name: "看不明白" }).check();
    await page.getByRole("textbox").fill("术语没有解释");
    await page.getByRole("button", { name: "发送" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("谢谢，您的意见会用来修改这篇文章。");
    await page.getByRole("link", { name: "回到文章" }).click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await feedback(page).getByRole("button", { name: "有帮助", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("谢谢，已记下。");
  });
});

/** What the page told the portal of searching. */
function told(page: Page): Record<string, unknown>[] {
  const bodies: Record<string, unknown>[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/learning/searches")) bodies.push(request.postDataJSON());
  });
  return bodies;
}

test("R30 a search is told once, when it is over, with the article that was opened", async ({ page }) => {
  const searches = told(page);
  // What a beacon carries is not shown to tests; a browser without beacons sends the same as a request.
  await page.addInitScript(() => Object.defineProperty(navigator, "sendBeacon", { value: undefined }));
  await page.goto("/zh/help");
  const field = page.getByRole("combobox", { name: "搜索帮助中心" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeVisible({ timeout: 1000 });
  }).toPass();
  await field.pressSequentially("推送证书");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  expect(searches).toEqual([]);
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.waitForURL(/\/help\/[a-z-]+\/[a-z0-9-]+/);
  await expect.poll(() => searches.length).toBe(1);
  const slug = new URL(page.url()).pathname.split("/").pop();
  expect(searches[0]).toMatchObject({ query: "推送证书", place: "palette", locale: "zh", clicked: slug });
});

/** Digits would be taken for a number of somebody's. */
const lettersOf = (value: number) => [...String(value)].map((digit) => "abcdefghij"[Number(digit)]).join("");

test("R30 a search on the page reaches the lead without what names a person", async ({ page, as }) => {
  const word = `zzgap${lettersOf(Date.now())}`;
  await page.goto(`/zh/help/search?q=${word} 13812345678`);
  await page.waitForTimeout(1200); // a query that rests has settled
  await page.goto("/zh/help");
  const lead = await as("lead");
  const row = lead.getByRole("row", { name: new RegExp(`${word} \\[number\\]`) });
  await expect(async () => {
    await lead.goto(GAPS);
    await expect(row).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(await lead.getByRole("main").innerText()).not.toContain("13812345678");
});

test.describe("of a reader who objects", () => {
  test.use({ extraHTTPHeaders: { "sec-gpc": "1" } });

  test("R30 nothing is told", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "globalPrivacyControl", { value: true }));
    const searches = told(page);
    await page.goto("/zh/help/search?q=推送");
    await page.waitForTimeout(1200); // as long as others' queries take to settle
    await page.getByRole("main").locator("a[data-hit]").first().click();
    await page.waitForURL(/\/help\/[a-z-]+\/[a-z0-9-]+/);
    expect(searches).toEqual([]);
  });
});

test.describe("who may read it", () => {
  test.use({ expectedErrors: [REFUSED] });

  test("SEC-01 the content gaps are the lead's: an agent is told so, a member finds nothing", async ({ as, page }) => {
    const agent = await as("agent");
    await agent.goto(GAPS);
    await expect(agent.getByRole("heading", { name: "只有支持主管可以查看内容缺口" })).toBeVisible();
    await expect(agent.getByRole("table")).toHaveCount(0);
    const owner = await as("owner");
    const statuses = async (who: Page) => [
      (await who.request.get(GAPS, { maxRedirects: 0 })).status(),
      (await who.request.get("/api/v1/desk/content-gaps?days=7")).status(),
    ];
    expect(await statuses(await as("lead"))).toEqual([200, 200]);
    expect(await statuses(agent)).toEqual([200, 403]);
    expect(await statuses(owner)).toEqual([404, 404]);
    expect(await statuses(page)).toEqual([307, 401]);
  });

  test("SEC-08 SEC-20 what is told is checked: foreign pages, unknown fields and long bodies are refused", async ({
    page,
    baseURL,
  }) => {
    const search = {
      ...{ id: "5b0f5a3e-0f0e-4c1d-9a55-0d7a1f2c3b4d", locale: "zh", query: "x", hits: 0, weak: true },
      ...{ place: "page", clicked: null, solved: false },
    };
    const post = async (data: unknown, origin: string) =>
      (await page.request.post("/api/learning/searches", { data, headers: { origin } })).status();
    const own = baseURL ?? "";
    expect(await post(search, "https://evil.example")).toBe(403);
    expect(await post({ ...search, userId: "u" }, own)).toBe(400);
    expect(await post({ ...search, query: "长".repeat(201) }, own)).toBe(400);
    expect(await post({ ...search, query: "x".repeat(100_000) }, own)).toBe(400);
    expect(await post(search, own)).toBe(204);
  });
});

for (const [width, theme] of [
  [320, "light"],
  [768, "dark"],
  [1280, "dark"],
] as const) {
  test(`U-24 the content gaps read at ${width} px, ${theme}`, async ({ as }) => {
    const lead = await as("lead");
    await lead.setViewportSize({ width, height: 900 });
    await lead.emulateMedia({ colorScheme: theme });
    await lead.goto(GAPS);
    await expect(lead.getByText("这些数字不属于 SLA")).toBeVisible();
    await expectNoSidewaysScroll(lead);
    await expectAccessible(lead);
  });
}
