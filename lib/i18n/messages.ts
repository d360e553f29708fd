/** One file of sentences per room; the file name is the namespace. zh defines the keys, en must answer each (C-01). */
import type { Messages } from "next-intl";
import type { Locale } from "./routing";

const ROOMS = [
  "account",
  "auth",
  "common",
  "compliance",
  "record",
  "entitlement",
  "clocks",
  "contact",
  "desk",
  "discovery",
  "evidence",
  "drafts",
  "endpoints",
  "help",
  "home",
  "logTriage",
  "members",
  "notifications",
  "public",
  "settings",
  "sla",
  "ticketList",
  "tickets",
  "tokens",
  "triage",
  "trials",
  "errors",
] as const;

export async function messagesOf(locale: Locale): Promise<Messages> {
  const rooms = await Promise.all(
    ROOMS.map(async (room) => [room, (await import(`../../messages/${locale}/${room}.json`)).default] as const),
  );
  return Object.fromEntries(rooms) as Messages;
}
