import "server-only";
/**
 * Every write to a ticket. A command locks the ledger, decides, appends, and writes events and projection in one
 * transaction; whatever it was asked, a ticket changes only by events.
 */
import { randomUUID } from "node:crypto";
import { entitlementAt, type Pin, slaContext } from "@/lib/accounts/queries";
import { attachHeld, holdUploads } from "@/lib/attachments/commands";
import type { AttachedRef } from "@/lib/attachments/schema";
import { type Actor, can, type MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { ok, type Result, refuse } from "@/lib/result";
import type { SlaContext } from "@/lib/sla/clock";
import { adoptAfter } from "./adopt";
import { checkAll, climb } from "./check";
import { crossing } from "./crossing";
import { attachedFacts, decide, type NewEvent } from "./decide";
import { append, flush, type Ledger, lockDue, lockLedger, publish } from "./ledger";
import { mergeTickets } from "./merge";
import type { OpenTicket, TicketCommand } from "./schema";
import { contextOf, eventActor, situationOf } from "./situation";

export interface Opened {
  readonly number: number;
  readonly ticketId: string;
}

/** Opens a ticket under the entitlement that holds at `now`. Refuses `tier.no_tickets` where the tier has no targets for it. */
export function openTicket(actor: MemberActor, input: OpenTicket, now: number): Promise<Result<Opened>> {
  return inScope(scopeOf(actor), (tx) => openTicketIn(tx, actor, input, now));
}

/**
 * The same inside a transaction of the caller, for a submission that must also settle its draft and its key.
 * `draftId`: where the uploads that the input names were made.
 */
export async function openTicketIn(
  tx: Tx,
  actor: MemberActor,
  input: OpenTicket,
  now: number,
  draftId: string | null = null,
): Promise<Result<Opened>> {
  const held = await holdUploads(tx, actor, input.attachments ?? [], { draftId, ticketId: null });
  if (!held.ok) return held;
  const begun = await begin(tx, actor, input, now, held.value.refs);
  if (!begun.ok) return begun;
  const { ledger, context } = begun.value;
  await publish(tx, ledger, context, now);
  await attachHeld(tx, held.value, ledger.ticketId, now);
  return ok({ number: ledger.number, ticketId: ledger.ticketId });
}

/** Asks something of a ticket. A number out of the actor's scope is `not_found`, as a missing one is (SEC-01). */
export function actOnTicket(
  actor: Actor,
  number: number,
  command: TicketCommand,
  now: number,
): Promise<Result<{ seq: number }>> {
  return inScope(scopeOf(actor), async (tx) => {
    if (command.do === "merge") return mergeTickets(tx, actor, number, command, now);
    const ledger = await lockLedger(tx, number);
    if (!ledger) return refuse("not_found");
    const crossed = crossing(ledger.events, actor, command);
    if (!crossed.ok) return crossed;
    if (command.do === "assign" && !(await isAgent(tx, command.agent)))
      return refuse("agent.unknown", { agent: "unknown" });
    const context = await contextOf(tx, ledger.events);
    const uploads = command.do === "reply" ? (command.attachments ?? []) : [];
    const held = await holdUploads(tx, actor, uploads, { ticketId: ledger.ticketId });
    if (!held.ok) return held;
    const done = await apply(ledger, context, actor, command, now, held.value.refs);
    if (!done.ok) return done;
    await publish(tx, ledger, context, now);
    await attachHeld(tx, held.value, ledger.ticketId, now);
    return ok({ seq: ledger.events.length });
  });
}

/** How many tickets one transaction checks: a worker that dies loses no more than this, and nobody waits long for a lock. */
const BATCH = 250;

/** Appends what the ladder says has been reached by `now` and renews the projection. Twice changes nothing. */
export function checkTicket(number: number, now: number): Promise<void> {
  return inScope("system", async (tx) => {
    const ledger = await lockLedger(tx, number);
    if (ledger) await checkAll(tx, [ledger], now);
  });
}

/** The same for tickets whose check has come and which nobody else holds; returns how many. `now` is UTC milliseconds. */
export function checkDue(now: number): Promise<number> {
  return inScope("system", async (tx) => {
    const ledgers = await lockDue(tx, now, BATCH);
    await checkAll(tx, ledgers, now);
    return ledgers.length;
  });
}

/**
 * Open tickets adopt the calendar that their account's terms name by now, where nothing becomes due later by it
 * (PRODUCT §3.9); returns how many did. `now` is UTC milliseconds.
 */
export async function adoptCalendars(now: number): Promise<number> {
  let all = 0;
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    const { adopted, last } = await inScope("system", (tx) => adoptAfter(tx, from, BATCH, now));
    all += adopted;
    after = last;
  }
  return all;
}

