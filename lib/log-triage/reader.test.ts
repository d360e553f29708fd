import { describe, expect, it } from "vitest";
import type { LogFindings } from "./result";
import { BROWSER, bytesOf, FLUTTER, JSON_LINES, LOGCAT, OSLOG, PLAIN, read } from "./samples.test-support";

function found(log: string | Uint8Array): LogFindings {
  const findings = read(log);
  if (!findings) throw new Error("no text");
  return findings;
}

/** Best values by fact, with the lines they were read from. */
const factsOf = ({ facts }: LogFindings) =>
  Object.fromEntries(facts.map(({ key, best }) => [key, `${best.value} @${best.line}`]));
const codesOf = ({ codes }: LogFindings) =>
  codes.map(({ code, count, first, last }) => [code, count, first.line, last.line]);

describe("N11 what a log says, with the line it says it on", () => {
  it.each<[shape: string, log: string, facts: Record<string, string>, codes: number[][], first: string, last: string]>([
    [
      "iOS unified log",
      OSLOG,
      {
        sdk: "LingxunIM @1",
        version: "5.4.2 @1",
        platform: "ios @1",
        os: "iOS 18.1.1 @2",
        device: "iPhone16,2 @2",
        app: "91001234 @1",
        region: "cn @1",
      },
      [
        [20003, 2, 4, 6],
        [21005, 1, 5, 5],
      ],
      "2026-11-23T09:15:02+08:00",
      "2026-11-23T09:17:44+08:00",
    ],
    [
      "Android logcat",
      LOGCAT,
      {
        sdk: "com.lingxun:im-sdk @2",
        version: "5.3.6 @2",
        platform: "android @2",
        os: "Android 14 @3",
        device: "Pixel 8 Pro @3",
        app: "91001234 @2",
        region: "sg @2",
      },
      [
        [21002, 1, 8, 8],
        [40001, 1, 4, 4],
      ],
      "11-23 09:15:02.114",
      "11-23 09:15:06.100",
    ],
    [
      "browser console",
      BROWSER,
      {
        sdk: "@lingxun/im @1",
        version: "5.4.1 @1",
        platform: "web @1",
        os: "Windows NT 10.0 @2",
        device: "Chrome/142 @2",
        app: "91001234 @1",
        region: "de @1",
      },
      [[21008, 1, 4, 4]],
      "09:15:02.114",
      "09:15:05.000",
    ],
    [
      "plain text",
      FLUTTER,
      { sdk: "lingxun_im @1", version: "5.4.0 @1", platform: "flutter @1", region: "cn @1" },
      [[30004, 1, 2, 2]],
      "2026-11-23T09:15:02",
      "2026-11-23T09:15:04",
    ],
    [
      "JSON lines",
      JSON_LINES,
      { version: "5.4.2 @1", platform: "server @1", app: "91001234 @1" },
      [
        [70001, 1, 3, 3],
        [70005, 1, 2, 2],
      ],
      "2026-11-23T01:15:02Z",
      "2026-11-23T01:17:00Z",
    ],
    [
      "plain text",
      PLAIN,
      { version: "5.2.0 @1", platform: "android @1", os: "13 @1" },
      [[20002, 1, 2, 2]],
      "2026-11-23T09:15:02",
      "2026-11-23T09:15:11",
    ],
  ])("%s", (shape, log, facts, codes, first, last) => {
    const findings = found(log);
    expect(findings.shape?.en).toBe(shape);
    expect(factsOf(findings)).toEqual(facts);
    expect(codesOf(findings)).toEqual(codes);
    const { range } = findings;
    expect([range?.first.iso ?? range?.first.written, range?.last.iso ?? range?.last.written]).toEqual([first, last]);
    expect(findings.lines).toBe(log.split("\n").length - 1);
  });

  it("proposes fields and makes up nothing", () => {
    expect(found(OSLOG).fields).toEqual({
      platform: "ios",
      sdkVersion: "5.4.2",
      osVersion: "iOS 18.1.1",
      appId: "91001234",
      region: "cn",
      since: "2026-11-23T09:15:03+08:00",
      errorCodes: [20003, 21005],
    });
    expect(found(LOGCAT).fields.since).toBeUndefined(); // logcat writes no year
    expect(found("nothing to see\n").fields).toEqual({ errorCodes: [] });
  });

  it("names the article of a code, and a code that is in no table by its number", () => {
    const [known, unknown] = found("code=20003\ncode=20003\nerrorCode: 29999\n").codes;
    expect(known).toMatchObject({ code: 20003, name: "TOKEN_EXPIRED", article: "error-20003-token-expired", count: 2 });
    expect(unknown).toMatchObject({ code: 29999, name: null, article: null, count: 1 });
  });

  it("counts a line once that names a code by number and by name", () => {
    expect(codesOf(found("push code=40001 PUSH_TOKEN_INVALID code=40001\n"))).toEqual([[40001, 1, 1, 1]]);
  });

  it.each([
    "size=30001 bytes",
    "port 20003",
    "statusCode: 200",
    "code=120003",
    "code=20003.5",
    "Foo.kt:30001",
    "zip 20003",
  ])("takes no code from %s", (line) => expect(found(`${line}\n`).codes).toEqual([]));

  it("shows other values that were seen, such as an upgrade half way", () => {
    const { facts } = found("sdkVersion=5.3.6\nsdkVersion=5.3.6\nsdkVersion=5.4.2\n");
    const version = facts.find(({ key }) => key === "version");
    expect(version?.best).toMatchObject({ value: "5.3.6", count: 2, line: 1 });
    expect(version?.others).toMatchObject([{ value: "5.4.2", count: 1, line: 3 }]);
  });

  it("takes secrets out of the lines it quotes", () => {
    const quoted = JSON.stringify(found(`code=20003 for 13812345678 token=${"a1b2".repeat(10)}\n`));
    expect(quoted).not.toContain("13812345678");
    expect(quoted).not.toContain("a1b2a1b2");
    expect(quoted).toContain("code=20003 for [removed:phone] token=[removed:token]");
  });
});

