import "server-only";
/** The claim packet (N12): the credit estimate as a letter with the tickets it rests on. Plain text, one fact a line. */
import { getTranslations } from "next-intl/server";
import { formatDateTime, formatWallDuration } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { CreditCause, CreditEarned, Credits } from "./depth-schema";
import type { ComplianceReport } from "./schema";

/** Instants in the given zone. `report.credits` null is a claim of nothing. */
export async function claimText(report: ComplianceReport, locale: Locale, zone: string): Promise<string> {
  const t = await getTranslations({ locale, namespace: "compliance.claim" });
  const { account, quarter, asOf, credits } = report;
  const when = (iso: string) => formatDateTime(Date.parse(iso), { locale, zone });
  const head = [
    t("title"),
    "",
    t("account", { account: plain(account) }),
    t("quarter", { quarter, from: when(report.from), to: when(report.to), zone }),
    t("asOf", { at: when(asOf) }),
  ];
  if (!credits || credits.lines.length === 0) return `${[...head, "", t("none")].join("\n")}\n`;
  const grounds = await groundsOf(credits, locale, when);
  const policy = t("policy", { version: credits.policyVersion });
  const request = t("request", { credit: credits.credit });
  return `${[...head, policy, "", request, "", t("basis"), ...grounds, "", t("check")].join("\n")}\n`;
}

async function groundsOf({ lines }: Credits, locale: Locale, when: (iso: string) => string): Promise<string[]> {
  const claim = await getTranslations({ locale, namespace: "compliance.claim" });
  const credits = await getTranslations({ locale, namespace: "compliance.credits" });
  const sla = await getTranslations({ locale, namespace: "sla.metric" });
  const nameOf = (metric: CreditEarned["metric"]) =>
    metric === "availability" ? credits("availability") : sla(metric);
  const causeText = ({ number, title, metric, severity, dueAt, stoppedAt, lateSeconds }: CreditCause) =>
    claim("cause", {
      ...{ number: String(number), title: plain(title), metric: sla(metric), severity },
      due: when(dueAt),
      done: stoppedAt === null ? claim("open") : claim("done", { at: when(stoppedAt) }),
      length: formatWallDuration(lateSeconds * 1000, locale),
    });
  return lines.flatMap(({ metric, severities, attained, n, below, credit, causes }, index) => {
    const name = nameOf(metric);
    const what = severities ? credits("only", { metric: name, severities: severities.join(", ") }) : name;
    const heading = `${index + 1}. ${credits("line", { what, attained, n, below, credit })}`;
    return [heading, ...causes.map((cause) => `   - ${causeText(cause)}`)];
  });
}

/** One line: a title cannot add lines to the letter. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
