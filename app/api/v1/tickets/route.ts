import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { listTickets } from "@/lib/tickets/queries";

/** The account's tickets: `?only=open` by what is due next, else newest first; `?page=` from 1. */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => {
    const query = new URL(request.url).searchParams;
    const asked = query.get("page") ?? "1";
    if (actor.kind !== "member") return problem({ code: "not_found" });
    if (!/^[1-9]\d{0,3}$/.test(asked)) return problem({ code: "invalid", fields: { page: "whole_number" } });
    const page = Number(asked);
    return Response.json(
      await listTickets(actor, query.get("only") === "open" ? { only: "open", page } : { page }, now()),
    );
  });
}
