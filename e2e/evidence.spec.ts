/** Files: sent with a ticket and with replies, seen by who may see the ticket, refused with a reason, never lost to a bad line. */
import { createHash } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, REFUSED, signInAs, test } from "./fixtures";
import { answerToEvidence, submitFromEvidence } from "./wizard";

test.use({ expectedErrors: [REFUSED] });

const LOG = Buffer.from("2026-03-04 10:00:00.123 [E] sendMessage failed code=30014\n".repeat(500));
const log = (name: string) => ({ name, mimeType: "text/plain", buffer: LOG });
/** One red pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);
const picture = (name: string) => ({ name, mimeType: "image/png", buffer: PIXEL });
const program = { name: "run.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") };

/** Chosen as a customer does: each log is read in the browser before it is attached. */
async function choose(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.locator("[data-evidence]").setInputFiles(files);
  for (const { name } of files) if (name.endsWith(".log")) await attach(page, name);
}
const attach = (page: Page, name: string) =>
  page
    .getByRole("region", { name })
    .getByRole("button", { name: /^(附上|Attach)/ })
    .click();
const row = (page: Page, name: string): Locator =>
  page.getByRole("list", { name: "要一起提交的文件" }).getByRole("listitem").filter({ hasText: name });
const arrived = (page: Page, name: string) => expect(row(page, name)).toContainText(/已上传 · /);
const idOf = async (link: Locator) => /attachments\/([0-9a-f-]{36})/.exec((await link.getAttribute("href")) ?? "")?.[1];

test("SEC-28 SEC-29 files of the wizard are on the ticket for its account and the desk, and for nobody else", async ({
  as,
  page: visitor,
}) => {
  const [member, owner, stranger, agent] = [
    await as("member"),
    await as("owner"),
    await as("otherOwner"),
    await as("agent"),
  ];
  await answerToEvidence(member, "附件随工单走");
  await expect(member.getByRole("main")).toContainText(/单个文件不超过 50.MB，每张工单最多 50 个文件、共 200.MB/);
  await choose(member, log("崩溃 1.log"), picture("界面.png"));
  await arrived(member, "崩溃 1.log");
  await arrived(member, "界面.png");
  const id = await idOf(member.getByRole("link", { name: "崩溃 1.log" }));
  const read = (page: Page, query = "") => page.request.get(`/api/v1/attachments/${id}${query}`);
  for (const other of [owner, stranger, agent]) expect((await read(other)).status()).toBe(404);

  const number = await submitFromEvidence(member);
  for (const [page, path] of [
    [member, `/zh/tickets/${number}`],
    [owner, `/zh/tickets/${number}`],
    [agent, `/zh/desk/tickets/${number}`],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: "崩溃 1.log" })).toBeVisible();
    await expect(page.getByRole("img", { name: "图片 界面.png" })).toBeVisible();
    const answer = await read(page, "?view=inline");
    expect(answer.headers()["content-disposition"]).toMatch(
      /^attachment; .*filename\*=UTF-8''%E5%B4%A9%E6%BA%83%201.log/,
    );
    expect(answer.headers()["content-security-policy"]).toContain("sandbox");
    expect(await answer.body()).toEqual(LOG);
  }
  await member.getByText("指纹（SHA-256）").first().click();
  await expect(member.getByText(createHash("sha256").update(LOG).digest("hex"))).toBeVisible();
  expect((await read(stranger)).status()).toBe(404);
  expect((await visitor.request.get(`/api/v1/attachments/${id}`)).status()).toBe(401);
});

test("SEC-20 an upload that no page of ours sends is refused, with a foreign origin and with none", async ({ as }) => {
  const page = await as("member");
  await answerToEvidence(page, "别处来的上传");
  const address = `/api/v1/attachments?draft=${new URL(page.url()).searchParams.get("draft")}`;
  const named = { "idempotency-key": crypto.randomUUID(), "x-file-name": "a.log", "content-type": "text/plain" };
  const status = async (from: Record<string, string>) =>
    (await page.request.post(address, { data: LOG, headers: { ...named, ...from } })).status();
  expect(await status({})).toBe(403);
  expect(await status({ origin: "null" })).toBe(403);
  expect(await status({ origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" })).toBe(403);
  expect(await status({ origin: process.env.BASE_URL ?? "" })).toBe(201);
});

test("a file that cannot be taken says why and offers no second try; what was taken can be taken back", async ({
  as,
}) => {
  const page = await as("member");
  await answerToEvidence(page, "传错了文件");
  await choose(page, program, { ...log("截图.png"), mimeType: "image/png" }, log("对的.log"));
  await expect(row(page, "run.exe")).toContainText("不支持这种文件");
  await expect(row(page, "截图.png")).toContainText("文件内容和扩展名对不上");
  await arrived(page, "对的.log");
  await expect(page.getByRole("button", { name: /^重新上传/ })).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "已上传 1 个文件，2 个没有上传成功" })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "移除 对的.log" }).click();
  await expect(row(page, "对的.log")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "选择文件" })).toBeFocused();
  await page.reload();
  await expect(page.getByText("还没有文件。")).toBeVisible();
});

