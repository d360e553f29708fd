/** What the knowledge base gives to readers other than its pages: twins, lists, feeds, data and pictures (E-05). */
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { PEOPLE } from "./people";

const base = process.env.BASE_URL ?? "";
const LOCALES = ["zh", "en"] as const;
const ARTICLE = "/help/login-tokens/issue-user-token";
const OLD = "/help/migration/upgrade-to-5";
const NEW = "/help/migration/upgrade-4-to-5";
const DRAFT = "/help/messages/send-at-a-set-time";
const RETIRED = "/help/login-tokens/log-in-with-a-ticket";

const PRIVATE = /^\/(zh|en)\/(tickets|account|desk|sign-in|setup|help\/search|help\/feedback)/;

const text = async (request: APIRequestContext, path: string) => (await request.get(path)).text();

/** Parsed as XML by the browser; an error says where. */
async function parseXml(page: Page, xml: string): Promise<{ root: string; error: string | null }> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "application/xml");
    return { root: parsed.documentElement.localName, error: parsed.querySelector("parsererror")?.textContent ?? null };
  }, xml);
}

const pathsIn = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map(([, url = ""]) => new URL(url).pathname).sort();

/** Addresses of all articles of a language, as its collections list them. */
async function articlesOf(page: Page, locale: string): Promise<string[]> {
  const hrefs = async (path: string, pattern: RegExp) => {
    await page.goto(path);
    const links = page.getByRole("main").getByRole("link");
    const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    return [...new Set(found.filter((href) => pattern.test(href)))];
  };
  const collections = await hrefs(`/${locale}/help`, /\/help\/[a-z-]+$/);
  const articles: string[] = [];
  for (const path of collections) articles.push(...(await hrefs(path, /\/help\/[a-z-]+\/[a-z0-9-]+$/)));
  return articles.sort();
}

