import type { TicketSummary } from "@/lib/tickets/schema";

export const GROUPS = [
  "late",
  "first_response",
  "next_response",
  "confirmation",
  "resolution",
  "waiting",
  "nothing",
] as const;
export type Group = (typeof GROUPS)[number];

/** Tickets by what is due on them: what is late first, then each metric; the order inside a group is kept. */
export function groupByDue(tickets: readonly TicketSummary[], now: number): { key: Group; tickets: TicketSummary[] }[] {
  return GROUPS.flatMap((key) => {
    const found = tickets.filter((ticket) => groupOf(ticket, now) === key);
    return found.length ? [{ key, tickets: found }] : [];
  });
}

function groupOf({ state, nextDueAt, nextDueMetric }: TicketSummary, now: number): Group {
  if (nextDueAt !== null && nextDueAt < now) return "late";
  if (state === "waiting") return "waiting";
  return nextDueMetric ?? "nothing";
}
