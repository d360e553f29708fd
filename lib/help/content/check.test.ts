import { describe, expect, it } from "vitest";
import { checkContent } from "./check";
import { articleSource, sampleContent } from "./sample-content";

const EXPIRED = "zh/login/token-expired.md";
const sound = { title: "Token过期了怎么办？" };

const PICTURE = { "images/a.png": "png" };
const inBoth = (body: string) => ({
  [EXPIRED]: articleSource(sound, body),
  "en/login/token-expired.md": articleSource({ title: "Expired?" }, body),
});

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
    [
      "an unknown error code in the text",
      { [EXPIRED]: articleSource(sound, "见`20099`。\n") },
      /token-expired\.md: text: error code 20099/,
    ],
    [
      "a link to a draft",
      { [EXPIRED]: articleSource(sound, "[x](/help/push/not-ready)\n") },
      /link "\/help\/push\/not-ready": the page is a draft/,
    ],
    [
      "a related article nobody finds",
      { [EXPIRED]: articleSource({ ...sound, related: ["not-ready"] }) },
      /token-expired\.md: related: "not-ready" is draft/,
    ],
    [
      "a code whose article is a draft",
      {
        "sdk/errors.json": JSON.stringify([{ code: 1, name: "A", zh: "甲", en: "A", article: "not-ready" }]),
      },
      /sdk\/errors\.json: 1: the article "not-ready" is not published/,
    ],
    ["a picture that is not there", inBoth("![图](/help/images/no.png)\n"), /image ".*no\.png": there is no file/],
    ["a picture of another site", inBoth("![图](https://a.example/a.png)\n"), /pictures lie in content\/images/],
    ["a picture without words", { ...inBoth("![](/help/images/a.png)\n"), ...PICTURE }, /say in words what it shows/],
    ["a picture nothing shows", PICTURE, /images\/a\.png: orphan: no article shows it/],
    ["a picture that cannot be shown", { "images/Bild 1.svg": "<svg/>" }, /images\/Bild 1\.svg: name:/],
    ["no collections", { "collections.json": null }, /collections\.json: the file is missing/],
  ];

  it("is content with a picture that an article shows", () => {
    expect(checkContent(sampleContent({ ...inBoth("![图](/help/images/a.png)\n"), ...PICTURE }))).toEqual([]);
  });

  it.each(planted)("finds %s and names file and field", (_, spoil, message) => {
    expect(checkContent(sampleContent(spoil)).join("\n")).toMatch(message);
  });
});
