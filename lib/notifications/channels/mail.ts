import "server-only";
/** A message as mail, in its reader's language: what happened, the words, the way to the ticket, the way out. */
import { createTranslator } from "use-intl/core";
import { env } from "@/lib/env";
import { truncate } from "@/lib/i18n/format";
import { messagesOf } from "@/lib/i18n/messages";
import { letter } from "@/lib/mail/letter";
import { type Mail, send } from "@/lib/mail/transport";
import type { Recipient } from "../queries";
import type { Message } from "../schema";
import { mailKey } from "../signed-link";

const WORDS_LIMIT = 4000;

/** Rejects when it was not taken. */
export async function mail(recipient: Recipient, message: Message, { id }: { id: string }): Promise<void> {
  await send(await composed(recipient, message, id));
}

/** `id` stays the same however often it is tried, so that a second copy is known as one. */
export async function composed(recipient: Recipient, message: Message, id: string): Promise<Mail> {
  const { locale, email, isAgent, userId } = recipient;
  const { kind, number, title, by, words, to, metric } = message;
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "notifications" });
  const base = env().BASE_URL;
  const host = new URL(base).hostname;
  const ticket = `${base}/${locale}/${isAgent ? "desk/tickets" : "tickets"}/${number}`;
  const leave = `${base}/${locale}/mail?key=${mailKey(userId)}`;
  const thread = `<ticket-${number}@${host}>`;
  return {
    to: email,
    subject: `[#${number}] ${title}`,
    ...letter({
      locale,
      before: [
        t(`kinds.${kind}`, { who: by ?? t("portal"), to: to ?? "", clock: metric ? t(`clocks.${metric}`) : "none" }),
        ...paragraphs(words),
      ],
      link: { url: ticket, label: t("open", { number: String(number) }) },
      after: [t("leave", { url: leave })],
    }),
    messageId: `<${id}@${host}>`,
    references: thread,
    headers: {
      "List-Unsubscribe": `<${base}/api/mail?key=${mailKey(userId)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  };
}

const paragraphs = (words: string | null): string[] => (words ? truncate(words, WORDS_LIMIT).split(/\n{2,}/) : []);
