import "server-only";
/**
 * Questions of visitors (N10, R28): asked with an address, filed once the address is proven. The ticket is one like any
 * other, in an account of its own and under the trial's tier, so that nobody at the desk treats it differently.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { publishShippedTerms } from "@/lib/accounts/commands";
import { vendor } from "@/lib/accounts/vendor";
import { actorOf } from "@/lib/auth/scope";
import { newToken, tokenHash } from "@/lib/auth/token";
import { inScope, type Tx } from "@/lib/db/client";
import type { TrialQuestion } from "@/lib/db/generated/client";
import { ticketFrom } from "@/lib/drafts/compose";
import type { Locale } from "@/lib/i18n/routing";
import { ok, type Result, refuse, refuseInvalid } from "@/lib/result";
import { newestIds } from "@/lib/terms/queries";
import { openTicketIn } from "@/lib/tickets/commands";
import { OpenTicket } from "@/lib/tickets/schema";
import { AskTrial } from "./schema";

const DAY = 86_400_000;
/** How long the mailed link works, in milliseconds. */
export const TRIAL_LINK_MS = DAY;
/** Links that may wait for one address, and for all, so that nobody is mailed at by strangers (SEC-34). */
const WAITING = { address: 3, all: 500 };

/** To be mailed to the address, and to nobody else. */
export interface Asked {
  readonly token: string;
  readonly email: string;
}

/**
 * Keeps the question until the link is used. Null when too many links wait already: the visitor is told the same, and no
 * mail goes out. Refuses `trial.closed` where the vendor takes no such questions.
 */
export function askTrial(input: unknown, now: number): Promise<Result<Asked | null>> {
  if (!vendor().trial) return Promise.resolve(refuse("trial.closed"));
  const parsed = AskTrial.safeParse(input);
  if (!parsed.success) return Promise.resolve(refuseInvalid(parsed.error));
  return inScope("system", async (tx) => {
    await tx.trialQuestion.deleteMany({ where: { expiresAt: { lt: new Date(now) }, userId: null } });
    const waiting = { ticketNumber: null };
    const own = await tx.trialQuestion.count({ where: { ...waiting, email: parsed.data.email } });
    if (own >= WAITING.address || (await tx.trialQuestion.count({ where: waiting })) >= WAITING.all) return ok(null);
    const token = newToken();
    const [createdAt, expiresAt] = [new Date(now), new Date(now + TRIAL_LINK_MS)];
    const row = { ...parsed.data, id: randomUUID(), tokenHash: tokenHash(token), createdAt, expiresAt };
    await tx.trialQuestion.create({ data: row });
    return ok({ token, email: parsed.data.email });
  });
}

/**
 * Files the question of this link, once, however often and however simultaneously it is pressed; a process that dies in
 * between leaves a link that goes on where it stopped. Refuses `trial.spent` for a link that was used, has expired or
 * never was one, and `trial.known` for an address that can sign in already.
 */
export async function confirmTrial(token: string, now: number): Promise<Result<{ userId: string; number: number }>> {
  const terms = await publishShippedTerms({ kind: "system" }, now);
  if (!terms.ok) return terms;
  const settled = await inScope("system", async (tx) => {
    const row = await lockQuestion(tx, token, now);
    return row ? settle(tx, row, await newestIds(tx), now) : refuse("trial.spent");
  });
  if (!settled.ok) return settled;
  const actor = await actorOf(settled.value);
  if (actor?.kind !== "member") return refuse("trial.spent");
  return inScope("system", async (tx) => {
    const row = await lockQuestion(tx, token, now);
    if (!row) return refuse("trial.spent");
    const answers = { kind: "howto", title: row.title, description: row.question };
    const input = OpenTicket.parse(ticketFrom(answers, row.locale as Locale));
    const opened = await openTicketIn(tx, actor, input, now);
    if (!opened.ok) return opened;
    const { number } = opened.value;
    await tx.trialQuestion.update({ where: { id: row.id }, data: { ticketNumber: number } });
    return ok({ userId: actor.userId, number });
  });
}

/** The question of a link that still works, held until the transaction ends. */
async function lockQuestion(tx: Tx, token: string, now: number): Promise<TrialQuestion | null> {
  await tx.$queryRaw`SELECT id FROM trial_questions WHERE token_hash = ${tokenHash(token)} FOR UPDATE`;
  const row = await tx.trialQuestion.findUnique({ where: { tokenHash: tokenHash(token) } });
  return row && row.ticketNumber === null && row.expiresAt.getTime() >= now ? row : null;
}

/** The visitor's account and its one member; the user id. Done before, it is not done again. */
async function settle(
  tx: Tx,
  row: TrialQuestion,
  terms: { policyId: string; calendarId: string },
  now: number,
): Promise<Result<string>> {
  if (row.userId) return ok(row.userId);
  if (await tx.user.findUnique({ where: { email: row.email } })) return refuse("trial.known");
  const { email, name, locale } = row;
  const [createdAt, { zone: timeZone, trial }] = [new Date(now), vendor()];
  const key = `a-${randomBytes(6).toString("hex")}`;
  const account = await tx.account.create({ data: { key, name: row.company, timeZone, createdAt } });
  await tx.entitlement.create({
    data: { ...terms, accountId: account.id, tier: trial?.tier ?? "community", validFrom: createdAt, addOns: [] },
  });
  const user = await tx.user.create({ data: { email, name, locale, timeZone, createdAt, emailVerified: createdAt } });
  await tx.member.create({ data: { userId: user.id, accountId: account.id, name, role: "owner", createdAt } });
  await tx.trialQuestion.update({ where: { id: row.id }, data: { userId: user.id } });
  return ok(user.id);
}
