import "server-only";
/** The sign-in mail, in the reader's language: a link, how long it lives, and what to do when it was not asked for. */
import { createTranslator } from "next-intl";
import { localeOf } from "@/lib/auth/queries";
import { messagesOf } from "@/lib/i18n/messages";
import { letter } from "./letter";
import { send } from "./transport";

export async function sendSignInLink(address: string, url: string, minutes: number): Promise<void> {
  const locale = await localeOf(address);
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "auth.mail" });
  await send({
    to: address,
    subject: t("subject"),
    ...letter({
      locale,
      before: [t("hello"), t("use", { minutes })],
      link: { url, label: t("button") },
      after: [t("ignore")],
    }),
  });
}
