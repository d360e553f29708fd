import { currentActor } from "@/lib/auth/actor";
import { sessionWatch } from "@/lib/auth/session";
import { problem } from "@/lib/http/problem";
import { guarded } from "@/lib/http/route";
import { streamFor } from "@/lib/live/stream";

/** Server-sent events: `ticket` with the number of one that changed, or null when some may have been missed. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const actor = await currentActor();
    if (!actor) return problem({ code: "unauthenticated" });
    const stream = streamFor(actor, await sessionWatch());
    if (!stream) return problem({ code: "unavailable" });
    // no-transform: a compressed stream would be held back until its buffer is full
    const headers = {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    };
    return new Response(stream, { headers });
  });
}
