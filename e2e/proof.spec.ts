/** N6: a report that its reader can check, offline, without taking our word for it. */
import fs from "node:fs";
import path from "node:path";
import { expect, expectAccessible, test } from "./fixtures";
import { lastQuarter } from "./quarter";

test("the file and the tool are downloaded; offline the tool finds the good file good and names what was changed", async ({
  as,
}, info) => {
  const page = await as("owner");
  await page.goto(`/zh/account/compliance?quarter=${lastQuarter()}`);
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    const file = info.outputPath(download.suggestedFilename());
    await download.saveAs(file);
    return file;
  };
  const [proofFile, toolFile] = [await save("下载核对文件"), await save("下载核对工具")];
  expect(path.basename(toolFile)).toBe("backstop-verifier.html");
  const proof = JSON.parse(fs.readFileSync(proofFile, "utf8"));

  const context = await page.context().browser()?.newContext({ offline: true, locale: "zh-CN" });
  if (!context) throw new Error("no browser");
  const tool = await context.newPage();
  const refused: string[] = [];
  tool.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await tool.goto(`file://${toolFile}`);
  const check = (file: string) => tool.locator("#file").setInputFiles(file);
  await check(proofFile);
  const verdict = tool.locator("#verdict");
  await expect(verdict.getByRole("heading", { name: "✓ 全部一致" })).toBeVisible();
  await expect(verdict).toContainText(`${proof.tickets.length} 张工单`);
  const fingerprint = await verdict.locator("code").innerText();
  await expectAccessible(tool);

  const row = proof.report.attainment.find((one: { n: number }) => one.n > 0);
  row.met += 1;
  const altered = info.outputPath("altered.json");
  fs.writeFileSync(altered, JSON.stringify(proof));
  await check(altered);
  await expect(verdict.getByRole("heading", { name: "✗ 发现 2 处不一致" })).toBeVisible();
  await expect(verdict.getByRole("row").filter({ hasText: "数值不符" })).toContainText(`${row.met}${row.met - 1}`);
  await expect(verdict.getByRole("row").filter({ hasText: "签名无效" })).toHaveCount(1);
  await tool.getByRole("button", { name: "English" }).click();
  await expect(verdict.getByRole("heading", { name: "✗ 2 things do not agree" })).toBeVisible();

  const broken = info.outputPath("broken.json");
  fs.writeFileSync(broken, "{");
  await check(broken);
  await expect(verdict).toContainText("cannot be read as JSON");
  expect(refused).toEqual([]);
  await context.close();

  await page.goto("/zh/record");
  await expect(page.locator("#keys")).toContainText(fingerprint);
});
