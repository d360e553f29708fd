import { recordAt } from "@/app/public-record";
import { problem } from "@/lib/http/problem";
import { publicText } from "@/lib/http/public-text";
import { guarded } from "@/lib/http/route";
import { recordCsv } from "@/lib/record/csv";
import { RecordRequest } from "@/lib/record/schema";

export const dynamic = "force-dynamic";

/** The vendor-wide record of promises kept, for anyone (R27): `?format=csv|json`, every quarter, aggregates alone. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const params = new URL(request.url).searchParams;
    const isTwice = new Set(params.keys()).size !== [...params.keys()].length;
    const asked = RecordRequest.safeParse(Object.fromEntries(params));
    if (isTwice || !asked.success) return problem({ code: "invalid" });
    const { format } = asked.data;
    const record = await recordAt();
    const headers = { "content-disposition": `attachment; filename="record.${format}"` };
    return format === "csv"
      ? publicText("text/csv", recordCsv(record), headers)
      : publicText("application/json", JSON.stringify(record), headers);
  });
}
