/** What a confirmation page promises: the ticket's own clocks, and where resolution has not started, the latest it can be due. */
import type { DueLine } from "@/components/tickets/wizard-due";
import type { EntitlementDto } from "@/lib/accounts/queries";
import type { TicketView } from "@/lib/tickets/schema";
import { duePreview } from "../../new/check/preview";

export function submittedDue(ticket: TicketView, entitlement: EntitlementDto | null): DueLine[] {
  const running = ticket.clocks.flatMap(({ metric, cycle, target, dueAt, calendar: coverage }): DueLine[] => {
    if (metric === "next_response" || cycle > 1 || !target || dueAt === null) return [];
    const trace = ticket.traces.find((candidate) => candidate.metric === metric && candidate.cycle === cycle) ?? null;
    return [{ metric, target, coverage, dueAt, trace }];
  });
  return isResolutionOpen(ticket) && entitlement ? [...running, ...latestResolution(ticket, entitlement)] : running;
}

/** Not started yet, and nothing has happened since that would make the preview another one than at submission. */
function isResolutionOpen({ clocks, timeline }: TicketView): boolean {
  const isStarted = clocks.some(({ metric, startedAt }) => metric === "resolution" && startedAt !== null);
  return !isStarted && timeline.every(({ type }) => type !== "severity.changed" && type !== "confirmation.refused");
}

function latestResolution({ summary }: TicketView, entitlement: EntitlementDto): DueLine[] {
  return duePreview(entitlement, summary.severity, summary.openedAt).filter(({ metric }) => metric === "resolution");
}
