import { describe, expect, it } from "vitest";
import { readSource } from "./content";
import { sampleContent } from "./content/sample-content";
import { asksAQuestion, structuredData } from "./structured-data";

const root = sampleContent();
const dataOf = (front: { title?: string } = {}) => {
  const source = readSource("zh", { collection: "login", slug: "token-expired" }, root);
  if (!source) throw new Error("the sample has this article");
  return structuredData("zh", { ...source, ...front }, { top: "帮助中心", name: "登录" });
};

describe("E-05 what search engines are told", () => {
  it("describes the article with its whole address, language and day", () => {
    expect(dataOf()[0]).toMatchObject({
      "@type": "TechArticle",
      headline: "Token过期了怎么办？",
      inLanguage: "zh-CN",
      dateModified: "2026-03-01",
      url: "http://localhost:3000/zh/help/login/token-expired",
      image: expect.stringMatching(/^http:\/\/localhost:3000\/og\/zh-[0-9a-f]{16}\.png$/),
    });
  });

  it("says the way to it", () => {
    expect(dataOf()[1]).toMatchObject({
      "@type": "BreadcrumbList",
      itemListElement: [
        { position: 1, name: "帮助中心", item: "http://localhost:3000/zh/help" },
        { position: 2, name: "登录", item: "http://localhost:3000/zh/help/login" },
        { position: 3, name: "Token过期了怎么办？" },
      ],
    });
  });

  it("answers a question with the opening of the text, and claims none where none is asked", () => {
    expect(dataOf()[2]).toMatchObject({
      "@type": "FAQPage",
      mainEntity: [{ name: "Token过期了怎么办？", acceptedAnswer: { text: "20003表示Token已过期，重新签发即可。" } }],
    });
    expect(dataOf({ title: "示例：最小聊天程序" })).toHaveLength(2);
  });

  it("knows a question when it reads one", () => {
    for (const title of ["怎么配置？", "Why is it late?", "How to set up push"])
      expect(asksAQuestion(title)).toBe(true);
    for (const title of ["iOS示例程序", "A minimal chat", "Whatever comes"]) expect(asksAQuestion(title)).toBe(false);
  });
});
