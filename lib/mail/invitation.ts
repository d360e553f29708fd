import "server-only";
/** Asks whoever reads this address to join an account. */
import { createTranslator } from "next-intl";
import { messagesOf } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";
import { letter } from "./letter";
import { send } from "./transport";

interface Invitation {
  readonly link: string;
  readonly locale: Locale;
  readonly by: string;
  readonly account: string;
}

export async function sendInvitation(address: string, { link, locale, by, account }: Invitation): Promise<void> {
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "members.mail" });
  await send({
    to: address,
    subject: t("subject", { account }),
    ...letter({
      locale,
      before: [t("hello", { by, account }), t("use")],
      link: { url: link, label: t("button") },
      after: [t("ignore")],
    }),
  });
}
