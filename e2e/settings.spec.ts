/** The lead's room: what is published counts at once, and the past is not edited. */
import { expect, expectAccessible, expectNoSidewaysScroll, REFUSED, test } from "./fixtures";

test.use({ expectedErrors: [REFUSED] });

/** A minute in Shanghai, as the browser's field takes it. */
const minute = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 60_000).toISOString().slice(0, 16);

test("an incident is published, seen by everybody, ended once; maintenance of the past is refused and stays typed", async ({
  as,
  page: visitor,
}) => {
  const lead = await as("lead");
  await lead.goto("/zh/desk");
  await lead.getByRole("link", { name: "可用性记录" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText("可用性记录");
  const name = `网关抖动 ${crypto.randomUUID().slice(0, 6)}`;
  const incident = lead.locator("form").filter({ has: lead.getByRole("button", { name: "公布故障" }) });
  await incident.getByRole("button", { name: "公布故障" }).click();
  await expect(incident.getByRole("alert")).toContainText("请填写这一项");
  await expectAccessible(lead);
  await incident.getByLabel("说明（中文）").fill(name);
  await incident.getByLabel("说明（英文）").fill("Gateway jitter");
  await incident.getByLabel("影响").selectOption("degraded");
  await incident.getByLabel("开始").fill(minute(-30));
  await incident.getByRole("button", { name: "公布故障" }).click();
  await expect(incident.getByRole("status")).toContainText("已公布");
  await visitor.goto("/zh/status");
  await expect(visitor.getByRole("main")).toContainText(name);

  const ongoing = lead.getByRole("listitem").filter({ hasText: name });
  await ongoing.getByText("填写结束时间").first().click();
  await ongoing.getByLabel("结束").fill(minute(-5));
  await ongoing.getByRole("button", { name: "填写结束时间" }).click();
  await expect(lead.getByRole("listitem").filter({ hasText: name })).toHaveCount(0);

  const works = lead.locator("form").filter({ has: lead.getByRole("button", { name: "公布维护" }) });
  await works.getByLabel("说明（中文）").fill("数据库升级");
  await works.getByLabel("说明（英文）").fill("Database upgrade");
  await works.getByLabel("开始").fill(minute(-60));
  await works.getByLabel("结束").fill(minute(60));
  await works.getByRole("button", { name: "公布维护" }).click();
  await expect(works.getByRole("alert")).toContainText("维护要在开始之前公布");
  await expect(works.getByLabel("说明（中文）")).toHaveValue("数据库升级");
  await lead.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(lead);
});

test("SEC-03 an agent who is no lead neither sees the forms nor posts them", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/zh/desk/settings/availability");
  await expect(agent.getByRole("main")).toContainText("只有主管能改");
  await expect(agent.getByRole("button", { name: "公布故障" })).toHaveCount(0);
});

test("the team: a shift is kept and puts its agent on duty, a colleague is added by the lead alone", async ({ as }) => {
  const lead = await as("lead");
  await lead.goto("/zh/desk");
  await lead.getByRole("link", { name: "团队与值班" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText("团队与值班");
  await expectAccessible(lead);
  const id = crypto.randomUUID().slice(0, 6);
  const adding = lead.locator("form").filter({ has: lead.getByRole("button", { name: "加入", exact: true }) });
  await adding.getByLabel("姓名").fill(`新同事 ${id}`);
  await adding.getByLabel("邮箱").fill("no address");
  await adding.getByRole("button", { name: "加入" }).click();
  await expect(adding.getByRole("alert")).toContainText("请填写完整的邮箱地址");
  await adding.getByLabel("邮箱").fill(`mate-${id}@lingxun.example`);
  await adding.getByRole("button", { name: "加入" }).click();
  await expect(adding.getByRole("status")).toContainText("已加入");
  const row = lead.getByRole("row").filter({ hasText: `新同事 ${id}` });
  await expect(row).toContainText("没有排班");

  const shift = lead.locator("form").filter({ has: lead.getByRole("button", { name: "加上" }) });
  await shift.getByRole("button", { name: "加上" }).click();
  await expect(shift.getByRole("alert")).toContainText("请至少选一天");
  await shift.getByLabel("谁").selectOption({ label: `新同事 ${id} (L1)` });
  for (const day of ["周一", "周二", "周三", "周四", "周五", "周六", "周日"])
    await shift.getByRole("checkbox", { name: day }).check();
  await shift.getByLabel("从", { exact: true }).fill("00:00");
  await shift.getByLabel("到", { exact: true }).fill("23:59");
  await shift.getByRole("button", { name: "加上" }).click();
  await expect(shift.getByRole("status")).toContainText("已加上");
  // out of the way of whatever other tests expect of the level: one minute a day nobody is on duty
  await expect(row).toContainText(/值班中|不在班/);
  const listed = lead.getByRole("listitem").filter({ hasText: `新同事 ${id}` });
  await expect(listed).toContainText("00:00–23:59");
  await lead.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(lead);
  await listed.getByRole("button", { name: new RegExp(`^删除新同事 ${id}的班次`) }).click();
  await expect(row).toContainText("没有排班");

  const agent = await as("agent");
  await agent.goto("/en/desk/settings/team");
  await expect(agent.getByRole("main")).toContainText("For leads only");
});
