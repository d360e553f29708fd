"use server";
/** Saving the answer to one question of a draft. */
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { WizardState } from "@/components/tickets/wizard-state";
import { currentActor } from "@/lib/auth/actor";
import { saveStep } from "@/lib/drafts/save-step";
import { redirect } from "@/lib/i18n/navigation";
import { now } from "@/lib/now";
import { acceptStep, valuesOf } from "@/lib/triage/answers";
import { triage } from "@/lib/triage/data";
import { nextStep, stepAfter } from "@/lib/triage/journey";
import { decideSeverity } from "@/lib/triage/severity";
import { openDraft } from "../draft";
import { pageAfter, stepHref } from "../links";
import { postedStep } from "../posted";

export async function answerStep(state: WizardState, form: FormData): Promise<WizardState> {
  const posted = postedStep(form);
  const { step, values, isFromCheck } = posted;
  const actor = await currentActor();
  // Refused, not sent away: what was typed stays on the page (U-27).
  if (!actor) return { attempt: state.attempt + 1, code: "unauthenticated", values };
  if (actor.kind !== "member") return notFound();
  const draft = await openDraft(actor, posted.draft);
  const accepted = acceptStep(step, values);
  if (!accepted.ok) return { attempt: state.attempt + 1, ...accepted.refusal, values };
  const saved = await saveStep(actor, draft, { step, given: accepted.value, known: posted.known }, now());
  if (!saved.ok) {
    const { code } = saved.refusal;
    const seen = code === "draft.stale" ? (await openDraft(actor, draft.id)).answers : undefined;
    return { attempt: state.attempt + 1, code, values, seen: seen && valuesOf(step, seen) };
  }
  refresh();
  // From the check page only what the change left open is asked; otherwise the path is walked page by page.
  const { answers: given } = saved.value;
  const isUrgent = decideSeverity(triage(), given).severity === "S1";
  const next = isFromCheck ? nextStep(triage(), given) : pageAfter(stepAfter(triage(), given, step.key), isUrgent);
  return redirect({ href: stepHref(next, draft.id), locale: await getLocale() });
}
