import { expect, expectNoSidewaysScroll, test } from "./fixtures";

test("a lead types the next calendar, is told what is wrong, and sees what it changes before it is published", async ({
  as,
}) => {
  const page = await as("lead");
  await page.goto("/en/desk/settings/terms");
  await page.getByRole("link", { name: "Make the next version of the calendar" }).click();
  const row = page.getByRole("group", { name: "Row 1", exact: true });
  await row.getByLabel("Day", { exact: true }).fill("2020-01-02");
  await row.getByLabel("Name (Chinese)").fill("团建");
  await row.getByLabel("Name (English)").fill("Team day");
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByRole("alert").first()).toContainText("this day is over and cannot be changed");
  await expect(row.getByLabel("Name (English)")).toHaveValue("Team day");
  await row.getByLabel("Day", { exact: true }).fill("2028-12-29");
  await page.getByRole("button", { name: "See what changes" }).click();
  const effect = page.getByRole("region", { name: "What changes" });
  await expect(effect).toContainText("move to it");
  await expect(effect).toContainText("none becomes due later");
  await expect(effect.getByRole("button", { name: /^Publish as cn-office@\d+$/ })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test("a lead types the next policy and sees whose promises change", async ({ as }) => {
  const page = await as("lead");
  await page.goto("/zh/desk/settings/terms/policy");
  await page.getByText("专业版的服务时间和时限").click();
  const field = page.locator('[name="tiers.pro.targets.first_response.S1.amount"]');
  await field.fill("900");
  await page.getByRole("button", { name: "看会改变什么" }).click();
  await expect(page.getByRole("alert").first()).toContainText("S2");
  await field.fill("20");
  await page.getByRole("button", { name: "看会改变什么" }).click();
  const effect = page.getByRole("region", { name: "会改变什么" });
  await expect(effect).toContainText("S1");
  await expect(effect.getByRole("button", { name: /^发布为 / })).toBeVisible();
});

test("SEC-03 an agent who is no lead sees no form of terms", async ({ as }) => {
  const page = await as("agent");
  for (const path of [
    "/zh/desk/settings/terms",
    "/zh/desk/settings/terms/policy",
    "/zh/desk/settings/terms/calendar",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText("只有主管");
    await expect(page.getByRole("main").locator("form")).toHaveCount(0);
  }
});
