import "server-only";
/** The draft behind a wizard page, and saving one answer into it. */
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { MemberActor } from "@/lib/auth/policy";
import { saveDraft } from "@/lib/drafts/commands";
import { getDraft } from "@/lib/drafts/queries";
import type { DraftDto } from "@/lib/drafts/schema";
import { redirect } from "@/lib/i18n/navigation";
import { type Result, refuse } from "@/lib/result";
import { acceptStep, mergeStep } from "@/lib/triage/answers";
import type { Answers, Step } from "@/lib/triage/questions";

/**
 * A draft of this member that can still be edited. An address that names none leads to the start, one already
 * submitted to its confirmation, and somebody else's is not found.
 */
export async function openDraft(actor: MemberActor, id: string | undefined): Promise<DraftDto> {
  const locale = await getLocale();
  if (!id) return redirect({ href: "/tickets/new", locale });
  const draft = await getDraft(actor, id);
  if (!draft) return notFound();
  if (draft.submittedNumber === null) return draft;
  return redirect({ href: `/tickets/${draft.submittedNumber}/submitted`, locale });
}

interface Given {
  readonly step: Step;
  readonly values: Answers;
  readonly seen: Answers;
}

const TRIES = 3;

/**
 * Checks, merges and saves one step. Saves of other steps that get in between are merged and tried again; a save of
 * this very step is a conflict that the member decides (F-04).
 */
export async function saveAnswer(
  actor: MemberActor,
  draft: DraftDto,
  given: Given,
  now: number,
): Promise<Result<Answers>> {
  const accepted = acceptStep(given.step, given.values);
  if (!accepted.ok) return accepted;
  let latest = draft;
  for (let turn = 0; turn < TRIES; turn++) {
    const merged = mergeStep({ ...given, stored: latest.answers, given: accepted.value });
    if (!merged.ok) return merged;
    const saved = await saveDraft(actor, { id: draft.id, version: latest.version, answers: merged.value }, now);
    if (saved.ok) return { ok: true, value: merged.value };
    if (saved.refusal.code !== "draft.stale") return saved;
    latest = await openDraft(actor, draft.id);
  }
  return refuse("unavailable");
}
