import { describe, expect, it } from "vitest";
import { collectionTitles, searchableArticles } from "../content";
import { sampleContent } from "../content/sample-content";
import { addBody, buildIndex, exportIndex, importIndex, isWhole, prepare, search } from "../search";
import { entriesOf, FIELDS } from "./search-index";

const root = sampleContent();
const index = buildIndex(searchableArticles("zh", root), collectionTitles("zh", root));
const { head, body } = JSON.parse(JSON.stringify(exportIndex(index))) as ReturnType<typeof exportIndex>;

describe("the index as it travels", () => {
  it("comes back with every posting of every field", () => {
    const copy = importIndex({ head, body });
    for (const field of FIELDS) {
      const postings = (from: typeof index) => new Map(entriesOf(from.fields[field]));
      expect(postings(copy)).toEqual(postings(index));
    }
    expect(copy.articles).toEqual(index.articles);
    expect(exportIndex(copy)).toEqual(exportIndex(index));
  });

  it("answers by title, question, heading and code before the texts are there", () => {
    const early = importIndex({ head });
    prepare(early);
    expect(isWhole(early)).toBe(false);
    for (const query of ["20003", "推送证书", "tuisong zhengshu", "登录票据失效"]) {
      expect(search(early, query).hits[0]?.slug).toBe(search(index, query).hits[0]?.slug);
    }
  });

  it("is whole with the texts on top, and answers as if it had been so from the start", () => {
    const whole = addBody(importIndex({ head }), body);
    expect(isWhole(whole)).toBe(true);
    for (const query of ["renewToken", "断开连接 消息", "掉线", "certif", "怎么做红烧肉"]) {
      expect(search(whole, query)).toEqual(search(index, query));
    }
  });

  it("is refused when it is of another kind", () => {
    expect(() => importIndex({ head: { ...head, version: 1 } })).toThrow("version 1");
    expect(() => importIndex({ head, body: { ...body, version: 1 } })).toThrow("version 1");
  });
});
