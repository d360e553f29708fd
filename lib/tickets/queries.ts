import "server-only";
/** One ticket, or every ledger of an account, replayed under the actor's scope. Lists are lib/ticket-list's. */
import { namesOf, slaContext } from "@/lib/accounts/queries";
import { filesOf } from "@/lib/attachments/queries";
import type { Actor, AgentActor, MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import type { Json } from "@/lib/receipts/canonical";
import { ledgerInstant, type SealedLink } from "@/lib/receipts/chain";
import { ok, type Result, refuse } from "@/lib/result";
import { adoptedIn, calendarOfLedger } from "@/lib/sla/adoption";
import type { Calendar } from "@/lib/sla/calendar";
import { replay, type SlaContext, type TicketReplay } from "@/lib/sla/clock";
import type { SlaEvent } from "@/lib/sla/events";
import { ladder } from "@/lib/sla/ladder";
import { explain, type Trace } from "@/lib/sla/trace";
import { foreseeAfter } from "./adopt";
import { decide } from "./decide";
import { foreseen } from "./foresee";
import { factsAfter, factsOf, readEvents } from "./ledger";
import { htmlOfText } from "./markdown";
import { takenOver } from "./merge";
import { openingOf } from "./projection";
import type {
  AdoptionEffect,
  Foresight,
  Receipt,
  StoredEvent,
  TicketCommand,
  TicketSummary,
  TicketView,
} from "./schema";
import { contextOf, situationOf } from "./situation";
import { slaEvents } from "./sla-events";
import { summaryOf } from "./summary";
import { timelineOf } from "./timeline";

/** One ticket replayed at `now`; null when it is missing or out of scope, which the reader cannot tell apart (SEC-01). */
export function readTicket(actor: Actor, number: number, now: number): Promise<TicketView | null> {
  return inScope(scopeOf(actor), async (tx) => {
    const row = await tx.ticket.findUnique({ where: { number }, include: { account: { select: { name: true } } } });
    if (!row) return null;
    const events = await readEvents(tx, row.id);
    const context = await contextOf(tx, events);
    const names = await namesOf(tx, [...events.flatMap((event) => event.actor.id ?? []), row.assigneeId ?? ""]);
    const words = await tx.ticketText.findMany({
      where: { ticketId: row.id },
      select: { id: true, body: true, erasedAt: true },
    });
    const summary = summaryOf(row, row.account.name, names.get(row.assigneeId ?? "") ?? null);
    const files = await filesOf(tx, row.id);
    return {
      ...view(events, context, summary, now),
      timeline: timelineOf(events, actor, names, words, htmlOfText, files),
    };
  });
}

/**
 * What the command would do to the clocks if it were given at `now`, and to those of the ticket it would be merged into;
 * refused as the command itself would be.
 */
export function foresee(actor: Actor, number: number, command: TicketCommand, now: number): Promise<Result<Foresight>> {
  return inScope(scopeOf(actor), async (tx) => {
    const own = await stateOf(tx, number, now);
    if (!own) return refuse("not_found");
    const decided = decide(actor, command, own.situation);
    if (!decided.ok) return decided;
    const effects = foreseen(own.events, decided.value, actor, own.context, now);
    if (command.do !== "merge") return ok({ asOf: now, effects, other: null });
    const kept = number === command.into ? null : await stateOf(tx, command.into, now);
    if (kept?.accountId !== own.accountId) return refuse("merge.unknown");
    const { state } = kept.situation.replay;
    if (state !== "open" && state !== "waiting") return refuse("merge.closed");
    const told = [takenOver(number, own.events)];
    const theirs = foreseen(kept.events, told, actor, kept.context, now);
    return ok({ asOf: now, effects, other: { number: command.into, title: kept.title, effects: theirs } });
  });
}

async function stateOf(tx: Parameters<typeof readEvents>[0], number: number, now: number) {
  const row = await tx.ticket.findUnique({ where: { number }, select: { id: true, accountId: true, title: true } });
  if (!row) return null;
  const events = await readEvents(tx, row.id);
  const context = await contextOf(tx, events);
  return { ...row, events, context, situation: situationOf(events, context, now) };
}

/** The receipt of a ticket; null when it is missing or out of scope. */
export function readReceipt(actor: Actor, number: number): Promise<Receipt | null> {
  return inScope(scopeOf(actor), async (tx) => {
    const row = await tx.ticket.findUnique({ where: { number }, select: { id: true } });
    const events = row ? await readEvents(tx, row.id) : [];
    const [first, last] = [events[0], events.at(-1)];
    if (!row || !first || !last) return null;
    const opened = { ...first, ticketId: row.id, at: ledgerInstant(first.at) };
    const head = { seq: last.seq, at: ledgerInstant(last.at), hash: last.hash };
    return { kind: "backstop.receipt", ticket: number, opened, head };
  });
}

function view(
  events: readonly StoredEvent[],
  context: SlaContext,
  row: TicketSummary,
  now: number,
): Omit<TicketView, "timeline"> {
  const opened = openingOf(events);
  const last = events.at(-1) ?? opened;
  const asOf = Math.max(now, last.at);
  const facts = slaEvents(events);
  const seen = replay(facts, context, asOf);
  const { severity, state, level, nextDueAt, nextDueMetric } = seen;
  return {
    asOf,
    summary: { ...row, severity, state, level, nextDueAt, nextDueMetric },
    zone: context.policy.zone,
    answers: opened.payload.answers,
    rule: opened.payload.rule,
    policyVersion: context.policy.version,
    calendarVersion: calendarOfLedger(facts, context).data.version,
    clocks: seen.clocks,
    traces: seen.clocks.flatMap((clock): Trace | [] => explain(facts, context, clock.metric, clock.cycle, asOf) ?? []),
    confirmed: confirmation(seen),
    nextStep: nextStep(facts, context, asOf),
    head: { seq: last.seq, hash: last.hash },
  };
}

function confirmation(seen: TicketReplay): TicketView["confirmed"] {
  if (seen.confirmedAt !== null) return "confirmed";
  if (seen.refused) return "refused";
  return seen.deemedConfirmedAt !== null ? "deemed" : "no";
}

function nextStep(...args: Parameters<typeof ladder>): TicketView["nextStep"] {
  const { next } = ladder(...args);
  return next?.action === "escalate" && next.to ? { to: next.to, at: next.at } : null;
}

/** A ledger as reports replay it: what moves clocks, under the versions the ticket is pinned to. */
export interface ReadLedger {
  readonly number: number;
  readonly title: string;
  readonly events: readonly SlaEvent[];
  readonly context: SlaContext;
  /** version of the pinned calendar */
  readonly calendarVersion: number;
}

/** The ledgers of tickets filed since an instant, out of these: for the portal's own figures over few of them. */
export async function ledgersOf(tx: Tx, numbers: readonly number[], from: number): Promise<ReadLedger[]> {
  const filed = { number: { in: [...numbers] }, openedAt: { gte: new Date(from) } };
  const ledgers: ReadLedger[] = [];
  for (const row of await tx.ticket.findMany({ where: filed, orderBy: { number: "asc" } })) {
    const events = slaEvents(await readEvents(tx, row.id));
    const context = await slaContext(tx, row, adoptedIn(events));
    const { number, title } = row;
    ledgers.push({ number, title, events, context, calendarVersion: context.business.data.version });
  }
  return ledgers;
}

/** Every ledger of the account as it stood at `asOf`, by ticket number: one query, however many tickets. */
export function readLedgers(actor: MemberActor, asOf: number): Promise<ReadLedger[]> {
  return inScope(scopeOf(actor), async (tx) => {
    const ledgers: ReadLedger[] = [];
    for (const { number, title, pin, events } of await factsOf(tx, actor.accountId, asOf)) {
      const context = await slaContext(tx, pin, adoptedIn(events));
      ledgers.push({ number, title, events, context, calendarVersion: context.business.data.version });
    }
    return ledgers;
  });
}

/** A ledger with every seal on it, as it leaves the portal: words are digests in it, whoever wrote them. */
export interface SealedLedger {
  readonly number: number;
  readonly title: string;
  readonly ticketId: string;
  readonly pin: { readonly tier: string; readonly policyId: string; readonly calendarId: string };
  readonly events: readonly Omit<SealedLink, "ticketId">[];
}

/** Every ledger of the account as it stood at `asOf`, by ticket number. */
export function readSealedLedgers(actor: MemberActor, asOf: number): Promise<SealedLedger[]> {
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.ticket.findMany({
      where: { accountId: actor.accountId, openedAt: { lte: new Date(asOf) } },
      orderBy: { number: "asc" },
      include: { events: { where: { at: { lte: new Date(asOf) } }, orderBy: { seq: "asc" } } },
    });
    return rows.map(({ id, number, title, tier, policyId, calendarId, events }) => ({
      ...{ number, title, ticketId: id, pin: { tier, policyId, calendarId } },
      events: events.map(({ seq, at, type, actor: by, payload, prevHash, hash }) => ({
        ...{ seq, at: ledgerInstant(at.getTime()), type, prevHash, hash },
        ...{ actor: by as Json, payload: payload as Json },
      })),
    }));
  });
}

