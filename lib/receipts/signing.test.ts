import { describe, expect, it } from "vitest";
import { fingerprintOf, isSignedBy, newKeyPair, signText } from "./signing";

describe("a signature", () => {
  it("of RFC 8032, test 1, is the one that is made and taken", async () => {
    // secret 9d61b19d…7f60 over nothing, wrapped as PKCS #8 and SPKI
    const hex = (text: string) => Buffer.from(text, "hex").toString("base64");
    const secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    const open = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    const [privateKey, publicKey] = [
      hex(`302e020100300506032b657004220420${secret}`),
      hex(`302a300506032b6570032100${open}`),
    ];
    const expected =
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    expect(await signText(privateKey, "")).toBe(hex(expected));
    expect(await isSignedBy(publicKey, hex(expected), "")).toBe(true);
  });

  it("holds for its text and key alone, and never throws", async () => {
    const [ours, theirs] = [await newKeyPair(), await newKeyPair()];
    const signature = await signText(ours.privateKey, "季度报告");
    expect(await isSignedBy(ours.publicKey, signature, "季度报告")).toBe(true);
    expect(await isSignedBy(ours.publicKey, signature, "季度报告 ")).toBe(false);
    expect(await isSignedBy(theirs.publicKey, signature, "季度报告")).toBe(false);
    for (const wrong of ["", "x", `${signature}=`, signature.slice(0, -4), "%%%"])
      expect(await isSignedBy(ours.publicKey, wrong, "季度报告")).toBe(false);
    expect(await isSignedBy("not a key", signature, "季度报告")).toBe(false);
    expect(await fingerprintOf(ours.publicKey)).not.toBe(await fingerprintOf(theirs.publicKey));
  });
});
