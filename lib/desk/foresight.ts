/** The address of a preview as the command it is about. Words decide nothing about clocks, so they are never sent. */
import { TicketCommand } from "@/lib/tickets/schema";

/** Null while a choice is open that the effect hangs on, and for what is no act of the desk. */
export function supposedCommand(params: URLSearchParams): TicketCommand | null {
  const does = ACTS.find((known) => known === params.get("do"));
  if (!does) return null;
  const { words, choices } = ASKED[does];
  const given: Record<string, unknown> = { do: does };
  for (const [name, usual] of Object.entries(choices)) given[name] = params.get(name) || usual;
  if ("asksCustomer" in given) given.asksCustomer = given.asksCustomer === "on";
  if ("into" in given) given.into = Number(given.into);
  const parsed = TicketCommand.safeParse(words ? { ...given, [words]: "…" } : given);
  return parsed.success ? parsed.data : null;
}

const ACTS = [
  "reply",
  "resume",
  "confirm",
  "refuse_confirmation",
  "change_severity",
  "escalate",
  "resolve",
  "reopen",
  "cancel",
  "merge",
] as const;

/** Where its words go, and each choice with what stands for it while it is open; undefined: the effect hangs on it. */
const ASKED: Readonly<
  Record<(typeof ACTS)[number], { words?: string; choices: Readonly<Record<string, string | undefined>> }>
> = {
  reply: { words: "body", choices: { asksCustomer: "off" } },
  resume: { choices: {} },
  confirm: { choices: { how: "reproduced" } },
  refuse_confirmation: { words: "reason", choices: { why: "not_a_defect" } },
  change_severity: { words: "reason", choices: { to: undefined } },
  escalate: { words: "reason", choices: { to: undefined } },
  resolve: { words: "summary", choices: {} },
  reopen: { words: "reason", choices: {} },
  cancel: { words: "explanation", choices: { because: "withdrawn" } },
  merge: { words: "explanation", choices: { into: undefined, because: "merged" } },
};
