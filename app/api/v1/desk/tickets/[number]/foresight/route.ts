import { supposedCommand } from "@/lib/desk/foresight";
import type { Foretold } from "@/lib/desk/schema";
import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { ticketNumber } from "@/lib/tickets/number";
import { foresee } from "@/lib/tickets/queries";

/** What an act would do to the clocks if it were done now; a refusal it would meet is an answer too. */
export function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return signedInRead(request, async (actor) => {
    const number = ticketNumber((await params).number);
    if (actor.kind !== "agent" || number === null) return problem({ code: "not_found" });
    const command = supposedCommand(new URL(request.url).searchParams);
    if (!command) return problem({ code: "invalid" });
    const told = await foresee(actor, number, command, now());
    if (!told.ok && told.refusal.code === "not_found") return problem(told.refusal);
    const answer: Foretold = told.ok ? { refused: null, ...told.value } : { refused: told.refusal.code };
    return Response.json(answer);
  });
}
