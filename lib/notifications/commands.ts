import "server-only";
/**
 * The outbox. A message is written in the transaction of the event it tells of, so that neither exists without the
 * other, and sent after commit: at least once, under an id that stays the same, until it is sent, refused or too old.
 */
import { z } from "zod";
import { type AgentActor, can, type MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { ok, type Result, refuse } from "@/lib/result";
import { mail } from "./channels/mail";
import { type Due, readDue } from "./queries";
import { quietUntil } from "./quiet";
import { PreferencesForm } from "./schema";

type Person = MemberActor | AgentActor;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Pauses after each failure; after the last, it is given up. */
const PAUSES = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];
/** News older than this is none. */
const TOO_OLD = 72 * HOUR;
/** A process that dies while sending leaves its messages to others after this long. */
const LEASE = 2 * MINUTE;
/** Sent at the same time. */
const BATCH = 5;

/**
 * Sends what is due, a few at a time; returns how many went out. Does nothing without a mail server: messages wait for
 * one. `goesOn` is asked before each few: a process that is to stop leaves the rest to others.
 */
export async function deliverDue(now: number, goesOn: () => boolean = () => true): Promise<number> {
  if (!env().SMTP_URL) return 0;
  let sent = 0;
  for (let lot = await claim(now); lot.length > 0; lot = goesOn() ? await claim(now) : []) {
    const outcomes = await Promise.all(lot.map((due) => deliver(due, now)));
    sent += outcomes.filter((wasSent) => wasSent).length;
  }
  return sent;
}

/** Takes messages for a while: no other worker sends them meanwhile. */
function claim(now: number): Promise<Due[]> {
  return inScope("system", async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE notifications SET attempt_at = ${new Date(now + LEASE)}, attempts = attempts + 1
      WHERE id IN (SELECT id FROM notifications WHERE attempt_at <= ${new Date(now)}
        ORDER BY attempt_at, created_at, seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id`;
    return readDue(
      tx,
      rows.map(({ id }) => id),
    );
  });
}

async function deliver(due: Due, now: number): Promise<boolean> {
  if (now - due.createdAt > TOO_OLD) return settle(due.id, "too_old", null);
  if (!due.recipient) return settle(due.id, "unwanted", null);
  const quiet = quietOf(due, now);
  if (quiet !== null) return postpone(due.id, { attemptAt: new Date(quiet), attempts: due.attempts - 1 });
  try {
    await mail(due.recipient, due.message, due);
    return await settle(due.id, "sent", new Date(now));
  } catch (error) {
    const pause = PAUSES[due.attempts - 1];
    log().warn({ id: due.id, attempts: due.attempts, error: (error as Error).message }, "message not sent");
    if (pause === undefined) return settle(due.id, "given_up", null);
    return postpone(due.id, { attemptAt: new Date(now + pause) });
  }
}

/** When the recipient's quiet hours end; null outside them, and for what cannot wait: an S1. */
function quietOf({ recipient, severity }: Due, now: number): number | null {
  if (!recipient?.quiet || severity === "S1") return null;
  return quietUntil(now, recipient.quiet, recipient.timeZone);
}

async function postpone(id: string, data: { attemptAt: Date; attempts?: number }): Promise<boolean> {
  await inScope("system", (tx) => tx.notification.update({ where: { id }, data }));
  return false;
}

async function settle(id: string, outcome: string, sentAt: Date | null): Promise<boolean> {
  await inScope("system", (tx) =>
    tx.notification.update({ where: { id }, data: { attemptAt: null, outcome, sentAt } }),
  );
  return sentAt !== null;
}

/** Whether this person wants mail about tickets; asked for by a signed link, signed in or not (U-29). */
export function wantMail(userId: string, isWanted: boolean, now: number): Promise<void> {
  return inScope("system", async (tx) => {
    if (isWanted) await tx.mailRefusal.deleteMany({ where: { userId } });
    else await tx.mailRefusal.createMany({ data: [{ userId, createdAt: new Date(now) }], skipDuplicates: true });
  });
}

/** What this person wants to be told, where, and when not. Refuses what is no kind of message or no time of day. */
export async function savePreferences(actor: Person, input: unknown, now: number): Promise<Result<void>> {
  const parsed = PreferencesForm.safeParse(input);
  if (!parsed.success) return refuse("invalid", { quiet: "invalid" });
  const { mailOff, appOff, quiet } = parsed.data;
  const data = {
    ...{ mailOff, appOff, quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null },
    updatedAt: new Date(now),
  };
  const { userId } = actor;
  await inScope("system", (tx) =>
    tx.messagePreference.upsert({ where: { userId }, create: { userId, ...data }, update: data }),
  );
  return ok(undefined);
}

/** All that has reached this person by `now` is read. */
export async function markRead(actor: Person, now: number): Promise<void> {
  const at = new Date(now);
  await inScope(scopeOf(actor), (tx) =>
    tx.notification.updateMany({
      where: { userId: actor.userId, readAt: null, createdAt: { lte: at } },
      data: { readAt: at },
    }),
  );
}

/** Sends a message once more, under its own id, or now if it waits. Refuses `not_found`. */
export async function resendMail(actor: AgentActor, id: string, now: number): Promise<Result<void>> {
  if (!can(actor, "mail.manage")) return refuse("forbidden");
  if (!z.uuid().safeParse(id).success) return refuse("not_found");
  const again = { attemptAt: new Date(now), attempts: 0, outcome: null };
  const { count } = await inScope("system", (tx) => tx.notification.updateMany({ where: { id }, data: again }));
  return count ? ok(undefined) : refuse("not_found");
}
