import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOffsets, isIdentifier, partsOf, stemOf, termsOf } from "./tokenize";

describe("folding (C-07)", () => {
  it.each([
    ["ＡＰＰ１２３", "app123"],
    ["推送證書", "推送证书"],
    ["登陆帐号", "登录账号"],
    ["ﬁle", "file"],
  ])("%s is compared as %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("remembers where each character came from", () => {
    const { folded, offsets } = foldWithOffsets("A推ﬁ證");
    expect(folded).toBe("a推fi证");
    expect(offsets).toEqual([0, 1, 2, 2, 3, 4]);
  });

  it("keeps an offset per code unit whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.every((at) => at <= text.length)).toBe(true);
      }),
    );
  });
});

describe("terms", () => {
  it("cuts Chinese into overlapping bigrams and keeps a lone character", () => {
    expect(termsOf("推送证书")).toEqual(["推送", "送证", "证书"]);
    expect(termsOf("群 A")).toEqual(["群", "a"]);
  });

  it("keeps identifiers whole and adds their parts", () => {
    expect(termsOf("joinChannel")).toEqual(expect.arrayContaining(["joinchannel", "join", "channel"]));
    expect(termsOf("ERR_TOKEN_EXPIRED")).toEqual(expect.arrayContaining(["err_token_expired", "token", "expired"]));
    expect(termsOf("LXClient.login")).toEqual(expect.arrayContaining(["lxclient.login", "login", "lxclient"]));
  });

  it("keeps numbers whole, with and without their sign", () => {
    expect(termsOf("错误-1009")).toEqual(["错误", "1009", "-1009"]);
    expect(termsOf("70009")).toEqual(["70009"]);
    expect(termsOf("30015-25")).toContain("30015-25");
  });

  it("leaves product names such as APNs in one piece", () => expect(partsOf("APNs")).toEqual([]));

  it("leaves out what is data rather than a word", () => expect(termsOf("x".repeat(1000))).toEqual([]));

  it.each([
    ["messages", "message"],
    ["expired", "expire"],
    ["logging", "logged"],
    ["retries", "retry"],
  ])("%s and %s share a stem", (a, b) => expect(stemOf(a)).toBe(stemOf(b)));

  it.each(["70009", "ERR_TIMEOUT", "joinChannel", "0xc0000142"])("%s is an identifier", (word) =>
    expect(isIdentifier(word)).toBe(true),
  );
  it.each(["token", "SDK", "iOS", "v5"])("%s is not", (word) => expect(isIdentifier(word)).toBe(false));
});
