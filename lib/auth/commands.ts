import "server-only";
/** Writes of sign-in: asking for a link, becoming a demo person, and setting up the first lead. */
import { createHash } from "node:crypto";
import { inScope } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";
import { preciseNow } from "@/lib/now";
import { ok, type Result, refuse } from "@/lib/result";
import { demoPeople, LINK_MINUTES, maySignIn } from "./queries";
import { type DemoPerson, Email } from "./schema";
import { newToken, tokenHash } from "./token";

const SETUP_HOURS = 24;

/**
 * Sends a sign-in link when the address is known. The answer is the same either way, at once (SEC-12):
 * the mail goes out after the answer.
 */
export async function requestLink(input: { email: string; locale: Locale; next: string }): Promise<Result<void>> {
  const email = Email.safeParse(input.email);
  if (!email.success) return refuse("invalid", { email: "email" });
  void prepareLink(email.data, input.locale, input.next).catch((error: Error) =>
    log().error({ error: error.message }, "sign-in mail not sent"),
  );
  return ok(undefined);
}

/** The token is stored as next-auth will look for it: hashed with the secret, then hashed again by the adapter. */
async function prepareLink(email: string, locale: Locale, next: string): Promise<void> {
  if (!(await maySignIn(email))) return;
  const token = newToken();
  const stored = createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");
  const expiresAt = new Date(preciseNow() + LINK_MINUTES * 60_000);
  await inScope("system", (tx) =>
    tx.signInToken.create({ data: { tokenHash: tokenHash(stored), identifier: email, expiresAt } }),
  );
  const query = new URLSearchParams({ callbackUrl: next, token, email });
  // Loaded here: sentences need React, which the scripts that only issue set-up links run without.
  const { sendSignInLink } = await import("@/lib/mail/sign-in-link");
  await sendSignInLink(email, `${env().BASE_URL}/${locale}/sign-in/confirm?${query}`, LINK_MINUTES);
}

/** The demo person with this id; refused outside demo mode and for anybody else. */
export async function becomeDemoPerson(userId: string): Promise<Result<DemoPerson>> {
  const person = (await demoPeople()).find((candidate) => candidate.userId === userId);
  return person ? ok(person) : refuse("not_found");
}

const SETUP = "setup";

/** A one-time link for the first lead, while there is no agent at all; null once there is. A new link ends the old one. */
export function issueSetupToken(): Promise<string | null> {
  return inScope("system", async (tx) => {
    if ((await tx.agent.count()) > 0) return null;
    await tx.signInToken.deleteMany({ where: { identifier: SETUP } });
    const token = newToken();
    const expiresAt = new Date(preciseNow() + SETUP_HOURS * 3_600_000);
    await tx.signInToken.create({ data: { tokenHash: tokenHash(token), identifier: SETUP, expiresAt } });
    return token;
  });
}

export function isSetupToken(token: string): Promise<boolean> {
  return inScope("system", async (tx) => {
    const row = await tx.signInToken.findFirst({ where: { tokenHash: tokenHash(token), identifier: SETUP } });
    return row !== null && row.expiresAt.getTime() > preciseNow();
  });
}

/** Makes the first lead and spends the link; refused when the link is spent or expired, or somebody was faster. */
export function setUpFirstLead(input: {
  token: string;
  name: string;
  email: string;
  locale: Locale;
}): Promise<Result<{ userId: string }>> {
  const email = Email.safeParse(input.email);
  if (!email.success) return Promise.resolve(refuse("invalid", { email: "email" }));
  return inScope("system", async (tx) => {
    const where = { tokenHash: tokenHash(input.token), identifier: SETUP, expiresAt: { gt: new Date(preciseNow()) } };
    const { count } = await tx.signInToken.deleteMany({ where });
    if (count !== 1 || (await tx.agent.count()) > 0) return refuse("setup.spent");
    const { name, locale } = input;
    const createdAt = new Date(preciseNow());
    const user = await tx.user.create({ data: { email: email.data, name, locale, createdAt } });
    await tx.agent.create({ data: { userId: user.id, name, role: "lead", level: "L3" } });
    return ok({ userId: user.id });
  });
}

/**
 * Ends sessions of this person: the one with this id, or all but the one that asks. Dead on their next request (SEC-13,
 * SEC-14). Somebody else's id ends nothing.
 */
export async function endSessions(userId: string, which: { id: string } | { but: string | null }): Promise<void> {
  const chosen = "id" in which ? { startsWith: which.id } : { not: which.but ?? "" };
  if ("id" in which && !/^[0-9a-f]{16}$/.test(which.id)) return;
  await inScope("system", (tx) => tx.session.deleteMany({ where: { userId, tokenHash: chosen } }));
}