test.describe("on a bad line", () => {
  test.use({ expectedErrors: [/net::ERR_(FAILED|ABORTED)|status of 500/] });

  test("F-18 a lost connection is tried again by itself, a failure by a click, and one file comes of it", async ({
    as,
  }) => {
    const page = await as("member");
    await answerToEvidence(page, "弱网上传");
    const ways: ("abort" | "break" | "through")[] = ["abort", "break", "through"];
    const keys: string[] = [];
    await page.route(/\/api\/v1\/attachments\?/, async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      keys.push(route.request().headers()["idempotency-key"] ?? "");
      const way = ways.shift();
      if (way === "abort") return route.abort();
      if (way === "break") return route.fulfill({ status: 500, json: { title: "internal" } });
      return route.continue();
    });
    await choose(page, log("弱网.log"));
    await expect(row(page, "弱网.log")).toContainText("连接中断");
    await page.getByRole("button", { name: "重新上传 弱网.log" }).click();
    await arrived(page, "弱网.log");
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    await expect(row(page, "弱网.log")).toHaveCount(1);
  });

  test("an upload on its way can be cancelled and nothing of it stays; the check page says what will be missing", async ({
    as,
  }) => {
    const page = await as("member");
    await answerToEvidence(page, "取消上传");
    await page.route(/\/api\/v1\/attachments\?/, (route) =>
      route.request().method() === "POST" ? undefined : route.fallback(),
    );
    await choose(page, log("一.log"), log("二.log"), log("三.log"));
    await expect(row(page, "三.log")).toContainText("排队中");
    await expect(page.getByRole("progressbar", { name: "一.log 的上传进度" })).toBeVisible();
    await page.getByRole("button", { name: "取消上传 一.log" }).click();
    await expect(row(page, "一.log")).toHaveCount(0);
    await page.getByRole("main").getByRole("link", { name: "跳过" }).click();
    await page.waitForURL(/\/check/);
    await expect(page.getByText("还有 2 个文件没有传完")).toBeVisible();
    await page.goBack();
    for (const name of ["二.log", "三.log"]) await page.getByRole("button", { name: `取消上传 ${name}` }).click();
    await expect(page.getByText("还没有文件。")).toBeVisible();
  });
});

test("N11 a log is read before it is sent: what it says goes into the ticket, what is private stays here", async ({
  as,
}) => {
  const page = await as("member");
  await answerToEvidence(page, "日志先看一遍");
  const secret = "13812345678";
  const lines = `2026-11-23 09:15:02.114203+0800 Chat[4711:90210] [LXIM] LingxunIM SDK 5.4.2 starting, appId=91001234 region=cn
2026-11-23 09:15:03.411900+0800 Chat[4711:90213] [LXIM] login failed: LXError(code: 20003, message: "TOKEN_EXPIRED")
2026-11-23 09:15:04.000000+0800 Chat[4711:90213] [LXIM] asked ${secret} to try again\n`;
  await page.locator("[data-evidence]").setInputFiles({ ...log("登录.log"), buffer: Buffer.from(lines) });
  const reading = page.getByRole("region", { name: "登录.log" });
  await expect(reading.getByRole("table", { name: "错误码" })).toContainText("20003");
  await reading.getByRole("button", { name: "把这些填进工单" }).click();
  await expect(reading.getByRole("status").filter({ hasText: "已填进工单的描述和平台" })).toBeVisible();
  await expectAccessible(page);
  await reading.getByRole("button", { name: "附上处理后的日志" }).click();
  await arrived(page, "登录.log");
  const id = await idOf(page.getByRole("link", { name: "登录.log" }));
  const stored = (await (await page.request.get(`/api/v1/attachments/${id}`)).body()).toString();
  expect(stored).toBe(lines.replace(secret, "[removed:phone]"));
  await page.getByRole("main").getByRole("link", { name: "继续", exact: true }).click();
  await page.waitForURL(/\/check/);
  await expect(page.getByRole("main")).toContainText("日志里读到：SDK版本5.4.2；平台ios");
  await expect(page.getByRole("main")).toContainText("错误码20003；第一个错误在2026-11-23T09:15:03+08:00");
  await expect(page.getByRole("main")).toContainText("iOS");
});

