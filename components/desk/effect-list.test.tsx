import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Effect } from "@/lib/sla/effects";
import enDesk from "@/messages/en/desk.json";
import enSla from "@/messages/en/sla.json";
import zhDesk from "@/messages/zh/desk.json";
import zhSla from "@/messages/zh/sla.json";
import { EffectList } from "./effect-list";

const MESSAGES = { zh: { desk: zhDesk, sla: zhSla }, en: { desk: enDesk, sla: enSla } };
const NOW = Date.parse("2026-03-04T06:03:00Z");
const HOUR = 3_600_000;

const effect = (does: Effect["does"], over: Partial<Effect> = {}): Effect => ({
  ...{ metric: "confirmation", cycle: 1, does, isBreached: false },
  ...{ dueAt: NOW + HOUR, wasDueAt: null, remaining: HOUR },
  ...over,
});

function said(effects: readonly Effect[], locale: "zh" | "en" = "zh"): string {
  const fail = (error: Error) => {
    throw error;
  };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC" onError={fail}>
      <EffectList effects={effects} asOf={NOW} zone="Asia/Shanghai" />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]+>/g, "");
}

describe("What an act will do, in words", () => {
  it("names when a clock stops and whether that is in time", () => {
    const stops = effect("stops", { metric: "first_response" });
    expect(said([stops])).toBe("首次响应的时钟在 3月4日周三 14:03 停止，按时兑现。");
    expect(said([{ ...stops, isBreached: true }])).toContain("已超时");
    expect(said([stops], "en")).toBe("First response: stops at Wed 4 Mar, 14:03, on time.");
  });

  it("names when a clock that goes on is due, and from when to when it moves", () => {
    expect(said([effect("runs")])).toBe("问题确认的时钟照常走，3月4日周三 15:03 到期。");
    expect(said([effect("moves", { wasDueAt: NOW + 2 * HOUR })])).toContain(
      "从 3月4日周三 16:03 变为 3月4日周三 15:03",
    );
    expect(said([effect("runs", { isBreached: true, dueAt: NOW - HOUR })], "en")).toContain("late since");
  });

  it("has a whole sentence for everything that can happen, in both languages", () => {
    const all: Effect["does"][] = ["stops", "cancels", "starts", "resumes", "pauses", "moves", "runs", "waits"];
    for (const locale of ["zh", "en"] as const)
      for (const does of all)
        for (const over of [{}, { dueAt: null }, { remaining: -HOUR }, { remaining: null }, { isBreached: true }]) {
          const sentence = said([effect(does, over)], locale);
          expect(sentence).toMatch(locale === "zh" ? /^\p{Script=Han}.*。$/u : /^[A-Z].*\.$/);
          expect(sentence).not.toMatch(/undefined|[{}]|foresight/);
        }
    expect(said([])).toBe("不影响任何时钟。");
  });
});
