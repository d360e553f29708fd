import { expect, test } from "./fixtures";

test.describe.configure({ mode: "serial" });

const base = process.env.EMPTY_BASE_URL ?? "";
const setup = process.env.EMPTY_SETUP_URL ?? "";

test("SEC-42 a wrong set-up link says so and sets up nobody", async ({ page }) => {
  await page.goto(`${base}/zh/setup?token=guess`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("这个设立链接不能用了");
  await page.goto(`${base}/en/setup`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This set-up link no longer works");
});

test("U-07 an incomplete set-up keeps what was typed", async ({ page }) => {
  await page.goto(setup);
  await page.getByLabel("工作邮箱").fill("lead@vendor.example");
  await page.getByRole("button", { name: "设立并登录" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("请填写姓名");
  await expect(page.getByLabel("工作邮箱")).toHaveValue("lead@vendor.example");
});

test("SEC-42 the link printed at the first start makes the first lead, once", async ({ page }) => {
  await page.goto(setup);
  await page.getByLabel("姓名").fill("第一位主管");
  await page.getByLabel("工作邮箱").fill("lead@vendor.example");
  await page.getByRole("button", { name: "设立并登录" }).click();
  await expect(page).toHaveURL(/\/zh\/desk$/);
  await page.goto(setup);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("这个设立链接不能用了");
});
