/** The demo's fictional companies and people. Any likeness to real ones is chance. */
import type { Locale } from "@/lib/i18n/routing";
import type { Level } from "@/lib/sla/events";

export interface AccountSketch {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly tier: "community" | "basic" | "pro" | "enterprise";
  /** moves up to `to` this many days ago */
  readonly upgrade?: { readonly to: "pro" | "enterprise"; readonly daysAgo: number };
  /** customer since; never longer than the record */
  readonly sinceDays: number;
  /** tickets a week */
  readonly rate: number;
  readonly people: readonly [name: string, role: "owner" | "member" | "viewer"][];
}

export const RECORD_DAYS = 660;

export const ACCOUNTS: readonly AccountSketch[] = [
  {
    key: "chenguang",
    name: "晨光社交",
    timeZone: "Asia/Shanghai",
    locale: "zh",
    tier: "enterprise",
    sinceDays: 660,
    rate: 6.4,
    people: [
      ["林晓彤", "owner"],
      ["陈子昂", "member"],
      ["周敏", "member"],
      ["吴悦", "viewer"],
    ],
  },
  {
    key: "dolphin",
    name: "海豚游戏",
    timeZone: "Asia/Singapore",
    locale: "zh",
    tier: "enterprise",
    sinceDays: 660,
    rate: 4.9,
    people: [
      ["沈嘉怡", "owner"],
      ["黄伟杰", "member"],
      ["罗一凡", "viewer"],
    ],
  },
  {
    key: "qinghe",
    name: "青禾教育",
    timeZone: "Asia/Shanghai",
    locale: "zh",
    tier: "pro",
    sinceDays: 660,
    rate: 4.2,
    people: [
      ["赵启明", "owner"],
      ["孙雨", "member"],
      ["钱多多", "viewer"],
    ],
  },
  {
    key: "nordlicht",
    name: "Nordlicht Dating GmbH",
    timeZone: "Europe/Berlin",
    locale: "en",
    tier: "pro",
    sinceDays: 610,
    rate: 3.1,
    people: [
      ["Lena Vogt", "owner"],
      ["Jonas Brandt", "member"],
      ["Mia Keller", "viewer"],
    ],
  },
  {
    key: "yunfan",
    name: "云帆医疗",
    timeZone: "Asia/Shanghai",
    locale: "zh",
    tier: "basic",
    upgrade: { to: "pro", daysAgo: 250 },
    sinceDays: 640,
    rate: 2.5,
    people: [
      ["何静", "owner"],
      ["梁志远", "member"],
    ],
  },
  {
    key: "papaya",
    name: "Papaya Live",
    timeZone: "America/Sao_Paulo",
    locale: "en",
    tier: "basic",
    sinceDays: 560,
    rate: 2.0,
    people: [
      ["Rafael Moura", "owner"],
      ["Bianca Dias", "member"],
    ],
  },
  {
    key: "xingye",
    name: "星野直播",
    timeZone: "Asia/Tokyo",
    locale: "zh",
    tier: "pro",
    sinceDays: 75,
    rate: 1.6,
    people: [
      ["高桥凛", "owner"],
      ["方舟", "member"],
    ],
  },
  {
    key: "xiaoman",
    name: "小满工作室",
    timeZone: "Asia/Shanghai",
    locale: "zh",
    tier: "community",
    sinceDays: 120,
    rate: 0,
    people: [["夏小满", "owner"]],
  },
];

export interface AgentSketch {
  readonly name: string;
  readonly role: "agent" | "lead";
  readonly level: Level;
}

export const AGENTS: readonly AgentSketch[] = [
  { name: "顾清", role: "lead", level: "L3" },
  { name: "叶知秋", role: "agent", level: "L1" },
  { name: "唐果", role: "agent", level: "L1" },
  { name: "Ethan Reed", role: "agent", level: "L1" },
  { name: "江屿", role: "agent", level: "L2" },
  { name: "Priya Nair", role: "agent", level: "L2" },
  { name: "秦越", role: "agent", level: "L3" },
];

/** Minutes down, days ago, and what it was. */
export const INCIDENTS = [
  {
    service: "messaging",
    daysAgo: 612,
    minutes: 34,
    impact: "outage",
    zh: "华东接入点网络中断，部分消息发送失败",
    en: "Network loss at the East China access point, some messages failed to send",
  },
  {
    service: "push",
    daysAgo: 540,
    minutes: 96,
    impact: "degraded",
    zh: "厂商推送通道延迟",
    en: "Vendor push channel delayed",
  },
  {
    service: "login",
    daysAgo: 455,
    minutes: 18,
    impact: "outage",
    zh: "鉴权服务升级后登录失败",
    en: "Logins failed after an upgrade of the token service",
  },
  { service: "files", daysAgo: 390, minutes: 141, impact: "degraded", zh: "图片上传变慢", en: "Slow image uploads" },
  {
    service: "messaging",
    daysAgo: 301,
    minutes: 52,
    impact: "outage",
    zh: "消息存储主备切换期间写入中断",
    en: "Writes stopped while message storage failed over",
  },
  {
    service: "push",
    daysAgo: 214,
    minutes: 63,
    impact: "outage",
    zh: "APNs 证书链更新后推送被拒",
    en: "Pushes refused after an APNs certificate chain change",
  },
  {
    service: "login",
    daysAgo: 133,
    minutes: 11,
    impact: "outage",
    zh: "新加坡接入点短时不可用",
    en: "Singapore access point briefly unavailable",
  },
  {
    service: "messaging",
    daysAgo: 58,
    minutes: 27,
    impact: "degraded",
    zh: "大群消息延迟",
    en: "Messages delayed in very large groups",
  },
  {
    service: "files",
    daysAgo: 41,
    minutes: 75,
    impact: "outage",
    zh: "对象存储区域故障，文件下载失败",
    en: "Storage region failure, file downloads failed",
  },
  { service: "push", daysAgo: 12, minutes: 22, impact: "degraded", zh: "离线推送延迟", en: "Offline push delayed" },
] as const;

export const MAINTENANCES = [
  { service: "messaging", daysAgo: 500, minutes: 60, zh: "存储集群扩容", en: "Storage cluster expansion" },
  { service: "login", daysAgo: 260, minutes: 45, zh: "鉴权服务升级", en: "Token service upgrade" },
  { service: "files", daysAgo: 90, minutes: 90, zh: "对象存储迁移", en: "Object storage migration" },
] as const;
