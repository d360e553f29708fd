import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONTENT_ROOT, parseArticle } from "./files";
import { plainMarkdown } from "./plain";
import { sectionsOf } from "./sections";

const plain = (source: string) => plainMarkdown(source, "zh", "https://support.example.com");

describe("an article's Markdown for readers without our page", () => {
  it("says a listing's platform above it and leaves the fence plain", () => {
    expect(plain('```swift title="iOS"\nlet a = 1\n```\n\n```kotlin title="Android"\nval a = 1\n```\n')).toBe(
      "**iOS**\n\n```swift\nlet a = 1\n```\n\n**Android**\n\n```kotlin\nval a = 1\n```\n",
    );
  });

  it("makes links whole: articles to their Markdown, other pages and sites as they are", () => {
    const links = "[a](/help/push/cert#p8) [b](/help/push) [c](/plans) [d](https://a.example/x) [e](#part)\n";
    expect(plain(links)).toBe(
      "[a](https://support.example.com/zh/help/push/cert.md#p8) [b](https://support.example.com/zh/help/push) " +
        "[c](https://support.example.com/zh/plans) [d](https://a.example/x) [e](#part)\n",
    );
  });

  it("makes images whole and keeps what they show in words", () => {
    expect(plain("![控制台](/help/images/console.png)\n")).toBe(
      "![控制台](https://support.example.com/help/images/console.png)\n",
    );
  });

  it("leaves raw HTML out as the page does (SEC-23)", () => {
    expect(plain("<script>alert(1)</script>\n\na <b onclick=x>b</b> c\n")).toBe("a b c\n");
  });

  it("loses nothing of any article: the same sections as on the page", () => {
    for (const name of readdirSync(CONTENT_ROOT, { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".md")) continue;
      const { body } = parseArticle(readFileSync(join(CONTENT_ROOT, name), "utf8"), name);
      const untitled = body.replace(/^(\s*```\w+) title="[^"]*"/gm, "$1");
      expect(sectionsOf(plain(untitled)), name).toEqual(sectionsOf(body));
    }
  });
});
