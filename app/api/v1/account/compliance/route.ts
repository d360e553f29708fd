import type { ZodError } from "zod";
import { toCsv } from "@/lib/compliance/csv";
import { report } from "@/lib/compliance/queries";
import { ReportRequest } from "@/lib/compliance/schema";
import { problem } from "@/lib/http/problem";
import { programRead } from "@/lib/http/route";
import { now } from "@/lib/now";

/** The compliance report of a quarter of the reader's account: `?quarter=2026-Q3&format=csv|json&asOf=…` (R27). */
export function GET(request: Request): Promise<Response> {
  return programRead(request, "report", async (actor) => {
    if (actor.kind !== "member") return problem({ code: "not_found" });
    const asked = readQuery(new URL(request.url).searchParams);
    if (!asked.success) return problem({ code: "invalid", fields: fieldsOf(asked.error) });
    const { quarter, format, asOf } = asked.data;
    const found = await report(actor, quarter, asOf === undefined ? now() : Math.min(Date.parse(asOf), now()));
    if (!found) return problem({ code: "forbidden" });
    if (found.isFallback) return problem({ code: "not_found" });
    const headers = { "content-disposition": `attachment; filename="compliance-${quarter}.${format}"` };
    if (format === "json") return Response.json(found.report, { headers });
    return new Response(toCsv(found.report), { headers: { ...headers, "content-type": "text/csv; charset=utf-8" } });
  });
}

/** A repeated parameter becomes a list, which the schema refuses (SEC-37). */
function readQuery(params: URLSearchParams) {
  const given = [...new Set(params.keys())].map((key): [string, unknown] => [
    key,
    params.getAll(key).length > 1 ? params.getAll(key) : params.get(key),
  ]);
  return ReportRequest.safeParse(Object.fromEntries(given));
}

const fieldsOf = ({ issues }: ZodError) =>
  Object.fromEntries(issues.map(({ path }) => [String(path[0] ?? "query"), "invalid"]));
