/**
 * What every browser test starts from: `as("owner")` gives a page signed in as a demo person, and whatever a page
 * reports as broken (a policy violation, an error in the console) fails the test that opened it (SEC-21).
 */
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { PEOPLE, type Who } from "./people";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface Fixtures {
  /** A page of its own browser, signed in as this person. */
  as: (who: Who) => Promise<Page>;
  /** Parts of console messages that this test provokes on purpose. */
  expectedErrors: RegExp[];
  /** What pages of this test complained about; empty at its end, or it fails. */
  complaints: string[];
}

interface WorkerFixtures {
  sessions: Map<Who, StorageState>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sessions: [async ({ browserName: _ }, use) => use(new Map()), { scope: "worker" }],
  expectedErrors: [[], { option: true }],
  complaints: [
    async ({ expectedErrors }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints.filter((text) => !expectedErrors.some((expected) => expected.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    await listen(context, complaints);
    await use(context);
  },
  as: async ({ browser, sessions, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (who) => {
      const context = await browser.newContext({ storageState: sessions.get(who) });
      opened.push(context);
      await listen(context, complaints);
      const page = await context.newPage();
      if (!sessions.has(who)) {
        await signInAs(page, who);
        sessions.set(who, await context.storageState());
      }
      return page;
    });
    for (const context of opened) await context.close();
  },
});

export { expect };

/** One click in the demo's list; ends on that person's first page. */
export async function signInAs(page: Page, who: Who): Promise<void> {
  const { name, place } = PEOPLE[who];
  await page.goto("/zh/sign-in");
  await page
    .getByRole("region", { name: place })
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
}

/** The reference browser's own words for a document or request that was refused with 404 and the like. */
export const REFUSED = /Failed to load resource: the server responded with a status of 4\d\d/;

async function listen(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.exposeBinding("reportViolation", (_source, text: string) => complaints.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const text = `${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`;
      (window as unknown as { reportViolation(text: string): void }).reportViolation(text);
    });
  });
  context.on("console", (message) => {
    if (message.type() !== "error" || !isOurs(message.page()?.url())) return;
    complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(`error: ${error.error().message}`));
}

/** The identity provider's pages are not ours to judge. */
function isOurs(url = ""): boolean {
  return [process.env.BASE_URL, process.env.EMPTY_BASE_URL].some((base) => base && url.startsWith(base));
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No violation of WCAG 2.2 AA that a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
  expect(found).toEqual([]);
}

/** Nothing of the page reaches beyond the viewport (A-07, WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5,
    );
    return wide.map((element) => element.outerHTML.slice(0, 160));
  });
  expect(beyond, "elements beyond the viewport").toEqual([]);
}
