import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { gapsCsv } from "@/lib/learning/csv";
import { contentGaps } from "@/lib/learning/queries";
import { GapsRequest } from "@/lib/learning/schema";
import { now } from "@/lib/now";

/** The content gaps as a file, `?days=7|30|90|180`: the lead's; an agent is refused, a member finds nothing. */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => {
    if (actor.kind !== "agent") return problem({ code: "not_found" });
    const asked = GapsRequest.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return problem({ code: "invalid", fields: { days: "invalid" } });
    const gaps = await contentGaps(actor, asked.data.days, now());
    if (!gaps) return problem({ code: "forbidden" });
    const name = `content-gaps-${gaps.from}-${gaps.to}.csv`;
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(gapsCsv(gaps), { headers });
  });
}
