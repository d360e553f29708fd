import { describe, expect, it } from "vitest";
import { articleSource, sampleContent } from "./content/sample-content";
import { atomFeed } from "./feed";

const root = sampleContent();
const entries = (xml: string) =>
  [...xml.matchAll(/<entry>([\s\S]*?)<\/entry>/g)].map(([, body = ""]) => ({
    id: /<id>([^<]*)<\/id>/.exec(body)?.[1],
    updated: /<updated>([^<]*)<\/updated>/.exec(body)?.[1],
    body,
  }));
const idOf = async (files: Record<string, string>, slug: string) =>
  entries(await atomFeed("zh", sampleContent(files))).find(({ body }) => body.includes(`/${slug}"`))?.id;

describe("E-05 the feed of articles", () => {
  it("lists published articles with their addresses, drafts never (SEC-44)", async () => {
    const xml = await atomFeed("zh", root);
    expect(entries(xml)).toHaveLength(3);
    expect(xml).toContain("http://localhost:3000/zh/help/login/token-expired");
    expect(xml).not.toMatch(/写了一半|not-ready/);
    expect(xml).toMatch(/<link rel="self" href="http:\/\/localhost:3000\/zh\/help\/feed\.xml"/);
  });

  it("puts what was revised last first and is as new as that", async () => {
    const revised = sampleContent({ "zh/push/push-certificate.md": articleSource({ updated: "2026-05-02" }) });
    const xml = await atomFeed("zh", revised);
    expect(entries(xml).map(({ updated }) => updated?.slice(0, 10))).toEqual([
      "2026-05-02",
      "2026-03-01",
      "2026-03-01",
    ]);
    expect(/<updated>([^<]*)/.exec(xml)?.[1]).toBe("2026-05-02T00:00:00.000Z");
  });

  it("says the same twice, whenever it is asked", async () => {
    expect(await atomFeed("en", root)).toBe(await atomFeed("en", root));
  });

  it("escapes what would end an element", async () => {
    const title = "</title><script>alert(1)</script>&";
    const xml = await atomFeed("zh", sampleContent({ "zh/login/token-expired.md": articleSource({ title }) }));
    expect(xml).toContain("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;");
    expect(xml).not.toContain("<script");
  });

  it("gives each entry an id that survives a new text, a new slug and a new collection", async () => {
    const id = await idOf({}, "kicked-offline");
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await idOf({ "zh/login/kicked-offline.md": articleSource({ title: "新" }) }, "kicked-offline")).toBe(id);
    const moved = { "zh/push/kicked.md": articleSource({ was: ["login/kicked-offline", "push/older"] }) };
    expect(await idOf(moved, "kicked")).toBe(id);
    const beside = { "zh/login/kicked.md": articleSource({ was: ["kicked-offline"] }) };
    expect(await idOf(beside, "kicked")).toBe(id);
  });
});
