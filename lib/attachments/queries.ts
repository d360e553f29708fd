import "server-only";
/** Reads of uploads under the actor's scope. An id out of reach is the same as one that never was (SEC-01, SEC-29). */
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { isUuid } from "@/lib/uuid";
import { accountLimit, type Uploader } from "./commands";
import { type Confirmed, type Effect, effectOf } from "./effect";
import { LIMITS } from "./limits";
import { type Row, toDto } from "./row";
import type { AttachmentDto, PendingUploads, Place } from "./schema";

export interface Stored extends AttachmentDto {
  readonly storageKey: string;
}

/** A file this reader may open now: attached to a ticket they can read at this moment, or their own unsent upload. */
export function readableFile(actor: Uploader, id: string): Promise<Stored | null> {
  if (!isUuid(id)) return Promise.resolve(null);
  return inScope(scopeOf(actor), async (tx) => {
    const row = await tx.attachment.findUnique({ where: { id }, include: { ticket: { select: { id: true } } } });
    if (!row) return null;
    const isMine = row.state === "ready" && row.uploaderId === actor.userId;
    const isOfTicket = row.state === "attached" && row.ticket !== null;
    return isMine || isOfTicket ? { ...toDto(row), storageKey: row.storageKey } : null;
  });
}

/** Uploads this actor has made for a place and not sent, and the room that is left; null for a place out of reach. */
export function pendingUploads(actor: Uploader, place: Place, now: number): Promise<PendingUploads | null> {
  return inScope(scopeOf(actor), async (tx) => {
    const at = await placeOf(tx, actor, place);
    if (!at) return null;
    const mine = { ...at.where, uploaderId: actor.userId, state: "ready" };
    const files = await tx.attachment.findMany({ where: mine, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
    const living = { state: { not: "discarded" } };
    const used = async (where: object) =>
      (await tx.attachment.aggregate({ where: { ...living, ...where }, _sum: { size: true } }))._sum.size ?? 0;
    return {
      asOf: now,
      files: files.map(toDto),
      ticket: { used: await used(at.where), limit: LIMITS.ticket },
      account: { used: await used({ accountId: at.accountId, uploaderKind: "member" }), limit: accountLimit() },
    };
  });
}

async function placeOf(tx: Tx, actor: Uploader, place: Place) {
  if ("ticket" in place) {
    const ticket = await tx.ticket.findUnique({ where: { number: place.ticket } });
    return ticket && { accountId: ticket.accountId, where: { ticketId: ticket.id } };
  }
  if (actor.kind !== "member") return null;
  const { accountId, userId } = actor;
  const draft = await tx.ticketDraft.findFirst({ where: { id: place.draft, accountId, userId } });
  return draft && { accountId, where: { draftId: draft.id } };
}

const DAY = 86_400_000;
/** How far back the comparison looks, and how many of the latest tickets it takes. */
const COMPARED = { days: 180, tickets: 5000, keptMs: 3_600_000 };
let compared: { at: number; effect: Promise<Effect | null> } | undefined;

/**
 * Whether files at filing went with a sooner confirmation, over all accounts: two medians and two counts, nothing of any
 * ticket. Worked out once an hour at most.
 */
export function evidenceEffect(now: number): Promise<Effect | null> {
  if (compared && now - compared.at < COMPARED.keptMs) return compared.effect;
  const effect = readEffect(now);
  compared = { at: now, effect };
  effect.catch(() => {
    compared = undefined;
  });
  return effect;
}

async function readEffect(now: number): Promise<Effect | null> {
  const since = new Date(now - COMPARED.days * DAY);
  const rows = await inScope(
    "system",
    (tx) => tx.$queryRaw<Confirmed[]>`
      SELECT (o.payload ? 'attachments') AS "hasFiles",
        (extract(epoch FROM c.at - o.at) * 1000)::float8 AS "length"
      FROM (SELECT id FROM tickets ORDER BY number DESC LIMIT ${COMPARED.tickets}) t
      JOIN ticket_events o ON o.ticket_id = t.id AND o.seq = 1 AND o.at >= ${since}
      CROSS JOIN LATERAL (SELECT min(e.at) AS at FROM ticket_events e
        WHERE e.ticket_id = t.id AND e.type = 'ticket.confirmed') c
      WHERE c.at IS NOT NULL`,
  );
  return effectOf(rows);
}

/** The files of a ticket by id, for its thread; what only the events know of is left out of the map. */
export async function filesOf(tx: Tx, ticketId: string): Promise<ReadonlyMap<string, AttachmentDto>> {
  const rows: Row[] = await tx.attachment.findMany({ where: { ticketId, state: "attached" } });
  return new Map(rows.map((row) => [row.id, toDto(row)]));
}
