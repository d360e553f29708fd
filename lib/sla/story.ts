/**
 * One pass over a ledger: the stretches and instants that clocks are made of. No policy, no calendar yet.
 * Events after `asOf` do not exist; notes and automatic messages change nothing (invariant 21).
 */
import { type Instant, LEVELS, type Level, type Severity, type SlaEvent } from "./events";

/** `[from, to)`; `to` is null while it lasts. */
export interface Span {
  readonly from: Instant;
  to: Instant | null;
}

export interface Confirmation {
  /** when this cycle of confirmation began: at opening, or when a refusal was contested */
  readonly from: Instant;
  /** what an agent said, and when; null while nobody has */
  said: { readonly at: Instant; readonly verdict: "confirmed" | "refused" } | null;
}

export interface TicketStory {
  readonly openedAt: Instant;
  readonly openedSeverity: Severity;
  /** severity from each instant on, in order; the first entry is the opening */
  readonly severities: { readonly at: Instant; readonly severity: Severity }[];
  readonly waits: Span[];
  readonly closures: Span[];
  readonly confirmations: Confirmation[];
  /** unanswered customer messages after the first response */
  readonly asks: Span[];
  firstReplyAt: Instant | null;
  firstResolvedAt: Instant | null;
  cancelledAt: Instant | null;
  level: Level;
}

/** Throws when the first event is not `ticket.opened`. */
export function readStory(events: readonly SlaEvent[], asOf: Instant): TicketStory {
  const [first] = events;
  if (first?.type !== "ticket.opened") throw new Error("A ledger begins with ticket.opened");
  const story: TicketStory = {
    openedAt: first.at,
    openedSeverity: first.severity,
    severities: [{ at: first.at, severity: first.severity }],
    waits: [],
    closures: [],
    confirmations: [{ from: first.at, said: null }],
    asks: [],
    firstReplyAt: null,
    firstResolvedAt: null,
    cancelledAt: null,
    level: "L1",
  };
  for (const event of events) {
    if (event.at > asOf || story.cancelledAt !== null) break;
    TELL[event.type]?.(story, event as never);
  }
  return story;
}

/** A change made while resolved has not happened until a reopening. */
export function severityAt(story: TicketStory, at: Instant): Severity {
  return story.severities.findLast((change) => change.at <= at)?.severity ?? story.openedSeverity;
}

type Tellers = {
  readonly [T in SlaEvent["type"]]?: (story: TicketStory, event: Extract<SlaEvent, { type: T }>) => void;
};

const TELL: Tellers = {
  "message.posted": posted,
  "ticket.paused": (story, { at }) => {
    if (!last(story.waits) && !last(story.closures)) story.waits.push({ from: at, to: null });
  },
  "ticket.resumed": (story, { at }) => end(story.waits, at),
  "ticket.confirmed": (story, { at }) => say(story, at, "confirmed"),
  "confirmation.refused": (story, { at }) => say(story, at, "refused"),
  "confirmation.contested": contested,
  "severity.changed": (story, { at, to }) => changed(story, at, to),
  "ticket.escalated": (story, { to }) => rise(story, to),
  "ticket.resolved": resolved,
  "ticket.reopened": reopened,
  "ticket.cancelled": (story, { at }) => {
    end(story.waits, at);
    story.cancelledAt = at;
  },
};

function posted(story: TicketStory, { at, by }: SlaEvent) {
  if (by === "system") return;
  if (by === "agent") {
    story.firstReplyAt ??= at;
    end(story.asks, at);
    return;
  }
  end(story.waits, at);
  ask(story, at);
}

function ask(story: TicketStory, at: Instant) {
  if (story.firstReplyAt !== null && !last(story.asks)) story.asks.push({ from: at, to: null });
}

function say(story: TicketStory, at: Instant, verdict: "confirmed" | "refused") {
  const current = story.confirmations.at(-1);
  if (!current) return;
  // Confirmed after all: a refusal does not stand in the way; a repeated verdict changes nothing.
  if (current.said === null || (current.said.verdict === "refused" && verdict === "confirmed"))
    current.said = { at, verdict };
}

function contested(story: TicketStory, { at }: SlaEvent) {
  end(story.waits, at);
  if (story.confirmations.at(-1)?.said?.verdict !== "refused") return;
  story.confirmations.push({ from: at, said: null });
  rise(story, LEVELS[LEVELS.indexOf(story.level) + 1] ?? story.level);
}

/** A change while resolved takes effect at the instant of a reopening. */
function changed(story: TicketStory, at: Instant, severity: Severity) {
  story.severities.push({ at: last(story.closures) ? Number.POSITIVE_INFINITY : at, severity });
}

function resolved(story: TicketStory, { at }: SlaEvent) {
  if (last(story.closures)) return;
  story.firstResolvedAt ??= at;
  end(story.waits, at);
  end(story.asks, at);
  story.closures.push({ from: at, to: null });
}

function reopened(story: TicketStory, { at, by }: SlaEvent) {
  if (!last(story.closures)) return;
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
function last(spans: readonly Span[]): Span | undefined {
  const span = spans.at(-1);
  return span?.to === null ? span : undefined;
}

function end(spans: readonly Span[], at: Instant) {
  const span = last(spans);
  if (span) span.to = at;
}
