import { describe, expect, it } from "vitest";
import { mayChange } from "./origin";

const BASE = "https://support.lingxun.example";
const asked = (method: string, headers: Record<string, string>) =>
  mayChange({ method, headers: new Headers(headers) }, BASE);

describe("SEC-20 a request that changes something", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE"])("%s comes from our own page", (method) => {
    expect(asked(method, { origin: BASE, host: "internal:3000" })).toBe(true);
    expect(asked(method, { origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true);
    expect(asked(method, { "sec-fetch-site": "same-origin", host: "localhost:3000" })).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ["no origin", {}],
    ["a null origin", { origin: "null" }],
    ["an empty origin", { origin: "" }],
    ["a foreign origin", { origin: "https://evil.example" }],
    ["a subdomain of ours", { origin: "https://evil.support.lingxun.example" }],
    ["our name as a prefix", { origin: "https://support.lingxun.example.evil.example" }],
    ["another port", { origin: "https://support.lingxun.example:8443" }],
    ["another scheme than the one we are reached by", { origin: "http://support.lingxun.example" }],
    ["what is not an address", { origin: "support.lingxun.example" }],
    ["a sister site", { "sec-fetch-site": "same-site" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["nobody's navigation", { "sec-fetch-site": "none" }],
  ])("is refused with %s", (_, headers) => {
    expect(asked("POST", { host: "internal:3000", ...headers })).toBe(false);
  });

  it("is not let in by a forwarded host", () => {
    const forged = { origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "internal:3000" };
    expect(asked("POST", forged)).toBe(false);
  });

  it("is not a read", () => {
    for (const method of ["GET", "HEAD", "OPTIONS"])
      expect(asked(method, { origin: "https://evil.example" })).toBe(true);
  });
});
