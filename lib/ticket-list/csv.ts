/**
 * A list of tickets as a file: RFC 4180 with a byte order mark, instants in UTC (ISO 8601), machine words for columns.
 * Cells that a spreadsheet would run as a formula are neutralised (SEC-30).
 */
import { cell } from "@/lib/compliance/csv";
import type { TicketSummary } from "@/lib/tickets/schema";

const instant = (at: number | null) => (at === null ? "" : new Date(at).toISOString());

const COLUMNS: Readonly<Record<string, (ticket: TicketSummary) => string | number>> = {
  number: ({ number }) => number,
  title: ({ title }) => title,
  account: ({ accountName }) => accountName,
  tier: ({ tier }) => tier,
  severity: ({ severity }) => severity,
  state: ({ state }) => state,
  level: ({ level }) => level,
  assignee: ({ assignee }) => assignee ?? "",
  opened_at: ({ openedAt }) => instant(openedAt),
  last_event_at: ({ lastEventAt }) => instant(lastEventAt),
  next_due_at: ({ nextDueAt }) => instant(nextDueAt),
  next_due_metric: ({ nextDueMetric }) => nextDueMetric ?? "",
};

export const csvHead = (): string => `\uFEFF${Object.keys(COLUMNS).join(",")}\r\n`;

export function csvRows(tickets: readonly TicketSummary[]): string {
  const line = (ticket: TicketSummary) => Object.values(COLUMNS).map((value) => cell(value(ticket)));
  return tickets.map((ticket) => `${line(ticket).join(",")}\r\n`).join("");
}
