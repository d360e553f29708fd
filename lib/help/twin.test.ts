import { describe, expect, it } from "vitest";
import { articleSource, sampleContent } from "./content/sample-content";
import { twinOf } from "./twin";

const root = sampleContent();

describe("the Markdown twin", () => {
  it("is a whole document: title, summary, facts with both addresses, text", async () => {
    expect(await twinOf("zh", { collection: "login", slug: "token-expired" }, root)).toBe(`# Token过期了怎么办？

> 摘要。

- 网页：http://localhost:3000/zh/help/login/token-expired
- 另一语言（English）：http://localhost:3000/en/help/login/token-expired.md
- 更新日期：2026-03-01
- 适用的SDK版本：>=5.0
- 平台：iOS · 服务端
- 相关错误码：20003

\`20003\`表示Token已过期，重新签发即可。

## 续期

调用[推送说明](http://localhost:3000/zh/help/push/push-certificate.md)之前先续期，见[官网](https://example.com)。

**iOS**

\`\`\`swift
LXClient.shared.renewToken(token)
\`\`\`

**Android**

\`\`\`kotlin
LXClient.renewToken(token)
\`\`\`

## 消息历史

断开连接期间的消息会在重新登录后补发。
`);
  });

  it("says of a deprecated article what to read instead", async () => {
    const aged = sampleContent({
      "en/login/kicked-offline.md": articleSource({ status: "deprecated", supersededBy: "token-expired" }),
      "zh/login/kicked-offline.md": articleSource({ status: "deprecated" }),
    });
    const at = { collection: "login", slug: "kicked-offline" };
    expect(await twinOf("en", at, aged)).toContain(
      "Please read [What to do when a token has expired?](http://localhost:3000/en/help/login/token-expired.md) instead.",
    );
    expect(await twinOf("zh", at, aged)).toContain("**本文已停止更新，内容只适用于旧版本。**");
  });

  it("is nothing for a draft or an unknown address (SEC-44)", async () => {
    expect(await twinOf("zh", { collection: "push", slug: "not-ready" }, root)).toBeUndefined();
    expect(await twinOf("zh", { collection: "..", slug: "token-expired" }, root)).toBeUndefined();
  });
});
