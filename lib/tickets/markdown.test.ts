import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlOfText, MARKDOWN_LIMIT, wordsToHtml } from "./markdown";
import "@/lib/drawn.test-support";

describe("words of a ticket as HTML", () => {
  it("draws code, tables, lists and links", () => {
    expect(wordsToHtml("```swift\nlet a = 1 < 2\n```")).toBe(
      '<pre tabindex="0"><code>let a = 1 &#x3C; 2\n</code></pre>',
    );
    expect(wordsToHtml("| a | b |\n|---|--:|\n| 1 | 2 |")).toContain('<td align="right">2</td>');
    expect(wordsToHtml("1. 打开\n2. 发送")).toContain("<ol>");
    expect(wordsToHtml("见 https://a.example/x")).toContain(
      '<a href="https://a.example/x" rel="nofollow noopener noreferrer">https://a.example/x</a>',
    );
  });

  it("keeps line breaks as they were typed, and headings from shouting", () => {
    expect(wordsToHtml("第一行\n第二行")).toBe("<p>第一行\n第二行</p>");
    expect(wordsToHtml("# at com.example.Main")).toBe("<p><strong>at com.example.Main</strong></p>");
  });

  it("loses nothing that looks like HTML", () => {
    expect(wordsToHtml("List<String> 为空")).toContain("List&#x3C;String> 为空");
    expect(wordsToHtml("<div>\n原样\n</div>")).toContain("&#x3C;div>");
    expect(wordsToHtml("<!-- 注释 -->")).toContain("注释");
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "![a](javascript:alert(1))",
    "<a href='javascript:alert(1)'>x</a>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<svg/onload=alert(1)>",
    '<iframe src="https://a.example"></iframe>',
    "<style>*{display:none}</style>",
    "[a](vbscript:x)",
    "<details open ontoggle=alert(1)>",
  ])("SEC-20 runs nothing of %j", (words) => {
    const html = wordsToHtml(words);
    expect(html).not.toMatch(/<(script|img|svg|iframe|style|details|div)\b/i);
    expect(html).not.toMatch(/(href|src)="?\s*(javascript|data|vbscript):/i);
    expect(html).not.toMatch(/<[^>]*\son\w+=/i);
  });

  it("SEC-20 fetches no picture from elsewhere", () => {
    expect(wordsToHtml("![图](https://track.example/p.png)")).toBe(
      '<p><a href="https://track.example/p.png" rel="nofollow noopener noreferrer">图</a></p>',
    );
  });

  it("never throws and never lets a tag through that is not ours, whatever is typed", () => {
    const bits = fc.constantFrom(
      "<",
      ">",
      "`",
      "*",
      "[",
      "](",
      "!",
      "|",
      "\n",
      "javascript:",
      "<script",
      "&",
      "#",
      "~",
      "字",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => {
        const tags = wordsToHtml(parts.join("")).matchAll(/<\/?([a-z0-9]+)/gi);
        for (const [, tag = ""] of tags)
          expect("p strong em del code pre blockquote ul ol li hr br a table thead tbody tr th td").toContain(tag);
      }),
      { numRuns: 1000 },
    );
  });

  it("shows as typed what is too long or too deep to be meant as Markdown", () => {
    const log = "* <b>\n".repeat(MARKDOWN_LIMIT / 6);
    expect(wordsToHtml(log)).toContain("<li>");
    expect(wordsToHtml(`${log}x`)).toBe(`<p>${log.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}x</p>`);
    expect(wordsToHtml("> ".repeat(3000))).toContain("<");
    expect(wordsToHtml(`${"> ".repeat(2999)}终`)).toContain("终");
  });

  it("is remembered by the text's id", () => {
    expect(htmlOfText("a", "**一**")).toBe("<p><strong>一</strong></p>");
    expect(htmlOfText("a", "别的")).toBe("<p><strong>一</strong></p>");
  });
});
