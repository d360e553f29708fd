/** The sentences of the verifier, which is one file and has no other. */
export const WORDS = {
  zh: {
    title: "履约报告核对工具",
    lead: "选择从“履约记录”页下载的核对文件（proof-….json）。一切在您的浏览器里完成，不联网，文件不会离开这台电脑。",
    choose: "选择核对文件",
    drop: "也可以把文件拖到这里",
    busy: "正在核对…",
    other: "English",
    good: "全部一致",
    goodBody: (v: Counts) =>
      `${v.tickets} 张工单、${v.events} 个事件的哈希链完整；报告里的 ${v.figures} 个数值都能从这些事件重新算出；签名有效。`,
    bad: (n: number) => `发现 ${n} 处不一致`,
    badBody: "下面列出每一处。不一致说明文件在签名之后被改过，或者报告的数值不能由这些事件得出。",
    notJson: "这不是核对文件：无法按 JSON 读取。",
    facts: { account: "账户", quarter: "季度", asOf: "截至", tickets: "工单", events: "事件", figures: "数值" },
    key: "签名公钥的指纹",
    keyBody: "请与门户“公开履约记录”页公布的指纹逐组对照。指纹一致，才说明是门户签发的。",
    columns: { what: "哪里不对", at: "位置", said: "文件里写的", found: "重新算出的" },
    more: (n: number) => `还有 ${n} 处没有列出。`,
    codes: {
      format: "文件的结构不对",
      signature: "签名无效：文件在签名之后被改过，或者不是用这把钥匙签的",
      chain: "事件的哈希链断了",
      pin: "工单依据的政策、日历或等级与它的第一个事件不符",
      terms: "缺少重新计算所需的政策或日历，或者它们无效",
      figure: "数值不符",
    },
  },
  en: {
    title: "Report verifier",
    lead: "Choose a file to check (proof-….json) that was downloaded from the page of past promises. Everything happens in your browser, offline; the file does not leave this computer.",
    choose: "Choose a file to check",
    drop: "or drop it here",
    busy: "Checking…",
    other: "中文",
    good: "Everything agrees",
    goodBody: (v: Counts) =>
      `The hash chains of ${v.tickets} tickets with ${v.events} events hold; all ${v.figures} values of the report follow from them; the signature is valid.`,
    bad: (n: number) => (n === 1 ? "One thing does not agree" : `${n} things do not agree`),
    badBody:
      "Each is listed below. The file was changed after it was signed, or the report's values do not follow from these events.",
    notJson: "This is not a file to check: it cannot be read as JSON.",
    facts: {
      account: "Account",
      quarter: "Quarter",
      asOf: "As of",
      tickets: "Tickets",
      events: "Events",
      figures: "Values",
    },
    key: "Fingerprint of the signing key",
    keyBody:
      "Compare it group by group with the one on the portal's public record. Only if they are the same was this signed by the portal.",
    columns: { what: "What is wrong", at: "Where", said: "The file says", found: "Recomputed" },
    more: (n: number) => `${n} more are not listed.`,
    codes: {
      format: "The file is not built as it should be",
      signature: "The signature is not valid: the file was changed after signing, or signed with another key",
      chain: "The hash chain of events is broken",
      pin: "The policy, calendar or tier of the ticket is not that of its first event",
      terms: "A policy or calendar that is needed for recomputing is missing or not valid",
      figure: "The value differs",
    },
  },
} as const;

export type Language = keyof typeof WORDS;
interface Counts {
  readonly tickets: number;
  readonly events: number;
  readonly figures: number;
}
