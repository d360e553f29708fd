import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Email, SetUp } from "./schema";
import "@/lib/drawn.test-support";

const read = (text: string) => {
  const parsed = Email.safeParse(text);
  return parsed.success ? parsed.data : null;
};

describe("SEC-16 an address we are willing to write to", () => {
  it("is taken as people type it", () => {
    expect(read("  Lin@Chenguang.Example ")).toBe("lin@chenguang.example");
    expect(read("lin+sdk@mail.chenguang.example")).toBe("lin+sdk@mail.chenguang.example");
    expect(read("ｌｉｎ＠chenguang.example")).toBe("lin@chenguang.example");
  });

  it.each([
    "",
    "lin",
    "lin@",
    "@x.example",
    "lin@localhost",
    "a@b@x.example",
    "a＠b@x.example",
    '"lin"@x.example',
    '"a@b"@x.example',
    "lin@x.example\r\nBcc: all@x.example",
    "lin\u0000@x.example",
    "lin@x.example,eve@evil.example",
    "lin@x.example;eve@evil.example",
    "Lin <lin@x.example>",
    "lin @x.example",
    `${"a".repeat(250)}@x.example`,
  ])("is not %j", (text) => {
    expect(read(text)).toBeNull();
  });

  it("has one @, no line break and no quote, whatever was typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.emailAddress()), (text) => {
        const address = read(text);
        if (address === null) return;
        expect(address.split("@")).toHaveLength(2);
        expect(address).not.toMatch(/[\s"<>,;\p{Cc}]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("SEC-35 is decided by its length alone when it is long, before any pattern reads it", () => {
    for (const text of [`a@${".a".repeat(50_000)}<`, "@".repeat(100_000), `a@${"a".repeat(100_000)}`]) {
      expect(Email.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(["too_long"]);
    }
  });
});

describe("what the first lead says", () => {
  const codes = (given: object) =>
    SetUp.safeParse({ token: "t", ...given }).error?.issues.map(({ path, message }) => [path[0], message]);

  it("is a name that can be shown and an address", () => {
    expect(SetUp.parse({ token: "t", name: " 林晓 ", email: "Lin@x.example" })).toEqual({
      token: "t",
      name: "林晓",
      email: "lin@x.example",
    });
    expect(codes({ name: "", email: "" })).toEqual([
      ["name", "required"],
      ["email", "required"],
    ]);
    expect(codes({ name: "a\u0007b", email: "lin@" })).toEqual([
      ["name", "invalid"],
      ["email", "email"],
    ]);
  });

  it("SEC-08 is nothing else", () => {
    expect(SetUp.safeParse({ token: "t", name: "a", email: "a@x.example", role: "lead" }).success).toBe(false);
  });
});
