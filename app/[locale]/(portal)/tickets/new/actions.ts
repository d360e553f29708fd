"use server";
/** Starting a draft with its first answer, or with the urgent statement affirmed; throwing one away, and taking that back. */
import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import type { WizardState } from "@/components/tickets/wizard-state";
import { requireMember } from "@/lib/auth/actor";
import type { MemberActor } from "@/lib/auth/policy";
import { discardDraft, restoreDraft, startDraft } from "@/lib/drafts/commands";
import { lastAnswers } from "@/lib/drafts/queries";
import { redirect } from "@/lib/i18n/navigation";
import { now } from "@/lib/now";
import type { Refusal } from "@/lib/result";
import { acceptStep } from "@/lib/triage/answers";
import { triage } from "@/lib/triage/data";
import { nextStep } from "@/lib/triage/journey";
import type { Answers } from "@/lib/triage/questions";
import { remembered } from "@/lib/triage/remembered";
import { contextOf, discardedHref, stepHref } from "./links";
import { postedStep, textsOf } from "./posted";

export async function beginDraft(state: WizardState, form: FormData): Promise<WizardState> {
  const actor = await requireMember();
  const { step, values } = postedStep(form);
  const accepted = acceptStep(step, values);
  if (!accepted.ok) return refused(state, accepted.refusal, values);
  const refusal = await begin(actor, { ...contextOf(values), ...accepted.value });
  return refused(state, refusal, values);
}

export async function beginUrgent(state: WizardState, form: FormData): Promise<WizardState> {
  const actor = await requireMember();
  const values = textsOf(form);
  const refusal = await begin(actor, { ...contextOf(values), ...triage().urgent.answers });
  return refused(state, refusal, values);
}

/** Without asking twice: for a day it can be taken back (U-29). */
export async function discard(form: FormData): Promise<void> {
  const actor = await requireMember();
  const id = textsOf(form).draft ?? "";
  // A draft already gone is what was asked for.
  await discardDraft(actor, { id }, now());
  refresh();
  redirect({ href: discardedHref(id), locale: await getLocale() });
}

export async function restore(form: FormData): Promise<void> {
  const actor = await requireMember();
  await restoreDraft(actor, { id: textsOf(form).draft ?? "" });
  refresh();
  redirect({ href: "/tickets/new", locale: await getLocale() });
}

/** Leaves for the next question, or says why not. */
async function begin(actor: MemberActor, given: Answers): Promise<Refusal> {
  const answers = { ...remembered(triage(), await lastAnswers(actor)), ...given };
  const started = await startDraft(actor, { answers }, now());
  if (!started.ok) return started.refusal;
  refresh();
  return redirect({ href: stepHref(nextStep(triage(), answers), started.value.id), locale: await getLocale() });
}

function refused(state: WizardState, refusal: Refusal, values: Answers): WizardState {
  return { attempt: state.attempt + 1, code: refusal.code, fields: refusal.fields, values };
}
