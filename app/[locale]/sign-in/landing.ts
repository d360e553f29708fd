/** Where a reader arrives after signing in: the page they wanted when it is of a room they have, else their own first page. */
import { safePath } from "@/lib/http/safe-path";
import type { Locale } from "@/lib/i18n/routing";

type Kind = "member" | "agent";

const HOME: Readonly<Record<Kind, string>> = { agent: "/desk", member: "/tickets" };
/** Rooms of the other kind of person; to this one they do not exist. */
const FOREIGN: Readonly<Record<Kind, RegExp>> = {
  agent: /^\/(zh|en)\/(tickets|account)(\/|\?|$)/,
  member: /^\/(zh|en)\/desk(\/|\?|$)/,
};

export function landing(kind: Kind, next: string | undefined, locale: Locale): string {
  const home = `/${locale}${HOME[kind]}`;
  const wanted = safePath(next, home);
  return FOREIGN[kind].test(wanted) ? home : wanted;
}

/** The stop after any way of signing in: there it is known who came, and so where they belong. */
export function arrival(next: string, locale: Locale): string {
  return `/${locale}/sign-in/arrived${next ? `?next=${encodeURIComponent(next)}` : ""}`;
}