describe("encodings and line ends", () => {
  const utf16 = (text: string, isLittle: boolean) => {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    for (const [at, unit] of [..."\ufeff", ...text].entries()) view.setUint16(at * 2, unit.charCodeAt(0), isLittle);
    return bytes;
  };

  it("reads UTF-16 of either order, with and without its mark", () => {
    for (const isLittle of [true, false]) {
      const marked = utf16(OSLOG, isLittle);
      expect(found(marked).encoding).toBe(isLittle ? "utf-16le" : "utf-16be");
      expect(codesOf(found(marked))).toEqual(codesOf(found(OSLOG)));
      expect(codesOf(found(marked.subarray(2)))).toEqual(codesOf(found(OSLOG)));
    }
  });

  it("reads GBK", () => {
    // 错误码 20003，手机号 13812345678
    const gbk = [0xb4, 0xed, 0xce, 0xf3, 0xc2, 0xeb, 0x20, ...bytesOf("20003"), 0xa3, 0xac, 0xca, 0xd6, 0xbb, 0xfa];
    const findings = found(Uint8Array.from([...gbk, 0xba, 0xc5, 0x20, ...bytesOf("13812345678\n")]));
    expect(findings.encoding).toBe("gb18030");
    expect(codesOf(findings)).toEqual([[20003, 1, 1, 1]]);
    expect(findings.secrets).toMatchObject([{ kind: "phone", count: 1 }]);
  });

  it("reads \\r\\n, a mark of UTF-8, and broken UTF-8", () => {
    expect(codesOf(found(OSLOG.replaceAll("\n", "\r\n")))).toEqual(codesOf(found(OSLOG)));
    expect(found(`\ufeff${OSLOG}`).range?.first.line).toBe(1);
    expect(codesOf(found(Uint8Array.from([...bytesOf(OSLOG), 0xff, 0xfe, 10])))).toEqual(codesOf(found(OSLOG)));
  });

  it("says so when it is no text", () => {
    expect(read(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBeNull();
    expect(read(Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 7))).toBeNull();
  });

  it("finds nothing in nothing", () => {
    expect(read(new Uint8Array(0))).toMatchObject({ lines: 0, facts: [], codes: [], range: null, secrets: [] });
  });
});

describe("long lines", () => {
  it("reads a line of many megabytes, counts it once, and finds what stands far inside", () => {
    const filler = '"note":"nothing here",'.repeat(120_000);
    const log = `first\n{${filler}"code":20003,${filler}"code":20003}\nlast code=21005\n`;
    const findings = found(log);
    expect(findings.lines).toBe(3);
    expect(codesOf(findings)).toEqual([
      [20003, 1, 2, 2],
      [21005, 1, 3, 3],
    ]);
  });
});
