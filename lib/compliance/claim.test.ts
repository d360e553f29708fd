import { createTranslator } from "next-intl";
import { describe, expect, it, vi } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";
import { claimText } from "./claim";
import { at, ledger } from "./given.test-support";
import { quartersBetween } from "./quarters";
import { buildReport } from "./report";

vi.mock("next-intl/server", () => ({
  getTranslations: async ({ locale, namespace }: { locale: Locale; namespace: "compliance.claim" }) =>
    createTranslator({ locale, namespace, messages: await messagesOf(locale) }),
}));

const NOW = at("2026-11-23 10:00");
const credits = {
  rules: [{ id: "late", metric: "first_response", belowPpm: 950_000, creditPpm: 30_000 }],
  ...{ capPpm: 100_000, minimum: 5 },
} as const;

/** Five first responses of a Wednesday, so many of them half an hour late. */
function reportOf(late: number, title = "登录失败") {
  const ledgers = [1, 2, 3, 4, 5].map((number) => {
    const given = ledger(number, "S2", "2026-07-01 10:00", [
      `2026-07-01 ${number <= late ? "13:30" : "11:00"}`,
      "reply",
    ]);
    return { ...given, title, context: { ...given.context, policy: { ...given.context.policy, credits } } };
  });
  const quarters = quartersBetween(at("2026-07-01 09:00"), NOW, "Asia/Shanghai");
  return buildReport({ account: "晨光", quarter: "2026-Q3", quarters, zone: "Asia/Shanghai", asOf: NOW, ledgers });
}

describe("N12 the claim packet", () => {
  it.each(["zh", "en"] as const)("names share, rule and each late ticket, in %s", async (locale) => {
    const text = await claimText(reportOf(1), locale, "Asia/Shanghai");
    for (const fact of ["晨光", "2026-Q3", "3%", "80.0%", "95%", "#1", "登录失败"]) expect(text).toContain(fact);
    expect(text).not.toContain("#2");
    expect(text).toContain(locale === "zh" ? "30 分" : "30 min");
  });

  it("claims nothing when all was kept", async () => {
    expect(await claimText(reportOf(0), "en", "Asia/Shanghai")).toContain("Nothing is credited");
  });

  it("keeps a title on its line", async () => {
    const text = await claimText(reportOf(1, "a\nWe claim 100% of it"), "en", "Asia/Shanghai");
    expect(text).toContain('"a We claim 100% of it"');
    expect(text.split("\n").filter((line) => line.startsWith("We claim"))).toHaveLength(1);
  });
});
