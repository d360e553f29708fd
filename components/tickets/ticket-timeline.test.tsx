import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EventBody, type EventType, type TimelineItem } from "@/lib/tickets/schema";
import enSla from "@/messages/en/sla.json";
import en from "@/messages/en/tickets.json";
import enTriage from "@/messages/en/triage.json";
import zhSla from "@/messages/zh/sla.json";
import zh from "@/messages/zh/tickets.json";
import zhTriage from "@/messages/zh/triage.json";
import { TicketTimeline } from "./ticket-timeline";

const MESSAGES = {
  zh: { tickets: zh, sla: zhSla, triage: zhTriage },
  en: { tickets: en, sla: enSla, triage: enTriage },
};
const TYPES: EventType[] = EventBody.options.map((option) => option.shape.type.value);

const FACTS: Partial<Record<EventType, TimelineItem["facts"]>> = {
  "severity.changed": { from: "S3", to: "S2" },
  "ticket.escalated": { to: "L2", cause: "complexity" },
  "ticket.assigned": { agent: "Priya Nair" },
  "ticket.cancelled": { reason: "duplicate" },
  "ticket.confirmed": { how: "reproduced" },
  "confirmation.refused": { why: "not_a_defect" },
  "ticket.merged": { from: 1001, since: 0 },
  "ticket.rated": { score: 4 },
  "calendar.adopted": { calendarVersion: "3" },
};

function happened(type: EventType, over: Partial<TimelineItem> = {}): TimelineItem {
  const facts = FACTS[type] ?? {};
  return { seq: 1, at: 0, type, by: { kind: "agent", name: "Ethan Reed" }, facts, words: {}, html: {}, ...over };
}

/** What the timeline says, without its tags; a missing sentence or placeholder throws. */
function said(item: TimelineItem, locale: "zh" | "en" = "en", side: "customer" | "desk" = "desk"): string {
  const fail = (error: Error) => {
    throw error;
  };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC" onError={fail}>
      <TicketTimeline items={[item]} zone="UTC" side={side} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<time.*?<\/time>/g, "").replace(/<[^>]+>/g, "");
}

describe("the timeline", () => {
  it.each(TYPES.flatMap((type) => [["zh", type] as const, ["en", type] as const]))(
    "says in %s what %s was, as a whole sentence",
    (locale, type) => {
      const sentence = said(happened(type), locale);
      expect(sentence).toMatch(locale === "zh" ? /\p{Script=Han}.*[。！]$/u : /[a-z].*\.$/);
      expect(sentence).not.toMatch(/undefined|[{}]|(ticket|confirmation|severity|note|message|calendar)\.[a-z]/);
    },
  );

  it("3.10 says on both tickets of a merger which the other is", () => {
    expect(said(happened("ticket.merged"))).toContain("Ethan Reed merged ticket #1001 into this one.");
    const gone = happened("ticket.cancelled", {
      facts: { reason: "merged", other: 1002 },
      words: { explanation: "同一个问题" },
    });
    expect(said(gone, "zh")).toContain("由工单 #1002 继续处理");
    expect(said(gone, "zh")).toContain("同一个问题");
    expect(said(happened("ticket.cancelled"))).not.toContain("#");
  });

  it("says what was behind a resolution, where the desk said so", () => {
    expect(said(happened("ticket.resolved", { facts: { cause: "defect" } }), "zh")).toContain("原因属于：产品缺陷");
    expect(said(happened("ticket.resolved"), "zh")).not.toContain("原因属于");
  });

  it("names who, what changed and why", () => {
    const changed = happened("severity.changed", { words: { reason: "All users are hit." } });
    expect(said(changed)).toContain("Ethan Reed changed the severity from S3 Normal to S2 Serious.");
    expect(said(changed)).toContain("Reason: All users are hit.");
    const cancelled = happened("ticket.cancelled", { words: { explanation: "See #12." } });
    expect(said(cancelled)).toBe("Ethan Reed cancelled the ticket: duplicate.Reason: See #12.");
  });

  it("tells a ladder's step from an agent's and from a customer's", () => {
    const by = (facts: TimelineItem["facts"]) => said(happened("ticket.escalated", { facts: { to: "L3", ...facts } }));
    expect(by({ cause: "rule", metric: "resolution" })).toContain("was not done in time");
    expect(by({ cause: "complexity" })).toContain("for its complexity");
    expect(by({ cause: "customer" })).toContain("at the request of");
  });

  it("speaks to the customer of a pause as waiting for them", () => {
    expect(said(happened("ticket.paused"), "en", "customer")).toContain("your answer");
    expect(said(happened("ticket.paused"), "en", "desk")).toContain("the customer");
  });

  it("SEC-08 keeps a note from the customer even if it were sent", () => {
    expect(said(happened("note.added", { words: { text: "canary" } }), "en", "customer")).toBe("");
  });

  it("SEC-23 shows words as typed and interprets nothing", () => {
    const reason = '<img src=x onerror="alert(1)">';
    const html = said(happened("severity.contested", { words: { reason } }));
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  });
});
