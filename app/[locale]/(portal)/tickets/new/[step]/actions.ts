"use server";
/** Saving the answer to one question of a draft. */
import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import type { WizardState } from "@/components/tickets/wizard-state";
import { requireMember } from "@/lib/auth/actor";
import { redirect } from "@/lib/i18n/navigation";
import { now } from "@/lib/now";
import { valuesOf } from "@/lib/triage/answers";
import { triage } from "@/lib/triage/data";
import { nextStep, stepAfter } from "@/lib/triage/journey";
import { decideSeverity } from "@/lib/triage/severity";
import { openDraft, saveAnswer } from "../draft";
import { pageAfter, stepHref } from "../links";
import { postedStep } from "../posted";

export async function answerStep(state: WizardState, form: FormData): Promise<WizardState> {
  const actor = await requireMember();
  const posted = postedStep(form);
  const { step, values, isFromCheck } = posted;
  const draft = await openDraft(actor, posted.draft);
  const saved = await saveAnswer(actor, draft, posted, now());
  if (!saved.ok) {
    const { code, fields } = saved.refusal;
    const stored = code === "draft.stale" ? (await openDraft(actor, draft.id)).answers : posted.seen;
    return { attempt: state.attempt + 1, code, fields, values, seen: valuesOf(step, stored) };
  }
  refresh();
  // From the check page only what the change left open is asked; otherwise the path is walked page by page.
  const isUrgent = decideSeverity(triage(), saved.value).severity === "S1";
  const next = isFromCheck
    ? nextStep(triage(), saved.value)
    : pageAfter(stepAfter(triage(), saved.value, step.key), isUrgent);
  return redirect({ href: stepHref(next, draft.id), locale: await getLocale() });
}
