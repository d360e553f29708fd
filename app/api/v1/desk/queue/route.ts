import { listed } from "@/lib/http/list";
import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { pageOfTickets } from "@/lib/ticket-list/queries";

/** Tickets of all accounts, filtered and paged as `/api/v1/tickets`: `?state=active&sort=due` is the desk's queue. */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => {
    if (actor.kind !== "agent") return problem({ code: "not_found" });
    return listed(request, async (asked) => Response.json(await pageOfTickets(actor, asked, now())));
  });
}
