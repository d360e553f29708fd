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
  readonly from: Instant;
  /** the first verdict of an agent; null while nobody has said */
  verdict: (Moment & { readonly is: "confirmed" | "refused" }) | null;
}

export interface SeverityChange {
  readonly at: Instant;
  readonly severity: Severity;
}

export interface TicketStory {
  readonly openedAt: Instant;
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
    TELL[event.type]?.(story, event as never);
  }
  return story;
}

/** A change made while resolved has not happened until a reopening. */
export function severityAt({ severities, openedSeverity }: TicketStory, at: Instant): Severity {
  return severities.findLast((change) => change.at <= at)?.severity ?? openedSeverity;
}

function inOrder(events: readonly SlaEvent[]): readonly SlaEvent[] {
  const isBefore = (a: SlaEvent, b: SlaEvent) => a.at - b.at || a.seq - b.seq;
  const isSorted = events.every((event, index) => index === 0 || isBefore(events[index - 1] ?? event, event) <= 0);
  return isSorted ? events : events.toSorted(isBefore);
}

/** In one piece: an object put together from spreads is several times slower to read. */
function begun({ at, severity }: Extract<SlaEvent, { type: "ticket.opened" }>): TicketStory {
  return {
    openedAt: at,
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

type Tellers = {
  readonly [T in SlaEvent["type"]]?: (story: TicketStory, event: Extract<SlaEvent, { type: T }>) => void;
};

const TELL: Tellers = {
  "message.posted": posted,
  "ticket.paused": (story, { at }) => {
    if (!lasting(story.waits) && !lasting(story.closures)) story.waits.push({ from: at, to: null });
  },
  "ticket.resumed": (story, { at }) => end(story.waits, at),
  "ticket.confirmed": confirmed,
  "confirmation.refused": refused,
  "confirmation.contested": contested,
  "severity.changed": changed,
  "ticket.escalated": (story, { to }) => rise(story, to),
  "ticket.resolved": resolved,
  "ticket.reopened": reopened,
  "ticket.cancelled": (story, { at }) => {
    end(story.waits, at);
    story.cancelledAt = at;
  },
  "calendar.adopted": (story, { at, calendarVersion }) => {
    story.adoptions.push({ at, version: calendarVersion });
  },
};

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
  const isAsking = story.asks.at(-1)?.answered === null;
  if (isAnswered && !isAsking && !lasting(story.closures)) story.asks.push({ from: at, answered: null });
}

function answer(story: TicketStory, at: Instant) {
  const last = story.asks.at(-1);
  if (last) last.answered ??= moment(story, at);
}

const moment = ({ severities }: TicketStory, at: Instant): Moment => ({ at, known: severities.length });

/** A refusal does not stand in the way of a confirmation after all; what is resolved is not confirmed afterwards. */
function confirmed(story: TicketStory, { at }: SlaEvent) {
  const current = story.confirmations.at(-1);
  if (!current || lasting(story.closures)) return;
  current.verdict ??= { ...moment(story, at), is: "confirmed" };
  story.confirmedAt ??= at;
  story.isRefused = false;
}

function refused(story: TicketStory, { at }: SlaEvent) {
  const current = story.confirmations.at(-1);
  if (!current || current.verdict || story.confirmedAt !== null || lasting(story.closures)) return;
  current.verdict = { ...moment(story, at), is: "refused" };
  story.isRefused = true;
}

/** Puts the ticket before the next level, with a new asking for confirmation (PRODUCT §3.5). */
function contested(story: TicketStory, { at }: SlaEvent) {
  end(story.waits, at);
  if (!story.isRefused || lasting(story.closures)) return;
  story.isRefused = false;
  story.confirmations.push({ from: at, verdict: null });
  rise(story, LEVELS[LEVELS.indexOf(story.level) + 1] ?? story.level);
}

/** A change while resolved takes effect at the instant of a reopening. */
function changed({ severities, closures }: TicketStory, { at, to }: Extract<SlaEvent, { type: "severity.changed" }>) {
  if (severities.at(-1)?.severity === to) return;
  severities.push({ at: lasting(closures) ? Number.POSITIVE_INFINITY : at, severity: to });
}

function resolved(story: TicketStory, { at }: SlaEvent) {
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

function rise(story: TicketStory, to: Level) {
  if (LEVELS.indexOf(to) > LEVELS.indexOf(story.level)) story.level = to;
}

/** The span that still lasts, if any. */
function lasting(spans: readonly Span[]): Span | undefined {
  const span = spans.at(-1);
  return span?.to === null ? span : undefined;
}

function end(spans: readonly Span[], at: Instant) {
  const span = lasting(spans);
  if (span) span.to = at;
}
