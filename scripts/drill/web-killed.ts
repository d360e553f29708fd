/** F-01: the web process is killed, right after a confirmation was seen and in the middle of submitting. */
import fs from "node:fs";
import { type BrowserContext, chromium } from "@playwright/test";
import { completeDrafts, type Draft, type Member, ticketsOf } from "./member";
import { killNow } from "./processes";
import { checkUrl, openForm, readyAgain, request, submitInTheEnd, submittedNumber } from "./requests";
import type { Portal, Stack } from "./stack";
import { assert, spread } from "./told";

const READY_LIMIT_MS = 5_000;
const SYSTEM_CHROMIUM = "/usr/bin/chromium";

/** Files tickets in a browser and kills the server as soon as the confirmation is on screen. */
export async function killAfterConfirmation(stack: Stack, portal: Portal, member: Member, rounds: number) {
  const drafts = await completeDrafts(stack, member, rounds);
  const executablePath = fs.existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const context = await browser.newContext({ locale: "zh-CN" });
  await context.addCookies([{ ...member.cookie, url: stack.baseUrl }]);
  const seen: number[] = [];
  const times: number[] = [];
  for (const draft of drafts) {
    const { number, readyMs } = await fileAndKill(stack, portal, context, draft);
    seen.push(number);
    times.push(readyMs);
  }
  await browser.close();
  await expectOneEach(stack, drafts, seen);
  return `${rounds} of ${rounds} confirmed tickets there, ready again after ${spread(times)}`;
}

async function fileAndKill(stack: Stack, portal: Portal, context: BrowserContext, draft: Draft) {
  const page = await context.newPage();
  await page.goto(checkUrl(stack, draft));
  const form = page.locator("form", { has: page.locator(`input[name=draft][value="${draft.id}"]`) });
  await form.locator("button[type=submit]:not([formaction])").first().click();
  await page.waitForURL(/\/tickets\/\d+\/submitted$/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await killNow(portal.webPid());
  const number = Number(/\/tickets\/(\d+)\//.exec(page.url())?.[1]);
  const readyMs = await readyAgain(stack, READY_LIMIT_MS);
  for (const path of [`/zh/tickets/${number}`, `/zh/tickets/${number}/submitted`]) {
    const answer = await page.goto(stack.baseUrl + path);
    assert(answer?.status() === 200, `${path} answers ${answer?.status()}`);
    assert((await page.content()).includes(draft.title), `${path} shows another ticket`);
  }
  await page.close();
  return { number, readyMs };
}

/** Kills the server some milliseconds after a submission left; the person tries again, and has one ticket. */
export async function killMidSubmit(stack: Stack, portal: Portal, member: Member, rounds: number) {
  const drafts = await completeDrafts(stack, member, rounds);
  const seen: number[] = [];
  const times: number[] = [];
  let acknowledged = 0;
  for (const [round, draft] of drafts.entries()) {
    const form = (await openForm(stack, member, draft)) ?? {};
    const sent = request(checkUrl(stack, draft), form).then(submittedNumber, () => null);
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 400));
    await killNow(portal.webPid());
    const first = await sent;
    times.push(await readyAgain(stack, READY_LIMIT_MS));
    const number = await submitInTheEnd(stack, member, draft);
    assert(first === null || first === number, `acknowledged as ${first}, later ${number}`);
    if (first) acknowledged++;
    seen.push(number);
  }
  await expectOneEach(stack, drafts, seen);
  return `${rounds} drafts, ${rounds} tickets (${acknowledged} acknowledged before the kill), ready again after ${spread(times)}`;
}

/** Exactly one ticket per draft, with the number that was shown. */
export async function expectOneEach(stack: Stack, drafts: readonly Draft[], seen: readonly (number | undefined)[]) {
  const tickets = await ticketsOf(stack, drafts);
  for (const [index, numbers] of tickets.entries())
    assert(numbers.length === 1 && numbers[0] === seen[index], `draft ${index}: saw ${seen[index]}, stored ${numbers}`);
}
