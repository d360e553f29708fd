import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { hasLocale } from "next-intl";
import { authOptions } from "@/lib/auth/session";
import { type Locale, routing } from "@/lib/i18n/routing";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(authOptions(localeOf(request)))(request, context);
  const isLeaving = request.method === "POST" && request.nextUrl.pathname.endsWith("/signout");
  // What this browser kept of signed-in pages goes with the session (SEC-24).
  if (isLeaving) response.headers.set("clear-site-data", '"cache"');
  return response;
}

/** The language of the page that sign-in leads back to: what goes wrong on the way is told in it. */
function localeOf({ nextUrl, cookies }: NextRequest): Locale {
  const kept = cookies.getAll().find(({ name }) => name.endsWith("next-auth.callback-url"));
  const back = nextUrl.searchParams.get("callbackUrl") ?? kept?.value ?? "";
  const locale = /^(?:https?:\/\/[^/]+)?\/([a-z]{2})(?:[/?#]|$)/.exec(back)?.[1];
  return hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
}

export { handler as GET, handler as POST };
