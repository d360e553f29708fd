/** N10: a visitor asks before buying, proves the address, and watches the clocks a customer would see. */
import { expect, expectAccessible, REFUSED, test } from "./fixtures";
import { linkIn, nextMailTo } from "./mail";

const address = () => `visitor-${crypto.randomUUID().slice(0, 8)}@green.example`;

test("N10 a question is filed once its address is proven, enters the desk's queue, and counts in the open", async ({
  page,
  as,
}) => {
  const email = address();
  const title = `群成员上限是多少 ${email.slice(8, 16)}`;
  await page.goto("/zh/trial");
  await expect(page.getByRole("main")).toContainText("首次响应 1个工作日");
  await expect(page.getByRole("main")).toContainText(/收到 \d+ 个问题；已有结果的 \d+ 个里，\d+ 个按时首次响应/);
  await page.getByLabel("您的姓名").fill("林夏");
  await page.getByLabel("工作邮箱").fill(email);
  await page.getByLabel("一句话说明问题").fill(title);
  await page.getByLabel("详细说说").fill("想做 5,000 人的群。");
  await page.getByRole("button", { name: "发送确认邮件" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("请填写这一项");
  await expect(page.getByLabel("详细说说")).toHaveValue("想做 5,000 人的群。");
  await expectAccessible(page);
  await page.getByLabel("公司或团队").fill("青柠工作室");
  await page.getByRole("button", { name: "发送确认邮件" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("请查收邮件");

  const link = linkIn(await nextMailTo(email));
  await page.goto(link); // opening it is what a mail scanner does: it files nothing
  await page.goto(link);
  await page.getByRole("button", { name: "确认并提交问题" }).click();
  await page.waitForURL(/\/zh\/tickets\/\d+\/submitted/);
  const number = /\/tickets\/(\d+)\//.exec(page.url())?.[1];
  await page.goto(`/zh/tickets/${number}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);

  const agent = await as("agent");
  await agent.goto(`/zh/desk/tickets/${number}`);
  await expect(agent.getByRole("main")).toContainText("青柠工作室");
  await expect(agent.getByRole("main")).not.toContainText("试问");

  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByRole("button", { name: "确认并提交问题" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("已经用过，或者过期了");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedErrors: [REFUSED] });

  test("N10 a question is asked and confirmed all the same", async ({ page }) => {
    const email = address();
    await page.goto("/en/trial");
    for (const [label, words] of [
      ["Your name", "Ada"],
      ["Company or team", "Green"],
      ["Work e-mail", email],
      ["The question in one sentence", "Is there a Flutter SDK?"],
      ["The details", "We are Flutter only."],
    ] as const)
      await page.getByLabel(label).fill(words);
    await page.getByRole("button", { name: "Send the confirmation" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
    await page.goto(linkIn(await nextMailTo(email)));
    await page.getByRole("button", { name: "Confirm and file the question" }).click();
    await page.waitForURL(/\/en\/tickets\/\d+\/submitted/);
  });
});
