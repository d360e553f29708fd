import { listed } from "@/lib/http/list";
import { problem } from "@/lib/http/problem";
import { programRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { pageOfTickets } from "@/lib/ticket-list/queries";

/** The account's tickets: `?q=&state=&severity=&clock=&mine=1&sort=`, a page at a time by `?after=` and `?before=`. */
export function GET(request: Request): Promise<Response> {
  return programRead(request, "tickets", async (actor) => {
    if (actor.kind !== "member") return problem({ code: "not_found" });
    return listed(request, async (asked) => Response.json(await pageOfTickets(actor, asked, now())));
  });
}
