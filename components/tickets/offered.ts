import { LEVELS } from "@/lib/sla/events";
import type { TicketView } from "@/lib/tickets/schema";
import type { Does } from "./action-state";

/**
 * Which actions make sense in the ticket's present state, the likeliest first. What may be done is decided by the command.
 * `reopenDays`: how long this reader's policy keeps a resolved ticket open to reopening, where the page knows it.
 */
export function offered(ticket: TicketView, side: "customer" | "desk", reopenDays?: number): Does[] {
  const { state } = ticket.summary;
  if (state === "cancelled") return side === "desk" ? ["note"] : [];
  if (state !== "resolved") return side === "customer" ? openForCustomer(ticket) : openForDesk(ticket);
  const until = reopenUntil(ticket, reopenDays);
  const reopen: Does[] = until !== null && ticket.asOf > until ? [] : ["reopen"];
  if (side === "desk") return ["note", ...reopen];
  const accept: Does[] = isAccepted(ticket.timeline) ? [] : ["accept_solution"];
  return [...accept, ...(has(ticket, "ticket.rated") ? [] : (["rate"] as const)), ...reopen];
}

const DAY = 86_400_000;

/** The last instant at which a resolved ticket can be reopened; null when the page does not know the policy's window. */
export function reopenUntil(ticket: TicketView, reopenDays?: number): number | null {
  const resolved = ticket.timeline.findLast((item) => item.type === "ticket.resolved");
  return resolved && reopenDays !== undefined ? resolved.at + reopenDays * DAY : null;
}

/** A reopening takes the word back. */
const isAccepted = (timeline: TicketView["timeline"]) =>
  timeline.findLast(({ type }) => type === "solution.accepted" || type === "ticket.resolved")?.type ===
  "solution.accepted";

const has = (ticket: TicketView, type: string) => ticket.timeline.some((item) => item.type === type);
const isHighest = (ticket: TicketView) => ticket.summary.level === LEVELS.at(-1);

function openForCustomer(ticket: TicketView): Does[] {
  const contest: Does[] =
    ticket.confirmed === "refused" && !has(ticket, "confirmation.contested") ? ["contest_confirmation"] : [];
  const escalate: Does[] = isHighest(ticket) ? [] : ["ask_escalation"];
  return ["reply", ...contest, "contest_severity", ...escalate, "withdraw"];
}

/** What an agent may still say about confirmation: once deemed or refused, only yes. */
const VERDICTS: Readonly<Record<TicketView["confirmed"], readonly Does[]>> = {
  no: ["confirm", "refuse_confirmation"],
  deemed: ["confirm"],
  refused: ["confirm"],
  confirmed: [],
};

function openForDesk(ticket: TicketView): Does[] {
  const verdict = VERDICTS[ticket.confirmed];
  const resume: Does[] = ticket.summary.state === "waiting" ? ["resume"] : [];
  const escalate: Does[] = isHighest(ticket) ? [] : ["escalate"];
  return [
    "reply",
    ...verdict,
    ...resume,
    "resolve",
    "note",
    "assign",
    "change_severity",
    ...escalate,
    "merge",
    "cancel",
  ];
}
