import { problem } from "@/lib/http/problem";
import { programRead } from "@/lib/http/route";
import { ticketNumber } from "@/lib/tickets/number";
import { readReceipt } from "@/lib/tickets/queries";

/** The customer's proof that the ticket was filed as it was, as a file to keep (N5). */
export function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return programRead(request, "tickets", async (actor) => {
    const number = ticketNumber((await params).number);
    const receipt = number === null ? null : await readReceipt(actor, number);
    if (!receipt) return problem({ code: "not_found" });
    const name = `receipt-${receipt.ticket}.json`;
    return new Response(`${JSON.stringify(receipt, null, 2)}\n`, {
      headers: { "content-type": "application/json", "content-disposition": `attachment; filename="${name}"` },
    });
  });
}