/** Whose it is, for counting how many stand behind a figure; never told. */
export interface OwnedLedger extends ReadLedger {
  readonly accountId: string;
}

const BATCH = 500;

/** Every ledger of every account as it stood at `asOf`, in batches by ticket number: for vendor-wide aggregates alone. */
export async function* everyLedger(asOf: number): AsyncGenerator<OwnedLedger[]> {
  for (let after = 0; ; ) {
    const batch = await inScope("system", (tx) => batchOf(tx, after, asOf));
    if (batch.last === null) return;
    yield batch.ledgers;
    after = batch.last;
  }
}

async function batchOf(tx: Tx, after: number, asOf: number) {
  const tickets = await factsAfter(tx, after, asOf, BATCH);
  const ledgers: OwnedLedger[] = [];
  for (const { number, accountId, pin, events } of tickets) {
    if (events.length === 0) continue;
    const context = await slaContext(tx, pin, adoptedIn(events));
    ledgers.push({ number, accountId, title: "", events, context, calendarVersion: context.business.data.version });
  }
  return { ledgers, last: tickets.at(-1)?.number ?? null };
}

/**
 * What publishing a calendar would do to the open tickets on earlier versions of it, by number (PRODUCT §3.9). The desk's;
 * `now` is UTC milliseconds.
 */
export async function foreseeCalendar(actor: AgentActor, calendar: Calendar, now: number): Promise<AdoptionEffect[]> {
  const all: AdoptionEffect[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    const { effects, last } = await inScope(scopeOf(actor), (tx) => foreseeAfter(tx, calendar, from, BATCH, now));
    all.push(...effects);
    after = last;
  }
  return all;
}
