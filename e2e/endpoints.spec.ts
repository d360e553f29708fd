/** Systems and groups that are told of tickets: E-03, E-04, SEC-32. */
import { expect, expectAccessible, expectNoSidewaysScroll, REFUSED, test } from "./fixtures";

test.use({ expectedErrors: [REFUSED] });

test("an owner adds a webhook, sees its secret once, changes it, and removes it", async ({ as }) => {
  const page = await as("owner");
  await page.goto("/zh/account");
  await page.getByRole("link", { name: "Webhook" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Webhook");
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "添加", exact: true }) });
  const name = `值班系统 ${crypto.randomUUID().slice(0, 6)}`;
  await form.getByLabel("名称").fill(name);
  await form.getByLabel("地址").fill("https://169.254.169.254/latest");
  await form.getByRole("button", { name: "添加", exact: true }).click();
  await expect(form.getByRole("alert")).toContainText("这个地址在内网里");
  await expect(form.getByLabel("名称")).toHaveValue(name);
  await expectAccessible(page);
  await form.getByLabel("地址").fill("https://hooks.example.com/backstop");
  await form.getByText("已分派").click();
  await form.getByRole("button", { name: "添加", exact: true }).click();
  await expect(form.getByRole("status")).toContainText(/whsec_[A-Za-z0-9+/=]{40,}/);
  const secret = await form.getByRole("status").locator("code").innerText();

  const item = page.getByRole("listitem").filter({ hasText: name });
  await expect(item).toContainText("hooks.example.com");
  await expect(item).not.toContainText("已分派");
  await item.getByText("更换签名密钥").click();
  await item.getByRole("button", { name: "生成新密钥" }).click();
  await expect(item.getByRole("status").locator("code")).not.toHaveText(secret);
  await expect(item).toContainText("旧密钥在");
  await page.reload();
  await expect(page.getByRole("main")).not.toContainText("whsec_");

  await item.getByRole("button", { name: `停用 ${name}` }).click();
  await expect(item.getByRole("button", { name: `启用 ${name}` })).toBeVisible();
  await item.getByText("删除", { exact: true }).click();
  await item.getByRole("button", { name: `删除这个地址：${name}` }).click();
  await expect(page.getByRole("listitem").filter({ hasText: name })).toHaveCount(0);
});

test("E-04 a lead sets up a bot of a group; its address must be the platform's; the log says what came of it", async ({
  as,
}) => {
  const page = await as("lead");
  await page.goto("/en/desk/settings/endpoints");
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Add", exact: true }) });
  const name = `on call ${crypto.randomUUID().slice(0, 6)}`;
  await form.getByLabel("Send to").selectOption("wecom");
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("Address").fill("https://hooks.example.com/robot");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(form.getByRole("alert")).toContainText("not an address of that platform");
  await expect(form.getByLabel("Send to")).toHaveValue("wecom");
  await form.getByLabel("Address").fill("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=none");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(form.getByRole("status")).toContainText("Added");
  const item = page.getByRole("listitem").filter({ hasText: name });
  await item.getByRole("button", { name: `Send a test to ${name}` }).click();
  const row = page.getByRole("row", { name: `Test ${name}` });
  await expect(row).toContainText(/Waiting|No answer|Answered|Delivered/);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await item.getByText("Remove", { exact: true }).click();
  await item.getByRole("button", { name: `Remove this address: ${name}` }).click();
  await expect(item).toHaveCount(0);
});

for (const [who, path, words] of [
  ["member", "/zh/account/webhooks", "只有账户所有者能看和改"],
  ["agent", "/zh/desk/settings/endpoints", "只有主管能改"],
] as const)
  test(`SEC-03 ${who} sees no endpoints and no form`, async ({ as }) => {
    const page = await as(who);
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText(words);
    await expect(page.getByRole("main").locator("form")).toHaveCount(0);
  });
