import { exportOf } from "@/lib/exports/queries";
import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { noteExport } from "@/lib/members/commands";
import { now } from "@/lib/now";

/** Everything the account has here, a JSON value a line (SEC-45): the owner's, and noted in the account's log. */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => {
    if (actor.kind !== "member") return problem({ code: "not_found" });
    const lines = exportOf(actor, now());
    if (!lines) return problem({ code: "forbidden" });
    await noteExport(actor, now());
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      },
      cancel: () => void lines.return(undefined),
    });
    const headers = {
      "content-type": "application/x-ndjson; charset=utf-8",
      "content-disposition": 'attachment; filename="account.ndjson"',
    };
    return new Response(body, { headers });
  });
}
