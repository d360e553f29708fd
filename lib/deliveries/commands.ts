import "server-only";
/**
 * Sending to endpoints. The worker turns announcements into deliveries and sends them: each endpoint by one worker at a
 * time, so that limits hold and a slow one delays nobody else (F-12, F-13).
 */
import { randomInt } from "node:crypto";
import { inScope, type Tx } from "@/lib/db/client";
import type { EndpointType } from "@/lib/endpoints/schema";
import { unseal } from "@/lib/endpoints/seal";
import type { Answer } from "@/lib/http/outbound";
import { log } from "@/lib/log";
import { bot, wasTaken } from "@/lib/notifications/channels/bots";
import { webhook } from "@/lib/notifications/channels/webhook";
import { pauseAfter } from "./pauses";
import { type Item, type Lot, readItems } from "./queries";
import { botText, webhookData } from "./words";

/** A worker that dies leaves its endpoint to others after this long. Longer than any lot takes. */
const LEASE = 60_000;
/** Between two messages of one bot: 15 a minute, below the least limit of the three (20). What comes meanwhile is one digest. */
const BOT_PAUSE = 4_000;
const AT_ONCE: Readonly<Record<EndpointType, number>> = { webhook: 8, feishu: 500, dingtalk: 500, wecom: 500 };
const CHANCES = 1_000_000;

const busy = new Map<string, Promise<void>>();

/**
 * Starts sending what is due and returns at once; an endpoint that hangs keeps none waiting but itself. `now` is asked
 * again after each lot. Rejects when the database does not answer.
 */
export async function startDeliveries(now: () => number): Promise<void> {
  for (const lot of await claim(now())) {
    const { id } = lot.endpoint;
    const sent = deliver(lot, now).catch((error: Error) =>
      log().error({ id, error: error.message }, "delivery failed"),
    );
    busy.set(id, sent.finally(() => busy.delete(id)) as Promise<void>);
  }
}

/** What has been started is finished. */
export async function deliveriesDone(): Promise<void> {
  await Promise.all(busy.values());
}

function claim(now: number): Promise<Lot[]> {
  const at = new Date(now);
  return inScope("system", async (tx) => {
    await spread(tx);
    const free = await tx.$queryRaw<{ id: string }[]>`
      UPDATE endpoints SET busy_until = ${new Date(now + LEASE)} WHERE id IN (
        SELECT id FROM endpoints e WHERE disabled_at IS NULL AND (busy_until IS NULL OR busy_until <= ${at})
          AND EXISTS (SELECT 1 FROM deliveries d WHERE d.endpoint_id = e.id AND d.attempt_at <= ${at})
        FOR UPDATE SKIP LOCKED) RETURNING id`;
    const lots: Lot[] = [];
    for (const { id } of free) lots.push(await lotOf(tx, id, at));
    return lots;
  });
}

