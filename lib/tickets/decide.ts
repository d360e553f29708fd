/**
 * Which facts a command adds to a ledger, or why it is refused: the state machine of a ticket (SEC-39), pure.
 * Given the replayed ticket, a command either becomes new events or a refusal; nothing here reads or writes.
 */
import type { AttachedRef } from "@/lib/attachments/schema";
import { type Action, type Actor, can } from "@/lib/auth/policy";
import { ok, type Result, refuse } from "@/lib/result";
import type { TicketReplay } from "@/lib/sla/clock";
import { LEVELS } from "@/lib/sla/events";
import type { EventType, TicketCommand } from "./schema";

/** An event before it is sealed: facts as they will be stored, and words that are stored apart. */
export interface NewEvent {
  readonly type: EventType;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly audience?: "public" | "desk";
}

export interface Situation {
  readonly replay: TicketReplay;
  readonly resolvedAt: number | null;
  readonly reopenWindowDays: number;
  /** a refused confirmation may be contested once */
  readonly contested: boolean;
  readonly rated: boolean;
  /** the customer has said that the last resolution holds */
  readonly accepted: boolean;
  /** uploads that a reply sends along, held for it by the same transaction */
  readonly attached?: readonly AttachedRef[];
  readonly now: number;
}

type Does = TicketCommand["do"];
type CommandOf<D extends Does> = Extract<TicketCommand, { do: D }>;
type Decide<D extends Does> = (command: CommandOf<D>, situation: Situation, actor: Actor) => Result<NewEvent[]>;
type Phase = "active" | "resolved" | "any";

interface Rule<D extends Does> {
  readonly action: Action;
  /** the states in which it may be asked */
  readonly phase: Phase;
  readonly decide: Decide<D>;
}

export function decide(actor: Actor, command: TicketCommand, situation: Situation): Result<NewEvent[]> {
  const rule = RULES[command.do] as Rule<Does>;
  if (!can(actor, rule.action)) return refuse("forbidden");
  if (!inPhase(rule.phase, situation.replay.state)) return refuse(`ticket.${situation.replay.state}`);
  return rule.decide(command, situation, actor);
}

function inPhase(phase: Phase, state: TicketReplay["state"]): boolean {
  if (phase === "any") return true;
  return phase === "resolved" ? state === "resolved" : state === "open" || state === "waiting";
}

const one = (type: EventType, facts: NewEvent["facts"] = {}, words?: NewEvent["words"]): Result<NewEvent[]> =>
  ok([words ? { type, facts, words } : { type, facts }]);

const DAY = 86_400_000;

const RULES: { readonly [D in Does]: Rule<D> } = {
  reply: { action: "ticket.reply", phase: "active", decide: reply },
  note: {
    action: "ticket.note",
    phase: "any",
    decide: ({ body }) => ok([{ type: "note.added", facts: {}, words: { text: body }, audience: "desk" }]),
  },
  assign: { action: "ticket.work", phase: "active", decide: ({ agent }) => one("ticket.assigned", { agent }) },
  resume: {
    action: "ticket.work",
    phase: "active",
    decide: (_, { replay }) => (replay.state === "waiting" ? one("ticket.resumed") : refuse("ticket.not_waiting")),
  },
  confirm: {
    action: "ticket.work",
    phase: "active",
    decide: ({ how }, { replay }) =>
      replay.confirmedAt === null ? one("ticket.confirmed", { how }) : refuse("ticket.already_confirmed"),
  },
  refuse_confirmation: { action: "ticket.work", phase: "active", decide: refuseConfirmation },
  contest_confirmation: {
    action: "ticket.contest",
    phase: "active",
    decide: ({ reason }, { replay, contested }) => {
      if (!replay.refused) return refuse("ticket.not_refused");
      return contested ? refuse("ticket.contested_before") : one("confirmation.contested", {}, { reason });
    },
  },
  change_severity: {
    action: "ticket.work",
    phase: "active",
    decide: ({ to, reason }, { replay }) =>
      to === replay.severity
        ? refuse("severity.same")
        : one("severity.changed", { from: replay.severity, to }, { reason }),
  },
  contest_severity: {
    action: "ticket.contest",
    phase: "active",
    decide: ({ reason }) => one("severity.contested", {}, { reason }),
  },
  escalate: { action: "ticket.escalate", phase: "active", decide: escalate },
  ask_escalation: { action: "ticket.ask_escalation", phase: "active", decide: askEscalation },
  resolve: { action: "ticket.work", phase: "active", decide: resolve },
  reopen: { action: "ticket.reopen", phase: "resolved", decide: reopen },
  withdraw: {
    action: "ticket.withdraw",
    phase: "active",
    decide: ({ reason }) => one("ticket.cancelled", { reason: "withdrawn" }, { explanation: reason }),
  },
  merge: { action: "ticket.work", phase: "active", decide: giveUp },
  cancel: {
    action: "ticket.work",
    phase: "active",
    decide: ({ because, explanation }) => one("ticket.cancelled", { reason: because }, { explanation }),
  },
  accept_solution: {
    action: "ticket.accept",
    phase: "resolved",
    decide: (_, { accepted }) => (accepted ? refuse("ticket.accepted_before") : one("solution.accepted")),
  },
  rate: {
    action: "ticket.rate",
    phase: "resolved",
    decide: ({ score }, { rated }) => (rated ? refuse("ticket.rated_before") : one("ticket.rated", { score })),
  },
};

