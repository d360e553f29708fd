/** The ticket page: words as they were meant, the ladder, and who can be reached about it now. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

async function openTicketOf(page: Page): Promise<number> {
  const list = await (await page.request.get("/api/v1/tickets?state=open&sort=newest")).json();
  return list.tickets[0].number;
}

const panel = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

test("SEC-20 Markdown is drawn, HTML stands as typed, and nothing is fetched or run", async ({ as }) => {
  const page = await as("member");
  const number = await openTicketOf(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`/zh/tickets/${number}`);
  const mark = `m${Date.now()}`;
  const words = [
    `第一行 ${mark}`,
    "第二行 <b>不是粗体</b>",
    "",
    "```swift",
    "let isOnline = 1 < 2",
    "```",
    "",
    "| 平台 | 结果 |",
    "|---|---|",
    "| iOS | 失败 |",
    "",
    "![像素](https://track.example/pixel.png) <img src=x onerror=alert(1)>",
  ];
  await page.locator("#reply-body").fill(words.join("\n"));
  await page.getByRole("button", { name: "发送回复" }).click();
  const said = page.getByRole("article").filter({ hasText: mark });
  await expect(said.locator("pre")).toHaveText("let isOnline = 1 < 2\n");
  await expect(said.getByRole("cell", { name: "失败" })).toBeVisible();
  await expect(said).toContainText("第二行 <b>不是粗体</b>");
  await expect(said.getByRole("link", { name: "像素" })).toHaveAttribute("rel", /noreferrer/);
  await expect(said.locator("img, b")).toHaveCount(0);
  expect(asked.filter((url) => url.includes("track.example"))).toEqual([]);
});

test("R19 R25 says who has it, when it climbs, and how else somebody can be reached", async ({ as }) => {
  const page = await as("owner");
  const number = await openTicketOf(page);
  await page.goto(`/zh/tickets/${number}`);
  const ladder = panel(page, "升级");
  await expect(ladder.getByRole("listitem")).toHaveCount(3);
  await expect(ladder.locator("[aria-current=step]")).toHaveCount(1);
  await expect(ladder.getByRole("listitem").first()).toContainText("从提交起");
  const channels = panel(page, "急事还能怎么联系");
  await expect(channels).toContainText(`#${number}`);
  await expect(channels.getByRole("link", { name: /@/ })).toHaveAttribute("href", new RegExp(`subject=%23${number}$`));
});
