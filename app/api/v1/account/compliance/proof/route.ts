import { proveReport } from "@/lib/compliance/commands";
import { ReportRequest } from "@/lib/compliance/schema";
import { problem } from "@/lib/http/problem";
import { programRead } from "@/lib/http/route";
import { now } from "@/lib/now";

const Asked = ReportRequest.omit({ format: true });

/** The report of a quarter with all it was made from, signed: `?quarter=2026-Q3&asOf=…` (N6). */
export function GET(request: Request): Promise<Response> {
  return programRead(request, "report", async (actor) => {
    if (actor.kind !== "member") return problem({ code: "not_found" });
    const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return problem({ code: "invalid", fields: { quarter: "invalid" } });
    const { quarter, asOf } = asked.data;
    const proof = await proveReport(actor, quarter, asOf === undefined ? now() : Math.min(Date.parse(asOf), now()));
    if (!proof) return problem({ code: "not_found" });
    return Response.json(proof, { headers: { "content-disposition": `attachment; filename="proof-${quarter}.json"` } });
  });
}
