import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EvidenceSummary } from "@/components/attachments/evidence-summary";
import { WizardAnswers } from "@/components/tickets/wizard-answers";
import { WizardBack } from "@/components/tickets/wizard-head";
import { WizardPromise } from "@/components/tickets/wizard-promise";
import { WizardScope } from "@/components/tickets/wizard-scope";
import { WizardSeverity } from "@/components/tickets/wizard-severity";
import { WizardSubmit } from "@/components/tickets/wizard-submit";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { pendingUploads } from "@/lib/attachments/queries";
import { requireMember } from "@/lib/auth/actor";
import { filingContext } from "@/lib/drafts/queries";
import { redirect } from "@/lib/i18n/navigation";
import { now } from "@/lib/now";
import { valuesOf } from "@/lib/triage/answers";
import { triage } from "@/lib/triage/data";
import { CHECK, isComplete, nextStep, stepBefore, transcript } from "@/lib/triage/journey";
import { decideSeverity } from "@/lib/triage/severity";
import { CONTEST, CONTEST_LIMIT } from "@/lib/triage/side-steps";
import { discard } from "../actions";
import { openDraft } from "../draft";
import { EVIDENCE, pageAfter, param, type Query, stepHref } from "../links";
import { submitTicket } from "./actions";
import { duePreview } from "./preview";

// The form writes the title itself, see [step]/page.tsx.
export const metadata: Metadata = { title: null, robots: { index: false } };

/** Everything that will be sent, what it is worth, and what is promised for it, before it is sent (U-03, U-06, R29). */
export default async function CheckPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireMember();
  const [query, t] = [await searchParams, await getTranslations("triage")];
  const { id, answers } = await openDraft(actor, param(query, "draft"));
  if (!isComplete(triage(), answers)) {
    redirect({ href: stepHref(nextStep(triage(), answers), id), locale: await getLocale() });
  }
  const at = now();
  const entitlement = await filingContext(actor, at);
  const decision = decideSeverity(triage(), answers);
  const tier = vendor().tiers.find(({ key }) => key === entitlement?.tier);
  const isUrgent = decision.severity === "S1";
  const uploads = await pendingUploads(actor, { draft: id }, at);
  const back = isUrgent ? stepBefore(triage(), answers, CHECK) : pageAfter(CHECK, isUrgent);
  return (
    <>
      {back ? <WizardBack href={stepHref(back, id)} label={t("back")} /> : null}
      {/* one draft is one ticket, so the draft names the submission */}
      <WizardSubmit
        submit={submitTicket}
        discard={discard}
        draft={id}
        idempotencyKey={id}
        contestLimit={CONTEST_LIMIT}
        contest={valuesOf(CONTEST, answers)[CONTEST.key] ?? ""}
        zone={actor.timeZone}
      >
        <PageHeader title={t("check.title")} lead={t("check.lead")} />
        <WizardAnswers lines={transcript(triage(), answers)} changeHref={({ step }) => stepHref(step, id, true)} />
        {uploads ? (
          <EvidenceSummary draft={id} initial={uploads} href={stepHref(EVIDENCE, id)} isUrgent={isUrgent} />
        ) : null}
        <WizardSeverity triage={triage()} decision={decision} />
        <WizardPromise
          tier={tier}
          lines={entitlement ? duePreview(entitlement, decision.severity, at) : []}
          zone={actor.timeZone}
          calendarZone={entitlement?.calendar.zone ?? actor.timeZone}
        />
        {tier ? <WizardScope tier={tier} owned={entitlement?.addOns ?? []} /> : null}
      </WizardSubmit>
    </>
  );
}