/** Numbers of the tickets whose check has come. */
export function dueNumbers(now: number): Promise<number[]> {
  return inScope("system", async (tx) => {
    const rows = await tx.ticket.findMany({
      where: { nextCheckAt: { lte: new Date(now) } },
      orderBy: { nextCheckAt: "asc" },
      select: { number: true },
    });
    return rows.map(({ number }) => number);
  });
}

export interface StoryStep {
  readonly at: number;
  readonly actor: Actor;
  readonly command: TicketCommand;
}

export interface Story {
  readonly actor: MemberActor;
  readonly input: OpenTicket;
  readonly at: number;
  readonly steps: readonly StoryStep[];
  readonly until: number;
  /** where the uploads that the input names were made */
  readonly draftId?: string;
}

/**
 * The commands of one ticket over a stretch of past time, with the ladder climbing between them, in one transaction:
 * for imports and demo data. Same decisions, same chain, same projection as the single commands.
 * A refused step is left out and told; a refused opening throws. `until` is the instant up to which the story is told.
 */
export function recordStory(story: Story): Promise<Opened & { refused: string[] }> {
  return inScope("system", async (tx) => {
    const from = { draftId: story.draftId ?? null, ticketId: null };
    const held = await holdUploads(tx, story.actor, story.input.attachments ?? [], from);
    if (!held.ok) throw new Error(`Uploads refused: ${held.refusal.code}`);
    const begun = await begin(tx, story.actor, story.input, story.at, held.value.refs);
    if (!begun.ok) throw new Error(`Opening refused: ${begun.refusal.code}`);
    const { ledger, context } = begun.value;
    const refused: string[] = [];
    for (const { at, actor, command } of story.steps) {
      await climb(ledger, context, at, (reached) => reached);
      const done = await apply(ledger, context, actor, command, at);
      if (!done.ok) refused.push(done.refusal.code);
    }
    await climb(ledger, context, story.until, (reached) => reached);
    await flush(tx, ledger, context, story.until);
    await attachHeld(tx, held.value, ledger.ticketId, story.at);
    return { number: ledger.number, ticketId: ledger.ticketId, refused };
  });
}

async function begin(
  tx: Tx,
  actor: MemberActor,
  input: OpenTicket,
  now: number,
  attached: readonly AttachedRef[] = [],
): Promise<Result<{ ledger: Ledger; context: SlaContext }>> {
  if (!can(actor, "ticket.open")) return refuse("forbidden");
  const entitlement = await entitlementAt(tx, actor.accountId, now);
  if (!entitlement) return refuse("entitlement.none");
  if (!entitlement.policy.tiers[entitlement.tier]?.coverage[input.severity]) return refuse("tier.no_tickets");
  const [row] = await tx.$queryRaw<{ number: number }[]>`SELECT nextval('ticket_numbers')::int AS number`;
  const number = row?.number ?? 0;
  const ledger: Ledger = {
    ticketId: randomUUID(),
    accountId: actor.accountId,
    number,
    title: input.title,
    stored: 0,
    events: [],
    words: [],
  };
  await append(ledger, eventActor(actor), now, opening(input, number, entitlement, attached));
  return ok({ ledger, context: await slaContext(tx, entitlement) });
}

function opening(input: OpenTicket, number: number, pin: Pin, attached: readonly AttachedRef[]): NewEvent[] {
  const { severity, rule, answers, locale, title, description, expected, steps, contest } = input;
  const facts = {
    number,
    severity,
    rule,
    answers,
    locale,
    tier: pin.tier,
    policy: pin.policyId,
    calendar: pin.calendarId,
    ...attachedFacts(attached),
  };
  const words = { title, description, ...(expected ? { expected } : {}), ...(steps ? { steps } : {}) };
  const opened: NewEvent = { type: "ticket.opened", facts, words };
  return contest ? [opened, { type: "severity.contested", facts: {}, words: { reason: contest } }] : [opened];
}

async function apply(
  ledger: Ledger,
  context: SlaContext,
  actor: Actor,
  command: TicketCommand,
  now: number,
  attached: readonly AttachedRef[] = [],
): Promise<Result<void>> {
  const decided = decide(actor, command, situationOf(ledger.events, context, now, attached));
  if (!decided.ok) return decided;
  await append(ledger, eventActor(actor), now, decided.value);
  return ok(undefined);
}

async function isAgent(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.agent.count({ where: { userId } })) === 1;
}
