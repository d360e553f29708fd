import { describe, expect, it } from "vitest";
import { readArticle } from "../content";
import { articleSource, sampleContent } from "./sample-content";

const htmlOf = async (locale: "zh" | "en", body: string) => {
  const root = sampleContent({ [`${locale}/login/token-expired.md`]: articleSource({}, body) });
  const article = await readArticle(locale, "login", "token-expired", root);
  return article?.pieces.map((piece) => (piece.kind === "html" ? piece.html : "")).join("") ?? "";
};

describe("U-19 headings link to themselves", () => {
  it("names the link in the reader's language and leaves the heading's own name alone", async () => {
    expect(await htmlOf("zh", "## 续期\n")).toBe(
      '<div class="heading"><h2 id="续期">续期</h2><a href="#续期" aria-label="“续期”的链接">#</a></div>',
    );
    expect(await htmlOf("en", "### Renew `it`\n")).toContain('<a href="#renew-it" aria-label="Link to “Renew it”">');
  });

  it("lets no heading break out of the label (SEC-23)", async () => {
    const html = await htmlOf("en", '## `" onfocus="alert(1)`\n');
    expect(html).toContain('aria-label="Link to “&#x22; onfocus=&#x22;alert(1)”">#</a>');
  });
});
