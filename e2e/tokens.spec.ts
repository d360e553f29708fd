/** What programs carry: made once, shown once, reading only what it may, and ended at once (SEC-18). */
import { expect, expectAccessible, expectNoSidewaysScroll, REFUSED, test } from "./fixtures";

test.use({ expectedErrors: [REFUSED] });

test("SEC-18 a token is made, reads what its scopes open and nothing else, and is revoked", async ({
  as,
  playwright,
}) => {
  const owner = await as("owner");
  const name = `看板 ${crypto.randomUUID().slice(0, 8)}`;
  await owner.goto("/zh/account");
  await owner.getByRole("link", { name: "接口与日历" }).click();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("接口令牌与日历");
  await owner.getByLabel("名称").fill(name);
  await owner.getByRole("button", { name: "创建", exact: true }).click();
  await expect(owner.getByRole("main").getByRole("alert")).toContainText("请至少选一项");
  await expect(owner.getByLabel("名称")).toHaveValue(name);
  await owner.getByRole("checkbox", { name: "工单、时钟和回执" }).check();
  await owner.getByRole("button", { name: "创建", exact: true }).click();
  const told = owner.getByRole("status").filter({ hasText: "请现在就保存这个令牌" });
  const token = (await told.locator("code").first().textContent()) ?? "";
  expect(token).toMatch(/^bk_[\w-]{43}$/);
  await expectAccessible(owner);
  const row = owner.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("还没有用过");

  const program = await playwright.request.newContext({
    baseURL: process.env.BASE_URL,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const list = await program.get("/api/v1/tickets");
  expect(list.status()).toBe(200);
  expect(list.headers()["cache-control"]).toContain("no-store");
  expect((await list.json()).tickets.length).toBeGreaterThan(0);
  expect((await program.get("/api/v1/account/entitlement")).status()).toBe(403);
  expect((await program.get("/api/v1/notifications")).status()).toBe(401);
  expect((await program.get("/zh/account")).url()).toContain("/sign-in");
  expect(
    (await program.get(`/api/v1/tickets?access_token=${token}`, { headers: { authorization: "" } })).status(),
  ).toBe(401);
  const wrong = await owner.request.get("/api/v1/tickets", { headers: { authorization: "Bearer bk_wrong" } });
  expect([wrong.status(), wrong.headers()["www-authenticate"]]).toEqual([401, "Bearer"]);

  await owner.reload();
  await expect(owner.getByText(token)).toHaveCount(0);
  await expect(row).toContainText("最近一次使用");
  await row.getByRole("button", { name: `作废令牌“${name}”` }).click();
  await expect(row).toHaveCount(0);
  expect((await program.get("/api/v1/tickets")).status()).toBe(401);
  await program.dispose();
  const log = await (await owner.request.get("/api/v1/account/log")).text();
  expect(log).toContain(`token_made,${name}`);
  expect(log).toContain(`token_revoked,${name}`);
  await owner.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(owner);
});

test("SEC-01 a reader subscribes to a calendar of the account, manages no tokens, and ends the feed", async ({
  as,
  request,
}) => {
  const viewer = await as("viewer");
  await viewer.goto("/en/account/tokens");
  await expect(viewer.getByRole("main")).toContainText("Owners make and revoke API tokens.");
  await expect(viewer.getByRole("button", { name: "Make token" })).toHaveCount(0);
  expect((await viewer.request.get("/api/v1/account/log")).status()).toBe(403);
  await viewer.getByRole("button", { name: /Make an address|Change the address/ }).click();
  const told = viewer.getByRole("status").filter({ hasText: "Add the address to your calendar now" });
  const address = (await told.locator("code").textContent()) ?? "";
  const path = new URL(address).pathname;
  const answer = await request.get(path);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  const text = await answer.text();
  expect(text).toContain("BEGIN:VCALENDAR");
  const { tickets } = await (await viewer.request.get("/api/v1/tickets?state=active&sort=due")).json();
  const due = tickets.filter((ticket: { nextDueAt: number | null }) => ticket.nextDueAt !== null);
  expect(text.match(/UID:ticket-/g)?.length ?? 0).toBe(due.length);
  for (const { number } of due) expect(text).toContain(`UID:ticket-${number}-`);
  await viewer.getByRole("button", { name: "End the feed" }).click();
  await expect(viewer.getByText("No address yet.")).toBeVisible();
  expect((await request.get(path)).status()).toBe(404);
});
