import { describe, expect, it, vi } from "vitest";
import {
  listArticles,
  listCollections,
  listMoved,
  listPages,
  movedTo,
  neighbours,
  readArticle,
  readSource,
  readSummary,
  related,
  replacementOf,
  searchableArticles,
} from "./content";
import { articleSource, sampleContent } from "./content/sample-content";

const root = sampleContent();

describe("the shelves", () => {
  it("lists collections in their order with published articles only", () => {
    expect(listCollections("zh", root)).toEqual([
      { slug: "login", title: "登录", description: "登录与凭证。", count: 2 },
      { slug: "push", title: "推送", description: "离线推送。", count: 1 },
    ]);
  });

  it("lists articles in reading order", () => {
    expect(listArticles("en", undefined, root).map(({ slug }) => slug)).toEqual([
      "token-expired",
      "kicked-offline",
      "push-certificate",
    ]);
  });

  it("gives a draft no page, and a deprecated article a page but no place in lists or search", () => {
    const aged = sampleContent({ "zh/push/push-certificate.md": articleSource({ status: "deprecated" }) });
    expect(listPages("zh", aged).map(({ slug }) => slug)).toEqual([
      "token-expired",
      "kicked-offline",
      "push-certificate",
    ]);
    expect(listArticles("zh", "push", aged)).toEqual([]);
    expect(searchableArticles("zh", aged).map(({ id }) => id)).not.toContain("push-certificate");
  });

  it("knows what comes before and after, and what is related", () => {
    const [first, second] = listArticles("zh", "login", root);
    if (!first || !second) throw new Error("the sample has two articles here");
    expect(neighbours("zh", first, root)).toMatchObject({ previous: undefined, next: { slug: "kicked-offline" } });
    expect(neighbours("zh", second, root).next).toBeUndefined();
    expect(related("zh", first, root).map(({ slug }) => slug)).toEqual(["push-certificate"]);
  });
});

describe("the lives of articles", () => {
  const lived = sampleContent({
    "zh/login/kicked-offline.md": articleSource({ was: ["kicked", "push/offline"] }),
    "zh/push/push-certificate.md": articleSource({ status: "deprecated", supersededBy: "token-expired" }),
  });

  it("knows where an article went, from its collection and from others", () => {
    const to = { collection: "login", slug: "kicked-offline" };
    expect(movedTo("zh", { collection: "login", slug: "kicked" }, lived)).toEqual(to);
    expect(movedTo("zh", { collection: "push", slug: "offline" }, lived)).toEqual(to);
    expect(movedTo("zh", to, lived)).toBeUndefined();
    expect(movedTo("en", { collection: "login", slug: "kicked" }, lived)).toBeUndefined();
    expect(listMoved("zh", lived)).toHaveLength(2);
  });

  it("knows what to read instead of a retired one", () => {
    const retired = readSummary("zh", "push", "push-certificate", lived);
    if (!retired) throw new Error("a retired article keeps its page");
    expect(replacementOf("zh", retired, lived)?.slug).toBe("token-expired");
    expect(replacementOf("zh", { ...retired, supersededBy: undefined }, lived)).toBeUndefined();
  });

  it("shows a draft to its writers only (SEC-44)", () => {
    const at = { collection: "push", slug: "not-ready" };
    expect(readSource("zh", at, lived)).toBeUndefined();
    vi.stubEnv("NODE_ENV", "development");
    expect(readSource("zh", at, lived)?.title).toBe("写了一半");
    expect(listArticles("zh", "push", lived).map(({ slug }) => slug)).not.toContain("not-ready");
    vi.stubEnv("NODE_ENV", "test");
  });
});

describe("an article", () => {
  it("groups listings of several platforms and colours them at build time", async () => {
    const article = await readArticle("zh", "login", "token-expired", root);
    const group = article?.pieces.find((piece) => piece.kind === "code");
    expect(group?.kind === "code" && group.panels.map(({ title }) => title)).toEqual(["iOS", "Android"]);
    expect(group?.kind === "code" && group.panels[0]?.html).toMatch(/<pre tabindex="0"[^>]*><code>.*light-dark\(/s);
  });

  it("carries the reader's language into links and drops raw HTML (SEC-23)", async () => {
    const article = await readArticle("zh", "login", "token-expired", root);
    const html = article?.pieces.map((piece) => (piece.kind === "html" ? piece.html : "")).join("") ?? "";
    expect(html).toContain('href="/zh/help/push/push-certificate"');
    expect(html).toContain('rel="noreferrer"');
    expect(html).not.toMatch(/<script|alert\(1\)<\/script/);
    expect(article?.headings).toEqual([
      { depth: 2, id: "续期", text: "续期" },
      { depth: 2, id: "消息历史", text: "消息历史" },
    ]);
  });

  it.each([
    "[x](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "[x](data:text/html,1)",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:1'>x</a>",
  ])("lets no script through: %s", async (body) => {
    const unsafe = sampleContent({ "zh/login/token-expired.md": articleSource({}, `${body}\n`) });
    const article = await readArticle("zh", "login", "token-expired", unsafe);
    expect(JSON.stringify(article?.pieces)).not.toMatch(/javascript:|data:text|onerror=/);
  });

  it("is nothing for an unknown or unpublished address", async () => {
    expect(await readArticle("zh", "login", "nope", root)).toBeUndefined();
    expect(await readArticle("zh", "push", "not-ready", root)).toBeUndefined();
    expect(await readArticle("zh", "..", "token-expired", root)).toBeUndefined();
  });

  it("is cut into sections for search, code apart from prose", () => {
    const [article] = searchableArticles("zh", root);
    expect(article?.sections.map(({ id }) => id)).toEqual(["", "续期", "消息历史"]);
    expect(article?.sections[1]).toMatchObject({ code: expect.stringContaining("LXClient.shared.renewToken") });
    expect(article?.sections[1]?.text).not.toContain("LXClient");
  });
});
