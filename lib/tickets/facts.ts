import "server-only";
/**
 * The ledgers of an account as the SLA core reads them, in one query: a row for each ticket, its events as a list of
 * what moves clocks. Texts, answers and hashes move none and stay where they are (P-09).
 */
import type { Tx } from "@/lib/db/client";
import type { SlaEvent } from "@/lib/sla/events";
import type { StoredEvent } from "./schema";
import { slaEvents } from "./sla-events";

type Fact = readonly [seq: number, at: number, type: string, kind: string, payload: unknown];

interface FactsRow {
  readonly number: number;
  readonly title: string;
  readonly tier: string;
  readonly policy_id: string;
  readonly calendar_id: string;
  readonly facts: readonly Fact[];
}

export interface TicketFacts {
  readonly number: number;
  readonly title: string;
  readonly pin: { readonly tier: string; readonly policyId: string; readonly calendarId: string };
  readonly events: readonly SlaEvent[];
}

/** Tickets of the account with events up to `until` (UTC milliseconds), by number. Scope and row security still decide. */
export async function factsOf(tx: Tx, accountId: string, until: number): Promise<TicketFacts[]> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    SELECT t.number, t.title, t.tier, t.policy_id, t.calendar_id, e.facts
    FROM tickets t JOIN (
      SELECT ticket_id, json_agg(json_build_array(
        seq, (extract(epoch FROM at) * 1000)::bigint, type, actor->>'kind',
        CASE WHEN type = 'ticket.opened' THEN jsonb_build_object('severity', payload->'severity')
          WHEN type IN ('ticket.paused', 'severity.changed', 'ticket.escalated', 'ticket.cancelled', 'ticket.rated',
            'calendar.adopted') THEN payload END) ORDER BY seq) AS facts
      FROM ticket_events WHERE account_id = ${accountId}::uuid AND at <= ${new Date(until)}
      GROUP BY ticket_id) e ON e.ticket_id = t.id
    WHERE t.account_id = ${accountId}::uuid ORDER BY t.number`;
  return rows.map(({ number, title, tier, policy_id: policyId, calendar_id: calendarId, facts }) => ({
    ...{ number, title, pin: { tier, policyId, calendarId } },
    events: slaEvents(facts.map(eventOf)),
  }));
}

/** Each event was parsed when it was appended, and `npm run verify` parses it again: here its facts are taken as they are. */
const eventOf = ([seq, at, type, kind, payload]: Fact): StoredEvent =>
  ({ seq, at, type, actor: { kind, id: null }, payload, prevHash: "", hash: "" }) as StoredEvent;
