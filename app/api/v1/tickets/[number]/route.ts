import { problem } from "@/lib/http/problem";
import { programRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { ticketNumber } from "@/lib/tickets/number";
import { readTicket } from "@/lib/tickets/queries";

/** One ticket with its clocks at this moment. Another account's number answers as a missing one (SEC-01). */
export function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return programRead(request, "tickets", async (actor) => {
    const number = ticketNumber((await params).number);
    const ticket = number === null ? null : await readTicket(actor, number, now());
    return ticket ? Response.json(ticket) : problem({ code: "not_found" });
  });
}
