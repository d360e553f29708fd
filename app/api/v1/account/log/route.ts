import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { logCsv } from "@/lib/members/csv";
import { wholeLog } from "@/lib/members/queries";

/** The account's whole log as CSV: the owner's (SEC-40). */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => {
    if (actor.kind !== "member") return problem({ code: "not_found" });
    const entries = await wholeLog(actor);
    if (!entries) return problem({ code: "forbidden" });
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="account-log.csv"',
    };
    return new Response(logCsv(entries), { headers });
  });
}
