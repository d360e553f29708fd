import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

describe("SEC-25 a redirect target", () => {
  it.each([
    "/zh",
    "/en",
    "/zh?next=1",
    "/en/tickets/1042",
    "/zh/help/search?q=%E6%8E%A8%E9%80%81",
    "/zh/sign-in/arrived?next=%2Fzh%2Ftickets%3Fa%3D1",
    "/en/account/sla#targets",
  ])("may be our own path %s", (path) => {
    expect(safePath(path, "/zh")).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "https:evil.example",
    "https://evil.example/zh",
    "%2f%2fevil.example",
    "/%2fevil.example",
    "/zh//evil.example",
    "/zh/%5cevil.example",
    "/zh%2f%2fevil.example",
    "/\tzh",
    "/zh\r\nSet-Cookie: a=b",
    "/zh/%0d%0aSet-Cookie:%20a=b",
    "/zh/\u0000",
    "javascript:alert(1)",
    "data:text/html,x",
    "/zhx/tickets",
    "/fr/help",
    "/api/auth/signout",
    "zh/tickets",
    "/zh/%",
    "",
    `/zh/${"a".repeat(2001)}`,
  ])("is never %j", (target) => {
    expect(safePath(target, "/zh")).toBe("/zh");
  });

  it("is never missing", () => {
    expect(safePath(null, "/en")).toBe("/en");
    expect(safePath(undefined, "/en")).toBe("/en");
  });
});
