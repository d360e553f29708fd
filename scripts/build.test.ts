import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { collectHashes, originOf } from "./build";

it("builds for the configured address, and once for all addresses of this machine", () => {
  expect(originOf("https://support.example.com")).toBe("https://support.example.com");
  for (const local of [undefined, "", "http://localhost:3241", "http://127.0.0.1:1", "http://[::1]:3000/"]) {
    expect(originOf(local)).toBe("http://localhost:3000");
  }
});

it("SEC-21 hashes what runs inline and leaves out data for search engines", () => {
  const root = mkdtempSync(join(tmpdir(), "backstop-pages-"));
  mkdirSync(join(root, "zh"));
  const scripts = '<script id="theme-script">t()</script><script src="/a.js"></script><script>a()</script>';
  writeFileSync(join(root, "zh", "x.html"), `${scripts}<script type="application/ld+json">{"@type":"A"}</script>`);
  const { pages, shared } = collectHashes(root);
  expect(pages["/zh/x"]).toHaveLength(2);
  expect(shared).toHaveLength(1);
  rmSync(root, { recursive: true });
});
