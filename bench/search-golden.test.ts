import { describe, expect, it } from "vitest";
import { listArticles } from "@/lib/help/content";
import { LOCALES } from "@/lib/i18n/routing";
import { isForTuning } from "./search-failures";
import { askGolden, askNone, summary } from "./search-golden";

const asked = askGolden();

describe("our own articles, asked for as developers ask", () => {
  it("asks at least 120 questions in both languages, each with answers that exist", () => {
    expect(asked.length).toBeGreaterThanOrEqual(120);
    for (const locale of LOCALES) {
      const slugs = new Set(listArticles(locale).map(({ slug }) => slug));
      const named = asked.filter((one) => one.locale === locale).flatMap(({ answers }) => answers);
      expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
      expect(named.length).toBeGreaterThan(40);
    }
  });

  it.each([
    ["tuned to", true],
    ["never looked at", false],
  ])("finds the answer among the first five, mostly first: the half %s", (_, tuning) => {
    const { recall5, mrr } = summary(asked.filter(({ id }) => isForTuning(id) === tuning));
    expect(recall5).toBeGreaterThanOrEqual(0.97);
    expect(mrr).toBeGreaterThanOrEqual(0.9);
  });

  it("says so of at least four in five questions that nothing answers", () => {
    const none = askNone();
    expect(none.filter(({ quiet }) => quiet).length / none.length).toBeGreaterThanOrEqual(0.8);
  });

  it("says of few that nothing fits", () => expect(summary(asked).falseLow).toBeLessThanOrEqual(0.03));
});
