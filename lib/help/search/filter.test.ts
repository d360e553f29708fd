import { describe, expect, it } from "vitest";
import { buildIndex, search } from "../search";
import { type Platform, type SearchableArticle, searchHref } from "./hit";

const article = (id: string, collection: string, platforms: Platform[]): SearchableArticle => ({
  ...{ id, collection, platforms, title: `推送 ${id}`, summary: "", aliases: [], codes: [] },
  sections: [{ id: "", heading: "", text: "推送", code: "" }],
});
const index = buildIndex(
  [
    article("a", "push", ["ios"]),
    article("b", "push", ["android", "flutter"]),
    article("c", "files", ["ios", "server"]),
    article("d", "empty-of-it", ["web"]),
  ],
  { push: "离线推送", files: "文件", "empty-of-it": "其他", quiet: "没有文章" },
);
const slugs = (filter = {}) => search(index, "推送", 10, filter).hits.map(({ slug }) => slug);

describe("a filter", () => {
  it("keeps the collection and the platform asked for, and the order of what it keeps", () => {
    expect(slugs({ collection: "push" })).toEqual(["a", "b"]);
    expect(slugs({ platform: "ios" })).toEqual(["a", "c"]);
    expect(slugs({ collection: "files", platform: "ios" })).toEqual(["c"]);
    expect(slugs({ collection: "files", platform: "web" })).toEqual([]);
  });

  it("counts what is left, not what was found", () => {
    expect(search(index, "推送", 10, { collection: "push" }).total).toBe(2);
  });

  it("says what each choice would leave, the other part kept", () => {
    const { facets } = search(index, "推送", 10, { platform: "ios" });
    expect(facets.collections).toEqual([
      { name: "push", title: "离线推送", count: 1 },
      { name: "files", title: "文件", count: 1 },
    ]);
    expect(facets.platforms.map(({ name, count }) => [name, count])).toEqual([
      ["ios", 2],
      ["android", 1],
      ["web", 1],
      ["flutter", 1],
      ["server", 1],
    ]);
  });

  it("still offers the choice that is made when it leaves nothing", () => {
    const { facets, confident } = search(index, "推送", 10, { collection: "quiet", platform: "web" });
    expect(facets.collections.find(({ name }) => name === "quiet")?.count).toBe(0);
    expect(confident).toBe(false);
  });
});

describe("the address of a search", () => {
  it("says the words, and what they are narrowed to only where they are", () => {
    expect(searchHref(" 推送 ")).toBe(`/help/search?q=${encodeURIComponent("推送")}`);
    expect(searchHref("a&b", { collection: "push", platform: "ios" }, "en")).toBe(
      "/help/search?q=a%26b&collection=push&platform=ios&in=en",
    );
  });
});
