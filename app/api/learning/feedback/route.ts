import { readShort } from "@/lib/http/body";
import { parseForm } from "@/lib/http/form";
import { problem } from "@/lib/http/problem";
import { guarded } from "@/lib/http/route";
import { recordFeedback } from "@/lib/learning/commands";
import { FeedbackPost } from "@/lib/learning/schema";
import { now } from "@/lib/now";
import { type Result, refuse } from "@/lib/result";

const LIMIT = 8192;

/**
 * "Was this helpful?" of an article. A route, because articles are prerendered and a form of theirs must work before
 * and without scripts: those are answered with the id as JSON, a plain form with the page that goes on from there.
 */
export function POST(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
    const post = parsePost(await readShort(request, LIMIT));
    const recorded: Result<{ id: string }> = post.ok ? await recordFeedback(post.value, now()) : post;
    if (wantsJson)
      return recorded.ok ? Response.json(recorded.value, { headers: NEVER_STORED }) : problem(recorded.refusal);
    if (!post.ok) return problem(post.refusal);
    const { locale, article, helpful } = post.value;
    const [name, outcome] = recorded.ok ? ["id", recorded.value.id] : ["failed", recorded.refusal.code];
    const location = `/${locale}/help/feedback?${new URLSearchParams({ article, helpful, [name]: outcome })}`;
    return new Response(null, { status: 303, headers: { location, ...NEVER_STORED } });
  });
}

const NEVER_STORED = { "cache-control": "private, no-store" };

function parsePost(body: string | null): Result<FeedbackPost> {
  if (body === null) return refuse("invalid");
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body)) if (value) form.append(name, value);
  return parseForm(FeedbackPost, form);
}
