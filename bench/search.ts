/** Our search over the shipped articles, against FlexSearch as it comes, on the same text and queries (U-17, P-05). */
import { Index } from "flexsearch";
import { indexOfContent } from "@/lib/help/published-index";
import { search } from "@/lib/help/search";
import { compare } from "./rounds";

/** What a developer types → the article that answers it. */
const ASKED: readonly (readonly [query: string, article: string])[] = [
  ["推送证书", "ios-apns-not-received"],
  ["token 过期", "error-20003-token-expired"],
  ["撤回消息", "recall-a-message"],
  ["离线推送 小米", "android-vendor-push"],
  ["iOS 收不到推送", "ios-apns-not-received"],
  ["登录 被踢", "error-20008-kicked-offline"],
  ["断线重连", "reconnect-and-heartbeat"],
  ["文件太大", "send-large-files"],
  ["21002", "error-21002-connect-timeout"],
  ["30004", "error-30004-send-rate-limited"],
  ["群组和聊天室", "group-or-chatroom"],
  ["sendMessage", "send-first-message"],
];
const SHOWN = 5;

export function benchSearch(): string[] {
  const index = indexOfContent("zh");
  const plain = new Index();
  for (const [number, { title, summary, aliases, codes, sections }] of index.articles.entries()) {
    const text = sections.flatMap(({ heading, text, code }) => [heading, text, code]);
    plain.add(number, [title, summary, ...aliases, ...codes, ...text].join("\n"));
  }
  const ours = () => ASKED.map(([query]) => search(index, query, SHOWN).hits.map(({ slug }) => slug));
  const theirs = () =>
    ASKED.map(([query]) => plain.search(query, SHOWN).map((number) => index.articles[Number(number)]?.id ?? ""));
  const [found, foundPlain] = [answered(ours()), answered(theirs())];
  if (found < ASKED.length) throw new Error(`ours answers ${found} of ${ASKED.length}`);
  return [
    compare(
      `query over ${index.articles.length} articles`,
      { name: "ours", pieces: ASKED.length, run: ours },
      { name: "FlexSearch default", pieces: ASKED.length, run: theirs },
    ),
    `${"answer among the first five".padEnd(34)} ours ${found} of ${ASKED.length}, FlexSearch default ${foundPlain} of ${ASKED.length}`,
  ];
}

const answered = (answers: readonly string[][]) =>
  answers.filter((slugs, index) => slugs.includes(ASKED[index]?.[1] ?? "")).length;
