import "server-only";
/** What the desk's tools read: colleagues, kept replies, tickets alike, and what is known of a ticket's customer. */
import { entitlementAt } from "@/lib/accounts/queries";
import { type AgentActor, type AgentRole, can } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { termsOf } from "@/lib/help/tokenize";
import type { CalendarData } from "@/lib/sla/calendar";
import type { Level } from "@/lib/sla/events";
import type { TicketSummary } from "@/lib/tickets/schema";
import type { AlikeTicket, CannedReply, Colleague } from "./schema";

/** Everybody who may be given a ticket, by level and name. */
export function colleagues(actor: AgentActor): Promise<Colleague[]> {
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.agent.findMany({
      where: { user: { disabledAt: null } },
      orderBy: [{ level: "asc" }, { name: "asc" }],
    });
    return rows.map(({ userId, name, role, level }) => ({
      ...{ id: userId, name },
      ...{ role: role as AgentRole, level: level as Level },
    }));
  });
}

/** By language and name. */
export function cannedReplies(actor: AgentActor): Promise<CannedReply[]> {
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.cannedReply.findMany({ orderBy: [{ locale: "desc" }, { name: "asc" }] });
    return rows.map(({ id, locale, name, body }) => ({ id, locale: locale === "en" ? "en" : "zh", name, body }));
  });
}

export interface CustomerFacts {
  readonly timeZone: string;
  /** in which the ticket was filed, and in which its customer reads */
  readonly locale: "zh" | "en";
  readonly requester: string;
  /** at this moment, which is not always what the ticket is pinned to; null without an entitlement */
  readonly entitlement: {
    readonly tier: string;
    readonly addOns: readonly string[];
    readonly until: number | null;
  } | null;
  /** the calendar the ticket is pinned to */
  readonly calendar: CalendarData | null;
  readonly openTickets: number;
}

/** Null for a missing ticket. `now` is UTC milliseconds. */
export function customerOf(actor: AgentActor, number: number, now: number): Promise<CustomerFacts | null> {
  return inScope(scopeOf(actor), async (tx) => {
    const ticket = can(actor, "desk.read")
      ? await tx.ticket.findUnique({ where: { number }, include: { account: true } })
      : null;
    if (!ticket) return null;
    const requester = await tx.member.findUnique({
      where: { userId: ticket.openedById },
      select: { name: true, user: { select: { locale: true } } },
    });
    const [present, pinned] = [
      await entitlementAt(tx, ticket.accountId, now),
      await entitlementAt(tx, ticket.accountId, ticket.openedAt.getTime()),
    ];
    const openTickets = await tx.ticket.count({
      where: { accountId: ticket.accountId, state: { in: ["open", "waiting"] } },
    });
    return {
      timeZone: ticket.account.timeZone,
      locale: requester?.user.locale === "en" ? "en" : "zh",
      requester: requester?.name ?? "",
      entitlement: present && { tier: present.tier, addOns: present.addOns, until: present.validUntil },
      calendar: pinned?.calendarId === ticket.calendarId ? pinned.calendar : null,
      openTickets,
    };
  });
}

const [ALIKE, TERMS] = [5, 24];
/** Of the newest tickets so many, so that a long record does not slow a page down. */
const LOOKED_AT = 20_000;

/**
 * Tickets of any account whose titles share this one's rarer words, the likest first. Agents only: the scope is the
 * desk's. A word counts by how few titles have it; one shared word out of many is chance.
 */
export function alikeTickets(actor: AgentActor, number: number): Promise<AlikeTicket[]> {
  return inScope(scopeOf(actor), async (tx) => {
    const own = await tx.ticket.findUnique({ where: { number }, select: { title: true } });
    const terms = [...new Set(termsOf(own?.title ?? ""))].filter((term) => term.length > 1).slice(0, TERMS);
    if (!own || terms.length === 0 || !can(actor, "desk.read")) return [];
    const found = await likest(tx, number, terms);
    const resolutions = await resolutionsOf(
      tx,
      found.map(({ id }) => id),
    );
    return found.map(({ id, openedAt, ...row }) => ({
      ...row,
      openedAt: openedAt.getTime(),
      resolution: row.state === "resolved" ? (resolutions.get(id) ?? null) : null,
    }));
  });
}

function likest(tx: Tx, number: number, terms: readonly string[]): Promise<AlikeRow[]> {
  const patterns = terms.map((term) => `%${term.replace(/[\\%_]/g, "\\$&")}%`);
  return tx.$queryRaw<AlikeRow[]>`
      WITH titles AS MATERIALIZED (SELECT id, number, state, opened_at, lower(normalize(title, NFKC)) AS folded
        FROM tickets WHERE state <> 'cancelled' ORDER BY number DESC LIMIT ${LOOKED_AT}),
      hits AS MATERIALIZED (SELECT t.id, t.number, t.state, t.opened_at, p.pattern
        FROM titles t JOIN unnest(${patterns}::text[]) AS p(pattern) ON t.folded LIKE p.pattern),
      weights AS MATERIALIZED (SELECT pattern, ln(1 + (SELECT count(*) FROM titles)::float / count(*)) AS weight
        FROM hits GROUP BY pattern),
      scored AS (SELECT h.id, sum(w.weight) AS score FROM hits h JOIN weights w USING (pattern)
        WHERE h.number <> ${number} GROUP BY h.id, h.state, h.opened_at
        HAVING sum(w.weight) >= 0.4 * (SELECT sum(weight) FROM weights)
        ORDER BY score DESC, (h.state = 'resolved') DESC, h.opened_at DESC LIMIT ${ALIKE})
      SELECT t.id, t.number, t.title, a.name AS "accountName", t.state, t.opened_at AS "openedAt"
      FROM scored s JOIN tickets t ON t.id = s.id JOIN accounts a ON a.id = t.account_id
      ORDER BY s.score DESC, (t.state = 'resolved') DESC, t.opened_at DESC`;
}

interface AlikeRow {
  id: string;
  number: number;
  title: string;
  accountName: string;
  state: TicketSummary["state"];
  openedAt: Date;
}

/** The last resolution of each, in its agent's words; an erased one has none. */
async function resolutionsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ ticket: string; body: string }[]>`
    SELECT DISTINCT ON (e.ticket_id) e.ticket_id AS ticket, x.body
    FROM ticket_events e JOIN ticket_texts x ON x.id = (e.payload #>> '{summary,text}')::uuid AND x.erased_at IS NULL
    WHERE e.ticket_id = ANY(${[...ids]}::uuid[]) AND e.type = 'ticket.resolved'
    ORDER BY e.ticket_id, e.seq DESC`;
  return new Map(rows.map(({ ticket, body }) => [ticket, body]));
}
