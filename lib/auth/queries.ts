import "server-only";
/** The only reads that run before anyone is known: they answer sign-in and turn a user id into an actor. */
import { inScope } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import type { Level } from "@/lib/sla/events";
import type { AgentRole, MemberRole } from "./policy";
import type { DemoPerson, OpenSession } from "./schema";

/** A sign-in link lives this long. */
export const LINK_MINUTES = 15;

/** Whether this user has connected the configured provider. */
export function isOidcConnected(userId: string): Promise<boolean> {
  const provider = env().OIDC_ISSUER ?? "";
  return inScope("system", async (tx) => (await tx.identity.count({ where: { userId, provider } })) > 0);
}

/** A user as stored; lib/auth/actor.ts turns it into an actor. */
export interface Identity {
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly member: { accountId: string; accountName: string; role: MemberRole; name: string } | null;
  readonly agent: { role: AgentRole; level: Level; name: string } | null;
}

/** Null for a user who is unknown, disabled, or neither member nor agent. */
export function identityOf(userId: string): Promise<Identity | null> {
  return inScope("system", async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: userId, disabledAt: null },
      include: { agent: true, member: { include: { account: true } } },
    });
    if (!user) return null;
    const { agent } = user;
    const member = user.member?.removedAt ? null : user.member;
    if (!member && !agent) return null;
    return {
      userId,
      email: user.email,
      locale: user.locale as Locale,
      timeZone: user.timeZone,
      member: member && {
        accountId: member.accountId,
        accountName: member.account.name,
        role: member.role as MemberRole,
        name: member.name,
      },
      agent: agent && { role: agent.role as AgentRole, level: agent.level as Level, name: agent.name },
    };
  });
}

/** Whether this address may sign in; asked before a link is sent and again when it is used. */
export function maySignIn(email: string): Promise<boolean> {
  return inScope("system", async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, include: { member: true, agent: true } });
    const isMember = user?.member?.removedAt === null;
    return Boolean(user && !user.disabledAt && (isMember || user.agent));
  });
}

/** The language a known address reads mail in. */
export function localeOf(email: string): Promise<Locale> {
  return inScope("system", async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { locale: true } });
    return (user?.locale as Locale | undefined) ?? "zh";
  });
}

/** True only when this process was started as a demo and the database holds demo data: both, or no demo sign-in. */
export async function isDemo(): Promise<boolean> {
  if (env().BACKSTOP_DEMO !== "1") return false;
  const setting = await inScope("public-aggregate", (tx) => tx.setting.findUnique({ where: { key: "demo" } }));
  return setting !== null;
}

/** The people one may become in demo mode; none outside it. */
export async function demoPeople(): Promise<DemoPerson[]> {
  if (!(await isDemo())) return [];
  return inScope("system", async (tx) => {
    const members = await tx.member.findMany({
      where: { removedAt: null },
      include: { account: { include: { entitlements: { orderBy: { validFrom: "desc" }, take: 1 } } } },
      orderBy: { createdAt: "asc" },
    });
    const agents = await tx.agent.findMany({ orderBy: { level: "asc" } });
    return [
      ...agents.map(
        (a): DemoPerson => ({
          userId: a.userId,
          name: a.name,
          kind: "agent",
          role: a.role,
          accountName: null,
          tier: null,
        }),
      ),
      ...members.map(
        (m): DemoPerson => ({
          userId: m.userId,
          name: m.name,
          kind: "member",
          role: m.role,
          accountName: m.account.name,
          tier: m.account.entitlements[0]?.tier ?? null,
        }),
      ),
    ];
  });
}

/** The name of the OIDC provider when one is configured; e-mail links are always there. */
export function oidcName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env();
  return OIDC_ISSUER && OIDC_CLIENT_ID ? OIDC_NAME : null;
}

/** Beginning of a stored hash: enough to tell one's own sessions apart. */
export const sessionId = (hash: string): string => hash.slice(0, 16);

/** Where this person is signed in, the latest first. `current`: the stored hash of the session that asks. */
export async function sessionsOf(userId: string, current: string | null, now: number): Promise<OpenSession[]> {
  const rows = await inScope("system", (tx) =>
    tx.session.findMany({
      where: { userId, expiresAt: { gt: new Date(now) } },
      orderBy: [{ createdAt: "desc" }, { tokenHash: "asc" }],
    }),
  );
  return rows.map(({ tokenHash, createdAt, expiresAt }) => ({
    ...{ id: sessionId(tokenHash), since: createdAt.getTime(), until: expiresAt.getTime() },
    isThis: tokenHash === current,
  }));
}
