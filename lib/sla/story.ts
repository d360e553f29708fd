/**
 * One pass over a ledger: the stretches and instants that clocks are made of. No policy, no calendar yet. Events
 * after `asOf` do not exist; notes and automatic messages change nothing; a repeated state change changes nothing.
 */
import { type Instant, LEVELS, type Level, type Severity, type SlaEvent } from "./events";

/** `[from, to)`; `to` is null while it lasts. */
export interface Span {
  readonly from: Instant;
  to: Instant | null;
}

/** When something was done, and how many severities were known: one changed later in that second is not among them. */
export interface Moment {
  readonly at: Instant;
  readonly known: number;
}

/** From a resolution to its reopening. */
export interface Closure extends Span {
  readonly known: number;
}

/** From a customer's message to its answer. */
export interface Ask {
  readonly from: Instant;
  answered: Moment | null;
}

/** One asking for confirmation: at opening, and again after a contested refusal. */
export interface Confirmation {
  from: Instant;
  /** the first verdict of an agent; null while nobody has said */
  verdict: (Moment & { readonly is: "confirmed" | "refused" }) | null;
}

export interface SeverityChange {
  readonly at: Instant;
  readonly severity: Severity;
}

export interface TicketStory {
  /** the filing, or that of a ticket merged into it if that was earlier (PRODUCT §3.10) */
  openedAt: Instant;
  /** the start of the first response: as `openedAt`, but an answer given before a merger stays as it was */
  respondFrom: Instant;
  readonly openedSeverity: Severity;
  /** severity from each instant on, in order; the first entry is the opening */
  readonly severities: SeverityChange[];
  readonly waits: Span[];
  readonly closures: Closure[];
  readonly confirmations: Confirmation[];
  /** unanswered customer messages after the first answer */
  readonly asks: Ask[];
  readonly adoptions: { readonly at: Instant; readonly version: string }[];
  firstReply: Moment | null;
  firstResolved: Moment | null;
  confirmedAt: Instant | null;
  /** the first resolution of a ticket that nobody had confirmed or refused */
  resolvedUnsaidAt: Instant | null;
  isRefused: boolean;
  cancelledAt: Instant | null;
  level: Level;
}

/** `events` in any order; equal instants by `seq`. Throws when the first is not `ticket.opened`. */
export function readStory(events: readonly SlaEvent[], asOf: Instant): TicketStory {
  const ledger = inOrder(events);
  const [first] = ledger;
  if (first?.type !== "ticket.opened") throw new Error("A ledger begins with ticket.opened");
  const story = begun(first);
  for (const event of ledger) {
    if (event.at > asOf || story.cancelledAt !== null) break;
    tell(story, event);
  }
  return story;
}

/** A change made while resolved has not happened until a reopening. */
export function severityAt({ severities, openedSeverity }: TicketStory, at: Instant): Severity {
  return severities.findLast((change) => change.at <= at)?.severity ?? openedSeverity;
}

function inOrder(events: readonly SlaEvent[]): readonly SlaEvent[] {
  let before: SlaEvent | undefined;
  for (const event of events) {
    if (before && byTime(before, event) > 0) return events.toSorted(byTime);
    before = event;
  }
  return events;
}

const byTime = (a: SlaEvent, b: SlaEvent): number => a.at - b.at || a.seq - b.seq;

/** In one piece: an object put together from spreads is several times slower to read. */
function begun({ at, severity }: Extract<SlaEvent, { type: "ticket.opened" }>): TicketStory {
  return {
    openedAt: at,
    respondFrom: at,
    openedSeverity: severity,
    severities: [{ at, severity }],
    waits: [],
    closures: [],
    confirmations: [{ from: at, verdict: null }],
    asks: [],
    adoptions: [],
    firstReply: null,
    firstResolved: null,
    confirmedAt: null,
    resolvedUnsaidAt: null,
    isRefused: false,
    cancelledAt: null,
    level: "L1",
  };
}

/** A switch, not a table of functions: this is the inner loop of every replay. */
function tell(story: TicketStory, event: SlaEvent): void {
  const { at } = event;
  switch (event.type) {
    case "message.posted":
      posted(story, event);
      break;
    case "ticket.paused":
      paused(story, at);
      break;
    case "ticket.resumed":
      end(story.waits, at);
      break;
    case "ticket.confirmed":
      confirmed(story, at);
      break;
    case "confirmation.refused":
      refused(story, at);
      break;
    case "confirmation.contested":
      contested(story, at);
      break;
    case "severity.changed":
      changed(story, at, event.to);
      break;
    case "ticket.escalated":
      rise(story, event.to);
      break;
    case "ticket.resolved":
      resolved(story, at);
      break;
    case "ticket.reopened":
      reopened(story, event);
      break;
    case "ticket.cancelled":
      cancelled(story, at);
      break;
    case "ticket.merged":
      merged(story, event.since);
      break;
    case "calendar.adopted":
      story.adoptions.push({ at, version: event.calendarVersion });
  }
}

