import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { WizardEvidence } from "@/components/attachments/wizard-evidence";
import { WizardBack } from "@/components/tickets/wizard-head";
import { WizardTitle } from "@/components/tickets/wizard-title";
import { evidenceEffect, pendingUploads } from "@/lib/attachments/queries";
import { wantedFor } from "@/lib/attachments/wanted";
import { requireMember } from "@/lib/auth/actor";
import { redirect } from "@/lib/i18n/navigation";
import { now } from "@/lib/now";
import { triage } from "@/lib/triage/data";
import { CHECK, isComplete, nextStep, stepBefore } from "@/lib/triage/journey";
import { openDraft } from "../draft";
import { param, type Query, stepHref } from "../links";
import { takeFindings } from "./actions";

// The page writes the title itself, see [step]/page.tsx.
export const metadata: Metadata = { title: null, robots: { index: false } };

/** Files for a draft that is otherwise complete. Never required, and left out of the way of an S1. */
export default async function EvidencePage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireMember();
  const [query, t, wizard] = [await searchParams, await getTranslations("evidence"), await getTranslations("triage")];
  const { id, answers } = await openDraft(actor, param(query, "draft"));
  if (!isComplete(triage(), answers)) {
    redirect({ href: stepHref(nextStep(triage(), answers), id), locale: await getLocale() });
  }
  const initial = (await pendingUploads(actor, { draft: id }, now())) ?? notFound();
  const before = stepBefore(triage(), answers, CHECK) ?? CHECK;
  const refused = [query.refused ?? []].flat();
  return (
    <>
      <WizardTitle page={t("title")} isError={refused.length > 0} />
      <WizardBack href={stepHref(before, id)} label={wizard("back")} />
      <WizardEvidence
        draft={id}
        initial={initial}
        wanted={wantedFor(answers)}
        effect={await evidenceEffect(now())}
        refused={refused}
        next={stepHref(CHECK, id)}
        onUse={takeFindings.bind(null, id)}
      />
    </>
  );
}
