import { type Action, type Actor, can } from "@/lib/auth/policy";
import type { Does } from "./action-state";

const NEEDS: Readonly<Record<Does, Action>> = {
  reply: "ticket.reply",
  note: "ticket.note",
  assign: "ticket.work",
  resume: "ticket.work",
  confirm: "ticket.work",
  refuse_confirmation: "ticket.work",
  contest_confirmation: "ticket.contest",
  change_severity: "ticket.work",
  contest_severity: "ticket.contest",
  escalate: "ticket.escalate",
  ask_escalation: "ticket.ask_escalation",
  resolve: "ticket.work",
  reopen: "ticket.reopen",
  withdraw: "ticket.withdraw",
  cancel: "ticket.work",
  merge: "ticket.work",
  accept_solution: "ticket.accept",
  rate: "ticket.rate",
};

/** What this actor's role may ask at all, so that the page offers no button that would be refused. */
export function allowedTo(actor: Actor): Does[] {
  return (Object.keys(NEEDS) as Does[]).filter((does) => can(actor, NEEDS[does]));
}
