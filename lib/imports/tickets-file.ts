/**
 * Tickets as Zendesk's CSV export writes them: one line a ticket, with the times that its clocks need. Every line is
 * checked and every problem told by its line. What the export does not hold (the words, waits for the customer, what
 * happened after reopening) is not made up. Pure.
 */
import { z } from "zod";
import { Email } from "@/lib/auth/schema";
import type { Severity } from "@/lib/sla/events";
import { fromLocal } from "@/lib/sla/zone";
import { type LineProblem, missingColumns, readCsv } from "./csv";

/** Columns that must be there; all others but the optional ones are passed over. */
export const TICKET_COLUMNS = ["Id", "Subject", "Requester email", "Status", "Priority", "Created at"] as const;
const [SOLVED, REPLY, ASSIGNEE] = ["Solved at", "First reply time in minutes", "Assignee"];

const SEVERITIES: Readonly<Record<string, Severity>> = {
  ...{ urgent: "S1", high: "S2", normal: "S3", low: "S4" },
  ...{ "-": "S3", "": "S3" },
};
const STATES: Readonly<Record<string, "open" | "solved">> = {
  ...{ new: "open", open: "open", pending: "open", hold: "open", "on-hold": "open" },
  ...{ solved: "solved", closed: "solved" },
};

export interface TicketLine {
  readonly line: number;
  /** the number it had there */
  readonly id: string;
  readonly subject: string;
  readonly requester: string;
  readonly assignee: string;
  readonly severity: Severity;
  /** UTC milliseconds, whole seconds */
  readonly createdAt: number;
  /** null: nobody answered, or the export does not say */
  readonly repliedAt: number | null;
  /** null while it is open */
  readonly solvedAt: number | null;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/;

/** Times without a zone are on the wall clock of `zone`. */
export function readTickets(csv: string, zone: string): { tickets: TicketLine[]; problems: LineProblem[] } {
  const { lines, problems: unreadable } = readCsv(csv);
  const wrong = [...unreadable, ...missingColumns(lines, TICKET_COLUMNS)];
  if (wrong.length) return { tickets: [], problems: wrong };
  const tickets: TicketLine[] = [];
  const problems: LineProblem[] = [];
  const seen = new Set<string>();
  for (const { record, line } of lines) {
    const ticket = ticketOf(record, line, zone, (column, code) =>
      problems.push({ line, column, code, given: record[column] ?? "" }),
    );
    if (!ticket) continue;
    if (seen.has(ticket.id)) problems.push({ line, column: "Id", code: "twice", given: ticket.id });
    seen.add(ticket.id);
    tickets.push(ticket);
  }
  return { tickets, problems };
}

type Tell = (column: string, code: string) => void;

function ticketOf(record: Readonly<Record<string, string>>, line: number, zone: string, tell: Tell): TicketLine | null {
  let isGood = true;
  const refuse: Tell = (column, code) => {
    isGood = false;
    tell(column, code);
  };
  const of = (column: string) => (record[column] ?? "").trim();
  if (!/^\d{1,18}$/.test(of("Id"))) refuse("Id", "number");
  if (of("Subject") === "") refuse("Subject", "required");
  const requester = z.string().pipe(Email).safeParse(of("Requester email"));
  if (!requester.success) refuse("Requester email", "email");
  const severity = SEVERITIES[of("Priority").toLowerCase()];
  if (!severity) refuse("Priority", "priority");
  const state = STATES[of("Status").toLowerCase()];
  if (!state) refuse("Status", "status");
  const createdAt = instantOf(of("Created at"), zone);
  if (createdAt === null) refuse("Created at", "instant");
  const solved = of(SOLVED) === "" || of(SOLVED) === "-" ? null : instantOf(of(SOLVED), zone);
  if (state === "solved" && (solved === null || solved < (createdAt ?? 0))) refuse(SOLVED, "instant");
  const minutes = of(REPLY);
  if (minutes !== "" && minutes !== "-" && !/^\d{1,7}(\.\d+)?$/.test(minutes)) refuse(REPLY, "number");
  if (!isGood || createdAt === null || !severity || !requester.success) return null;
  return {
    ...{ line, id: of("Id"), subject: of("Subject"), requester: requester.data, assignee: of(ASSIGNEE) },
    ...{ severity, createdAt, solvedAt: state === "solved" ? solved : null },
    repliedAt: /^\d/.test(minutes) ? createdAt + Math.round(Number(minutes) * 60) * 1000 : null,
  };
}

function instantOf(text: string, zone: string): number | null {
  const [, day, time, offset] = INSTANT.exec(text) ?? [];
  if (!day || !time) return null;
  const seconds = time.length === 5 ? `${time}:00` : time;
  const at = Date.parse(`${day}T${seconds}${!offset || offset === "UTC" ? "Z" : offset}`);
  if (!Number.isFinite(at)) return null;
  return offset ? at : fromLocal(zone, at);
}
