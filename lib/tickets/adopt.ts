import "server-only";
/**
 * Open tickets of accounts whose terms name a later version of the calendar they run on. Each adopts it whole, by an event,
 * if nothing becomes due later by that, and keeps what it has otherwise (PRODUCT §3.9).
 */
import { publishedCalendar } from "@/lib/accounts/queries";
import { adoption } from "@/lib/sla/adoption";
import type { Calendar } from "@/lib/sla/calendar";
import { append, type Ledger, ledgersIn, publishAll } from "./ledger";
import type { AdoptionEffect } from "./schema";
import { contextOf, SYSTEM } from "./situation";
import { slaEvents } from "./sla-events";

type Tx = Parameters<typeof publishAll>[0];

interface Outdated {
  readonly id: string;
  readonly number: number;
  readonly account_id: string;
  readonly title: string;
  /** the calendar that the account's terms name now */
  readonly newest: string;
}

/**
 * Lets the next `limit` of them after a number adopt what they may at `now` (UTC milliseconds); `last` is null when there
 * are no more. Twice changes nothing: what has adopted is not outdated, and what may not is judged again.
 */
export async function adoptAfter(tx: Tx, after: number, limit: number, now: number) {
  const rows = await tx.$queryRaw<Outdated[]>`
    SELECT t.id, t.number, t.account_id, t.title, e.calendar_id AS newest
    FROM tickets t JOIN entitlements e ON e.account_id = t.account_id
      AND e.valid_from <= ${new Date(now)} AND (e.valid_until IS NULL OR e.valid_until > ${new Date(now)})
    WHERE t.state IN ('open', 'waiting') AND t.number > ${after} AND e.calendar_id <> t.calendar_id
      AND split_part(e.calendar_id, '@', 1) = split_part(t.calendar_id, '@', 1)
      AND split_part(e.calendar_id, '@', 2)::int > split_part(t.calendar_id, '@', 2)::int
      AND NOT EXISTS (SELECT 1 FROM ticket_events a WHERE a.ticket_id = t.id AND a.type = 'calendar.adopted'
        AND a.payload->>'calendarVersion' = e.calendar_id)
    ORDER BY t.number LIMIT ${limit} FOR UPDATE OF t`;
  const ledgers = await ledgersIn(tx, rows);
  const written = [];
  for (const [index, ledger] of ledgers.entries()) {
    const calendarVersion = rows[index]?.newest ?? "";
    const context = await contextOf(tx, ledger.events);
    const calendar = await publishedCalendar(tx, calendarVersion);
    if (adoption(slaEvents(ledger.events), context, calendarVersion, calendar, now) === null) continue;
    await append(ledger, SYSTEM, now, [{ type: "calendar.adopted", facts: { calendarVersion } }]);
    written.push({ ledger, context: await contextOf(tx, ledger.events), notices: [] });
  }
  await publishAll(tx, written, now);
  return { adopted: written.length, last: rows.at(-1)?.number ?? null };
}

/** The next `limit` open tickets on calendars of this key after a number, judged; nothing is written. */
export async function foreseeAfter(tx: Tx, calendar: Calendar, after: number, limit: number, now: number) {
  const { key, version } = calendar.data;
  const rows = await tx.$queryRaw<Omit<Outdated, "newest">[]>`
    SELECT id, number, account_id, title FROM tickets
    WHERE state IN ('open', 'waiting') AND number > ${after} AND split_part(calendar_id, '@', 1) = ${key}
    ORDER BY number LIMIT ${limit}`;
  const effects: AdoptionEffect[] = [];
  for (const ledger of await ledgersIn(tx, rows)) effects.push(await foreseeOne(tx, ledger, calendar, version, now));
  return { effects, last: rows.at(-1)?.number ?? null };
}

async function foreseeOne(tx: Tx, { number, title, events }: Ledger, calendar: Calendar, version: number, now: number) {
  const context = await contextOf(tx, events);
  const earlier = adoption(slaEvents(events), context, `${calendar.data.key}@${version}`, calendar, now);
  return { number, title, earlier };
}
