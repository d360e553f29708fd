/** N11: a log is read in the browser; what it says is shown, what is private is taken out, and nothing of it is sent. */
import fs from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Download, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

const PHONE = "13812345678";
const LOG = `2026-11-23 09:15:02.114203+0800 Chat[4711:90210] [LXIM] LingxunIM SDK 5.4.2 starting, appId=91001234 region=cn
2026-11-23 09:15:03.411900+0800 Chat[4711:90213] [LXIM] login failed: LXError(code: 20003, message: "TOKEN_EXPIRED")
2026-11-23 09:15:04.000000+0800 Chat[4711:90213] [LXIM] asked ${PHONE} to try again, mail li.lei@company.cn
2026-11-23 09:16:10.000001+0800 Chat[4711:90213] [LXIM] conn disconnected code=20003
`;

const choose = (page: Page, name: string, content: Buffer | string) =>
  page.getByLabel("选择日志文件").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

/** Everything the page sends from now on, with bodies. */
function sent(page: Page): string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    requests.push(`${request.method()} ${request.url()} ${request.postDataBuffer()?.toString("latin1") ?? ""}`);
  });
  return requests;
}

async function saved(page: Page): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存处理后的日志" }).click();
  return download;
}

const contentOf = async (download: Download) => fs.readFileSync(await download.path());

test("N11 a dropped log is read, cleaned and saved, and no request carries any of it", async ({ page }) => {
  await page.goto("/zh/help/log-check");
  const requests = sent(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "chat.log", { type: "text/plain" }));
    return data;
  }, LOG);
  await page.getByText("或者把文件拖到这里").dispatchEvent("drop", { dataTransfer: transfer });

  const facts = page.getByRole("table", { name: "SDK与环境" });
  await expect(facts.getByRole("row", { name: /SDK版本/ })).toContainText("5.4.2");
  await expect(facts.getByRole("row", { name: /平台/ })).toContainText("iOS");
  await expect(facts.getByRole("row", { name: /时间/ })).toContainText("+0800");
  const code = page.getByRole("table", { name: "错误码" }).getByRole("row", { name: /20003/ });
  await expect(code).toContainText("Token已过期");
  await expect(code).toContainText("第2行至第4行");
  await expect(code.getByRole("link")).toHaveAttribute("href", "/zh/help/errors/error-20003-token-expired");
  await expectAccessible(page);

  await page.getByRole("checkbox", { name: /电子邮箱/ }).uncheck();
  const download = await saved(page);
  expect(download.suggestedFilename()).toBe("chat-redacted.log");
  expect((await contentOf(download)).toString()).toBe(LOG.replace(PHONE, "[removed:phone]"));
  await expect(page.getByRole("status").filter({ hasText: "已去除1处" })).toBeVisible();

  for (const request of requests) {
    for (const piece of [PHONE, "li.lei", "91001234", "Chat[4711", "5.4.2", "20003"])
      expect(request.split("_rsc")[0], request).not.toContain(piece);
  }
});

test("N11 a gzipped log is unpacked to be read and packed again", async ({ page }) => {
  await page.goto("/zh/help/log-check");
  await choose(page, "chat.log.gz", gzipSync(LOG));
  await expect(page.getByRole("table", { name: "错误码" })).toContainText("20003");
  const download = await saved(page);
  expect(download.suggestedFilename()).toBe("chat-redacted.log.gz");
  expect(gunzipSync(await contentOf(download)).toString()).not.toContain(PHONE);
});

test("N11 what is no text is said to be none, and another file can be chosen", async ({ page }) => {
  await page.goto("/zh/help/log-check");
  await choose(page, "picture.log", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
  await expect(page.getByRole("alert").filter({ hasText: "这不是文本日志" })).toBeVisible();
  await page.getByRole("button", { name: "取消" }).click();
  await choose(page, "broken.gz", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]));
  await expect(page.getByRole("alert").filter({ hasText: "没有读完" })).toBeVisible();
  await page.getByRole("button", { name: "取消" }).click();
  await choose(page, "empty.log", "");
  await expect(page.getByText("这份日志是空的。")).toBeVisible();
});

test("N11 50 MB are read while the page stays free to answer", async ({ page }) => {
  await page.goto("/zh/help/log-check");
  await page.evaluate((line) => {
    const megabyte = line.repeat(Math.ceil((1024 * 1024) / line.length));
    const data = new DataTransfer();
    data.items.add(new File(new Array(50).fill(megabyte), "long.log", { type: "text/plain" }));
    Object.assign(window, { data });
  }, LOG);
  await page.evaluate(() => {
    const state = { longest: 0, last: performance.now() };
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
    }, 20);
    const { data } = window as unknown as { data: DataTransfer };
    const input = document.querySelector("input[type=file]") as HTMLInputElement;
    Object.assign(window, { state });
    input.files = data.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByRole("table", { name: "错误码" })).toBeVisible({ timeout: 60_000 });
  const { longest } = await page.evaluate(() => (window as unknown as { state: { longest: number } }).state);
  // No judge of speed, only of freezing: read on the page itself this would be seconds.
  expect(longest).toBeLessThan(1000);
});

for (const [width, locale, theme] of [
  [390, "zh", "light"],
  [1280, "en", "dark"],
  [320, "en", "light"],
] as const) {
  test(`N11 U-24 findings read at ${width} px, ${locale}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`/${locale}/help/log-check`);
    await page.locator("input[type=file]").setInputFiles({
      name: `${"a-very-long-name-".repeat(8)}.log`,
      mimeType: "text/plain",
      buffer: Buffer.from(`${LOG}${"x".repeat(5000)} code=21005 ${"y".repeat(5000)}\n`),
    });
    await expect(page.getByRole("table").nth(1)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
