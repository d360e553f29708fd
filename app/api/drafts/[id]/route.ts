import { currentActor } from "@/lib/auth/actor";
import type { MemberActor } from "@/lib/auth/policy";
import { getDraft } from "@/lib/drafts/queries";
import { saveStep } from "@/lib/drafts/save-step";
import { type DraftDto, DraftSave, type DraftSaved } from "@/lib/drafts/schema";
import { parseJson, readShort } from "@/lib/http/body";
import { problem } from "@/lib/http/problem";
import { guarded } from "@/lib/http/route";
import { now } from "@/lib/now";
import { acceptUnfinished, valuesOf } from "@/lib/triage/answers";
import { triage } from "@/lib/triage/data";
import { savedStep } from "@/lib/triage/side-steps";

const LIMIT = 1_000_000;

/**
 * Saves one question's answer while it is being given (U-05). A route, because it must outlive the page that is being
 * left (decision 0009). A session that ended is told as 401, so that the page keeps the words and says so (U-27).
 */
export function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return guarded(request, async () => {
    const actor = await currentActor();
    if (actor?.kind !== "member") return problem({ code: actor ? "not_found" : "unauthenticated" });
    const body = await readShort(request, LIMIT);
    const parsed = DraftSave.safeParse(body === null ? undefined : parseJson(body));
    const step = savedStep(triage(), parsed.data?.step);
    if (!parsed.success || !step) return problem({ code: "invalid" });
    const given = acceptUnfinished(step, parsed.data.values);
    if (!given.ok) return problem(given.refusal);
    const draft = await getDraft(actor, (await params).id);
    if (!draft || draft.isDiscarded) return problem({ code: "not_found" });
    const saved = await saveStep(actor, draft, { step, given: given.value, known: parsed.data.known }, now());
    if (saved.ok) return answer({ savedAt: saved.value.savedAt });
    if (saved.refusal.code !== "draft.stale") return problem(saved.refusal);
    return answer({ stored: valuesOf(step, (await latest(actor, draft)).answers) }, 409);
  });
}

async function latest(actor: MemberActor, draft: DraftDto): Promise<DraftDto> {
  return (await getDraft(actor, draft.id)) ?? draft;
}

function answer(body: DraftSaved, status = 200): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
