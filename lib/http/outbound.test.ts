import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetEnv } from "@/lib/env";
import { isPublic, post, publicLookup, unfitUrl } from "./outbound";

const given = (allow: string) => {
  Object.assign(process.env, {
    ...{ DATABASE_URL: "postgresql://app@localhost/none", AUTH_SECRET: "q8Zx2Lw9Rt4Yv7Bn1Mc6Ks3Hd5Jf0GpA" },
    ...{ BASE_URL: "http://localhost:3000", OUTBOUND_ALLOW: allow },
  });
  forgetEnv();
};
beforeAll(() => given(""));
afterAll(() => given(""));

describe("SEC-31 an address that a user gave", () => {
  it.each([
    "https://127.0.0.1/x",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://017700000001/",
    "https://127.1/",
    "https://0.0.0.0/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://10.0.0.1/",
    "https://172.16.5.4/",
    "https://192.168.1.1/",
    "https://169.254.169.254/latest",
    "https://100.64.0.1/",
    "https://224.0.0.1/",
    "https://localhost/",
    "https://intranet/",
  ])("%s is inside some network", (url) => expect(unfitUrl(url)).toBe("private"));

  it.each([
    ["http://hooks.example.com/", "not_https"],
    ["ftp://hooks.example.com/", "not_https"],
    ["javascript:alert(1)", "invalid"],
    ["https://user:word@hooks.example.com/", "invalid"],
    ["hooks.example.com", "invalid"],
    ["", "invalid"],
  ])("%s is %s", (url, code) => expect(unfitUrl(url)).toBe(code));

  it.each([
    "https://hooks.example.com/a?b=c",
    "https://hooks.example.com:8443/",
    "https://8.8.8.8/",
    "https://[2600::1]/",
  ])("%s is fit", (url) => expect(unfitUrl(url)).toBeNull());

  it("may be inside where the operator names it, and nowhere beside it", () => {
    given("127.0.0.1:4010, hooks.internal");
    expect(unfitUrl("http://127.0.0.1:4010/in")).toBeNull();
    expect(unfitUrl("https://hooks.internal:9000/")).toBeNull();
    expect(unfitUrl("https://127.0.0.1:4011/")).toBe("private");
    expect(unfitUrl("ftp://hooks.internal/")).toBe("invalid");
    given("");
  });

  it("that resolves to the inside is refused when connecting, however it is asked", async () => {
    for (const options of [{}, { all: true }, { family: 4 }]) {
      const error = await new Promise((resolve) => publicLookup("127.0.0.1", options, (failed) => resolve(failed)));
      expect(String(error)).toContain("not public");
    }
    await expect(post("https://127.0.0.1/", "{}", {})).rejects.toThrow("address refused: private");
  });
});

describe("addresses", () => {
  it.each(["8.8.8.8", "2600::1", "1.1.1.1"])("%s is public", (address) => expect(isPublic(address)).toBe(true));
  it.each([
    "127.0.0.1",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "2002:7f00:1::",
    "not an address",
    "255.255.255.255",
    "192.0.2.1",
  ])("%s is not", (address) => expect(isPublic(address)).toBe(false));
});
