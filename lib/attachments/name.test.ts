import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanName, disposition } from "./name";
import "@/lib/drawn.test-support";

describe("SEC-28 names of uploads", () => {
  it.each([
    ["app.log", "app.log"],
    ["日志 2026-03-04.log", "日志 2026-03-04.log"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Users\\li\\崩溃.log", "崩溃.log"],
    ["a\u0000b\u001b.log", "ab.log"],
    ["invoice\u202egnp.exe.log", "invoicegnp.exe.log"],
    ["zero\u200bwidth\ufeff.txt", "zerowidth.txt"],
    ['a:b*c?"<>|.log', "a_b_c_____.log"],
    ["...hidden.log", "hidden.log"],
    ["   ", "file"],
    ["con.log", "_con.log"],
    ["a\n\tb.log", "ab.log"],
    ["e\u0301.log", "é.log"],
  ])("%j becomes %j", (given, clean) => expect(cleanName(given)).toBe(clean));

  it("keeps the extension of a name that is too long, and cuts no character in two", () => {
    const clean = cleanName(`${"😀".repeat(300)}.log`);
    expect(clean.endsWith("😀.log")).toBe(true);
    expect([...clean]).toHaveLength(120);
  });

  it("whatever comes in, nothing misleading comes out", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const clean = cleanName(given);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/u);
        expect(clean.length).toBeGreaterThan(0);
        expect([...clean].length).toBeLessThanOrEqual(121);
        expect(cleanName(clean)).toBe(clean);
      }),
    ));
});

describe("SEC-28 Content-Disposition", () => {
  it("gives an ASCII name and the real one", () =>
    expect(disposition("attachment", "崩溃 (1).log")).toBe(
      "attachment; filename=\"__ (1).log\"; filename*=UTF-8''%E5%B4%A9%E6%BA%83%20%281%29.log",
    ));

  it("cannot be broken out of", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (given) => {
        const header = disposition("attachment", cleanName(given));
        expect(header).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w%.~!#$&+^`|-]*$/,
        );
      }),
    ));
});
