import { z } from "zod";
import { currentActor } from "@/lib/auth/actor";
import { bePresent } from "@/lib/desk/commands";
import { parseJson, readShort } from "@/lib/http/body";
import { problem } from "@/lib/http/problem";
import { guarded } from "@/lib/http/route";
import { now } from "@/lib/now";
import { ticketNumber } from "@/lib/tickets/number";

const LIMIT = 1024;
const Beat = z.strictObject({ isWriting: z.boolean() });

/**
 * Says that the ticket's page is open and answers with the colleagues who have it open too. A route and not an action:
 * actions wait for each other, and a reply being sent must not wait for this.
 */
export function PUT(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return guarded(request, async () => {
    const actor = await currentActor();
    if (actor?.kind !== "agent") return problem({ code: actor ? "not_found" : "unauthenticated" });
    const number = ticketNumber((await params).number);
    const body = await readShort(request, LIMIT);
    const beat = Beat.safeParse(body === null ? undefined : parseJson(body));
    if (number === null) return problem({ code: "not_found" });
    if (!beat.success) return problem({ code: "invalid" });
    const others = await bePresent(actor, number, beat.data.isWriting, now());
    if (!others.ok) return problem(others.refusal);
    return Response.json(others.value, { headers: { "cache-control": "private, no-store" } });
  });
}