test("replies of both sides take files: chosen by keyboard, dropped anywhere, pasted", async ({ as }) => {
  const [member, agent] = [await as("member"), await as("agent")];
  await answerToEvidence(member, "回复里的附件");
  await member.getByRole("main").getByRole("link", { name: "跳过" }).click();
  await member.waitForURL(/\/check/);
  await member.getByRole("button", { name: /提交/ }).last().click();
  await member.waitForURL(/\/submitted/);
  const number = Number(/\/tickets\/(\d+)\//.exec(member.url())?.[1]);

  await member.goto(`/zh/tickets/${number}`);
  const chooser = member.waitForEvent("filechooser");
  await member.getByRole("button", { name: "选择文件" }).focus();
  await member.keyboard.press("Enter");
  await (await chooser).setFiles(log("补充.log"));
  await attach(member, "补充.log");
  await arrived(member, "补充.log");
  await member.locator("#reply-body").fill("补一份日志。");
  await member.getByRole("button", { name: "发送回复" }).click();
  await expect(member.getByRole("article").getByRole("link", { name: "补充.log" })).toBeVisible();
  await expect(member.getByText("还没有文件。")).toBeVisible();

  await agent.goto(`/zh/desk/tickets/${number}`);
  await expect(agent.getByRole("article").getByRole("link", { name: "补充.log" })).toBeVisible();
  await bring(agent, "drop", "复现.log", "text/plain", LOG);
  await arrived(agent, "复现.log");
  await bring(agent, "paste", "image.png", "image/png", PIXEL);
  await arrived(agent, "截图-1.png");
  await agent.locator("#reply-body").fill("复现的日志和截图。");
  await agent.getByRole("button", { name: "发送回复" }).click();
  await member.reload();
  for (const name of ["复现.log", "截图-1.png"])
    await expect(member.getByRole("article").getByRole("link", { name, exact: true })).toBeVisible();
});

/** A file let go over the page, or pasted into it. */
async function bring(page: Page, way: "drop" | "paste", name: string, type: string, bytes: Buffer): Promise<void> {
  await page.getByRole("button", { name: "选择文件" }).waitFor();
  await page.evaluate(
    ([kind, called, mime, encoded]) => {
      const data = new DataTransfer();
      const body = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      data.items.add(new File([body], called, { type: mime }));
      const bubbling = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === "drop"
          ? new DragEvent("drop", { ...bubbling, dataTransfer: data })
          : new ClipboardEvent("paste", { ...bubbling, clipboardData: data }),
      );
    },
    [way, name, type, bytes.toString("base64")] as const,
  );
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the page for files and a ticket with files stay within the screen", async ({ page }) => {
    await signInAs(page, "member");
    await answerToEvidence(page, "手机上的附件");
    await choose(page, log(`${"很长的文件名".repeat(12)}.log`), program);
    await arrived(page, "很长的文件名");
    await expectNoSidewaysScroll(page);
    const number = await submitFromEvidence(page);
    await page.goto(`/en/tickets/${number}`);
    await page.getByText("Fingerprints (SHA-256)").first().click();
    await expectNoSidewaysScroll(page);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("files are uploaded, refused with a reason, taken back, and sent with the ticket and with a reply", async ({
    page,
  }) => {
    await signInAs(page, "member");
    await answerToEvidence(page, "没有脚本也能传");
    const upload = async (...files: Parameters<typeof choose>[1][]) => {
      await page.getByLabel("要上传的文件").setInputFiles(files);
      await page.getByRole("button", { name: "上传所选文件" }).click();
    };
    await upload(log("甲.log"), program, log("乙.log"));
    await expect(page.getByRole("alert").filter({ hasText: "不支持这种文件" })).toBeVisible();
    await arrived(page, "甲.log");
    await page.getByRole("button", { name: "移除 乙.log" }).click();
    await expect(row(page, "乙.log")).toHaveCount(0);
    const number = await submitFromEvidence(page);

    await page.goto(`/zh/tickets/${number}`);
    await expect(page.getByRole("article").getByRole("link", { name: "甲.log" })).toBeVisible();
    await page.getByRole("link", { name: "上传文件" }).click();
    await upload(log("丙.log"));
    await arrived(page, "丙.log");
    await page.getByLabel("内容").fill("再补一份。");
    await page.getByRole("button", { name: "发送回复" }).click();
    await page.goto(`/zh/tickets/${number}`);
    await expect(page.getByRole("article").getByRole("link", { name: "丙.log" })).toBeVisible();
  });
});
