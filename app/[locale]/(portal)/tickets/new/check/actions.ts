"use server";
/** Turning a draft into a ticket, once. */
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { WizardState } from "@/components/tickets/wizard-state";
import { currentActor } from "@/lib/auth/actor";
import { submitDraft } from "@/lib/drafts/commands";
import { redirect } from "@/lib/i18n/navigation";
import { now } from "@/lib/now";
import { CONTEST_LIMIT } from "@/lib/triage/side-steps";
import { textsOf } from "../posted";

export async function submitTicket(state: WizardState, form: FormData): Promise<WizardState> {
  const values = textsOf(form);
  const actor = await currentActor();
  if (!actor) return { attempt: state.attempt + 1, code: "unauthenticated", values };
  if (actor.kind !== "member") return notFound();
  const contest = values.contest?.trim() ?? "";
  const attempt = state.attempt + 1;
  if (contest.length > CONTEST_LIMIT) return { attempt, code: "invalid", fields: { contest: "too_long" }, values };
  const { draft = "", key = "" } = values;
  const submitted = await submitDraft(actor, { id: draft, idempotencyKey: key, contest }, now());
  if (!submitted.ok) return { attempt, code: submitted.refusal.code, values };
  refresh();
  return redirect({ href: `/tickets/${submitted.value.number}/submitted`, locale: await getLocale() });
}
