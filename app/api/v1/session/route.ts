import { currentActor, sessionDto } from "@/lib/auth/actor";
import { isDemo } from "@/lib/auth/queries";
import { guarded } from "@/lib/http/route";

/** Who is looking: for the frame of prerendered pages. Private; says only what the viewer already knows. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const actor = await currentActor();
    return Response.json(sessionDto(actor, await isDemo()), { headers: { "cache-control": "private, no-store" } });
  });
}