test.describe("Markdown twins", () => {
  for (const locale of LOCALES) {
    test(`say what the page says (${locale})`, async ({ page, request }) => {
      await page.goto(`/${locale}${ARTICLE}`);
      const twin = await request.get(`/${locale}${ARTICLE}.md`);
      expect(twin.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
      const markdown = await twin.text();
      const article = page.getByRole("article");
      expect(markdown.startsWith(`# ${await article.getByRole("heading", { level: 1 }).textContent()}\n`)).toBe(true);
      for (const heading of await article.locator(".heading > :is(h2, h3)").allTextContents()) {
        expect(markdown).toContain(`# ${heading}\n`);
      }
      const plain = (source: string) => source.replace(/[\s`*_|\\[\]>-]|\([^)]*\)/g, "");
      for (const paragraph of await article.locator(".prose > p").allTextContents()) {
        expect(plain(markdown)).toContain(plain(paragraph));
      }
    });
  }

  test("are named by the page in its head and in its text, and name the page as the original", async ({ page }) => {
    await page.goto(`/zh${ARTICLE}`);
    const alternate = page.locator('link[rel="alternate"][type="text/markdown"]');
    expect(new URL((await alternate.getAttribute("href")) ?? "").pathname).toBe(`/zh${ARTICLE}.md`);
    await expect(page.getByRole("link", { name: "以Markdown查看本文" })).toHaveAttribute("href", `/zh${ARTICLE}.md`);
    const twin = await page.request.get(`/zh${ARTICLE}.md`);
    expect(twin.headers().link).toBe(`<${base}/zh${ARTICLE}>; rel="canonical"`);
  });
});

test.describe("lists", () => {
  test("the sitemap holds every article and public page in both languages, and nothing else", async ({
    page,
    request,
  }) => {
    const xml = await text(request, "/sitemap.xml");
    await page.goto("/zh/help");
    expect(await parseXml(page, xml)).toEqual({ root: "urlset", error: null });
    const listed = pathsIn(xml, /<loc>([^<]*)<\/loc>/g);
    for (const locale of LOCALES) {
      const articles = await articlesOf(page, locale);
      expect(articles.length).toBeGreaterThan(100);
      expect(listed.filter((path) => new RegExp(`^/${locale}/help/[^/]+/`).test(path))).toEqual(articles);
      for (const path of [
        "",
        "/help",
        "/help/log-check",
        "/plans",
        "/severity",
        "/clocks",
        "/status",
        "/record",
        "/contact",
      ])
        expect(listed).toContain(`/${locale}${path}`);
    }
    expect(listed.filter((path) => PRIVATE.test(path))).toEqual([]);
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(listed.length);
    expect(xml.match(/hreflang="zh-CN"/g)).toHaveLength(listed.length);
    expect(xml).toContain("<lastmod>2026-");
    expect(xml).not.toContain(DRAFT);
    expect(xml).not.toContain(RETIRED);
  });

  test("robots.txt keeps crawlers out of what is somebody's own and names the sitemap", async ({ request }) => {
    const robots = await text(request, "/robots.txt");
    for (const room of ["tickets", "account", "desk"]) {
      for (const locale of LOCALES) expect(robots).toContain(`Disallow: /${locale}/${room}\n`);
    }
    expect(robots).toContain("Disallow: /api/\n");
    expect(robots).toContain(`Sitemap: ${base}/sitemap.xml`);
  });

  test("llms.txt leads to the Markdown of every article", async ({ request }) => {
    const root = await text(request, "/llms.txt");
    const sitemap = pathsIn(await text(request, "/sitemap.xml"), /<loc>([^<]*)<\/loc>/g);
    for (const locale of LOCALES) {
      expect(root).toContain(`${base}/${locale}/llms.txt`);
      const list = await text(request, `/${locale}/llms.txt`);
      const articles = sitemap.filter((path) => new RegExp(`^/${locale}/help/[^/]+/`).test(path));
      expect(pathsIn(list, /\((http[^)]*\.md)\)/g)).toEqual(articles.map((path) => `${path}.md`).sort());
    }
    expect((await request.get("/fr/llms.txt")).status()).toBe(404);
  });

  for (const locale of LOCALES) {
    test(`the feed is Atom, newest first, with ids that stay (${locale})`, async ({ page, request }) => {
      const response = await request.get(`/${locale}/help/feed.xml`);
      expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
      const xml = await response.text();
      await page.goto(`/${locale}/help`);
      expect(await parseXml(page, xml)).toEqual({ root: "feed", error: null });
      const href = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
      expect(new URL(href ?? "").pathname).toBe(`/${locale}/help/feed.xml`);
      const updated = [...xml.matchAll(/<updated>([^<]*)</g)].map(([, at = ""]) => at).slice(1);
      expect(updated.length).toBe(100);
      expect(updated).toEqual([...updated].sort().reverse());
      const ids = [...xml.matchAll(/<id>([^<]*)</g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(await text(request, `/${locale}/help/feed.xml`)).toBe(xml);
    });
  }
});

test.describe("what a page says of itself", () => {
  test("its address, languages and picture, on every public page", async ({ page }) => {
    for (const path of ["", "/help", "/help/login-tokens", ARTICLE, "/plans", "/severity", "/status"]) {
      const response = await page.goto(`/zh${path}`);
      expect(response?.headers().link ?? "", "languages are named once, on the page").not.toContain("hreflang");
      const address = async (selector: string, attribute = "href") =>
        new URL((await page.locator(selector).getAttribute(attribute)) ?? "", base).pathname;
      expect(await address('link[rel="canonical"]'), path).toBe(`/zh${path}`);
      expect(await address('link[hreflang="zh-CN"]'), path).toBe(`/zh${path}`);
      expect(await address('link[hreflang="en"]'), path).toBe(`/en${path}`);
      expect(await address('link[hreflang="x-default"]'), path).toBe(`/zh${path}`);
      await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");
      const picture = await page.request.get(await address('meta[property="og:image"]', "content"));
      expect(picture.headers()["content-type"], path).toBe("image/png");
      expect(picture.headers()["cache-control"], path).toContain("immutable");
      const bytes = await picture.body();
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630]);
    }
  });

  for (const locale of LOCALES) {
    test(`JSON-LD for article, way and question (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}${ARTICLE}`);
      const data = (await page.locator('script[type="application/ld+json"]').allTextContents()).map((one) =>
        JSON.parse(one),
      );
      expect(data.map((one) => one["@type"])).toEqual(["TechArticle", "BreadcrumbList", "FAQPage"]);
      const title = await page.getByRole("heading", { level: 1 }).textContent();
      expect(data[0].headline).toBe(title);
      expect(data[2].mainEntity[0].name).toBe(title);
      const opening = data[2].mainEntity[0].acceptedAnswer.text.slice(0, 20);
      await expect(page.getByRole("article")).toContainText(opening);
    });
  }
});

test.describe("the lives of articles", () => {
  test("an old address leads to the new one for good, as does its Markdown", async ({ request }) => {
    for (const locale of LOCALES) {
      for (const suffix of ["", ".md"]) {
        const response = await request.get(`/${locale}${OLD}${suffix}`, { maxRedirects: 0 });
        expect(response.status(), suffix).toBe(308);
        expect(new URL(response.headers().location ?? "", base).pathname).toBe(`/${locale}${NEW}${suffix}`);
      }
    }
  });

  test("a draft is nowhere", async ({ request }) => {
    for (const locale of LOCALES) {
      for (const suffix of ["", ".md"]) expect((await request.get(`/${locale}${DRAFT}${suffix}`)).status()).toBe(404);
      const answer = await text(request, `/api/v1/search?locale=${locale}&q=send-at-a-set-time`);
      expect(answer).toContain('"slug":"');
      expect(answer).not.toContain('"slug":"send-at-a-set-time"');
      for (const path of ["llms.txt", "help/feed.xml"])
        expect(await text(request, `/${locale}/${path}`)).not.toContain(DRAFT);
    }
  });

  test("a retired article says what to read instead, and search engines leave it", async ({ page }) => {
    await page.goto(`/zh${RETIRED}`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
    const notice = page.getByRole("article").getByText("请改看");
    await expect(notice.getByRole("link")).toHaveAttribute("href", `/zh${ARTICLE}`);
    expect(await text(page.request, `/en${RETIRED}.md`)).toContain(`${base}/en${ARTICLE}.md) instead`);
  });
});

test("U-19 a heading links to itself for the keyboard and for those who hear the page", async ({ page }) => {
  await page.goto(`/zh${ARTICLE}`);
  const link = page.getByRole("link", { name: "“载荷”的链接" });
  await expect(page.getByRole("heading", { name: "载荷", exact: true })).toBeVisible();
  await link.focus();
  await expect(link).toHaveCSS("opacity", "1");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#/);
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe("#载荷");
});

test("SEC-44 no record of any account is in what is given to everyone", async ({ as }) => {
  const owner = await as("owner");
  await owner.goto("/zh/tickets");
  const numbers = await owner
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => /\/tickets\/(\d+)$/.exec(link.getAttribute("href") ?? "")?.[1] ?? ""));
  expect(numbers.filter(Boolean).length).toBeGreaterThan(0);
  const paths = ["/sitemap.xml", "/robots.txt", "/llms.txt", "/zh/llms.txt", "/en/help/feed.xml", `/zh${ARTICLE}.md`];
  for (const path of paths) {
    const response = await owner.request.get(path);
    const body = await response.text();
    expect(body, path).not.toMatch(/\/tickets\/\d/);
    for (const { name } of Object.values(PEOPLE)) expect(body, path).not.toContain(name);
    expect(response.headers()["set-cookie"], path).toBeUndefined();
  }
});
