/** A small, sound content folder for tests, and the means to spoil one thing in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, vi } from "vitest";

// The test runner keeps a path of its own under this name; here it is what the portal means by it.
vi.stubEnv("BASE_URL", "http://localhost:3000");

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

const COLLECTIONS = [
  {
    slug: "push",
    order: 20,
    title: { zh: "推送", en: "Push" },
    description: { zh: "离线推送。", en: "Offline push." },
  },
  {
    slug: "login",
    order: 10,
    title: { zh: "登录", en: "Login" },
    description: { zh: "登录与凭证。", en: "Signing in." },
  },
];
const ERRORS = [
  { code: 20003, name: "TOKEN_EXPIRED", zh: "Token已过期", en: "The token has expired", article: "token-expired" },
];

const FRONT = {
  title: "标题？",
  summary: "摘要。",
  order: 10,
  updated: "2026-03-01",
  platforms: ["ios", "server"],
  applies: ">=5.0",
};

/** Writes the folder and returns its path; it goes when the test file ends. `spoil` maps a file name to what it should hold instead (null: absent). */
export function sampleContent(spoil: Record<string, string | null> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "backstop-content-"));
  made.push(root);
  for (const [name, text] of Object.entries({ ...soundFiles(), ...spoil })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** An article file: front matter over the defaults, then the body. */
export function articleSource(front: Record<string, unknown>, body = "答案。\n"): string {
  const lines = Object.entries({ ...FRONT, ...front }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

function soundFiles(): Record<string, string> {
  return {
    "collections.json": JSON.stringify(COLLECTIONS),
    "sdk/errors.json": JSON.stringify(ERRORS),
    "zh/login/token-expired.md": articleSource(
      { title: "Token过期了怎么办？", codes: [20003], aliases: ["登录票据失效"], related: ["push-certificate"] },
      EXPIRED_ZH,
    ),
    "en/login/token-expired.md": articleSource(
      { title: "What to do when a token has expired?", codes: [20003] },
      "Fetch a new token.\n\n## Renew it\n\nCall `renewToken`.\n",
    ),
    "zh/login/kicked-offline.md": articleSource(
      { title: "为什么会被踢下线？", order: 20 },
      "同一账号在另一台设备登录，先登录的设备会断开连接。\n",
    ),
    "en/login/kicked-offline.md": articleSource(
      { title: "Why was the user kicked offline?", order: 20 },
      "The account logged in on another device.\n",
    ),
    "zh/push/push-certificate.md": articleSource({ title: "怎么配置APNs推送证书？" }, CERTIFICATE_ZH),
    "en/push/push-certificate.md": articleSource(
      { title: "How to set up the APNs certificate?" },
      "Upload the p8 key in the console.\n",
    ),
    "zh/push/not-ready.md": articleSource({ title: "写了一半", status: "draft" }),
    "en/push/not-ready.md": articleSource({ title: "Half written", status: "draft" }),
  };
}

const EXPIRED_ZH = `\`20003\`表示Token已过期，重新签发即可。

## 续期

调用[推送说明](/help/push/push-certificate)之前先续期，见[官网](https://example.com)。

\`\`\`swift title="iOS"
LXClient.shared.renewToken(token)
\`\`\`

\`\`\`kotlin title="Android"
LXClient.renewToken(token)
\`\`\`

<script>alert(1)</script>

## 消息历史

断开连接期间的消息会在重新登录后补发。
`;

const CERTIFICATE_ZH = `在控制台上传p8密钥，推送证书每年到期一次。

## 上传推送证书

打开控制台，选择应用，上传证书文件。
`;
