import { describe, expect, it } from "vitest";
import { articleSource, sampleContent } from "./content/sample-content";
import { listing, listingOfLists } from "./listing";

describe("E-05 llms.txt", () => {
  it("lists the Markdown of every published article by collection, drafts never (SEC-44)", async () => {
    const text = await listing("en", sampleContent());
    expect(text).toMatch(/^# .+\n\n> .+\n\n## Login\n\nSigning in\.\n\n- \[/);
    expect(text).toContain(
      "- [What to do when a token has expired?](http://localhost:3000/en/help/login/token-expired.md): 摘要。",
    );
    expect(text.match(/\/en\/help\/[a-z-]+\/[a-z0-9-]+\.md\)/g)).toHaveLength(3);
    expect(text).not.toMatch(/Half written|not-ready/);
  });

  it("keeps a title's brackets out of the link", async () => {
    const root = sampleContent({ "en/login/token-expired.md": articleSource({ title: "What is [x](y)?" }) });
    expect(await listing("en", root)).toContain("- [What is \\[x\\](y)?](http://localhost:3000/en/help/");
  });

  it("names at the root where each language's list lies", async () => {
    const text = await listingOfLists();
    expect(text).toContain("(http://localhost:3000/zh/llms.txt)");
    expect(text).toContain("(http://localhost:3000/en/llms.txt)");
    expect(text).toContain("(http://localhost:3000/sitemap.xml)");
  });
});