/** Announcements become deliveries to whoever wants them; each is spread once. */
async function spread(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    WITH told AS (DELETE FROM announcements WHERE id IN (
      SELECT id FROM announcements ORDER BY created_at LIMIT 2000 FOR UPDATE SKIP LOCKED) RETURNING *)
    INSERT INTO deliveries (id, endpoint_id, account_id, ticket_id, seq, kind, cause, created_at, attempt_at)
    SELECT gen_random_uuid(), e.id, e.account_id, t.ticket_id, t.seq, t.kind, t.cause, t.created_at, t.created_at
    FROM told t JOIN endpoints e ON (e.account_id IS NULL OR e.account_id = t.account_id)
      AND e.disabled_at IS NULL AND t.kind = ANY (e.kinds)
    ON CONFLICT DO NOTHING`;
}

async function lotOf(tx: Tx, endpointId: string, at: Date): Promise<Lot> {
  const found = await tx.endpoint.findUniqueOrThrow({ where: { id: endpointId } });
  const { id, accountId, sealedUrl, sealedSecret, sealedOldSecret, oldSecretUntil } = found;
  const type = found.type as EndpointType;
  const isOldGood = sealedOldSecret !== null && oldSecretUntil !== null && oldSecretUntil > at;
  const sealedSecrets = [sealedSecret, isOldGood ? sealedOldSecret : null].filter((secret) => secret !== null);
  const due = await tx.$queryRaw<{ id: string }[]>`
    UPDATE deliveries SET attempts = attempts + 1, attempt_at = ${new Date(at.getTime() + LEASE)} WHERE id IN (
      SELECT id FROM deliveries WHERE endpoint_id = ${endpointId}::uuid AND attempt_at <= ${at}
      ORDER BY attempt_at, created_at, seq LIMIT ${AT_ONCE[type]} FOR UPDATE SKIP LOCKED) RETURNING id`;
  const items = await readItems(
    tx,
    due.map((row) => row.id),
  );
  const locale = found.locale as "zh" | "en";
  return { endpoint: { id, type, accountId, locale, sealedUrl, sealedSecrets }, items };
}

async function deliver(lot: Lot, now: () => number): Promise<void> {
  const isBot = lot.endpoint.type !== "webhook";
  if (isBot) await deliverDigest(lot, now);
  else await Promise.all(lot.items.map((item) => deliverOne(lot.endpoint, item, now)));
  const busyUntil = new Date(now() + (isBot ? BOT_PAUSE : 0));
  await inScope("system", (tx) => tx.endpoint.updateMany({ where: { id: lot.endpoint.id }, data: { busyUntil } }));
}

async function deliverOne(endpoint: Lot["endpoint"], item: Item, now: () => number): Promise<void> {
  const call = {
    ...{ id: item.id, url: unseal(endpoint.sealedUrl), secrets: endpoint.sealedSecrets.map(unseal) },
    ...{ type: item.kind === "test" ? "test" : `ticket.${item.kind}`, at: item.createdAt },
    data: webhookData(item, endpoint.accountId === null),
  };
  const answer = await webhook(call, now()).catch((error: Error) => error);
  const isTaken = !(answer instanceof Error) && answer.status >= 200 && answer.status < 300;
  await settle([item], answer, isTaken, now());
  if (!(answer instanceof Error) && answer.status === 410) await disable(endpoint.id, now());
}

/** A bot is told of a storm in one message (F-13). */
async function deliverDigest({ endpoint, items }: Lot, now: () => number): Promise<void> {
  const [secret = null] = endpoint.sealedSecrets.map(unseal);
  const text = await botText(items, endpoint.locale);
  const call = {
    type: endpoint.type as "feishu" | "dingtalk" | "wecom",
    url: unseal(endpoint.sealedUrl),
    secret,
    text,
  };
  const answer = await bot(call, now()).catch((error: Error) => error);
  await settle(items, answer, !(answer instanceof Error) && wasTaken(answer), now());
}

async function settle(items: readonly Item[], answer: Answer | Error, isTaken: boolean, now: number): Promise<void> {
  const status = answer instanceof Error ? null : answer.status;
  await inScope("system", async (tx) => {
    for (const { id, attempts } of items) {
      const pause = isTaken ? null : pauseAfter(attempts, randomInt(CHANCES) / CHANCES);
      const data = isTaken
        ? { attemptAt: null, sentAt: new Date(now), outcome: "sent", status }
        : {
            attemptAt: pause === null ? null : new Date(now + pause),
            outcome: pause === null ? "given_up" : null,
            status,
          };
      await tx.delivery.updateMany({ where: { id }, data });
    }
  });
}

/** 410: its owner says that nothing more shall come. What waits is dropped with it. */
function disable(id: string, now: number): Promise<void> {
  return inScope("system", async (tx) => {
    await tx.endpoint.updateMany({ where: { id }, data: { disabledAt: new Date(now), disabledBecause: "gone" } });
    await tx.delivery.updateMany({
      where: { endpointId: id, attemptAt: { not: null } },
      data: { attemptAt: null, outcome: "given_up" },
    });
  });
}
