import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { WizardForm } from "@/components/tickets/wizard-form";
import { WizardBack, WizardProgress } from "@/components/tickets/wizard-head";
import { requireMember } from "@/lib/auth/actor";
import { lastAnswers } from "@/lib/drafts/queries";
import { redirect } from "@/lib/i18n/navigation";
import { now } from "@/lib/now";
import { valuesOf } from "@/lib/triage/answers";
import { triage } from "@/lib/triage/data";
import { CHECK, mayVisit, nextStep, stepBefore } from "@/lib/triage/journey";
import { possibleSeverities } from "@/lib/triage/possible";
import { isRemembered } from "@/lib/triage/remembered";
import { discard } from "../actions";
import { openDraft } from "../draft";
import { param, type Query, stepHref } from "../links";
import { promised } from "../preview";
import { answerStep } from "./actions";

interface Props {
  params: Promise<{ step: string }>;
  searchParams: Promise<Query>;
}

// The form writes the title itself: it says "Error:" when it was refused, which metadata could not know (U-07).
export const metadata: Metadata = { title: null, robots: { index: false } };

/** One question of the wizard. A page not reached yet, or no longer on the path, leads to the one that is next. */
export default async function StepPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const [{ step: key }, query, t] = [await params, await searchParams, await getTranslations("triage")];
  const step = triage().steps.find((candidate) => candidate.key === key) ?? notFound();
  const { id, answers } = await openDraft(actor, param(query, "draft"));
  const locale = await getLocale();
  if (!mayVisit(triage(), answers, key)) {
    redirect({ href: stepHref(nextStep(triage(), answers), id), locale });
  }
  const isFromCheck = param(query, "return") === CHECK;
  const before = isFromCheck ? CHECK : stepBefore(triage(), answers, key);
  const back = {
    href: before ? stepHref(before, id) : "/tickets/new",
    label: isFromCheck ? t("backToCheck") : t("back"),
  };
  // An S1 is not asked to read first (U-04).
  const isUrgent = possibleSeverities(triage(), answers)[0] === "S1";
  const carried = { draft: id, ...(isFromCheck ? { return: CHECK } : {}) };
  return (
    <>
      <WizardBack {...back} />
      <WizardForm
        key={`${id} ${key}`}
        step={step}
        action={answerStep}
        values={valuesOf(step, answers)}
        carried={carried}
        zone={actor.timeZone}
        promise={await promised(actor, step, answers, now())}
        deflection={isUrgent ? undefined : { discard }}
      >
        <WizardProgress triage={triage()} answers={answers} step={key} />
        {isRemembered(step, answers, await lastAnswers(actor)) ? (
          <p className="mb-4 max-w-text text-sm text-muted">{t("remembered")}</p>
        ) : null}
      </WizardForm>
    </>
  );
}
