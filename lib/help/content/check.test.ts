import { describe, expect, it } from "vitest";
import { checkContent } from "./check";
import { articleSource, sampleContent } from "./sample-content";

const EXPIRED = "zh/login/token-expired.md";
const sound = { title: "Token过期了怎么办？" };

describe("content check", () => {
  it("is silent about sound content", () => {
    expect(checkContent(sampleContent())).toEqual([]);
  });

  const planted: [string, Record<string, string | null>, RegExp][] = [
    [
      "a missing field",
      { [EXPIRED]: "---\ntitle: x\n---\nbody" },
      /token-expired\.md: front matter is wrong[\s\S]*summary/,
    ],
    ["an unknown field", { [EXPIRED]: articleSource({ tags: ["x"] }) }, /token-expired\.md[\s\S]*tags/],
    ["a wrong type", { [EXPIRED]: articleSource({ order: "first" }) }, /token-expired\.md[\s\S]*order/],
    [
      "an unknown platform",
      { [EXPIRED]: articleSource({ platforms: ["symbian"] }) },
      /token-expired\.md[\s\S]*platforms/,
    ],
    ["an impossible date", { [EXPIRED]: articleSource({ updated: "2026-02-30" }) }, /token-expired\.md[\s\S]*updated/],
    [
      "a version that is none",
      { [EXPIRED]: articleSource({ applies: "new ones" }) },
      /token-expired\.md[\s\S]*applies/,
    ],
    ["no front matter", { [EXPIRED]: "just text" }, /token-expired\.md: front matter is missing/],
    ["broken YAML", { [EXPIRED]: "---\ntitle: [\n---\n" }, /token-expired\.md: front matter is not YAML/],
    [
      "a missing twin",
      { "en/push/push-certificate.md": null },
      /zh\/push\/push-certificate\.md: translation: en\/push.* is missing/,
    ],
    ["an unknown error code", { [EXPIRED]: articleSource({ ...sound, codes: [99] }) }, /token-expired\.md: codes: 99/],
    [
      "an unknown related slug",
      { [EXPIRED]: articleSource({ ...sound, related: ["nope"] }) },
      /token-expired\.md: related: there is no article "nope"/,
    ],
    [
      "itself as related",
      { [EXPIRED]: articleSource({ ...sound, related: ["token-expired"] }) },
      /related: names the article itself/,
    ],
    [
      "a link to no page",
      { [EXPIRED]: articleSource(sound, "[x](/help/login/nope)\n") },
      /token-expired\.md: link "\/help\/login\/nope": there is no such page/,
    ],
    [
      "a link to no heading",
      { [EXPIRED]: articleSource(sound, "[x](/help/push/push-certificate#nope)\n") },
      /link .*#nope": the page has no such heading/,
    ],
    [
      "a link with a language",
      { [EXPIRED]: articleSource(sound, "[x](/zh/help/login/token-expired)\n") },
      /leave the language out/,
    ],
    ["a relative link", { [EXPIRED]: articleSource(sound, "[x](other.md)\n") }, /links start with \/help\//],
    [
      "a collection nobody named",
      { "zh/misc/a.md": articleSource({}), "en/misc/a.md": articleSource({}) },
      /zh\/misc\/a\.md: collection: "misc"/,
    ],
    [
      "one slug in two collections",
      { "zh/push/token-expired.md": articleSource({}), "en/push/token-expired.md": articleSource({}) },
      /push\/token-expired\.md: slug: .* taken/,
    ],
    [
      "a code without its article",
      { "sdk/errors.json": JSON.stringify([{ code: 1, name: "A", zh: "甲", en: "A", article: "nope" }]) },
      /sdk\/errors\.json: 1: there is no article "nope"/,
    ],
    ["a broken table", { "sdk/errors.json": '[{"code":"x"}]' }, /sdk\/errors\.json[\s\S]*code/],
    ["no collections", { "collections.json": null }, /collections\.json: the file is missing/],
  ];

  it.each(planted)("finds %s and names file and field", (_, spoil, message) => {
    expect(checkContent(sampleContent(spoil)).join("\n")).toMatch(message);
  });
});
