/** The wizard answered as somebody whose problem is serious but not urgent; with scripts and without. */
import type { Page } from "@playwright/test";

/** Question → answer; the last three may be passed by. */
const ANSWERS = [
  ["kind", "problem"],
  ["function", "messaging"],
  ["impact", "impaired"],
  ["users", "some"],
  ["environment", "production"],
  ["workaround", "partial"],
  ["since", null],
  ["platforms", null],
  ["regions", null],
] as const;

/** Ends on the page for files. `locale` is the address's. */
export async function answerToEvidence(page: Page, title: string, locale: "zh" | "en" = "zh"): Promise<void> {
  const next = page.getByRole("button", { name: locale === "zh" ? "继续" : "Continue", exact: true });
  await page.goto(`/${locale}/tickets/new`);
  for (const [question, answer] of ANSWERS) {
    if (question !== "kind") await page.waitForURL(new RegExp(`/tickets/new/${question}\\?`));
    if (answer) await page.locator(`input[type=radio][value="${answer}"]`).check();
    await next.click();
  }
  await page.locator("input[name=title]").fill(title);
  await page.locator("textarea[name=description]").fill("部分群里的消息发出后对方收不到，返回 30014。");
  await next.click();
  await page.waitForURL(/\/tickets\/new\/evidence/);
  await page.waitForLoadState("networkidle");
}

/** From the page for files to the confirmation; returns the ticket's number. */
export async function submitFromEvidence(page: Page): Promise<number> {
  await page
    .getByRole("main")
    .getByRole("link", { name: /^(继续|跳过.*)$/ })
    .click();
  await page.waitForURL(/\/tickets\/new\/check/);
  await page.getByRole("button", { name: /提交/ }).last().click();
  await page.waitForURL(/\/tickets\/\d+\/submitted/);
  return Number(/\/tickets\/(\d+)\//.exec(page.url())?.[1]);
}
