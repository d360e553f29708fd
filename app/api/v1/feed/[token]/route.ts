import { accountFeed } from "@/lib/calendars/feed";
import { problem } from "@/lib/http/problem";
import { guarded } from "@/lib/http/route";
import { now } from "@/lib/now";
import { carried } from "@/lib/tokens/queries";

/** What calendar programs ask again and again: due instants of open tickets, and dated days. The address is the key. */
export function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return guarded(request, async () => {
    const at = now();
    const found = await carried((await params).token, "feed", at);
    if (!found) return problem({ code: "not_found" });
    return new Response(await accountFeed(found.actor, at), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="support.ics"',
        "cache-control": "private, no-store",
        "referrer-policy": "no-referrer",
      },
    });
  });
}
