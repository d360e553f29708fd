import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WizardDiscarded } from "@/components/tickets/wizard-discarded";
import { WizardDrafts } from "@/components/tickets/wizard-drafts";
import { WizardForm } from "@/components/tickets/wizard-form";
import { WizardBack, WizardProgress } from "@/components/tickets/wizard-head";
import { WizardNoTickets } from "@/components/tickets/wizard-no-tickets";
import { WizardReadOnly } from "@/components/tickets/wizard-read-only";
import { WizardUrgent } from "@/components/tickets/wizard-urgent";
import { Notice } from "@/components/ui/notice";
import { vendor } from "@/lib/accounts/vendor";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { discardedDraft, filingContext, listDrafts } from "@/lib/drafts/queries";
import { now } from "@/lib/now";
import { triage } from "@/lib/triage/data";
import { nextStep } from "@/lib/triage/journey";
import { beginDraft, beginUrgent, discard, restore } from "./actions";
import { contextOf, param, type Query, stepHref } from "./links";
import { promised } from "./preview";

// The form writes the title itself, see [step]/page.tsx.
export const metadata: Metadata = { title: null, robots: { index: false } };

/** The first question. Nothing is stored until it is answered: opening a page writes nothing (SEC-20). */
export default async function NewTicketPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireMember();
  if (!can(actor, "ticket.open")) return <WizardReadOnly />;
  const entitlement = await filingContext(actor, now());
  if (!entitlement || Object.keys(entitlement.policy.tiers[entitlement.tier]?.coverage ?? {}).length === 0) {
    return <WizardNoTickets tier={vendor().tiers.find(({ key }) => key === entitlement?.tier)} />;
  }
  const [query, t, drafts] = [await searchParams, await getTranslations("triage"), await listDrafts(actor)];
  const context = contextOf(query);
  if (param(query, "urgent")) return <WizardUrgent triage={triage()} action={beginUrgent} carried={context} />;
  const [first] = triage().steps;
  if (!first) throw new Error("triage asks nothing");
  const unsent = drafts.map((draft) => {
    const next = nextStep(triage(), draft.answers);
    return { ...draft, href: stepHref(next, draft.id), next: triage().steps.find(({ key }) => key === next) };
  });
  const discarded = await discardedDraft(actor, param(query, "discarded"));
  return (
    <>
      <WizardBack href="/tickets" label={t("backToTickets")} />
      {discarded ? <WizardDiscarded draft={discarded} restore={restore} /> : null}
      <WizardForm
        step={first}
        action={beginDraft}
        values={{}}
        carried={context}
        zone={actor.timeZone}
        promise={await promised(actor, first, {}, now())}
      >
        {context.title ? (
          <Notice title={t("start.carriedTitle")} className="mb-6">
            {t("start.carriedBody", { title: context.title })}
          </Notice>
        ) : null}
        <WizardProgress triage={triage()} answers={{}} step={first.key} />
      </WizardForm>
      <WizardDrafts drafts={unsent} discard={discard} zone={actor.timeZone} />
    </>
  );
}
