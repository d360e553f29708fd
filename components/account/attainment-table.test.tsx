import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AttainmentRow } from "@/lib/compliance/schema";
import en from "@/messages/en/account.json";
import enSla from "@/messages/en/sla.json";
import enTriage from "@/messages/en/triage.json";
import zh from "@/messages/zh/account.json";
import zhSla from "@/messages/zh/sla.json";
import zhTriage from "@/messages/zh/triage.json";
import { AttainmentTable } from "./attainment-table";

const MESSAGES = {
  zh: { account: zh, sla: zhSla, triage: zhTriage },
  en: { account: en, sla: enSla, triage: enTriage },
};
const none = { median: null, p90: null, p95: null, max: null, mean: null, wallMedian: null, wallP90: null };
const row = (given: Partial<AttainmentRow>): AttainmentRow => ({
  ...{
    metric: "first_response",
    severity: null,
    n: 0,
    met: 0,
    breached: 0,
    sample: "none",
    percent: null,
    low: null,
    high: null,
  },
  ...{ strictMet: 0, pauseFreeMet: 0, seconds: none, tickets: [] },
  ...given,
});

/** Cells of the first line, without the labels that only a phone shows. */
function cells(given: AttainmentRow, locale: "zh" | "en"): string[] {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <AttainmentTable metric="first_response" rows={[given]} />
    </NextIntlClientProvider>,
  );
  const body = html.split("<tbody")[1] ?? "";
  return [...body.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) =>
    (cell ?? "")
      .replace(/<span aria-hidden="true".*?<\/span>/, "")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

describe("U-21 the page shows the digits of the report", () => {
  const measured = row({
    n: 60,
    met: 57,
    breached: 3,
    sample: "enough",
    percent: "95.0",
    low: "86.2",
    high: "98.2",
    seconds: { ...none, median: 8100, p90: 21_540 },
  });

  it.each(["zh", "en"] as const)("as they are, in %s", (locale) => {
    expect(cells(measured, locale).slice(1, 6)).toEqual(["57", "3", "60", "95.0%", "86.2%–98.2%"]);
  });

  it("a rate just below a hundred stays below it", () => {
    expect(cells({ ...measured, percent: "99.9" }, "en")[4]).toBe("99.9%");
  });

  it("with the exact seconds behind the words of a length", () => {
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale="en" messages={MESSAGES.en} timeZone="UTC">
        <AttainmentTable metric="first_response" rows={[measured]} />
      </NextIntlClientProvider>,
    );
    expect(html).toContain('<data value="8100">2 h 15 min</data>');
    expect(html).toContain('<data value="21540">5 h 59 min</data>');
  });
});

describe("U-21 small samples say so", () => {
  it("nothing measured is a dash in every cell, never 0 and never 100 %", () => {
    expect(cells(row({}), "zh").slice(1)).toEqual(["—", "—", "—", "—", "—", "—", "—"]);
  });

  it("below five: counts only, in words", () => {
    expect(cells(row({ n: 4, met: 4, sample: "counts_only" }), "en").slice(1, 6)).toEqual([
      "4",
      "0",
      "4",
      "Too few for a rate",
      "—",
    ]);
  });

  it("below thirty: marked beside the rate", () => {
    const small = row({ n: 20, met: 19, breached: 1, sample: "small", percent: "95.0", low: "76.3", high: "99.1" });
    expect(cells(small, "zh")[4]).toBe("样本少 95.0%");
  });
});
