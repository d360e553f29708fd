import { LEVELS } from "@/lib/sla/events";
import type { ResolutionCause, TicketSummary } from "@/lib/tickets/schema";
import type { Does } from "./action-state";

/** The inputs of each command, in order. `choice` names its options; their words are in messages under `options`. */
export type FieldName =
  | "body"
  | "how"
  | "why"
  | "reason"
  | "to"
  | "summary"
  | "because"
  | "explanation"
  | "score"
  | "asksCustomer"
  | "into"
  | "cause";

export interface ActionField {
  readonly name: FieldName;
  readonly kind: "words" | "choice" | "check" | "number" | "pick";
  readonly options?: readonly string[];
}

/** What a command asks of this reader about this ticket: only the desk can ask the customer, and levels only rise. */
export function fieldsOf(
  does: Does,
  side: "customer" | "desk",
  { severity, level }: Pick<TicketSummary, "severity" | "level">,
): ActionField[] {
  const higher = LEVELS.slice(LEVELS.indexOf(level) + 1);
  return ACTION_FIELDS[does]
    .filter(({ name }) => name !== "asksCustomer" || side === "desk")
    .map((field) => {
      if (does === "escalate" && field.name === "to") return { ...field, options: higher };
      if (does !== "change_severity" || field.name !== "to") return field;
      return { ...field, options: field.options?.filter((option) => option !== severity) };
    });
}

const words = (name: FieldName): ActionField => ({ name, kind: "words" });
const choice = (name: FieldName, ...options: string[]): ActionField => ({ name, kind: "choice", options });

const CAUSES: readonly ResolutionCause[] = ["defect", "integration", "configuration", "environment", "question"];

const ACTION_FIELDS: Readonly<Record<Does, readonly ActionField[]>> = {
  reply: [words("body"), { name: "asksCustomer", kind: "check" }],
  note: [words("body")],
  assign: [],
  resume: [],
  confirm: [choice("how", "reproduced", "accepted")],
  refuse_confirmation: [choice("why", "not_reproducible", "not_a_defect"), words("reason")],
  contest_confirmation: [words("reason")],
  change_severity: [choice("to", "S1", "S2", "S3", "S4"), words("reason")],
  contest_severity: [words("reason")],
  escalate: [choice("to", "L2", "L3"), words("reason")],
  ask_escalation: [words("reason")],
  resolve: [words("summary"), { name: "cause", kind: "pick", options: ["", ...CAUSES] }],
  reopen: [words("reason")],
  withdraw: [words("reason")],
  cancel: [choice("because", "withdrawn", "spam"), words("explanation")],
  merge: [{ name: "into", kind: "number" }, choice("because", "duplicate", "merged"), words("explanation")],
  accept_solution: [],
  rate: [choice("score", "5", "4", "3", "2", "1")],
};
