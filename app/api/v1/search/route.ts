import { searchPublished } from "@/lib/help/published-index";
import { searchParamsSchema } from "@/lib/help/schema";
import { problem } from "@/lib/http/problem";
import { guarded } from "@/lib/http/route";

/** `GET /api/v1/search?q=&locale=&limit=&collection=&platform=`: published articles only, the same answer as on the pages. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const params = searchParamsSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!params.success) return problem({ code: "invalid", fields: fieldsOf(params.error.issues) });
    const { q, locale, limit, collection, platform } = params.data;
    return Response.json(searchPublished(locale, q.trim(), limit, { collection, platform }), {
      headers: { "cache-control": "public, max-age=60" },
    });
  });
}

function fieldsOf(issues: readonly { code: string; path: readonly PropertyKey[]; keys?: readonly string[] }[]) {
  return Object.fromEntries(
    issues.flatMap(({ code, path, keys }) => (keys ?? [String(path[0])]).map((name) => [name, code])),
  );
}
