import { parseJson, readShort } from "@/lib/http/body";
import { problem } from "@/lib/http/problem";
import { guarded } from "@/lib/http/route";
import { recordSearch } from "@/lib/learning/commands";
import { SearchRecord } from "@/lib/learning/schema";
import { now } from "@/lib/now";

const LIMIT = 4096;

/** A search that is over, told by the page it was made on. Nobody is asked who they are; who objects is not recorded. */
export function POST(request: Request): Promise<Response> {
  return guarded(request, async () => {
    if (request.headers.get("sec-gpc") === "1" || request.headers.get("dnt") === "1") return nothing();
    const body = await readShort(request, LIMIT);
    const parsed = SearchRecord.safeParse(body === null ? undefined : parseJson(body));
    if (!parsed.success) return problem({ code: "invalid" });
    const recorded = await recordSearch(parsed.data, now());
    return recorded.ok ? nothing() : problem(recorded.refusal);
  });
}

const nothing = () => new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