/** A question pauses only because it is a public message that asks (PRODUCT §3.6). */
function reply(command: CommandOf<"reply">, { replay, attached }: Situation, actor: Actor): Result<NewEvent[]> {
  const { body, asksCustomer } = command;
  const facts = { automatic: false, ...attachedFacts(attached) };
  const posted: NewEvent = { type: "message.posted", facts, words: { text: body } };
  if (!asksCustomer) return ok([posted]);
  if (actor.kind !== "agent") return refuse("forbidden");
  if (replay.state === "waiting") return ok([posted]);
  return ok([posted, { type: "ticket.paused", facts: { reason: "waiting_customer" } }]);
}

/** An event without files says nothing of files, as all of them did before there were any. */
export const attachedFacts = (refs: readonly AttachedRef[] = []) => (refs.length ? { attachments: refs } : {});

function refuseConfirmation(
  { why, reason }: CommandOf<"refuse_confirmation">,
  { replay }: Situation,
): Result<NewEvent[]> {
  if (replay.confirmedAt !== null || replay.deemedConfirmedAt !== null) return refuse("ticket.already_confirmed");
  if (replay.refused) return refuse("ticket.already_refused");
  return one("confirmation.refused", { why }, { reason });
}

/** What was not said of a resolution is not in the event. */
function resolve({ summary, cause, article }: CommandOf<"resolve">): Result<NewEvent[]> {
  return one("ticket.resolved", { ...(cause ? { cause } : {}), ...(article ? { article } : {}) }, { summary });
}

/** The end of a ticket whose cause goes on in another; what that one is told is decided by lib/tickets/merge.ts. */
function giveUp({ because, into, explanation }: CommandOf<"merge">): Result<NewEvent[]> {
  return one("ticket.cancelled", { reason: because, other: into }, { explanation });
}

/** Levels only rise (PRODUCT §3.11). */
function escalate({ to, reason }: CommandOf<"escalate">, { replay }: Situation): Result<NewEvent[]> {
  if (LEVELS.indexOf(to) <= LEVELS.indexOf(replay.level)) return refuse("level.only_rises");
  return one("ticket.escalated", { to, cause: { kind: "complexity" } }, { reason });
}

function askEscalation({ reason }: CommandOf<"ask_escalation">, { replay }: Situation): Result<NewEvent[]> {
  const to = LEVELS[LEVELS.indexOf(replay.level) + 1];
  return to ? one("ticket.escalated", { to, cause: { kind: "customer" } }, { reason }) : refuse("level.highest");
}

function reopen({ reason }: CommandOf<"reopen">, { resolvedAt, reopenWindowDays, now }: Situation): Result<NewEvent[]> {
  if (resolvedAt === null || now - resolvedAt > reopenWindowDays * DAY) return refuse("reopen.window_over");
  return one("ticket.reopened", {}, { reason });
}
