import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callOf, wasTaken } from "./bots";

const NOW = 1_772_589_600_123;

describe("E-04 a message to a group", () => {
  it("of 飞书 is signed by seconds and secret as the key over nothing", () => {
    const { url, body } = callOf(
      { type: "feishu", url: "https://open.feishu.cn/hook/x", secret: "s3", text: "你好" },
      NOW,
    );
    const sign = createHmac("sha256", "1772589600\ns3").update("").digest("base64");
    expect(url).toBe("https://open.feishu.cn/hook/x");
    expect(body).toEqual({ timestamp: "1772589600", sign, msg_type: "text", content: { text: "你好" } });
  });

  it("of 钉钉 is signed in the query, in milliseconds, beside the token", () => {
    const call = {
      type: "dingtalk",
      url: "https://oapi.dingtalk.com/robot/send?access_token=t",
      secret: "SEC1",
      text: "hi",
    } as const;
    const { url, body } = callOf(call, NOW);
    const { searchParams } = new URL(url);
    expect(searchParams.get("access_token")).toBe("t");
    expect(searchParams.get("timestamp")).toBe(String(NOW));
    expect(searchParams.get("sign")).toBe(createHmac("sha256", "SEC1").update(`${NOW}\nSEC1`).digest("base64"));
    expect(body).toEqual({ msgtype: "text", text: { content: "hi" } });
  });

  it("of 企业微信, or without a secret, is not signed", () => {
    const url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k";
    expect(callOf({ type: "wecom", url, secret: null, text: "hi" }, NOW)).toEqual({
      url,
      body: { msgtype: "text", text: { content: "hi" } },
    });
    expect(callOf({ type: "feishu", url, secret: null, text: "hi" }, NOW).body).toEqual({
      msg_type: "text",
      content: { text: "hi" },
    });
    expect(callOf({ type: "dingtalk", url, secret: null, text: "hi" }, NOW).url).toBe(url);
  });

  it.each([
    [200, '{"errcode":0,"errmsg":"ok"}', true],
    [200, '{"code":0,"msg":"success"}', true],
    [200, '{"StatusCode":0}', true],
    [200, '{"errcode":45009,"errmsg":"api freq out of limit"}', false],
    [200, '{"code":19021,"msg":"sign match fail"}', false],
    [200, "<html>", false],
    [200, "{}", false],
    [500, '{"errcode":0}', false],
  ])("answered %i %s was taken: %s", (status, body, taken) => expect(wasTaken({ status, body })).toBe(taken));
});
