/**
 * Builders for the tests of this room: an office in Shanghai, the policy of the demo vendor, and ledgers told in words.
 * Local times are Asia/Shanghai; in the week of 2 March 2026 every weekday is an ordinary one.
 */
import { alwaysOpen, type Calendar, type CalendarData, compileCalendar, type Hours } from "./calendar";
import type { SlaContext } from "./context";
import type { Instant, Severity, SlaEvent } from "./events";
import type { PolicyData, PolicyRules, Target } from "./policy";

export const ZONE = "Asia/Shanghai";
const OFFICE: Hours = [["09:00", "17:30"]];

/** `at("03-04 10:00")` in Shanghai in 2026; seconds and another year may be given. */
export function at(local: string): Instant {
  const [, year = "2026", date, time, second = "00"] =
    /^(?:(\d{4})-)?(\d\d-\d\d) (\d\d:\d\d)(?::(\d\d))?$/.exec(local) ?? [];
  return Date.parse(`${year}-${date}T${time}:${second}+08:00`);
}

/** The reverse of `at`, so that a failure reads as a date; seconds only when there are some. */
export function told(instant: Instant | null | undefined): string | null {
  if (instant === null || instant === undefined) return null;
  const text = new Date(instant + 8 * 3_600_000).toISOString();
  return `${text.startsWith("2026") ? "" : text.slice(0, 5)}${text.slice(5, 10)} ${text.slice(11, 16)}${text.slice(16, 19) === ":00" ? "" : text.slice(16, 19)}`;
}

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;

export function office(changes: Partial<CalendarData> = {}): CalendarData {
  return {
    ...{ key: "office", version: 1, zone: ZONE, dates: [] },
    weekly: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: [], sun: [] },
    ...changes,
  };
}

/** National Day 2026 as announced: off from 1 to 7 October, made up for on Sunday 20 September and Saturday 10 October. */
export const NATIONAL_DAY: CalendarData["dates"] = [
  {
    date: "2026-09-20",
    hours: OFFICE,
    name: { zh: "国庆节调休上班", en: "Make-up day for National Day" },
    kind: "makeup",
  },
  ...["01", "02", "03", "04", "05", "06", "07"].map((day) => ({
    ...{ date: `2026-10-${day}`, hours: [], name: { zh: "国庆节", en: "National Day" }, kind: "holiday" as const },
  })),
  {
    date: "2026-10-10",
    hours: OFFICE,
    name: { zh: "国庆节调休上班", en: "Make-up day for National Day" },
    kind: "makeup",
  },
];

export const compiled = (changes: Partial<CalendarData> = {}): Calendar => compileCalendar(office(changes));

export const RULES: PolicyRules = {
  ...{ workingDay: "position", deemedConfirmation: true, reopen: "resume", severityChange: "protective" },
  ...{ responsePauses: false, resolutionStart: "confirmed", resolveIsResponse: true, reopenWindowDays: 14 },
};

export const target = (amount: number, unit: Target["unit"]): Target => ({ amount, unit });

/** Enterprise, Pro and Basic of PRODUCT §2, with the default ladder of §3.11. */
export function policy(rules: Partial<PolicyRules> = {}): PolicyData {
  const [S3, S4] = [target(8, "wh"), target(1, "wd")];
  const confirmation = { S1: target(1, "h"), S2: target(4, "h"), S3: target(1, "wd") };
  return {
    ...{ key: "given", version: 3, zone: ZONE, rules: { ...RULES, ...rules }, ladder: LADDER },
    tiers: {
      enterprise: {
        coverage: { S1: "always", S2: "always", S3: "business", S4: "business" },
        targets: {
          first_response: { S1: target(15, "min"), S2: target(2, "h"), S3, S4 },
          ...{ confirmation, resolution: { S1: target(4, "h"), S2: target(1, "wd"), S3: target(3, "wd") } },
        },
      },
      basic: {
        coverage: { S1: "business", S2: "business", S3: "business", S4: "business" },
        targets: {
          first_response: { S1: target(1, "h"), S2: target(4, "h"), S3, S4 },
          ...{ confirmation, resolution: { S1: target(1, "wd"), S2: target(3, "wd"), S3: target(10, "wd") } },
        },
      },
      community: { coverage: {}, targets: { first_response: {}, confirmation: {}, resolution: {} } },
    },
  };
}

const LADDER: PolicyData["ladder"] = [
  { id: "response-50", metric: "first_response", percent: 50, action: "notice" },
  { id: "response-80", metric: "first_response", percent: 80, action: "notice" },
  { id: "response-missed", metric: "first_response", percent: 100, action: "escalate", to: "L2" },
  { id: "resolution-missed-s1", metric: "resolution", severities: ["S1"], percent: 100, action: "escalate", to: "L3" },
  {
    id: "resolution-missed",
    metric: "resolution",
    severities: ["S2", "S3"],
    percent: 100,
    action: "escalate",
    to: "L2",
  },
  { id: "resolution-overrun", metric: "resolution", percent: 150, action: "escalate", to: "L3" },
];

export function context(
  changes: { rules?: Partial<PolicyRules>; tier?: string; dates?: CalendarData["dates"] } = {},
): SlaContext {
  return {
    ...{ policy: policy(changes.rules), tier: changes.tier ?? "enterprise" },
    ...{ business: compiled({ dates: changes.dates ?? [] }), always: compileCalendar(alwaysOpen(ZONE)) },
  };
}

const SAID = {
  reply: { type: "message.posted", by: "agent" },
  robot: { type: "message.posted", by: "system" },
  customer: { type: "message.posted", by: "customer" },
  note: { type: "note.added", by: "agent" },
  confirm: { type: "ticket.confirmed", by: "agent" },
  refuse: { type: "confirmation.refused", by: "agent" },
  contest: { type: "confirmation.contested", by: "customer" },
  pause: { type: "ticket.paused", by: "agent", reason: "waiting_customer" },
  resume: { type: "ticket.resumed", by: "agent" },
  resolve: { type: "ticket.resolved", by: "agent" },
  reopen: { type: "ticket.reopened", by: "customer" },
  cancel: { type: "ticket.cancelled", by: "agent", reason: "duplicate" },
  rate: { type: "ticket.rated", by: "customer", score: 4 },
  S1: { type: "severity.changed", by: "agent", to: "S1" },
  S2: { type: "severity.changed", by: "agent", to: "S2" },
  S3: { type: "severity.changed", by: "agent", to: "S3" },
  S4: { type: "severity.changed", by: "agent", to: "S4" },
  L2: { type: "ticket.escalated", by: "agent", to: "L2", cause: { kind: "complexity" } },
  L3: { type: "ticket.escalated", by: "system", to: "L3", cause: { kind: "customer" } },
} as const;

export type Word = keyof typeof SAID;

/** `ledger("S2", "03-04 10:00", ["03-04 10:20", "reply"], …)`. */
export function ledger(
  severity: Severity,
  opened: string,
  ...words: readonly (readonly [local: string, word: Word])[]
): SlaEvent[] {
  const first: SlaEvent = { type: "ticket.opened", seq: 1, at: at(opened), by: "customer", severity };
  return [first, ...words.map(([local, word], index): SlaEvent => ({ ...SAID[word], seq: index + 2, at: at(local) }))];
}
