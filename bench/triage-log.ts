/** A long log, made by a fixed rule: what an SDK writes in a day of trouble, with secrets and codes in known number. */
type Kind = "mixed" | "json" | "chinese";

const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiI5MTAwMTIzNCIsInN1YiI6InVfMTAwMSJ9.c2lnbmF0dXJlLW1hZGUtdXAtZm9yLWJlbmNo";
const CODE = 21005;

const two = (value: number) => String(value).padStart(2, "0");
const clock = (line: number) =>
  `${two(Math.floor(line / 360000) % 24)}:${two(Math.floor(line / 6000) % 60)}:${two(Math.floor(line / 100) % 60)}`;

interface Line {
  readonly text: string;
  readonly secrets?: number;
  readonly codes?: number;
}

const MIXED: readonly ((line: number) => Line)[] = [
  (n) => ({ text: `D LXIM    : heartbeat sent seq=${n} rtt=${n % 300}ms conn=wss://im.lingxun.example/ws` }),
  (n) => ({
    text: `I LXIM    : recv msgId=${173234567800000 + n} from=u_${n % 9973} size=${n % 4096} requestId=7f3c${n}`,
  }),
  (n) => ({ text: `D OkHttp  : --> POST https://api.lingxun.example/v5/messages (${n % 700}-byte body)` }),
  (n) => ({ text: `V View    : onLayout changed=true l=0 t=${n % 300} r=1080 b=${n % 2400} frame=${n}` }),
  (n) => ({ text: `W LXIM    : conn disconnected code=${CODE} after ${n % 60} s, retry in ${n % 30}`, codes: 1 }),
  (n) => ({ text: `D LXIM    : sync conversation c_${n % 500} seq ${n}..${n + 20} done in ${n % 90} ms` }),
  () => ({ text: `D OkHttp  : Authorization: Bearer ${JWT}`, secrets: 1 }),
  (n) => ({
    text: `I Chat    : call 138${String(10000000 + (n % 89999999)).padStart(8, "0")} from address book`,
    secrets: 1,
  }),
  (n) => ({ text: `E AndroidRuntime: 	at com.example.chat.MainActivity$Worker.run(MainActivity.kt:${n % 900})` }),
  (n) => ({
    text: `D GC      : Background young concurrent copying freed ${n % 90000}(3MB) AllocSpace objects, 21% free`,
  }),
];

const logcat = (n: number): Line => {
  const made = MIXED[n % MIXED.length]?.(n) ?? { text: "" };
  return { ...made, text: `11-23 ${clock(n)}.${String(n % 1000).padStart(3, "0")}  4711  4${n % 900} ${made.text}` };
};

const json = (n: number): Line => {
  const head = `{"level":"info","time":"2026-11-23T${clock(n)}.000Z","pid":4711,"hostname":"im-gw-${n % 12}","requestId":"${1732345678900000 + n}"`;
  if (n % 10 === 3) return { text: `${head},"msg":"push failed","code":${CODE}}`, codes: 1 };
  if (n % 10 === 7) return { text: `${head},"headers":{"authorization":"Bearer ${JWT}"}}`, secrets: 1 };
  return { text: `${head},"msg":"POST /v5/messages 200","ms":${n % 90},"userId":"u_${n % 9973}","bytes":${n % 4096}}` };
};

const chinese = (n: number): Line => {
  const head = `[2026-11-23 ${clock(n)}.000] [信息] 会话c_${n % 500}`;
  if (n % 10 === 3) return { text: `${head} 连接断开，错误码 ${CODE}，${n % 30}秒后重试`, codes: 1 };
  if (n % 10 === 7) return { text: `${head} 客户联系电话：139${String(10000000 + (n % 89999999))}`, secrets: 1 };
  return { text: `${head} 收到消息，序号${n}，大小${n % 4096}字节，耗时${n % 90}毫秒，用户u_${n % 9973}` };
};

const WRITERS = { mixed: logcat, json, chinese };

/** At least `size` bytes of whole lines, and what stands in them. */
export function logOf(kind: Kind, size: number) {
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(size + 4096);
  const planted = { code: CODE, codes: 0, secrets: 0 };
  let at = 0;
  for (let line = 0; at < size; line += 1) {
    const { text, secrets = 0, codes = 0 } = WRITERS[kind](line);
    at += encoder.encodeInto(`${text}\n`, bytes.subarray(at)).written;
    planted.secrets += secrets;
    planted.codes += codes;
  }
  return { bytes: bytes.subarray(0, at), planted };
}
