import { expect, REFUSED, signInAs, test } from "./fixtures";
import { countMailTo, linkIn, nextMailTo } from "./mail";
import { PEOPLE } from "./people";

const { owner, member, viewer, otherOwner } = PEOPLE;

test.describe("a link by e-mail", () => {
  test("SEC-15 signs in once, by pressing the button, and is dead afterwards", async ({ page }) => {
    const already = await countMailTo(owner.email);
    await page.goto("/zh/sign-in?next=/zh/account/sla");
    await page.getByLabel("工作邮箱").fill(`  ${owner.email.toUpperCase()} `);
    await page.getByRole("button", { name: "发送登录链接" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("请查收邮件");
    const mail = await nextMailTo(owner.email, already);
    expect(mail.subject).toBe("兜底登录链接");
    const link = linkIn(mail);

    await page.goto(link); // opening it is what a mail scanner does: it spends nothing
    await page.goto(link);
    await expect(page.getByText(owner.email)).toBeVisible();
    await page.getByRole("main").getByRole("button", { name: "登录" }).click();
    await expect(page).toHaveURL(/\/zh\/account\/sla$/);

    await page.goto("about:blank"); // or the page left open asks for news without its cookie, and is refused
    await page.context().clearCookies();
    await page.goto(link);
    await page.getByRole("main").getByRole("button", { name: "登录" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("已经用过，或者过期了");
  });

  test("comes in the reader's language, and what goes wrong is told in the page's", async ({ page }) => {
    await page.goto("/en/sign-in");
    await page.getByLabel("Work e-mail").fill(otherOwner.email);
    await page.getByRole("button", { name: "Send a sign-in link" }).click();
    await expect(page).toHaveURL(/\/en\/sign-in\/sent/);
    const link = new URL(linkIn(await nextMailTo(otherOwner.email)));
    expect(link.pathname).toBe("/en/sign-in/confirm");
    link.searchParams.set("token", "another");
    await page.goto(link.href);
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/en\/sign-in\?error=Verification/);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("used before, or it has expired");
  });

  test("SEC-12 the answer is the same for an address nobody has", async ({ page }) => {
    const answers: string[] = [];
    for (const email of [viewer.email, "nobody@nowhere.example"]) {
      await page.goto("/zh/sign-in");
      await page.getByLabel("工作邮箱").fill(email);
      await page.getByRole("button", { name: "发送登录链接" }).click();
      await page.waitForURL("**/sign-in/sent");
      answers.push(await page.getByRole("main").innerText());
    }
    expect(answers[0]).toBe(answers[1]);
    await nextMailTo(viewer.email);
    expect(await countMailTo("nobody@nowhere.example")).toBe(0);
  });

  test("U-07 a wrong address is named on top, in the title and beside the field, and kept", async ({ page }) => {
    await page.goto("/zh/sign-in");
    await page.getByLabel("工作邮箱").fill("lin@");
    await page.getByRole("button", { name: "发送登录链接" }).click();
    const summary = page.getByRole("main").getByRole("alert");
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(/^错误：/);
    await expect(page.getByLabel("工作邮箱")).toHaveValue("lin@");
    await expect(page.locator("#email-error")).toHaveText("请填写完整的邮箱地址，例如 name@company.com");
    await summary.getByRole("link").click();
    await expect(page.getByLabel("工作邮箱")).toBeFocused();
  });

  test("A-06 allows paste and password managers, without a puzzle", async ({ page }) => {
    await page.goto("/zh/sign-in");
    const field = page.getByLabel("工作邮箱");
    await expect(field).toHaveAttribute("autocomplete", "email");
    await field.evaluate((input) => {
      const pasted = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
      if (!input.dispatchEvent(pasted)) throw new Error("paste is refused");
    });
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("works all the same", async ({ page }) => {
      const already = await countMailTo(member.email);
      await page.goto("/zh/sign-in");
      await page.getByLabel("工作邮箱").fill(member.email);
      await page.getByRole("button", { name: "发送登录链接" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("请查收邮件");
      await page.goto(linkIn(await nextMailTo(member.email, already)));
      await page.getByRole("main").getByRole("button", { name: "登录" }).click();
      await expect(page).toHaveURL(/\/zh\/tickets$/);
    });
  });
});

test.describe("the company's identity provider", () => {
  test("SEC-17 signs nobody in by e-mail alone, and signs in once it is connected", async ({ page, browser }) => {
    const login = "lead-at-acme";
    await page.goto("/zh/sign-in");
    await page.getByRole("button", { name: "用 Acme ID 登录" }).click();
    await identify(page, login);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("没有与这个公司账号对应的用户");

    await signInAs(page, "lead");
    await page.goto("/zh/sign-in");
    await page.getByRole("button", { name: "连接 Acme ID" }).click();
    await page.waitForURL(/\/zh\/sign-in$/);
    await expect(page.getByText("已连接 Acme ID")).toBeVisible();

    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto("/en/sign-in");
    await elsewhere.getByRole("button", { name: "Sign in with Acme ID" }).click();
    await identify(elsewhere, login);
    await expect(elsewhere).toHaveURL(/\/en\/desk$/);
    await elsewhere.context().close();
  });

  test("SEC-17 an address it shares with a known person is not enough", async ({ page }) => {
    await page.goto("/zh/sign-in");
    await page.getByRole("button", { name: "用 Acme ID 登录" }).click();
    await identify(page, owner.email);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("请先用邮箱登录，再在本页连接它");
  });

  async function identify(page: import("@playwright/test").Page, login: string) {
    await page.locator('input[name="login"]').fill(login);
    await page.locator('input[name="password"]').fill("anything");
    await page.locator('button[type="submit"]').click();
    await page.getByRole("button", { name: "Continue" }).click();
  }
});

test.describe("a demo person", () => {
  test("is one click away and labelled as a demo", async ({ page }) => {
    await page.goto("/zh/sign-in");
    const list = page.getByRole("region", { name: "以演示人物登录" }).or(page.getByText("以演示人物登录"));
    await expect(list.first()).toBeVisible();
    await expect(page.getByText("这些人物都是虚构的")).toBeVisible();
    await signInAs(page, "agent");
    await expect(page).toHaveURL(/\/zh\/desk$/);
  });

  test("is led to the page that was wanted, but not into a room of other people", async ({ page }) => {
    await page.goto("/zh/account/sla");
    await expect(page).toHaveURL(/\/zh\/sign-in\?next=/);
    await page.getByRole("button", { name: new RegExp(`^${owner.name}`) }).click();
    await expect(page).toHaveURL(/\/zh\/account\/sla$/);
  });

  test("SEC-42 does not exist outside a demo", async ({ page }) => {
    await page.goto(`${process.env.EMPTY_BASE_URL}/zh/sign-in`);
    await expect(page.getByLabel("工作邮箱")).toBeVisible();
    await expect(page.getByText("演示")).toHaveCount(0);
  });
});

test.describe("a session", () => {
  test.use({ expectedErrors: [REFUSED] });

  test("SEC-13 ends on the server: a copied cookie is dead after signing out", async ({ page, browser }) => {
    await signInAs(page, "viewer");
    const copied = await page.context().storageState();
    await page.goto("/zh/tickets");
    await page.locator("summary", { hasText: viewer.name }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.waitForURL(/\/zh$/);

    const thief = await (await browser.newContext({ storageState: copied })).newPage();
    await thief.goto("/zh/tickets");
    await expect(thief).toHaveURL(/\/zh\/sign-in\?next=/);
    const session = await thief.request.get("/api/v1/session");
    expect((await session.json()).viewer).toBeNull();
    await thief.context().close();
  });

  test("SEC-13 gets a new token at every sign-in, and the old one is dead", async ({ page, browser }) => {
    await signInAs(page, "viewer");
    const first = await page.context().storageState();
    await signInAs(page, "viewer");
    const [before, after] = [first.cookies, await page.context().cookies()].map(
      (cookies) => cookies.find(({ name }) => name.includes("backstop.session"))?.value,
    );
    expect(after).toBeTruthy();
    expect(after).not.toBe(before);
    const old = await (await browser.newContext({ storageState: first })).newPage();
    await old.goto("/zh/tickets");
    await expect(old).toHaveURL(/\/zh\/sign-in\?next=/);
    await old.context().close();
  });

  test("SEC-14 lives in a cookie that scripts cannot read", async ({ page }) => {
    await signInAs(page, "viewer");
    const cookie = (await page.context().cookies()).find(({ name }) => name.includes("backstop.session"));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  });

  test("says who is signed in, and offers the way out without JavaScript", async ({ browser, page }) => {
    await signInAs(page, "viewer");
    const context = await browser.newContext({
      storageState: await page.context().storageState(),
      javaScriptEnabled: false,
    });
    const plain = await context.newPage();
    await plain.goto("/zh/sign-in");
    await expect(plain.getByRole("heading", { level: 1 })).toHaveText("您已登录");
    await expect(plain.getByRole("main")).toContainText(viewer.name);
    await plain.getByRole("main").getByRole("button", { name: "退出登录" }).click();
    await expect(plain.getByRole("heading", { level: 1 })).toHaveText("登录");
    await context.close();
  });
});
