import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { plainLine, redact, storedComment, storedQuery } from "./redact";
import "@/lib/drawn.test-support";

describe("what readers type is stored without persons and secrets", () => {
  it.each([
    ["an e-mail address", "登录 zhang.san+dev@example.com 收不到", "登录 [email] 收不到"],
    ["an address glued to Chinese", "我的邮箱是bob@mail.example.co.uk谢谢", "我的邮箱是[email]谢谢"],
    ["a mobile number", "13812345678 收不到验证码", "[number] 收不到验证码"],
    ["a mobile number in groups", "138 1234 5678", "[number]"],
    ["a mobile number in odd groups", "13812 345678", "[number]"],
    ["a mobile number with hyphens", "电话138-1234-5678", "电话[number]"],
    ["a number with a country code", "call +86 138 1234 5678 please", "call [number] please"],
    ["a landline", "(010) 6552-9988", "[number]"],
    ["an American number", "+1 415 555 2671", "[number]"],
    ["an identity card", "11010519491231002X 实名失败", "[number]X 实名失败"],
    ["a bank card", "6222 0200 1234 5678", "[number]"],
    ["a user id", "user_20934857 被踢下线", "user_[number] 被踢下线"],
    ["a message id", "msg 7290183746120938471 丢了", "msg [number] 丢了"],
    ["a UUID", "会话 3f2b8a10-9c4d-4e1f-8a7b-0123456789ab 不同步", "会话 [id] 不同步"],
    ["a JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1MSJ9.s5dF_x-9Q 过期", "[secret] 过期"],
    ["a hexadecimal key", "secretkey 9f86d081884c7d659a2feaa0c55ad015", "secretkey [secret]"],
    ["a random token", "sk-live-4Qz81LmNp7Xw2Rt6Vb", "[secret]"],
    ["a password", "密码是Hunter2! 登录不上", "密码是[secret] 登录不上"],
    ["a password in a setting", "password=correct-horse", "password=[secret]"],
    ["a key in a setting", "api_key: ab12cd", "api_key: [secret]"],
    ["a bearer header", "Authorization: Bearer abc.def.123456", "Authorization: Bearer [secret]"],
    ["an IPv4 address", "连不上 10.12.0.7:443", "连不上 [ip]:443"],
    ["an IPv6 address", "2001:db8:0:1::8a2e 连不上", "2001:db8:0:1::8a2e 连不上".replace(/^\S+/, "[ip]")],
    ["what an address asks for", "https://a.example/login?sig=x&u=7#t", "https://a.example/login"],
    ["full-width digits", "１３８１２３４５６７８", "[number]"],
    ["digits with something invisible in them", "138\u200b1234\u200b5678", "[number]"],
  ])("%s", (_, typed, kept) => {
    expect(redact(plainLine(typed))).toBe(kept);
  });

  it.each([
    "30014",
    "错误码 30014 30015 30016",
    "HTTP 429",
    "5.8.1 升级到 5.9.0",
    "5.8.1 5.9.0 5.10.2",
    "iOS 17.4.1",
    "pkg@5.8.1",
    "@lingxun/im-sdk 安装失败",
    "群里@所有人 不生效",
    "onConversationUnreadCountChanged",
    "getUserInfoV2ByIdList",
    "sha256WithRSA2048Padding",
    "LXIMErrorCode30014Handler",
    "SDK_APP_ID_NOT_FOUND",
    "/v1/users/123/groups/45",
    "token 过期怎么办",
    "token：过期",
    "token: expired",
    "com.lingxun.im.push.HuaweiReceiver",
    "TLS 1.2 1.3",
    "100 人的群 2000 人的群",
    "断线重连 30 秒 60 秒",
  ])("leaves %j as it is", (typed) => {
    expect(redact(plainLine(typed))).toBe(plainLine(typed));
  });
});

describe("a stored line", () => {
  it("is folded, in small letters for counting, and no longer than allowed", () => {
    expect(storedQuery("  ＯｎKicked\n Offline ", 200)).toBe("onkicked offline");
    expect([...storedQuery("长".repeat(300), 200)]).toHaveLength(200);
    expect(storedQuery("\u0000\u202e ", 200)).toBe("");
  });

  it("keeps a remark's capitals, and is null when nothing is left", () => {
    expect(storedComment("见 Token 一节，第２步？", 500)).toBe("见 Token 一节，第2步？");
    expect(storedComment("密码：Hunter2，电话：１３８１２３４５６７８", 500)).toBe("密码：[secret]，电话：[number]");
    expect(storedComment("写到ｂｏｂ＠example．com", 500)).toBe("写到[email]");
    expect(storedComment(" \n ", 500)).toBeNull();
  });

  it("never throws, never grows beyond its limit, and is the same when done twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
        const kept = storedQuery(typed, 200);
        expect([...kept].length).toBeLessThanOrEqual(200);
        expect(redact(redact(plainLine(typed)))).toBe(redact(plainLine(typed)));
      }),
      { numRuns: inject("cases") },
    );
  });

  // what grew with the square of the length would take a quarter of an hour
  it.each(["a", "1", "@", ".", "-", " ", "a1", "1 ", "a@a.", "http://", "token=", ":0"])(
    "SEC-35 reads 1 MB of %j without getting stuck",
    (unit) => {
      expect(redact(unit.repeat(1_000_000 / unit.length)).length).toBeLessThanOrEqual(1_000_000);
    },
  );
});
