/** Stops mail about tickets by one click in a mail program (RFC 8058): no session, no page, a signed address. */
import { problem } from "@/lib/http/problem";
import { guarded } from "@/lib/http/route";
import { wantMail } from "@/lib/notifications/commands";
import { userOfMailKey } from "@/lib/notifications/signed-link";
import { now } from "@/lib/now";

export function POST(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const userId = userOfMailKey(new URL(request.url).searchParams.get("key") ?? "");
    if (!userId) return problem({ code: "not_found" });
    await wantMail(userId, false, now());
    return new Response(null, { status: 204 });
  });
}
