/** The lead opens an account and changes one's terms, and sees what that changes before it is done. */
import { expect, expectAccessible, expectNoSidewaysScroll, REFUSED, test } from "./fixtures";
import { linkIn, nextMailTo } from "./mail";
import { PEOPLE } from "./people";

test.use({ expectedErrors: [REFUSED] });

test("an account is opened, its owner joins by mail, and its terms are changed from now on", async ({
  as,
  browser,
}) => {
  const lead = await as("lead");
  const id = crypto.randomUUID().slice(0, 8);
  await lead.goto("/zh/desk");
  await lead.getByRole("link", { name: "客户账户" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText("客户账户");
  await expectAccessible(lead);
  const form = lead.locator("form").filter({ has: lead.getByRole("button", { name: "开通并发邀请" }) });
  await form.getByLabel("名称").fill(`新客户 ${id}`);
  await form.getByLabel("代号").fill("Not A Key");
  await form.getByLabel("负责人姓名").fill("何新");
  await form.getByLabel("负责人邮箱").fill(`owner@${id}.example`);
  await form.getByRole("button", { name: "开通并发邀请" }).click();
  await expect(form.getByRole("alert")).toContainText("只用小写字母、数字和连字符");
  await expect(form.getByLabel("名称")).toHaveValue(`新客户 ${id}`);
  await form.getByLabel("代号").fill(`new-${id}`);
  await form.getByRole("button", { name: "开通并发邀请" }).click();
  await expect(form.getByRole("status")).toContainText("已开通");

  const guest = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await guest.goto(linkIn(await nextMailTo(`owner@${id}.example`)));
  await guest.getByRole("button", { name: "加入并登录" }).click();
  await guest.waitForURL(/\/zh\/tickets/);
  await guest.goto(`${process.env.BASE_URL}/zh/account/sla`);
  await expect(guest.getByRole("main")).toContainText("基础版");

  await lead.getByRole("link", { name: `新客户 ${id}` }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText(`新客户 ${id}`);
  await lead.getByLabel("服务等级").selectOption("enterprise");
  await lead.getByLabel("从什么时候起").fill("2020-01-01T00:00");
  await lead.getByRole("button", { name: "看会改变什么" }).click();
  await expect(lead.getByText("请填写现在或以后的时刻。").first()).toBeVisible();
  await lead.getByLabel("服务等级").selectOption("enterprise");
  await lead.getByLabel("从什么时候起").fill("");
  await lead.getByRole("button", { name: "看会改变什么" }).click();
  const effect = lead.locator("#effect");
  await expect(effect).toContainText("服务等级由基础版改为");
  await expect(effect).toContainText("S1");
  await expect(effect).toContainText("现在没有未结束的工单");
  await expectAccessible(lead);
  await effect.getByRole("button", { name: "确认更改" }).click();
  await expect(effect.getByRole("status")).toContainText("已更改");
  await guest.reload();
  await expect(guest.getByRole("main")).toContainText("服务等级由基础版改为");
  await lead.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(lead);
  await lead.goto("/zh/desk/settings/accounts");
  await expectNoSidewaysScroll(lead);
  await guest.context().close();
});

test("SEC-03 an agent who is no lead sees no accounts", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/en/desk/settings/accounts");
  await expect(agent.getByRole("main")).toContainText("For leads only");
  await expect(agent.getByRole("main")).not.toContainText(PEOPLE.owner.place);
  expect((await agent.goto("/en/desk/settings/accounts/chenxing"))?.status()).toBe(404);
});
