import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectionTitles, searchableArticles } from "./content";
import { sampleContent } from "./content/sample-content";
import { buildIndex, exportIndex, importIndex, search } from "./search";
import { termsOf } from "./tokenize";
import "@/lib/drawn.test-support";

const root = sampleContent();
const zh = buildIndex(searchableArticles("zh", root), collectionTitles("zh", root));
const en = buildIndex(searchableArticles("en", root), collectionTitles("en", root));
const first = (query: string, index = zh) => search(index, query).hits[0]?.slug;

describe("search finds", () => {
  it.each([
    ["an error code (U-17)", "20003", "token-expired"],
    ["an API name (U-17)", "renewToken", "token-expired"],
    ["an API name in the wrong case", "renewtoken", "token-expired"],
    ["a Chinese substring (U-17)", "推送证书", "push-certificate"],
    ["Traditional characters", "推送證書", "push-certificate"],
    ["full-width letters", "ＡＰＮｓ", "push-certificate"],
    ["a colloquial word", "账号被顶掉线了", "kicked-offline"],
    ["an alias question", "登录票据失效", "token-expired"],
    ["English words in Chinese articles", "certificate", "push-certificate"],
    ["a word typed half", "certif", "push-certificate"],
    ["a whole question", "token 过期了该怎么办", "token-expired"],
  ])("%s", (_, query, slug) => expect(first(query)).toBe(slug));

  it("a Latin word with a slip", () => expect(first("certifcate", en)).toBe("push-certificate"));
  it("Chinese words in English articles", () => expect(first("证书", en)).toBe("push-certificate"));
});

describe("an answer", () => {
  it("points at the section that answers, with its heading", () => {
    const [hit] = search(zh, "断开连接 消息").hits.filter(({ slug }) => slug === "token-expired");
    expect(hit).toMatchObject({ anchor: "消息历史", heading: "消息历史", collectionTitle: "登录" });
  });

  it("marks exactly what matched", () => {
    const [hit] = search(zh, "推送证书").hits;
    expect(hit?.titleMarks.map(([start, end]) => hit.title.slice(start, end)).join("")).toBe("推送证书");
    expect(hit?.marks.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(["p8", "推送证书"]);
  });

  it("is not confident about what the articles do not know", () => {
    expect(search(zh, "99999").confident).toBe(false);
    expect(search(zh, "怎么做红烧肉").confident).toBe(false);
    expect(search(zh, "推送证书").confident).toBe(true);
  });

  it("says how many there are beyond the limit", () => {
    const answer = search(zh, "登录", 1);
    expect(answer.hits).toHaveLength(1);
    expect(answer.total).toBeGreaterThan(1);
  });

  it("is the same after export and import", () => {
    const copy = importIndex(JSON.parse(JSON.stringify(exportIndex(zh))));
    for (const query of ["20003", "掉线", "推送", "renew"]) expect(search(copy, query)).toEqual(search(zh, query));
  });

  it("never throws and keeps its marks inside the text, whatever is typed", () => {
    const pieces = fc.constantFrom(
      ..."登录 推送证书 tuisong 收不到 换不了 certifcate renewToken() -1009 0xc0000142 a.b.c ＡＰＮｓ 證書 ﷺ \ud83d \udc00 🙂".split(
        " ",
      ),
      ..."-_.:/#+ 　\n\u0000\u0301",
    );
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 220 }),
      fc.string({ unit: "grapheme", maxLength: 220 }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(anything, (query) => {
        for (const hit of search(zh, query).hits) {
          expect(hit.marks.every(([start, end]) => start >= 0 && start < end && end <= hit.snippet.length)).toBe(true);
        }
      }),
    );
  });

  it.each(["", " ", "__proto__", "constructor", "的", "？？？"])("copes with %j", (query) => {
    expect(search(zh, query).hits.length).toBeLessThanOrEqual(10);
  });
});

it("FlexSearch holds every term of every title", () => {
  for (const article of zh.articles) {
    for (const term of termsOf(article.title)) expect(zh.fields.title.engine.search(term)).not.toEqual([]);
  }
});
