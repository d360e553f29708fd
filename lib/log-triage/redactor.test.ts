import { describe, expect, it } from "vitest";
import {
  BROWSER,
  bytesOf,
  FLUTTER,
  JSON_LINES,
  JWT,
  LOGCAT,
  OSLOG,
  PLAIN,
  read,
  redacted,
  redactedText,
} from "./samples.test-support";

describe("N11 what is taken out", () => {
  it.each([
    [`token=${JWT}`, "token=[removed:token]"],
    [`got ${JWT}.`, "got [removed:token]."],
    [`GET /ws?token=${JWT}&v=5`, "GET /ws?token=[removed:token]&v=5"],
    [`refresh_token: "a8f3kk20dLs9"`, `refresh_token: "[removed:token]"`],
    [`{\\"token\\":\\"a8f3kk20dLs9\\"}`, `{\\"token\\":\\"[removed:token]\\"}`],
    ["userSig=eJwtzM0KgkAUBeBX", "userSig=[removed:token]"],
    ["令牌：a8f3kk20dLs9，已过期", "令牌：[removed:token]，已过期"],
    [`Authorization: Bearer ${JWT}`, "Authorization: Bearer [removed:authorization]"],
    ["authorization: Basic dXNlcjpwYXNz", "authorization: Basic [removed:authorization]"],
    [`-H 'Authorization: Bearer ${JWT}' -d '{}'`, "-H 'Authorization: Bearer [removed:authorization]' -d '{}'"],
    [`{"Authorization":"Bearer ${JWT}","a":1}`, `{"Authorization":"Bearer [removed:authorization]","a":1}`],
    [
      `Authorization: Digest username="li", response="6629fae49393a05397450978507c4ef1"`,
      "Authorization: [removed:authorization]",
    ],
    ["Cookie: sid=abc; theme=dark", "Cookie: [removed:cookie]"],
    [`"set-cookie":"sid=abc; Path=/","x":1`, `"set-cookie":"[removed:cookie]","x":1`],
    ["JSESSIONID=8A3F00112233445566", "JSESSIONID=[removed:cookie]"],
    ["appSecret=9f86d081884c7d65", "appSecret=[removed:secret]"],
    ["password: hunter2", "password: [removed:secret]"],
    ["密码：abc", "密码：[removed:secret]"],
    ["postgres://app:s3cret@db:5432/x", "postgres://app:[removed:secret]@db:5432/x"],
    ["LX-Signature: 9f86d081884c7d659a2feaa0c55ad015", "LX-Signature: [removed:signature]"],
    ["sign=9F86D081884C7D659A2F&ts=1", "sign=[removed:signature]&ts=1"],
    ["X-Hub-Signature: t=1, v1=9f86d081884c7d659a2feaa0c55ad015", "X-Hub-Signature: [removed:signature]"],
    ["call 13812345678 now", "call [removed:phone] now"],
    ["call +86 138-1234-5678 now", "call [removed:phone] now"],
    ["8613812345678", "[removed:phone]"],
    ["u_13812345678 joined", "u_[removed:phone] joined"],
    ["userId=13812345678", "userId=[removed:phone]"],
    ["tel +1 415 555 2671", "tel [removed:phone]"],
    ["+44 20 7946 0958.", "[removed:phone]."],
    ["(415) 555-2671", "[removed:phone]"],
    ["电话：010-66778899", "电话：[removed:phone]"],
    [`"mobile":"4155552671"`, `"mobile":"[removed:phone]"`],
    ["reply to li.lei+im@company.com.cn", "reply to [removed:email]"],
    ["id 11010519491231002X ok", "id [removed:id-card] ok"],
    ["身份证：110105194912310021", "身份证：[removed:id-card]"],
    ["peer 203.0.113.9:443", "peer [removed:ip]:443"],
    ["peer [2001:db8::1]", "peer [[removed:ip]]"],
    ["2001:0db8:85a3:0000:0000:8a2e:0370:7334 up", "[removed:ip] up"],
    ["id AKIAIOSFODNN7EXAMPLE", "id [removed:private-key]"],
  ])("%s", (line, expected) => expect(redactedText(`${line}\n`)).toBe(`${expected}\n`));

  it("a private key over several lines and in one, line breaks kept", () => {
    const key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEF\n-----END PRIVATE KEY-----\nafter\n";
    expect(redactedText(key)).toBe(
      "-----BEGIN PRIVATE KEY-----\n[removed:private-key]\n[removed:private-key]\n-----END PRIVATE KEY-----\nafter\n",
    );
    const inJson = '{"key":"-----BEGIN PRIVATE KEY-----\\nMIIEvQ\\n-----END PRIVATE KEY-----","code":20003}\n';
    expect(redactedText(inJson)).toContain(
      'KEY-----\\n[removed:private-key]\\n-----END PRIVATE KEY-----","code":20003}',
    );
  });

  it("a private key without an end takes 200 lines, not the rest of the log", () => {
    const log = `-----BEGIN RSA PRIVATE KEY-----\n${"MIIEvQ\n".repeat(300)}`;
    expect(redactedText(log).match(/MIIEvQ/g)).toHaveLength(101);
  });
});

