/** The account's list: filters are the address, words are found, a view is kept, and the file holds what the page shows. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll, signInAs, test } from "./fixtures";

const list = (page: Page) => page.getByRole("table", { name: "符合条件的工单" });
const numbersIn = async (page: Page) =>
  (await list(page).getByRole("link").allTextContents()).map((text) => Number(/#(\d+)/.exec(text)?.[1]));

test("filters narrow the list, stand in the address, and the file holds the same tickets", async ({ as }) => {
  const page = await as("owner");
  await page.goto("/zh/tickets");
  await page.getByLabel("状态").selectOption("resolved");
  await page.getByLabel("排序").selectOption("updated");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/state=resolved/);
  await expect(page.getByRole("heading", { name: "未结，按到期先后" })).toHaveCount(0);
  const states = await list(page).getByRole("cell", { name: "已解决" }).count();
  expect(states).toBeGreaterThan(0);
  expect(await numbersIn(page)).toHaveLength(states);

  const count = Number(/\d[\d,]*/.exec(await page.getByText(/^共 [\d,]+ 张$/).innerText())?.[0].replace(",", ""));
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 CSV" }).click();
  const lines = readFileSync(await (await download).path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(count + 1);
  const first = (await numbersIn(page)).map(String);
  expect(lines.slice(1, 1 + first.length).map((line) => line.split(",")[0])).toEqual(first);
});

test("words find tickets; nothing found leads back; an address that cannot be is said to be so", async ({ as }) => {
  const page = await as("owner");
  await page.goto("/zh/tickets");
  const [first = 0] = await numbersIn(page);
  await page.getByRole("searchbox", { name: "搜工单" }).fill(`#${first}`);
  await page.keyboard.press("Enter");
  await expect(list(page).getByRole("link")).toHaveCount(1);
  expect(await numbersIn(page)).toEqual([first]);

  await page.goto("/zh/tickets?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8Dzzz");
  await expect(page.getByRole("heading", { name: "没有符合条件的工单" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "清除筛选" }).last().click();
  await expect(page).toHaveURL(/\/zh\/tickets$/);

  await page.goto("/zh/tickets?state=nonsense&severity=S1");
  await expect(page.getByText("地址里有无法识别的条件，已忽略：state。")).toBeVisible();
  await expect(page.getByLabel("级别")).toHaveValue("S1");
});

for (const scripts of [true, false]) {
  test.describe(scripts ? "a view" : "without scripts a view", () => {
    test.use({ javaScriptEnabled: scripts });

    test("is kept under a name, opened again and removed", async ({ page }) => {
      await signInAs(page, "member");
      // Both run at once, as the same person.
      const [name, query] = scripts ? ["Grave ones", "severity=S2&sort=due"] : ["Small ones", "severity=S3&sort=due"];
      await page.goto(`/en/tickets?${query}`);
      await page.getByText("Keep this filter").click();
      await page.getByLabel("Name", { exact: true }).fill(name);
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      const views = page.getByRole("navigation", { name: "Kept filters" });
      await expect(views.getByRole("link", { name })).toBeVisible();
      await page.goto("/en/tickets");
      await views.getByRole("link", { name }).click();
      await expect(page).toHaveURL(new RegExp(`/en/tickets\\?${query}$`));
      await page.getByRole("button", { name: `Remove the filter “${name}”` }).click();
      await expect(views.getByRole("link", { name })).toHaveCount(0);
    });
  });
}

test("SEC-01 the API lists and exports the reader's own account only, and says what it cannot understand", async ({
  as,
}) => {
  const [owner, stranger] = [await as("owner"), await as("otherOwner")];
  const mine = (await (await owner.request.get("/api/v1/tickets")).json()) as { tickets: { number: number }[] };
  const number = mine.tickets[0]?.number;
  const found = await (await stranger.request.get(`/api/v1/tickets?q=%23${number}`)).json();
  expect(found).toMatchObject({ total: 0, tickets: [] });
  const file = await (await stranger.request.get(`/api/v1/tickets/export?q=%23${number}`)).text();
  expect(file.trim().split("\r\n")).toHaveLength(1);
  const wrong = await owner.request.get("/api/v1/tickets?sort=sideways&after=1");
  expect(wrong.status()).toBe(400);
  expect(await wrong.json()).toMatchObject({ fields: { sort: "invalid", after: "invalid" } });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the list and its filters stay within the screen", async ({ as }) => {
    const page = await as("owner");
    await page.goto("/zh/tickets?state=active&clock=soon&q=推送");
    await expectNoSidewaysScroll(page);
    await page.goto("/en/tickets");
    await expectNoSidewaysScroll(page);
  });
});
