/** Small logs of every shape, made up for tests: no line comes from a real device or person. */
import { createLogReader, type LogReader } from "./reader";
import { createRedactor } from "./redactor";
import type { LogFindings } from "./result";
import { vendorRules } from "./vendor-rules";

export const JWT =
  "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiI5MTAwMTIzNCIsInN1YiI6InVfMTAwMSJ9.c2lnbmF0dXJlLW1hZGUtdXAtZm9yLXRlc3Rz";

export const OSLOG = `2026-11-23 09:15:02.114203+0800 Chat[4711:90210] [LXIM] LingxunIM SDK 5.4.2 starting, appId=91001234 region=cn
2026-11-23 09:15:02.120871+0800 Chat[4711:90210] [LXIM] device model: iPhone16,2; iOS 18.1.1
2026-11-23 09:15:03.004411+0800 Chat[4711:90213] [LXIM] login userId=u_1001 token=${JWT}
2026-11-23 09:15:03.411900+0800 Chat[4711:90213] [LXIM] login failed: LXError(code: 20003, message: "TOKEN_EXPIRED", requestId: "7f3c")
2026-11-23 09:16:10.000001+0800 Chat[4711:90213] [LXIM] conn disconnected code=21005
2026-11-23 09:17:44.901222+0800 Chat[4711:90213] [LXIM] login failed: LXError(code: 20003, message: "token expired")
`;

export const LOGCAT = `--------- beginning of main
11-23 09:15:02.114  4711  4790 I LXIM    : com.lingxun:im-sdk:5.3.6 init appId=91001234 region=SG
11-23 09:15:02.118  4711  4790 I LXIM    : osVersion=Android 14, model=Pixel 8 Pro
11-23 09:15:04.871  4711  4790 E LXIM    : push errorCode=40001 PUSH_TOKEN_INVALID for 13812345678
11-23 09:15:05.020  4711  4802 W OkHttp  : Authorization: Bearer ${JWT}
11-23 09:15:05.900  4711  4802 E LXIM    : java.net.SocketTimeoutException
	at okhttp3.internal.Foo.bar(Foo.kt:30001)
11-23 09:15:06.100  4711  4802 E LXIM    : errorCode=21002 msgId=15012345678 cost=13912345678
`;

export const BROWSER = `app.js:12 [Lingxun] @lingxun/im@5.4.1 init {"appId":"91001234","region":"de"}
[09:15:02.114] [Lingxun] userAgent Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36
[09:15:03.002] WebSocket connection to 'wss://im-de.lingxun.example/ws?token=${JWT}&v=5' failed
[09:15:03.010] Uncaught (in promise) LXError: 21008 ORIGIN_NOT_ALLOWED
[09:15:04.500] document.cookie: "sid=abc123def; theme=dark"
[09:15:05.000] icon@2x.png loaded, reply to li.lei@company.cn
`;

export const FLUTTER = `I/flutter (12345): 2026-11-23 09:15:02.114 lingxun_im 5.4.0 init platform: flutter region: cn
I/flutter (12345): 2026-11-23 09:15:03.114 [LXIM] sendMessage failed code: 30004, SEND_RATE_LIMITED
flutter: 2026-11-23 09:15:04.114 [LXIM] 联系电话：010-66778899 密码: hunter2
`;

export const JSON_LINES = `{"level":"info","time":"2026-11-23T01:15:02.114Z","msg":"POST /v5/messages","sdkVersion":"5.4.2","appId":"91001234"}
{"level":"error","time":"2026-11-23T01:15:03.000Z","msg":"callback failed","code":70005,"requestId":"1732345678901234"}
{"level":"error","time":"2026-11-23T01:16:03.000Z","headers":{"LX-Signature":"9f86d081884c7d659a2feaa0c55ad015","Authorization":"Bearer ${JWT}"},"code":70001}
{"level":"info","time":"2026-11-23T01:17:00.000Z","user":{"phone":"+1 415 555 2671","mail":"han@company.com","idCard":"11010519491231002X"},"ip":"203.0.113.9"}
`;

export const PLAIN = `[2026/11/23 09:15:02] 灵讯SDK版本：5.2.0 平台：Android 系统版本：13
[2026/11/23 09:15:09] 登录失败，错误码 20002
[2026/11/23 09:15:10] userSig=eJyrVgrxCdYrzkwpykx0zklMzyzWNTQ0MjYxNTO3sLQ0VorPTSzNKMlMzk9VslIyNDYCqlKyMjQ1NDYyMTM1A3PyS4oyAQ__
[2026/11/23 09:15:11] 手机号 138-1234-5678，备用+86 13912345678
`;

const encoder = new TextEncoder();
export const bytesOf = (text: string) => encoder.encode(text);

/** The findings of a log given as text or bytes, in chunks of any size. */
export function read(log: string | Uint8Array, chunk = 1 << 20): LogFindings | null {
  const reader: LogReader = createLogReader(vendorRules());
  feed(log, chunk, reader.push);
  return reader.end();
}

const EVERY_KIND = new Set(vendorRules().rules.secrets.map(({ kind }) => kind));

/** The redacted log as bytes. Every kind is removed unless `kinds` says otherwise. */
export function redacted(
  log: string | Uint8Array,
  kinds: ReadonlySet<string> = EVERY_KIND,
  chunk = 1 << 20,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const redactor = createRedactor(vendorRules(), kinds, (bytes) => parts.push(bytes));
  feed(log, chunk, redactor.push);
  redactor.end();
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const redactedText = (log: string | Uint8Array, kinds?: ReadonlySet<string>) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(redacted(log, kinds));

function feed(log: string | Uint8Array, chunk: number, push: (bytes: Uint8Array) => void): void {
  const bytes = typeof log === "string" ? bytesOf(log) : log;
  for (let at = 0; at < bytes.length; at += chunk) push(bytes.subarray(at, at + chunk));
}
