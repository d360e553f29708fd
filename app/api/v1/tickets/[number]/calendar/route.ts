import { dueCalendar } from "@/app/[locale]/(portal)/tickets/[number]/submitted/due-calendar";
import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { ticketNumber } from "@/lib/tickets/number";
import { readTicket } from "@/lib/tickets/queries";

/** The ticket's due instants as they stand now, for the reader's own calendar (U-08), in the reader's language (C-09). */
export function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return signedInRead(request, async (actor) => {
    const number = ticketNumber((await params).number);
    const ticket = number === null ? null : await readTicket(actor, number, now());
    if (!ticket || actor.kind !== "member") return problem({ code: "not_found" });
    const name = `ticket-${ticket.summary.number}.ics`;
    return new Response(await dueCalendar(ticket, actor), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  });
}
