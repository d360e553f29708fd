import "server-only";
/**
 * The only file that speaks next-auth. Passwordless: a link by e-mail, or any OIDC provider from the environment.
 * Sessions are rows: revoked by deleting one, dead on the next request (SEC-13).
 */
import { cookies } from "next/headers";
import { getServerSession, type NextAuthOptions } from "next-auth";
import EmailProvider from "next-auth/providers/email";
import { env } from "@/lib/env";
import { type Locale, routing } from "@/lib/i18n/routing";
import { log } from "@/lib/log";
import { sendSignInLink } from "@/lib/mail/sign-in-link";
import { preciseNow } from "@/lib/now";
import { adapter, endSession, storeSession } from "./adapter";
import { LINK_MINUTES, maySignIn } from "./queries";
import { Email } from "./schema";
import { newToken, tokenHash } from "./token";

const IDLE_SECONDS = 12 * 3600;

const isSecure = () => env().BASE_URL.startsWith("https://");

/** `__Host-` binds the cookie to this host and path; browsers accept that prefix over https only (SEC-14). */
export function sessionCookie() {
  const name = isSecure() ? "__Host-backstop.session" : "backstop.session";
  return { name, options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() } };
}

/** `locale`: in which language what goes wrong is told. */
export function authOptions(locale: Locale = routing.defaultLocale): NextAuthOptions {
  return {
    adapter,
    secret: env().AUTH_SECRET,
    session: { strategy: "database", maxAge: IDLE_SECONDS, updateAge: 15 * 60 },
    cookies: { sessionToken: sessionCookie() },
    pages: {
      signIn: `/${locale}/sign-in`,
      verifyRequest: `/${locale}/sign-in/sent`,
      error: `/${locale}/sign-in`,
    },
    providers: [emailProvider(), ...oidcProvider()],
    callbacks: {
      signIn: ({ user, account, email }) =>
        maySignInWith(user.email, account?.type, Boolean(email?.verificationRequest)),
    },
    logger: {
      error: (code) => log().error({ code }, "sign-in failed"),
      warn: (code) => log().warn({ code }, "sign-in"),
      debug: () => {},
    },
  };
}

/** Asking for a link looks the same for a known and an unknown address (SEC-12); only the mail differs. */
async function maySignInWith(
  address: string | null | undefined,
  type: string | undefined,
  isAsking: boolean,
): Promise<boolean> {
  if (type !== "email" || isAsking) return true;
  return address ? maySignIn(address) : false;
}

function emailProvider() {
  return EmailProvider({
    from: env().MAIL_FROM,
    maxAge: LINK_MINUTES * 60,
    generateVerificationToken: newToken,
    normalizeIdentifier: (address) => Email.parse(address),
    async sendVerificationRequest({ identifier, url }) {
      // Not awaited: how long sending takes must not tell whether the address is known.
      void deliver(identifier, url).catch((error: Error) =>
        log().error({ error: error.message }, "sign-in mail not sent"),
      );
    },
  });
}

async function deliver(address: string, url: string): Promise<void> {
  if (await maySignIn(address)) await sendSignInLink(address, url, LINK_MINUTES);
}

interface Profile {
  sub: string;
  email?: string;
  name?: string;
}

function oidcProvider(): NextAuthOptions["providers"] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return [];
  return [
    {
      id: "oidc",
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: ({ sub, email, name }: Profile) => ({ id: sub, email: email ?? null, name: name ?? null }),
    },
  ];
}

/** Id of the signed-in user, or null. */
export async function sessionUserId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  const session = await getServerSession({
    ...authOptions(),
    callbacks: { session: ({ session, user }) => ({ ...session, user: { ...session.user, id: user.id } }) },
  });
  return (session?.user as { id?: string } | undefined)?.id ?? null;
}

/** The session of this request, as it is stored; null without one. */
export async function currentSessionHash(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token ? tokenHash(token) : null;
}

/** Whether the session of this request lives on, to be asked long after the request was answered. */
export async function sessionWatch(): Promise<() => Promise<boolean>> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return async () => {
    const found = token ? await adapter.getSessionAndUser(token) : null;
    return found !== null && found.session.expires.getTime() > preciseNow();
  };
}

/** Starts a new session in this browser; the one it had ends (no fixation, SEC-13). */
export async function beginSession(userId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const old = jar.get(name)?.value;
  if (old) await endSession(old);
  const expires = new Date(preciseNow() + IDLE_SECONDS * 1000);
  const { sessionToken } = await storeSession({ sessionToken: newToken(), userId, expires });
  jar.set(name, sessionToken, { ...options, expires });
}

export async function leaveSession(): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const token = jar.get(name)?.value;
  if (token) await endSession(token);
  jar.set(name, "", { ...options, maxAge: 0 });
}
