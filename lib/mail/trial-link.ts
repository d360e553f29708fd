import "server-only";
/** Asks whoever reads this address whether the question is theirs (N10). */
import { createTranslator } from "next-intl";
import { messagesOf } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";
import { letter } from "./letter";
import { send } from "./transport";

export async function sendTrialLink(address: string, url: string, hours: number, locale: Locale): Promise<void> {
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "trials.mail" });
  await send({
    to: address,
    subject: t("subject"),
    ...letter({
      locale,
      before: [t("hello"), t("use", { hours })],
      link: { url, label: t("button") },
      after: [t("ignore")],
    }),
  });
}