describe("what only looks like a secret stays", () => {
  it.each([
    "2026-11-23 09:15:02.114 +0800 GMT+08:00",
    "11-23 09:15:02.114  1384 12345 I x",
    "11-23 09:15:02.114 1381234 5678 I x",
    'msgId=15012345678 seq: 13812345678 "size":13912345678',
    "1795396502114 1795396502 173234567890123456",
    "requestId=1732345678901234 trace 13812345678901",
    "550e8400-e29b-41d4-a716-138123456789",
    "elapsed 0.13812345678 s, 13812345678.5 bytes",
    "v5.4.2.1381 build 20261123 #16800000000",
    "code=20003 errorCode: 21002 TOKEN_EXPIRED",
    "token expired, token: invalid, token=null, tokenType=JWT",
    "Bearer authentication failed; authorization: failed with code 20002",
    "cookie: disabled, cookies accepted",
    "signature: HMAC-SHA256, sign=RSA2, signal 11, design=flat",
    "password: *** password=null",
    "icon@2x.png @lingxun/im@5.4.2 com.example.Foo@1a2b3c user@localhost",
    "12:34:56:78 aa:bb:cc:dd:ee:ff std::string a::b",
    "https://api.lingxun.example:443/v5/messages?page=2",
    "110105194912310021 110105194913310020",
    "Chrome/142.0.0.0 127.0.0.1 0.0.0.0 999.1.1.1",
    "a+13812345678x 1+14155552671",
    "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
    "[removed:phone] token=[removed:token] Authorization: Bearer [removed:authorization]",
  ])("%s", (line) => expect(redactedText(`${line}\n`)).toBe(`${line}\n`));
});

describe("the reader decides", () => {
  it("keeps a kind that is not chosen, also where it lies in another", () => {
    expect(redactedText("13812345678 a@b.cn\n", new Set(["email"]))).toBe("13812345678 [removed:email]\n");
    const cookie = "Cookie: sid=1; mail=a@b.cn\n";
    expect(redactedText(cookie, new Set(["email"]))).toBe("Cookie: sid=1; mail=[removed:email]\n");
    expect(redactedText(cookie, new Set())).toBe(cookie);
  });

  it("is shown how many of each kind there are and one of them masked", () => {
    const { secrets } = read("13812345678\na@company.cn 13912345678\n") ?? {};
    expect(secrets).toMatchObject([
      { kind: "phone", count: 2, removed: true, example: { line: 1, text: "1***8" } },
      { kind: "email", count: 1, removed: true, example: { line: 2, text: "a@***n" } },
    ]);
  });

  it("keeps addresses of machines unless asked, since they often are the evidence", () => {
    expect(read("peer 203.0.113.9\n")?.secrets).toMatchObject([{ kind: "ip", removed: false }]);
  });
});

describe("the redacted file", () => {
  const LOGS = { OSLOG, LOGCAT, BROWSER, FLUTTER, JSON_LINES, PLAIN };

  it.each(Object.entries(LOGS))("%s: as many lines, the same findings, and nothing left to take out", (_name, log) => {
    const clean = redacted(log);
    const [before, after] = [read(log), read(clean)];
    expect(after).toMatchObject({ lines: before?.lines, fields: before?.fields, secrets: [] });
    expect(redacted(clean)).toEqual(clean);
  });

  it.each(Object.entries(LOGS))("%s: no secret of the sample is left", (_name, log) => {
    const text = redactedText(log);
    for (const secret of [
      JWT.slice(-20),
      "13812345678:",
      "hunter2",
      "company.c",
      "11010519491231002X",
      "eJyrVg",
      "abc123def",
    ])
      expect(text).not.toContain(secret);
  });

  it("passes bytes as they are where nothing is removed, broken ones too", () => {
    const bytes = Uint8Array.from([...bytesOf("a\r\n"), 0xff, 0xc3, 0x28, 10, 0xef, 0xbb, 0xbf]);
    expect(redacted(bytes)).toEqual(bytes);
    const broken = Uint8Array.from([0xff, 0xe4, 0xb8, ...bytesOf(" 13812345678\n")]);
    expect(redacted(broken)).toEqual(Uint8Array.from([0xff, 0xe4, 0xb8, ...bytesOf(" [removed:phone]\n")]));
  });
});
