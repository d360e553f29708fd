import { describe, expect, it } from "vitest";
import { contentPolicy, hashSources, nonceSources } from "./csp";

const HASHES = { pages: { "/zh": ["aaa", "bbb"], "/en/plans": ["ccc"] }, shared: ["ddd"] };

describe("SEC-21 the content policy", () => {
  it("names the inline scripts of a prerendered page by their hashes", () => {
    expect(hashSources(HASHES, "/zh")).toBe("'sha256-aaa' 'sha256-bbb'");
  });

  it("knows no hashes of a page made for each request", () => {
    expect(hashSources(HASHES, "/zh/tickets")).toBeNull();
  });

  it("gives other pages a nonce, the scripts every page carries, and what those load", () => {
    expect(nonceSources(HASHES, "n1")).toBe("'nonce-n1' 'sha256-ddd' 'strict-dynamic'");
  });

  it("closes what no page needs, and never lets inline scripts run", () => {
    const policy = contentPolicy("'nonce-n1'", false);
    for (const closed of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy.split("; ")).toContain(closed);
    }
    expect(/script-src [^;]*/.exec(policy)?.[0]).toBe("script-src 'self' 'nonce-n1'");
  });
});
