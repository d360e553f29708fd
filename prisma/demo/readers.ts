/**
 * What the demo's readers looked for over the last months. What a search found is asked of the real search, so a list of
 * questions becomes the same counts that real readers would have left; only who asks how often is chance.
 */
import { searchPublished } from "@/lib/help/published-index";
import type { Locale } from "@/lib/i18n/routing";
import { recordFeedback, recordSearch } from "@/lib/learning/commands";
import type { Reason, SearchRecord } from "@/lib/learning/schema";
import type { Random } from "./random";

const DAY = 86_400_000;
const LOOK_BACK_DAYS = 90;

/** How often each was asked. The later ones of a language are what a vendor has not written about. */
const QUESTIONS: Readonly<Record<Locale, readonly (readonly [query: string, times: number])[]>> = {
  zh: [
    ["推送收不到", 18],
    ["token 过期", 14],
    ["20003", 11],
    ["被踢下线", 9],
    ["华为推送证书", 8],
    ["群成员上限", 7],
    ["消息撤回时间", 7],
    ["离线消息", 6],
    ["上传文件失败 50003", 5],
    ["弱网重连", 5],
    ["红包功能怎么接", 6],
    ["电子发票抬头", 5],
    ["车机 QNX 支持吗", 3],
    ["消息自动翻译成泰语", 3],
    ["虚拟形象", 2],
  ],
  en: [
    ["push not received on ios", 8],
    ["refresh token", 6],
    ["30004", 4],
    ["migrate user data", 3],
    ["live subtitles", 3],
    ["change invoice address", 3],
  ],
};

interface Opinion {
  readonly slug: string;
  readonly yes: number;
  readonly no: readonly (readonly [reason: Reason, comment: string])[];
}

const OPINIONS: readonly Opinion[] = [
  {
    slug: "push-huawei",
    yes: 4,
    no: [
      ["outdated", "AppGallery Connect 的菜单改名了，第二步的入口找不到。"],
      ["outdated", ""],
      ["incomplete", "没有说自分类权益怎么申请。"],
      ["wrong", "照着配完还是 40001。"],
      ["outdated", "截图里是旧版控制台。"],
    ],
  },
  {
    slug: "migrate-user-data",
    yes: 9,
    no: [
      ["incomplete", "想知道 500 万用户大概要导多久。"],
      ["unclear", ""],
      ["incomplete", ""],
    ],
  },
  { slug: "error-20003-token-expired", yes: 31, no: [["other_problem", ""]] },
  { slug: "reconnect-and-heartbeat", yes: 12, no: [["unclear", "心跳间隔和重连间隔是两回事吗？"]] },
  { slug: "send-first-message", yes: 22, no: [] },
];

/** Adds the record of readers up to `today`. */
export async function recordReaders(chance: Random, today: number): Promise<void> {
  for (const locale of ["zh", "en"] as const) {
    for (const [query, times] of QUESTIONS[locale]) {
      const { total, confident, hits } = searchPublished(locale, query, 3);
      for (let nth = 0; nth < times; nth++) {
        const isOpened = hits.length > 0 && chance.chance(confident ? 0.7 : 0.15);
        const place = chance.pick(["page", "palette", "palette"] as const);
        const clicked = isOpened ? chance.pick(hits).slug : null;
        const search: SearchRecord = {
          id: idBy(chance),
          locale,
          query,
          hits: total,
          weak: !confident,
          place,
          clicked,
          solved: false,
        };
        await recordSearch(search, someDay(chance, today));
      }
    }
  }
  for (const { slug: article, yes, no } of OPINIONS) {
    for (let nth = 0; nth < yes; nth++) {
      const post = { id: idBy(chance), locale: "zh", article, helpful: "yes", comment: "" } as const;
      await recordFeedback(post, someDay(chance, today));
    }
    for (const [reason, comment] of no) {
      const post = { id: idBy(chance), locale: "zh", article, helpful: "no", reason, comment } as const;
      await recordFeedback(post, someDay(chance, today));
    }
  }
}

/** More of late than long ago. */
const someDay = (chance: Random, today: number) => today - Math.floor(chance.next() ** 2 * LOOK_BACK_DAYS * DAY);

function idBy(chance: Random): string {
  const digits = (length: number) => Array.from({ length }, () => Math.floor(chance.next() * 16).toString(16)).join("");
  return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`;
}
