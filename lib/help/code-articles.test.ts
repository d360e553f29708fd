import { describe, expect, it } from "vitest";
import { codeArticles } from "./code-articles";

describe("N11 articles of error codes", () => {
  it("every code of the table leads to a published article, in each language", () => {
    for (const locale of ["zh", "en"] as const) {
      const articles = codeArticles(locale);
      expect(articles.length).toBeGreaterThan(50);
      expect(articles.find(({ code }) => code === 20003)?.href).toBe("/help/errors/error-20003-token-expired");
      for (const { title, href } of articles)
        expect([title.length > 0, href.startsWith("/help/")]).toEqual([true, true]);
    }
  });
});
