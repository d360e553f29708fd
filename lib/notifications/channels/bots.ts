import "server-only";
/**
 * Group bots of 飞书, 钉钉 and 企业微信. Their signing differs (E-04): 飞书 keys the HMAC with `seconds\nsecret` over an
 * empty body; 钉钉 signs `milliseconds\nsecret` with the secret, in the query; 企业微信 has its key in the address.
 */
import { createHmac } from "node:crypto";
import { type Answer, post } from "@/lib/http/outbound";
import { truncate } from "@/lib/i18n/format";

export interface BotCall {
  readonly type: "feishu" | "dingtalk" | "wecom";
  readonly url: string;
  readonly secret: string | null;
  readonly text: string;
}

/** 企业微信 takes 2,048 bytes of text; a Han character has three. */
const TEXT_LIMIT = 650;
const JSON_TYPE = { "content-type": "application/json" };

/** `now`: UTC milliseconds, the instant that is signed. Rejects when there was no answer. */
export function bot(call: BotCall, now: number): Promise<Answer> {
  const { url, body } = callOf({ ...call, text: truncate(call.text, TEXT_LIMIT) }, now);
  return post(url, JSON.stringify(body), JSON_TYPE);
}

/** What is posted where. Pure. */
export function callOf({ type, url, secret, text }: BotCall, now: number): { url: string; body: object } {
  if (type === "wecom") return { url, body: { msgtype: "text", text: { content: text } } };
  if (type === "dingtalk") {
    const signed = new URL(url);
    if (secret !== null) {
      signed.searchParams.set("timestamp", String(now));
      signed.searchParams.set("sign", hmac(secret, `${now}\n${secret}`));
    }
    return { url: signed.href, body: { msgtype: "text", text: { content: text } } };
  }
  const timestamp = String(Math.floor(now / 1000));
  const proof = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, "") };
  return { url, body: { ...proof, msg_type: "text", content: { text } } };
}

const hmac = (key: string, text: string): string => createHmac("sha256", key).update(text).digest("base64");

/** All three answer 200 to everything and say in the body whether they took it. */
export function wasTaken({ status, body }: Answer): boolean {
  if (status !== 200) return false;
  try {
    const { code, errcode, StatusCode } = JSON.parse(body) as Record<string, unknown>;
    return (errcode ?? code ?? StatusCode) === 0;
  } catch {
    return false;
  }
}
