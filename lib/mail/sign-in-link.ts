import "server-only";
/** The sign-in mail, in the reader's language: a link, how long it lives, and what to do when it was not asked for. */
import { createTranslator } from "next-intl";
import { localeOf } from "@/lib/auth/queries";
import { messagesOf } from "@/lib/i18n/messages";
import { send } from "./transport";

export async function sendSignInLink(address: string, url: string, minutes: number): Promise<void> {
  const locale = await localeOf(address);
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "auth" });
  const lines = [t("mail.hello"), t("mail.use", { minutes }), url, t("mail.ignore")];
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(t("mail.button"))}</a>`;
  const html = [lines[0], lines[1], link, lines[3]]
    .map((line) => `<p>${line === link ? link : escapeHtml(line ?? "")}</p>`)
    .join("\n");
  await send({
    to: address,
    subject: t("mail.subject"),
    text: lines.join("\n\n"),
    html: `<html lang="${locale}"><body>${html}</body></html>`,
  });
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
