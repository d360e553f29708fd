import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/accounts/vendor";
import { buildCalendar } from "@/lib/calendars/build";
import { alwaysOpen, compileCalendar } from "@/lib/sla/calendar";
import type { SlaEvent } from "@/lib/sla/events";
import { explain } from "@/lib/sla/trace";
import en from "@/messages/en/sla.json";
import zh from "@/messages/zh/sla.json";
import { TraceTable } from "./trace-table";

const MESSAGES = { zh: { sla: zh }, en: { sla: en } };
const NEVER_ANNOUNCED = 2078;
const office = [["09:00", "17:30"]];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };
const newYear = { zh: "元旦", en: "New Year's Day" };

/** A Chinese office that knows the holidays of one far year, entered by hand, and none after. */
const byHand = {
  years: { from: NEVER_ANNOUNCED, to: NEVER_ANNOUNCED + 1 },
  announcedThrough: NEVER_ANNOUNCED,
  overrides: [{ date: `${NEVER_ANNOUNCED}-01-01`, change: "holiday", name: newYear }],
};

/** An S4 question, due one working day later, as the ticket page explains it. */
function explained(filed: string, holidays: Record<string, unknown>, zone: string, locale: "zh" | "en"): string {
  const built = buildCalendar({ key: "office", version: 1, zone, weekly: week, holidays });
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  const at = Date.parse(filed);
  const policy = currentPolicy();
  const opened: SlaEvent = { type: "ticket.opened", seq: 1, at, by: "customer", severity: "S4" };
  const terms = {
    policy,
    tier: "basic",
    business: compileCalendar(built.value),
    always: compileCalendar(alwaysOpen(zone)),
  };
  const trace = explain([opened], terms, "first_response", 1, at);
  if (!trace) throw new Error("no trace");
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <TraceTable trace={trace} locale={locale} zone={zone} />
    </NextIntlClientProvider>,
  );
}

describe("R31 A due instant in a year whose holidays are not announced", () => {
  const chinese = { source: "chinese-days", country: "CN", ...byHand };

  it.each(["zh", "en"] as const)("says so in words, in %s", (locale) => {
    const words = MESSAGES[locale].sla.trace.unannounced;
    const said = (filed: string) => explained(filed, chinese, "Asia/Shanghai", locale).includes(words);
    expect(said("2078-12-30T10:00:00+08:00")).toBe(true); // a Friday: due on 2 January
    expect(said("2078-12-28T10:00:00+08:00")).toBe(true); // due on the 29th: an announcement may move that day
    expect(said("2078-12-27T10:00:00+08:00")).toBe(false); // a Tuesday: due the day after
  });

  it("is no question where holidays are computed: Thanksgiving is named, and nothing is awaited", () => {
    const american = { source: "date-holidays", country: "US", years: { from: 2026, to: 2030 } };
    const html = explained("2026-11-25T15:00:00-05:00", american, "America/New_York", "zh");
    expect(html).toContain("感恩节");
    expect(html).not.toContain(zh.trace.unannounced);
    expect(explained("2029-12-31T15:00:00-05:00", american, "America/New_York", "zh")).not.toContain(
      zh.trace.unannounced,
    );
  });

  it("is said after the last year a computed calendar holds, since it knows no holidays there", () => {
    const american = { source: "date-holidays", country: "US", years: { from: 2026, to: 2030 } };
    expect(explained("2030-12-31T15:00:00-05:00", american, "America/New_York", "zh")).toContain(zh.trace.unannounced);
  });
});
