import "server-only";
/**
 * The append-only truth of a ticket. Events are sealed into the hash chain in memory and written, with the projection,
 * in one transaction that holds the ticket's row lock; an event is never changed after that.
 */
import { randomBytes, randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { enqueue, type News, type Notice } from "@/lib/notifications/enqueue";
import type { Json } from "@/lib/receipts/canonical";
import { GENESIS, hashOf, ledgerInstant, textDigest } from "@/lib/receipts/chain";
import type { SlaContext } from "@/lib/sla/clock";
import type { SlaEvent } from "@/lib/sla/events";
import type { NewEvent } from "./decide";
import { project } from "./projection";
import { EventActor, EventBody, type StoredEvent } from "./schema";
import { slaEvents } from "./sla-events";
import { writeEvents, writeProjections } from "./write";

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

/** Tickets whose next check has come by an instant and which no other transaction holds, locked, the longest due first. */
export async function lockDue(tx: Tx, now: number, limit: number): Promise<Ledger[]> {
  const rows = await tx.$queryRaw<{ id: string; number: number; account_id: string; title: string }[]>`
    SELECT id, number, account_id, title FROM tickets WHERE next_check_at <= ${new Date(now)}
    ORDER BY next_check_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
  return ledgersIn(tx, rows);
}

/** The ledgers of these tickets, read together. */
export async function ledgersIn(
  tx: Tx,
  rows: readonly { id: string; number: number; account_id: string; title: string }[],
): Promise<Ledger[]> {
  const events = new Map<string, StoredEvent[]>(rows.map(({ id }) => [id, []]));
  const stored = await tx.ticketEvent.findMany({
    where: { ticketId: { in: [...events.keys()] } },
    orderBy: { seq: "asc" },
  });
  for (const row of stored) events.get(row.ticketId)?.push(toEvent(row));
  return rows.map(({ id, number, account_id, title }) => {
    const own = events.get(id) ?? [];
    return { ticketId: id, accountId: account_id, number, title, stored: own.length, events: own, words: [] };
  });
}

interface Written {
  readonly ledger: Ledger;
  readonly context: SlaContext;
  /** told with the events, though they are none */
  readonly notices: readonly Notice[];
}

/** Writes what was appended: events, their words and the projection, all or nothing. */
export async function flush(tx: Tx, ledger: Ledger, context: SlaContext, at: number): Promise<void> {
  if (ledger.stored > 0) return flushAll(tx, [{ ledger, context, notices: [] }], at);
  const { ticketId, accountId, number, title } = ledger;
  const row = project(ledger.events, context, at);
  await tx.ticket.create({ data: { ...row, id: ticketId, number, accountId, title } });
  await writeEvents(tx, [ledger]);
}

/** The same for several ledgers that are stored already. */
async function flushAll(tx: Tx, written: readonly Written[], at: number): Promise<void> {
  const rows = written.map(({ ledger, context }) => ({
    ...project(ledger.events, context, at),
    id: ledger.ticketId,
  }));
  await writeProjections(tx, rows);
  await writeEvents(
    tx,
    written.map(({ ledger }) => ledger),
  );
}

/** As `flush`, and whoever is concerned will be told. Without it a ledger is written in silence: a story of the past. */
export async function publish(tx: Tx, ledger: Ledger, context: SlaContext, at: number): Promise<void> {
  await flush(tx, ledger, context, at);
  await enqueue(tx, [newsOf(ledger, [])], at);
}

/** The same for several ledgers that are stored already. */
export async function publishAll(tx: Tx, written: readonly Written[], at: number): Promise<void> {
  if (written.length === 0) return;
  await flushAll(tx, written, at);
  await enqueue(
    tx,
    written.map(({ ledger, notices }) => newsOf(ledger, notices)),
    at,
  );
}

function newsOf({ ticketId, accountId, stored, events }: Ledger, notices: readonly Notice[]): News {
  const assigned = events.findLast((event) => event.type === "ticket.assigned");
  const climbed = events.findLast((event) => event.type === "ticket.escalated");
  return {
    ...{ notices, level: climbed?.type === "ticket.escalated" ? climbed.payload.to : "L1" },
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

function toEvent(row: EventRow): StoredEvent {
  const body = EventBody.parse({ type: row.type, payload: row.payload });
  const { seq, prevHash, hash } = row;
  return { ...body, seq, at: row.at.getTime(), actor: EventActor.parse(row.actor), prevHash, hash };
}

type Fact = readonly [seq: number, at: number, type: string, kind: string, payload: unknown];

interface FactsRow {
  readonly number: number;
  readonly title: string;
  readonly account_id: string;
  readonly tier: string;
  readonly policy_id: string;
  readonly calendar_id: string;
  readonly facts: readonly Fact[] | null;
}

interface TicketFacts {
  readonly number: number;
  readonly title: string;
  readonly accountId: string;
  readonly pin: { readonly tier: string; readonly policyId: string; readonly calendarId: string };
  readonly events: readonly SlaEvent[];
}

/** The events of a ticket as a list of what moves clocks. Texts, answers and hashes move none and stay where they are. */
const FACTS = Prisma.sql`json_agg(json_build_array(
  seq, (extract(epoch FROM at) * 1000)::bigint, type, actor->>'kind',
  CASE WHEN type = 'ticket.opened' THEN jsonb_build_object('severity', payload->'severity')
    WHEN type NOT IN ('message.posted', 'note.added') THEN payload END) ORDER BY seq)`;

/**
 * Every ledger of an account as the SLA core reads it, in one query (P-09): tickets with events up to `until` (UTC
 * milliseconds), by number. Scope and row security still decide.
 */
export async function factsOf(tx: Tx, accountId: string, until: number): Promise<TicketFacts[]> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    SELECT t.number, t.title, t.account_id, t.tier, t.policy_id, t.calendar_id, e.facts
    FROM tickets t JOIN (
      SELECT ticket_id, ${FACTS} AS facts
      FROM ticket_events WHERE account_id = ${accountId}::uuid AND at <= ${new Date(until)}
      GROUP BY ticket_id) e ON e.ticket_id = t.id
    WHERE t.account_id = ${accountId}::uuid ORDER BY t.number`;
  return rows.map(ticketFacts);
}

/** The same of all accounts in scope: the `limit` tickets after a number. One without events by then has none here. */
export async function factsAfter(tx: Tx, after: number, until: number, limit: number): Promise<TicketFacts[]> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    SELECT t.number, t.title, t.account_id, t.tier, t.policy_id, t.calendar_id, e.facts
    FROM (SELECT * FROM tickets WHERE number > ${after} AND opened_at <= ${new Date(until)}
      ORDER BY number LIMIT ${limit}) t
    CROSS JOIN LATERAL (SELECT ${FACTS} AS facts
      FROM ticket_events WHERE ticket_id = t.id AND at <= ${new Date(until)}) e
    ORDER BY t.number`;
  return rows.map(ticketFacts);
}

const ticketFacts = (row: FactsRow): TicketFacts => ({
  ...{ number: row.number, title: row.title, accountId: row.account_id },
  pin: { tier: row.tier, policyId: row.policy_id, calendarId: row.calendar_id },
  events: slaEvents((row.facts ?? []).map(eventOf)),
});

/** Each event was parsed when it was appended, and `npm run verify` parses it again: here its facts are taken as they are. */
const eventOf = ([seq, at, type, kind, payload]: Fact): StoredEvent =>
  ({ seq, at, type, actor: { kind, id: null }, payload, prevHash: "", hash: "" }) as StoredEvent;
