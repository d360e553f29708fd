/** A ticket's stored projection as lists show it. Pure. */
import type { TicketSummary } from "./schema";

interface Row {
  number: number;
  title: string;
  tier: string;
  severity: string;
  state: string;
  level: string;
  openedAt: Date;
  lastEventAt: Date;
  nextDueAt: Date | null;
  nextDueMetric: string | null;
}

export function summaryOf(row: Row, accountName: string, assignee: string | null): TicketSummary {
  const { number, title, tier } = row;
  return {
    number,
    title,
    tier,
    accountName,
    assignee,
    severity: row.severity as TicketSummary["severity"],
    state: row.state as TicketSummary["state"],
    level: row.level as TicketSummary["level"],
    openedAt: row.openedAt.getTime(),
    lastEventAt: row.lastEventAt.getTime(),
    nextDueAt: row.nextDueAt?.getTime() ?? null,
    nextDueMetric: row.nextDueMetric as TicketSummary["nextDueMetric"],
  };
}
