import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOffsets, isIdentifier, partsOf, stemOf, termsOf } from "./tokenize";
import "@/lib/drawn.test-support";

describe("folding (C-07)", () => {
  it.each([
    ["ＡＰＰ１２３", "app123"],
    ["推送證書", "推送证书"],
    ["登陆帐号", "登录账号"],
    ["ﬁle", "file"],
  ])("%s is compared as %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("remembers where each character came from", () => {
    const { folded, offsetOf } = foldWithOffsets("A推ﬁ證");
    expect(folded).toBe("a推fi证");
    expect([0, 1, 2, 3, 4, 5].map(offsetOf)).toEqual([0, 1, 2, 2, 3, 4]);
  });

  it("keeps offsets inside the text and in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const { folded, offsetOf } = foldWithOffsets(text);
        const offsets = Array.from({ length: folded.length + 1 }, (_, at) => offsetOf(at));
        expect(offsets.every((at, index) => at <= text.length && at >= (offsets[index - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it("folds the same whether or not offsets have to be counted", () => {
    const unit = fc.constantFrom(..."aZ9 -推證帐户“，Ａ、…½①", "e\u0301", "ﬁ", "𝐀", "ｶﾞ", "İ", "각");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const { folded, offsetOf } = foldWithOffsets(text);
        const counted = foldWithOffsets(`${text}𝐀`);
        expect(counted.folded).toBe(`${folded}a`);
        for (let at = 0; at < folded.length; at++) expect(offsetOf(at)).toBe(counted.offsetOf(at));
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
