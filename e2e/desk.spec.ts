/** The desk: the queue by keyboard, effects told beforehand, tickets merged, and two agents who do not collide. */
import type { Page } from "@playwright/test";
import type { TicketSummary } from "@/lib/tickets/schema";
import { expect, test } from "./fixtures";
import { PEOPLE } from "./people";

/** Open tickets of the largest account, the least urgent last. */
async function openTickets(page: Page): Promise<TicketSummary[]> {
  const { tickets } = await (await page.request.get("/api/v1/desk/queue?state=open&sort=due")).json();
  return tickets.filter((ticket: TicketSummary) => ticket.accountName === PEOPLE.owner.place);
}

const fold = (page: Page, title: string) =>
  page.locator("details").filter({ has: page.locator("summary", { hasText: title }) });

test("A-02 the queue is walked, taken from and opened by keyboard alone", async ({ as }) => {
  const page = await as("agent");
  await page.goto("/zh/desk");
  const links = page.locator("a[data-row-link]");
  await expect(links.first()).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "队列的按键" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("j");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByText(/^工单 #\d+ 由您处理。$/)).toBeVisible();
  await expect(page.locator("tr", { has: page.locator("a[data-row-link]:focus") })).toContainText(PEOPLE.agent.name);
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("r");
  await expect(page).toHaveURL(/\/desk\/tickets\/\d+#reply-body$/);
  await expect(page.locator("#reply-body")).toBeFocused();
  await page.keyboard.type("jk?");
  await expect(page.locator("#reply-body")).toHaveValue("jk?");
});

test("the queue is narrowed by its address, and the view is kept under a name", async ({ as }) => {
  const page = await as("agent");
  // A filter of its own each time: one that is kept already is not offered to be kept again.
  const name = `我的 ${Date.now() % 100000}`;
  await page.goto(`/zh/desk?assignee=me&q=${encodeURIComponent(name)}`);
  await page.getByText("保存这组筛选").click();
  await page.getByLabel("名称").fill(name);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  const kept = page.getByRole("link", { name });
  await expect(kept).toBeVisible();
  await page.goto("/zh/desk");
  await kept.click();
  await expect(page).toHaveURL(/assignee=me/);
  await expect(page.getByLabel("处理人")).toHaveValue("me");
});

test("before it is done, each action says what it will do to the clocks", async ({ as }) => {
  const page = await as("agent");
  const ticket = (await openTickets(page)).at(-1);
  await page.goto(`/zh/desk/tickets/${ticket?.number}`);
  const reply = page.locator("[data-foresight=reply]");
  await expect(reply.getByRole("listitem").first()).toContainText("的时钟");
  const severity = fold(page, "改变级别");
  await severity.locator("summary").click();
  const told = page.locator("[data-foresight=change_severity]");
  await expect(told).toContainText("选好之后");
  await severity.getByRole("radio").first().check();
  await expect(told.getByRole("listitem").first()).toContainText(/的时钟|的到期时刻从 .* 变为/);
});

test("R08 two tickets are merged, and the customer reads it on both", async ({ as }) => {
  const page = await as("agent");
  const [kept, gone] = (await openTickets(page)).slice(-3);
  await page.goto(`/zh/desk/tickets/${gone?.number}`);
  const form = fold(page, "并入另一张工单");
  await form.locator("summary").click();
  await form.getByLabel("留下的工单号").fill("99999999");
  await expect(page.locator("[data-foresight=merge]")).toContainText("没有这张工单");
  await form.getByLabel("留下的工单号").fill(String(kept?.number));
  await expect(page.locator("[data-foresight=merge]")).toContainText(`留下的工单 #${kept?.number}`);
  await form.getByRole("radio", { name: "重复" }).check();
  await form.getByLabel("说明（客户看得到）").fill("同一个问题");
  await form.getByRole("button", { name: "并入" }).click();
  await expect(page.getByText("已并入另一张工单")).toBeVisible();
  const owner = await as("owner");
  await owner.goto(`/zh/tickets/${gone?.number}`);
  await owner.getByRole("link", { name: `打开工单 #${kept?.number}` }).click();
  await expect(owner).toHaveURL(new RegExp(`/tickets/${kept?.number}$`));
  await expect(owner.getByRole("link", { name: `打开工单 #${gone?.number}` })).toBeVisible();
});

test("two agents see each other, and a crossed reply asks before it is sent", async ({ as }) => {
  const [agent, lead] = [await as("agent"), await as("lead")];
  const ticket = (await openTickets(agent)).at(-1);
  await lead.goto(`/zh/desk/tickets/${ticket?.number}`);
  await lead.locator("#reply-body").fill("主管先答");
  await agent.goto(`/zh/desk/tickets/${ticket?.number}`);
  await expect(agent.getByText(PEOPLE.lead.name).first()).toBeVisible();
  await agent.locator("#reply-body").fill("我也在答");
  await lead.getByRole("button", { name: "发送回复" }).click();
  await expect(agent.getByRole("article").filter({ hasText: "主管先答" }).last()).toBeVisible();
  await agent.getByRole("button", { name: "发送回复" }).click();
  await expect(agent.getByText("同事已经公开回复")).toBeVisible();
  await expect(agent.locator("#reply-body")).toHaveValue("我也在答");
  await agent.getByRole("button", { name: "发送回复" }).click();
  await expect(agent.getByRole("article").filter({ hasText: "我也在答" }).last()).toBeVisible();
});

test("a kept reply is inserted with its blanks filled in", async ({ as }) => {
  const page = await as("agent");
  const ticket = (await openTickets(page)).at(-1);
  await page.goto(`/zh/desk/tickets/${ticket?.number}`);
  await page.locator("#reply-body").fill("前文 ");
  await page.getByLabel("常用回复").selectOption({ label: "已收到，正在看" });
  await page.getByRole("button", { name: "插入" }).press("Enter");
  const field = page.locator("#reply-body");
  await expect(field).toHaveValue(new RegExp(`^前文 [\\s\\S]*#${ticket?.number} 已收到[\\s\\S]*${PEOPLE.agent.name}$`));
  await expect(field).toBeFocused();
});

test("SEC-08 customers find none of the desk's tools", async ({ as }) => {
  const [owner, agent] = [await as("owner"), await as("agent")];
  const ticket = (await openTickets(agent)).at(-1);
  const base = `/api/v1/desk/tickets/${ticket?.number}`;
  expect((await owner.request.get(`${base}/foresight?do=reply`)).status()).toBe(404);
  expect((await owner.request.put(`${base}/presence`, { data: { isWriting: true } })).status()).toBe(403);
  expect((await agent.request.get(`${base}/foresight?do=nonsense`)).status()).toBe(400);
  expect((await agent.request.get("/api/v1/desk/tickets/99999999/foresight?do=reply")).status()).toBe(404);
});

test("N11 what a ticket's log says is read at the desk", async ({ as }) => {
  const page = await as("agent");
  const { tickets } = await (await page.request.get("/api/v1/desk/queue?state=active&sort=due")).json();
  const withLog = async () => {
    for (const { number } of tickets) {
      const view = await (await page.request.get(`/api/v1/tickets/${number}`)).json();
      if (JSON.stringify(view.timeline).includes(".log")) return number;
    }
    throw new Error("No ticket of the demo has a log");
  };
  await page.goto(`/zh/desk/tickets/${await withLog()}`);
  await page.getByRole("button", { name: "读取" }).first().click();
  await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
});
