import "server-only";
/**
 * The append-only truth of a ticket. Events are sealed into the hash chain in memory and written, with the projection,
 * in one transaction that holds the ticket's row lock; an event is never changed after that.
 */
import { randomBytes, randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { enqueue, type News } from "@/lib/notifications/commands";
import type { Json } from "@/lib/receipts/canonical";
import { GENESIS, hashOf, ledgerInstant, textDigest } from "@/lib/receipts/chain";
import type { SlaContext } from "@/lib/sla/clock";
import type { NewEvent } from "./decide";
import { project } from "./projection";
import { EventActor, EventBody, type StoredEvent } from "./schema";

interface Words {
  readonly id: string;
  readonly audience: "public" | "desk";
  readonly salt: string;
  readonly body: string;
}

/** A ledger being written to: what is stored plus what this transaction adds. */
export interface Ledger {
  readonly ticketId: string;
  readonly accountId: string;
  readonly number: number;
  readonly title: string;
  readonly stored: number;
  readonly events: StoredEvent[];
  readonly words: Words[];
}

/** Seals new events onto the chain. An instant before the last event's is moved up to it: time in a ledger never runs back (F-07). */
export async function append(ledger: Ledger, actor: EventActor, at: number, fresh: readonly NewEvent[]): Promise<void> {
  for (const event of fresh) {
    const previous = ledger.events.at(-1);
    const { refs, words } = await sealWords(event);
    const body = EventBody.parse({ type: event.type, payload: { ...event.facts, ...refs } });
    const link = {
      ticketId: ledger.ticketId,
      seq: (previous?.seq ?? 0) + 1,
      at: ledgerInstant(Math.max(at, previous?.at ?? at)),
      type: body.type,
      actor,
      payload: body.payload as Json,
      prevHash: previous?.hash ?? GENESIS,
    };
    const hash = await hashOf(link);
    ledger.events.push({ ...body, seq: link.seq, at: Date.parse(link.at), actor, prevHash: link.prevHash, hash });
    ledger.words.push(...words);
  }
}

async function sealWords(event: NewEvent) {
  const refs: Record<string, { text: string; digest: string }> = {};
  const words: Words[] = [];
  for (const [field, body] of Object.entries(event.words ?? {})) {
    const id = randomUUID();
    const salt = randomBytes(16).toString("hex");
    refs[field] = { text: id, digest: await textDigest(salt, body) };
    words.push({ id, audience: event.audience ?? "public", salt, body });
  }
  return { refs, words };
}

/** Locks a ticket's row until the transaction ends and reads its ledger; null when it is out of scope or missing. */
export async function lockLedger(tx: Tx, number: number): Promise<Ledger | null> {
  const [row] = await tx.$queryRaw<{ id: string; account_id: string; title: string }[]>`
    SELECT id, account_id, title FROM tickets WHERE number = ${number} FOR UPDATE`;
  if (!row) return null;
  const events = await readEvents(tx, row.id);
  return {
    ticketId: row.id,
    accountId: row.account_id,
    number,
    title: row.title,
    stored: events.length,
    events,
    words: [],
  };
}

/** Writes what was appended: events, their words and the projection, all or nothing. */
export async function flush(tx: Tx, ledger: Ledger, context: SlaContext, at: number): Promise<void> {
  const projection = project(ledger.events, context, at);
  const row = { ...projection, title: ledger.title };
  if (ledger.stored === 0) {
    await tx.ticket.create({
      data: { ...row, id: ledger.ticketId, number: ledger.number, accountId: ledger.accountId },
    });
  } else {
    await tx.ticket.update({ where: { id: ledger.ticketId }, data: row });
  }
  const { ticketId, accountId } = ledger;
  const fresh = ledger.events.slice(ledger.stored);
  if (ledger.words.length)
    await tx.ticketText.createMany({ data: ledger.words.map((w) => ({ ...w, ticketId, accountId })) });
  if (fresh.length) {
    await tx.ticketEvent.createMany({
      data: fresh.map((event) => ({ ...event, ticketId, accountId, at: new Date(event.at) })),
    });
  }
}

/** As `flush`, and whoever is concerned will be told. Without it a ledger is written in silence: a story of the past. */
export async function publish(tx: Tx, ledger: Ledger, context: SlaContext, at: number): Promise<void> {
  await flush(tx, ledger, context, at);
  await enqueue(tx, newsOf(ledger), at);
}

function newsOf({ ticketId, accountId, stored, events }: Ledger): News {
  const assigned = events.findLast((event) => event.type === "ticket.assigned");
  return {
    ...{ ticketId, accountId, events: events.slice(stored), openedById: events[0]?.actor.id ?? null },
    assigneeId: assigned?.type === "ticket.assigned" ? assigned.payload.agent : null,
  };
}

/** The events of one ticket in order, parsed. A row that is not an event of ours throws: the ledger is damaged. */
export async function readEvents(tx: Tx, ticketId: string): Promise<StoredEvent[]> {
  const rows = await tx.ticketEvent.findMany({ where: { ticketId }, orderBy: { seq: "asc" } });
  return rows.map(toEvent);
}

interface EventRow {
  seq: number;
  at: Date;
  type: string;
  actor: unknown;
  payload: unknown;
  prevHash: string;
  hash: string;
}

export function toEvent(row: EventRow): StoredEvent {
  const body = EventBody.parse({ type: row.type, payload: row.payload });
  const { seq, prevHash, hash } = row;
  return { ...body, seq, at: row.at.getTime(), actor: EventActor.parse(row.actor), prevHash, hash };
}
