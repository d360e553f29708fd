import "server-only";
/** What endpoints are told: data for machines, sentences for groups. */
import { createTranslator } from "use-intl/core";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";
import { KINDS } from "@/lib/notifications/schema";
import type { Item } from "./queries";

/** More news than this at once is told as numbers. */
const MOST_LINES = 5;

/** `isVendors`: read at the desk. No texts of anybody: what was written is read in the portal, where it can be erased. */
export function webhookData({ news }: Item, isVendors: boolean): Readonly<Record<string, unknown>> {
  if (!news) return {};
  const { severity, state } = news;
  const { number, title, by, to, metric } = news.message;
  return {
    ticket: { number, title, severity, state, url: addressOf(number, isVendors ? "/desk" : "") },
    by,
    to,
    metric,
  };
}

const addressOf = (number: number, room: string) => `${env().BASE_URL}/zh${room}/tickets/${number}`;

/** One message for a group, in its language, however much there is to tell. */
export async function botText(items: readonly Item[], locale: "zh" | "en"): Promise<string> {
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "notifications" });
  const told = items.flatMap(({ kind, news }) => (kind === "test" || !news ? [] : { kind, ...news }));
  if (told.length === 0) return t("bots.test");
  const base = `${env().BASE_URL}/${locale}/desk`;
  if (told.length > MOST_LINES) {
    const counts = KINDS.flatMap((kind) => {
      const count = told.filter((one) => one.kind === kind).length;
      return count ? t("bots.count", { kind: t(`short.${kind}`), count }) : [];
    });
    const tickets = new Set(told.map(({ message }) => message.number)).size;
    return [t("bots.digest", { count: told.length, tickets }), ...counts, base].join("\n");
  }
  return told
    .map(({ kind, severity, message: { number, title, by, to } }) => {
      const what = t(`short.${kind}`);
      const who = by ?? t("portal");
      const line = t("bots.line", { number: String(number), severity, title, what, who, to: to ?? "none" });
      return `${line}\n${base}/tickets/${number}`;
    })
    .join("\n\n");
}
