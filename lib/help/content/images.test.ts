import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArticle } from "../content";
import { readImage } from "./images";
import { articleSource, sampleContent } from "./sample-content";

/** A PNG's head is enough to say its size: 3 × 2 pixels. */
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000030000000208060000009d74661a", "hex");

function withPicture(): string {
  const root = sampleContent({ "zh/login/token-expired.md": articleSource({}, "![图](/help/images/a.png)\n") });
  mkdirSync(join(root, "images"));
  writeFileSync(join(root, "images", "a.png"), PNG);
  writeFileSync(join(root, "images", "b.svg"), "<svg onload='alert(1)'/>");
  writeFileSync(join(root, "secret.png"), "secret");
  return root;
}

describe("pictures of articles", () => {
  it("say their size on the page and wait until they are near (P-01)", async () => {
    const article = await readArticle("zh", "login", "token-expired", withPicture());
    expect(JSON.stringify(article?.pieces)).toContain(
      String.raw`<img src=\"/help/images/a.png\" alt=\"图\" width=\"3\" height=\"2\" loading=\"lazy\" decoding=\"async\">`,
    );
  });

  it("are read by name from their folder only, and never as something that runs scripts (SEC-23)", () => {
    const root = withPicture();
    expect(readImage("a.png", root)).toEqual({ type: "image/png", bytes: PNG });
    for (const name of ["b.svg", "../secret.png", "..%2fsecret.png", "none.png", "a.PNG", ""]) {
      expect(readImage(name, root), name).toBeUndefined();
    }
  });
});