function paused(story: TicketStory, at: Instant) {
  if (!lasting(story.waits) && !lasting(story.closures)) story.waits.push({ from: at, to: null });
}

function cancelled(story: TicketStory, at: Instant) {
  end(story.waits, at);
  story.cancelledAt = at;
}

function posted(story: TicketStory, { at, by }: SlaEvent) {
  if (by === "agent") {
    story.firstReply ??= moment(story, at);
    answer(story, at);
  }
  if (by === "customer") {
    end(story.waits, at);
    ask(story, at);
  }
}

/** Before the first answer there is nothing to ask again. */
function ask(story: TicketStory, at: Instant) {
  const isAnswered = story.firstReply !== null || story.firstResolved !== null;
  const isAsking = last(story.asks)?.answered === null;
  if (isAnswered && !isAsking && !lasting(story.closures)) story.asks.push({ from: at, answered: null });
}

function answer(story: TicketStory, at: Instant) {
  const asked = last(story.asks);
  if (asked) asked.answered ??= moment(story, at);
}

/** A change that waits for a reopening is not known yet, though the reopening may come in this very second. */
function moment({ severities }: TicketStory, at: Instant): Moment {
  let known = severities.length;
  while (severities[known - 1]?.at === Number.POSITIVE_INFINITY) known--;
  return { at, known };
}

/** A refusal does not stand in the way of a confirmation after all; what is resolved is not confirmed afterwards. */
function confirmed(story: TicketStory, at: Instant) {
  const current = last(story.confirmations);
  if (!current || lasting(story.closures)) return;
  current.verdict ??= { at, known: story.severities.length, is: "confirmed" };
  story.confirmedAt ??= at;
  story.isRefused = false;
}

function refused(story: TicketStory, at: Instant) {
  const current = last(story.confirmations);
  if (!current || current.verdict || story.confirmedAt !== null || lasting(story.closures)) return;
  current.verdict = { at, known: story.severities.length, is: "refused" };
  story.isRefused = true;
}

/** Puts the ticket before the next level, with a new asking for confirmation (PRODUCT §3.5). */
function contested(story: TicketStory, at: Instant) {
  end(story.waits, at);
  if (!story.isRefused || lasting(story.closures)) return;
  story.isRefused = false;
  story.confirmations.push({ from: at, verdict: null });
  rise(story, LEVELS[LEVELS.indexOf(story.level) + 1] ?? story.level);
}

/** A change while resolved takes effect at the instant of a reopening. */
function changed({ severities, closures }: TicketStory, at: Instant, to: Severity) {
  if (last(severities)?.severity === to) return;
  severities.push({ at: lasting(closures) ? Number.POSITIVE_INFINITY : at, severity: to });
}

function resolved(story: TicketStory, at: Instant) {
  if (lasting(story.closures)) return;
  const now = moment(story, at);
  story.firstResolved ??= now;
  if (story.confirmedAt === null && !story.isRefused) story.resolvedUnsaidAt ??= at;
  end(story.waits, at);
  answer(story, at);
  story.closures.push({ from: at, to: null, known: now.known });
}

function reopened(story: TicketStory, { at, by }: SlaEvent) {
  if (!lasting(story.closures)) return;
  end(story.closures, at);
  for (const [index, change] of story.severities.entries()) {
    if (change.at === Number.POSITIVE_INFINITY) story.severities[index] = { at, severity: change.severity };
  }
  if (by === "customer") ask(story, at);
}

/** The earliest creation counts for whatever is still owed; what has been given is not judged again. */
function merged(story: TicketStory, since: Instant) {
  const [opened] = story.severities;
  const [asked] = story.confirmations;
  if (since >= story.openedAt || !opened || !asked || lasting(story.closures)) return;
  story.openedAt = since;
  story.severities[0] = { at: since, severity: opened.severity };
  if (story.firstReply === null && story.firstResolved === null) story.respondFrom = since;
  if (asked.verdict === null) asked.from = since;
}

function rise(story: TicketStory, to: Level) {
  if (LEVELS.indexOf(to) > LEVELS.indexOf(story.level)) story.level = to;
}

/** The span that still lasts, if any. */
function lasting(spans: readonly Span[]): Span | undefined {
  const span = last(spans);
  return span?.to === null ? span : undefined;
}

function end(spans: readonly Span[], at: Instant) {
  const span = lasting(spans);
  if (span) span.to = at;
}

/** As `at(-1)`, which is several times slower in the inner loop. */
const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
