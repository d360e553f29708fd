import "server-only";
/** Saving the answer to one question of a draft, from its page's Continue or while it is being typed (F-04, U-05). */
import type { MemberActor } from "@/lib/auth/policy";
import { ok, type Result, refuse } from "@/lib/result";
import { mergeStep } from "@/lib/triage/answers";
import type { Answers, Step } from "@/lib/triage/questions";
import { saveDraft } from "./commands";
import { getDraft } from "./queries";
import type { DraftDto } from "./schema";

interface Given {
  readonly step: Step;
  /** Already accepted by lib/triage/answers. */
  readonly given: Answers;
  /** What the page showed of this step when it was opened, and what it has sent of it since. */
  readonly known: readonly Answers[];
}

const TRIES = 3;

/**
 * Merges and saves one step. Saves of other steps that get in between are merged and tried again; a save of this very
 * step is refused as `draft.stale`, for the member to decide. Saving what is stored already writes nothing.
 */
export async function saveStep(
  actor: MemberActor,
  draft: DraftDto,
  given: Given,
  now: number,
): Promise<Result<{ answers: Answers; savedAt: number }>> {
  let latest: DraftDto | null = draft;
  for (let turn = 0; latest && turn < TRIES; turn++) {
    const merged = mergeStep({ ...given, stored: latest.answers });
    if (!merged.ok) return merged;
    const { id, version, answers } = latest;
    if (isSame(answers, merged.value)) return ok({ answers, savedAt: latest.updatedAt });
    const saved = await saveDraft(actor, { id, version, answers: merged.value }, now);
    if (saved.ok) return ok({ answers: merged.value, savedAt: now });
    if (saved.refusal.code !== "draft.stale") return saved;
    latest = await getDraft(actor, id);
  }
  return refuse(latest ? "unavailable" : "not_found");
}

/** Blank is as good as not there. */
function isSame(stored: Answers, merged: Answers): boolean {
  return Object.keys(merged).every((key) => (stored[key] ?? "") === merged[key]);
}
