/** The same news in the portal: read by its reader, narrowed by what they want. */
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";
import { answerToEvidence, submitFromEvidence } from "./wizard";

test("news of a ticket stands in the inbox, is counted in the menu, and is read", async ({ as }) => {
  const [member, agent] = [await as("member"), await as("agent")];
  await answerToEvidence(member, "站内消息也要有");
  const number = await submitFromEvidence(member);
  await agent.goto(`/zh/desk/tickets/${number}`);
  await agent.locator("#reply-body").fill("收到，正在看。");
  await agent.getByRole("button", { name: "发送回复" }).click();
  await expect(agent.getByText("收到，正在看。").first()).toBeVisible();

  await member.goto("/zh");
  await member
    .locator("summary")
    .filter({ hasText: /条未读消息/ })
    .click();
  await member.getByRole("banner").getByRole("link", { name: "消息", exact: true }).click();
  await expect(member.getByRole("heading", { level: 1 })).toHaveText("消息");
  const news = member.getByRole("listitem").filter({ hasText: `#${number}` });
  await expect(news).toHaveCount(2);
  await expect(news.first()).toContainText("回复了");
  await expect(news.first()).toContainText("未读");
  await expectAccessible(member);
  await member.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(member);
  await member.getByRole("button", { name: "全部标为已读" }).click();
  await expect(member.getByText("未读")).toHaveCount(0);
  await news.first().getByRole("link").click();
  await expect(member.getByRole("heading", { level: 1 })).toContainText("站内消息也要有");
});

for (const javaScriptEnabled of [true, false])
  test(`what is wanted, and the quiet hours, are kept${javaScriptEnabled ? "" : " without scripts"}`, async ({
    as,
    browser,
  }) => {
    const storageState = await (await as("viewer")).context().storageState();
    const page = await (await browser.newContext({ storageState, javaScriptEnabled, locale: "en" })).newPage();
    await page.goto(`${process.env.BASE_URL}/en/notifications/preferences`);
    const mail = page.getByRole("checkbox", { name: "Answered: Mail" });
    const before = await mail.isChecked();
    await mail.setChecked(!before);
    await page.getByLabel("From").selectOption({ label: before ? "22:00" : "None" });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await expect(mail).toBeChecked({ checked: !before });
    await page.reload();
    await expect(mail).toBeChecked({ checked: !before });
    await expect(page.getByLabel("From")).toHaveValue(before ? "1320" : "");
    await page.context().close();
  });

test("a lead follows the mail: what was sent, its letter without the reader's key, and sends it again", async ({
  as,
}) => {
  const [lead, agent] = [await as("lead"), await as("agent")];
  await agent.goto("/zh/desk/settings/messages");
  await expect(agent.getByRole("main")).toContainText("只有主管能改");
  await expect(agent.getByRole("main").getByRole("table")).toHaveCount(0);
  const member = await as("member");
  await answerToEvidence(member, "邮件记录里也有");
  const number = await submitFromEvidence(member);
  await lead.goto("/zh/desk");
  await lead.getByRole("link", { name: "邮件记录", exact: true }).click();
  await lead.waitForURL(/\/settings\/messages$/);
  const row = lead.getByRole("row").filter({ hasText: `#${number}` });
  await expect(async () => {
    await lead.reload();
    await expect(row).toContainText("送达", { timeout: 1000 });
  }).toPass();
  await expectAccessible(lead);
  await row.getByRole("button", { name: /^再发/ }).click();
  await expect(row).toContainText(/等待发送|送达/);
  await row.getByRole("link", { name: /^看/ }).click();
  await expect(lead.locator("pre")).toContainText("我们收到了您的工单");
  await expect(lead.locator("pre")).toContainText("?key=…");
  await lead.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(lead);
});
