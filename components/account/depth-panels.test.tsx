import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { TierPromises, TimeSpread } from "@/lib/compliance/schema";
import enAccount from "@/messages/en/account.json";
import en from "@/messages/en/compliance.json";
import enSla from "@/messages/en/sla.json";
import zhAccount from "@/messages/zh/account.json";
import zh from "@/messages/zh/compliance.json";
import zhSla from "@/messages/zh/sla.json";
import { SpreadPanel } from "./spread-panel";
import { TiersPanel } from "./tiers-panel";

const MESSAGES = {
  zh: { compliance: zh, sla: zhSla, account: zhAccount },
  en: { compliance: en, sla: enSla, account: enAccount },
};
const wordsOf = (node: ReactNode, locale: "zh" | "en") =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  ).replaceAll(/<[^>]+>/g, " ");

const none = { stricter: 0, looser: 0, same: 0, added: 0, dropped: 0 };
const tier = (given: Partial<TierPromises>): TierPromises => ({
  ...{ tier: "pro", n: 3, promises: none, saved: 0, lost: 0, noBenefit: false, tickets: [] },
  ...given,
});

describe("N9 what another tier would have promised", () => {
  const shown = (given: Partial<TierPromises>, locale: "zh" | "en" = "en") =>
    wordsOf(<TiersPanel tiers={[tier(given)]} names={{ pro: "Pro" }} />, locale);

  it("says plainly when there is no benefit", () => {
    expect(shown({ promises: { ...none, same: 3 }, noBenefit: true })).toContain(
      "all 3 targets are the same. No benefit.",
    );
    expect(shown({ promises: { ...none, same: 1, looser: 2 }, noBenefit: true })).toContain(
      "2 are later, 1 is the same",
    );
    expect(shown({ promises: { ...none, same: 3 }, noBenefit: true }, "zh")).toContain("没有好处");
  });

  it("counts what differs and leaves out what does not occur", () => {
    const words = shown({ promises: { ...none, stricter: 2, same: 1 } });
    expect(words).toContain("2 are sooner, 1 is the same");
    expect(words).not.toContain("0 are");
  });

  it("shows the key of a tier that the vendor no longer describes", () => {
    expect(wordsOf(<TiersPanel tiers={[tier({})]} names={{}} />, "en")).toContain("pro");
    expect(wordsOf(<TiersPanel tiers={[]} names={{}} />, "en").trim()).toBe("");
  });
});

describe("U-22 the spread of times has a sentence, a drawing and a table", () => {
  const bin = { met: 0, breached: 0, running: 0, tickets: [] };
  const spread: TimeSpread = {
    metric: "first_response",
    bins: [
      { ...bin, fromSeconds: 900, toSeconds: 1800, met: 3, tickets: [1, 2, 3] },
      { ...bin, fromSeconds: 1800, toSeconds: 3600, breached: 2, running: 1, tickets: [4, 5] },
    ],
  };

  it.each(["zh", "en"] as const)("in %s", (locale) => {
    const words = wordsOf(<SpreadPanel spread={[spread]} />, locale);
    expect(words).toContain(
      locale === "zh"
        ? "5次，最短的在15 分–30 分，最长的在30 分–1 小时，2次超时"
        : "5 in all, the shortest within 15 min – 30 min, the longest within 30 min – 1 h, 2 late",
    );
    for (const number of [1, 2, 3, 4, 5]) expect(words).toContain(`#${number}`);
  });

  it("is left out when nothing was due", () => {
    expect(wordsOf(<SpreadPanel spread={[{ ...spread, bins: [] }]} />, "en").trim()).toBe("");
  });
});
