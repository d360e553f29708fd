import { problem } from "@/lib/http/problem";
import { programRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { ticketNumber } from "@/lib/tickets/number";
import { readTicket } from "@/lib/tickets/queries";

/** The clocks of one ticket at this moment, each with the trace that explains its due instant (N1). */
export function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return programRead(request, "tickets", async (actor) => {
    const number = ticketNumber((await params).number);
    const ticket = number === null ? null : await readTicket(actor, number, now());
    if (!ticket) return problem({ code: "not_found" });
    const { asOf, zone, policyVersion, calendarVersion, clocks, traces } = ticket;
    return Response.json({ asOf, zone, policyVersion, calendarVersion, clocks, traces });
  });
}
