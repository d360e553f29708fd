import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { deskQueue } from "@/lib/tickets/queries";

/** The desk's open tickets by next due instant; `?state=open|waiting` narrows. */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => {
    if (actor.kind !== "agent") return problem({ code: "not_found" });
    const state = new URL(request.url).searchParams.get("state");
    const filter = state === "open" || state === "waiting" ? ({ state } as const) : {};
    return Response.json(await deskQueue(actor, filter, now()));
  });
}
