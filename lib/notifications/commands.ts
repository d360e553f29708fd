import "server-only";
/**
 * The outbox. A message is written in the transaction of the event it tells of, so that neither exists without the
 * other, and sent after commit: at least once, under an id that stays the same, until it is sent, refused or too old.
 */
import { randomUUID } from "node:crypto";
import { inScope, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { watchersOf } from "@/lib/watchers/queries";
import { mail } from "./channels/mail";
import { type Due, readDue } from "./queries";
import type { Kind } from "./schema";

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

/** The events of a ledger that are new, and who is concerned with them. */
export interface News {
  readonly ticketId: string;
  readonly accountId: string;
  readonly openedById: string | null;
  readonly assigneeId: string | null;
  readonly events: readonly {
    readonly seq: number;
    readonly type: string;
    readonly actor: { readonly kind: "member" | "agent" | "system"; readonly id: string | null };
  }[];
}

/** Called in the transaction that writes the events. Nobody is told of what they did themselves. */
export async function enqueue(tx: Tx, all: readonly News[], now: number): Promise<void> {
  const told = all.flatMap((news) => {
    const events = news.events.flatMap((event, place) => {
      const kind = kindOf(event, news.events[place + 1]?.type);
      return kind ? [{ ...event, kind }] : [];
    });
    return events.length ? [{ ...news, events }] : [];
  });
  if (told.length === 0) return;
  const watched = told.filter(({ events }) => events.some(({ type }) => type !== "ticket.opened"));
  const watchers = await watchersOf(
    tx,
    watched.map(({ ticketId }) => ticketId),
  );
  const at = new Date(now);
  const data = told.flatMap(({ ticketId, accountId, openedById, assigneeId, events }) =>
    events.flatMap(({ seq, type, kind, actor }) => {
      const concerned =
        kind === "assigned" ? [assigneeId] : [openedById, assigneeId, ...(watchers.get(ticketId) ?? [])];
      const people = new Set(concerned.filter((id) => id !== null && (id !== actor.id || type === "ticket.opened")));
      const row = { ticketId, accountId, seq, kind, createdAt: at, attemptAt: at };
      return [...people].map((userId) => ({ ...row, id: randomUUID(), userId: userId as string }));
    }),
  );
  await tx.notification.createMany({ data });
  // For endpoints: the worker finds out whose.
  await tx.announcement.createMany({
    data: told.flatMap(({ ticketId, accountId, events }) =>
      events.map(({ seq, kind }) => ({ id: randomUUID(), ticketId, accountId, seq, kind, createdAt: at })),
    ),
  });
}

const KINDS: Readonly<Record<string, Kind>> = {
  "ticket.opened": "received",
  "ticket.resolved": "resolved",
  "ticket.confirmed": "confirmed",
  "confirmation.refused": "refused",
  "severity.changed": "severity",
  "ticket.escalated": "escalated",
  "ticket.reopened": "reopened",
  "ticket.cancelled": "cancelled",
  "ticket.assigned": "assigned",
};

/** A public message that asks is followed by the pause it causes (PRODUCT §3.6). */
function kindOf({ type, actor }: News["events"][number], next: string | undefined): Kind | null {
  if (type !== "message.posted") return KINDS[type] ?? null;
  if (actor.kind === "member") return "customer_wrote";
  return next === "ticket.paused" ? "question" : "answered";
}

/** Sends what is due, a few at a time; returns how many went out. Does nothing without a mail server: messages wait for one. */
export async function deliverDue(now: number): Promise<number> {
  if (!env().SMTP_URL) return 0;
  let sent = 0;
  for (let lot = await claim(now); lot.length > 0; lot = await claim(now)) {
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
  try {
    await mail(due.recipient, due.message, due);
    return await settle(due.id, "sent", new Date(now));
  } catch (error) {
    const pause = PAUSES[due.attempts - 1];
    log().warn({ id: due.id, attempts: due.attempts, error: (error as Error).message }, "message not sent");
    if (pause === undefined) return settle(due.id, "given_up", null);
    await inScope("system", (tx) =>
      tx.notification.update({ where: { id: due.id }, data: { attemptAt: new Date(now + pause) } }),
    );
    return false;
  }
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
