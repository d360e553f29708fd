import "server-only";
/**
 * next-auth's storage on our tables: everything in the `system` scope, tokens hashed at rest, no self-registration.
 * People exist because a lead or an owner put them there; an unknown identity signs nobody in.
 */
import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { inScope } from "@/lib/db/client";
import { env } from "@/lib/env";
import { preciseNow } from "@/lib/now";
import { tokenHash } from "./token";

const DAY = 86_400_000;
/** A session ends this long after sign-in, however busy (SEC-14). */
export const SESSION_LIMIT_MS = 7 * DAY;

interface UserRow {
  id: string;
  email: string;
  name: string;
  emailVerified: Date | null;
}
const toUser = (row: UserRow): AdapterUser => ({
  id: row.id,
  email: row.email,
  name: row.name,
  emailVerified: row.emailVerified,
});

/** An OIDC identity is the issuer's, not next-auth's name for it (SEC-17). */
const issuerOf = (provider: string) => (provider === "oidc" ? (env().OIDC_ISSUER ?? provider) : provider);

export const adapter = {
  createUser() {
    throw new Error("Nobody registers themselves here");
  },
  getUser: (id) => findUser({ id }),
  getUserByEmail: (email) => findUser({ email: email.toLowerCase() }),
  getUserByAccount: ({ provider, providerAccountId }) =>
    inScope("system", async (tx) => {
      const key = { provider: issuerOf(provider), subject: providerAccountId };
      const row = await tx.identity.findUnique({ where: { provider_subject: key }, include: { user: true } });
      return row && !row.user.disabledAt ? toUser(row.user) : null;
    }),
  updateUser: ({ id, emailVerified }) =>
    inScope("system", async (tx) =>
      toUser(await tx.user.update({ where: { id }, data: { emailVerified: emailVerified ?? undefined } })),
    ),
  linkAccount: ({ provider, providerAccountId, userId }: AdapterAccount) =>
    inScope("system", async (tx) => {
      const createdAt = new Date(preciseNow());
      await tx.identity.create({
        data: { provider: issuerOf(provider), subject: providerAccountId, userId, createdAt },
      });
    }),
  createSession: (session) => storeSession(session),
  getSessionAndUser: (sessionToken) =>
    inScope("system", async (tx) => {
      const row = await tx.session.findUnique({
        where: { tokenHash: tokenHash(sessionToken) },
        include: { user: true },
      });
      if (!row || row.user.disabledAt || row.createdAt.getTime() + SESSION_LIMIT_MS < preciseNow()) return null;
      return { session: { sessionToken, userId: row.userId, expires: row.expiresAt }, user: toUser(row.user) };
    }),
  updateSession: ({ sessionToken, expires }) =>
    inScope("system", async (tx) => {
      await tx.session.updateMany({ where: { tokenHash: tokenHash(sessionToken) }, data: { expiresAt: expires } });
      return null;
    }),
  deleteSession: (sessionToken) => endSession(sessionToken),
  createVerificationToken: ({ identifier, token, expires }) =>
    inScope("system", async (tx) => {
      await tx.signInToken.create({ data: { tokenHash: tokenHash(token), identifier, expiresAt: expires } });
      return { identifier, token, expires };
    }),
  useVerificationToken: ({ identifier, token }) => spendToken(identifier, token),
} satisfies Adapter;

function findUser(where: { id: string } | { email: string }): Promise<AdapterUser | null> {
  return inScope("system", async (tx) => {
    const row = await tx.user.findFirst({ where: { ...where, disabledAt: null } });
    return row && toUser(row);
  });
}

export function storeSession<S extends { sessionToken: string; userId: string; expires: Date }>(
  session: S,
): Promise<S> {
  const { sessionToken, userId, expires } = session;
  return inScope("system", async (tx) => {
    const createdAt = new Date(preciseNow());
    await tx.session.create({ data: { tokenHash: tokenHash(sessionToken), userId, createdAt, expiresAt: expires } });
    return session;
  });
}

export function endSession(sessionToken: string): Promise<void> {
  return inScope("system", async (tx) => {
    await tx.session.deleteMany({ where: { tokenHash: tokenHash(sessionToken) } });
  });
}

/** Single use: whoever deletes the row first may go in. */
function spendToken(identifier: string, token: string) {
  return inScope("system", async (tx) => {
    const row = await tx.signInToken.findFirst({ where: { tokenHash: tokenHash(token), identifier } });
    if (!row) return null;
    const { count } = await tx.signInToken.deleteMany({ where: { tokenHash: row.tokenHash } });
    return count === 1 ? { identifier, token, expires: row.expiresAt } : null;
  });
}
