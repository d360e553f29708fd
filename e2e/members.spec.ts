/** Who belongs to an account: asked by mail, joined by the link, changed and removed by an owner; all of it in the log. */
import { expect, expectAccessible, expectNoSidewaysScroll, REFUSED, test } from "./fixtures";
import { linkIn, nextMailTo } from "./mail";

test.use({ expectedErrors: [REFUSED] });

test("SEC-09 SEC-15 somebody is invited, joins by one press, is made a reader, and removed with their session", async ({
  as,
  browser,
}) => {
  const owner = await as("owner");
  const id = crypto.randomUUID().slice(0, 8);
  const [email, name] = [`joins-${id}@new.example`, `新同事 ${id}`];
  await owner.goto("/zh/account");
  await owner.getByRole("link", { name: "成员", exact: true }).click();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("成员");
  await owner.getByLabel("邮箱").fill("no address");
  await owner.getByLabel("姓名").fill(name);
  await owner.getByRole("button", { name: "发送邀请" }).click();
  await expect(owner.getByRole("main").getByRole("alert")).toContainText("请填写完整的邮箱地址");
  await expect(owner.getByLabel("姓名")).toHaveValue(name);
  await expectAccessible(owner);
  await owner.getByLabel("邮箱").fill(email);
  await owner.getByRole("button", { name: "发送邀请" }).click();
  await expect(owner.getByText("已发送邀请")).toBeVisible();
  await expect(owner.getByRole("listitem").filter({ hasText: email })).toContainText("成员");

  const joining = await browser.newContext({ javaScriptEnabled: false, locale: "zh-CN" });
  const guest = await joining.newPage();
  const link = linkIn(await nextMailTo(email));
  await guest.goto(link);
  await guest.goto(link); // looking changes nothing
  await guest.getByRole("button", { name: "加入并登录" }).click();
  await guest.waitForURL(/\/zh\/tickets/);
  await expect(guest.getByRole("banner")).toContainText(name);

  await owner.reload();
  const member = owner.getByRole("listitem").filter({ hasText: email });
  await member.getByText(`管理${name}`).click();
  await member.getByLabel("角色").selectOption("viewer");
  await member.getByRole("button", { name: "更改角色" }).click();
  await expect(member).toContainText("已更改");
  await guest.goto(`${process.env.BASE_URL}/zh/tickets`);
  await expect(guest.getByRole("main").getByRole("link", { name: "提交工单" })).toHaveCount(0);
  await member.getByRole("button", { name: `移除${name}` }).click();
  await expect(owner.getByRole("listitem").filter({ hasText: email })).toHaveCount(0);
  await guest.reload();
  await expect(guest).toHaveURL(/sign-in/);
  await guest.goto(link);
  await guest.getByRole("button", { name: "加入并登录" }).click();
  await expect(guest.getByRole("main")).toContainText("这个邀请用过了");
  await joining.close();

  await owner.goto("/zh/account/log");
  for (const words of ["接受邀请，成为成员", "从成员改为只读成员", "移除"])
    await expect(owner.getByRole("row").filter({ hasText: name }).filter({ hasText: words }).first()).toBeVisible();
  await owner.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(owner);
  await owner.goto("/zh/account/members");
  await expectNoSidewaysScroll(owner);
});

test("the last owner can neither step down nor leave; a member reads and manages nothing", async ({ as }) => {
  const owner = await as("otherOwner");
  await owner.goto("/en/account/members");
  const own = owner.getByRole("listitem").filter({ hasText: "(you)" });
  await own.getByText(/^Manage /).click();
  await own.getByLabel("Role").selectOption("viewer");
  await own.getByRole("button", { name: "Change role" }).click();
  await expect(own).toContainText("at least one owner");
  await own.getByRole("button", { name: /^Remove / }).click();
  await expect(own).toContainText("at least one owner");

  const member = await as("member");
  await member.goto("/en/account/members");
  await expect(member.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await expect(member.getByRole("main").locator("form")).toHaveCount(0);
  await expect(member.getByRole("main")).not.toContainText("@");
  await member.goto("/en/account/log");
  await expect(member.getByRole("main")).toContainText("Only owners read the account log");
});
