/** Pages hear of changes as they happen, and learn of them all the same where no stream gets through. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Well below the slowest poll (10 s), so that only the stream can have told. */
const AT_ONCE = { timeout: 6000 };
const POLLED = { timeout: 25_000 };

async function openTicketOf(page: Page): Promise<number> {
  const list = await (await page.request.get("/api/v1/tickets?state=active&sort=due")).json();
  return list.tickets.at(-1).number;
}

async function reply(page: Page, number: number, words: string): Promise<void> {
  await page.goto(`/zh/tickets/${number}`);
  await page.locator("#reply-body").fill(words);
  await page.getByRole("button", { name: "发送回复" }).click();
  await expect(page.getByText(words).first()).toBeVisible();
}

async function note(page: Page, number: number, words: string): Promise<void> {
  await page.goto(`/zh/desk/tickets/${number}`);
  await page.getByText("内部备注", { exact: true }).first().click();
  await page.locator("#note-body").fill(words);
  await page.getByRole("button", { name: "保存备注" }).click();
  await expect(page.getByText(words).first()).toBeVisible();
}

/** Everything the portal's stream tells this reader from now on. */
async function hear(page: Page): Promise<() => Promise<(number | null)[]>> {
  await page.goto("/zh/account");
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const heard: (number | null)[] = [];
        const source = new EventSource("/api/events");
        source.addEventListener("hello", () => resolve());
        source.addEventListener("ticket", ({ data }) => heard.push(JSON.parse(data).number));
        Object.assign(window, { heard });
      }),
  );
  return () => page.evaluate(() => (window as unknown as { heard: (number | null)[] }).heard);
}

test("a reply is on the desk's screen as it is sent, and the desk's on the customer's", async ({ as }) => {
  const [member, agent] = [await as("member"), await as("agent")];
  const number = await openTicketOf(member);
  const stream = agent.waitForResponse("**/api/events");
  await agent.goto(`/zh/desk/tickets/${number}`);
  expect((await stream).headers()["content-type"]).toContain("text/event-stream");
  const words = `即时送达${Date.now()}`;
  await reply(member, number, words);
  await expect(agent.getByText(words).first()).toBeVisible(AT_ONCE);
});

test("where no stream gets through, changes still arrive", async ({ as }) => {
  const [member, owner] = [await as("member"), await as("owner")];
  await owner.route("**/api/events", (route) => route.fulfill({ status: 204, body: "" }));
  const number = await openTicketOf(member);
  await owner.goto(`/zh/tickets/${number}`);
  const words = `轮询也到${Date.now()}`;
  await reply(member, number, words);
  await expect(owner.getByText(words).first()).toBeVisible(POLLED);
});

test("SEC-01 SEC-08 a reader hears of the own account's tickets, and not of the desk's notes", async ({ as }) => {
  const [member, stranger, agent] = [await as("member"), await as("otherOwner"), await as("agent")];
  const number = await openTicketOf(member);
  const viewer = await as("viewer");
  const [own, foreign] = [await hear(viewer), await hear(stranger)];
  await note(agent, number, `只给同事看${Date.now()}`);
  await reply(member, number, `给大家看${Date.now()}`);
  await expect.poll(own).toContain(number);
  // the reply came after the note on the same channel: what was told of the note would be here by now
  expect((await own()).filter((heard) => heard === number)).toHaveLength(1);
  expect(await foreign()).not.toContain(number);
});

test("SEC-13 without a session there is nothing to hear", async ({ page }) => {
  const refused = await page.request.get("/api/events");
  expect(refused.status()).toBe(401);
});
