import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TermsForm } from "@/components/terms/terms-form";
import { tierNames } from "@/components/tickets/ticket-words";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { typedPolicy } from "@/lib/terms/next-policy";
import { publicTerms } from "@/lib/terms/queries";
import { changePolicy } from "../actions";
import { LeadsOnly } from "../leads-only";
import { startSection } from "../start-section";
import { policySections } from "./sections";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.terms.policy");
  return { title: t("next"), robots: { index: false } };
}

/** The next version of the policy, typed over the newest. The lead's page. */
export default async function NextPolicy() {
  const actor = await requireAgent();
  if (!can(actor, "directory.write")) return <LeadsOnly />;
  const t = await getTranslations("settings.terms");
  const { policyId, policy } = await publicTerms();
  const { tiers, zone } = vendor();
  const names = tierNames(tiers, await getLocale());
  return (
    <>
      <BackLink href="/desk/settings/terms">{t("back")}</BackLink>
      <PageHeader eyebrow={policyId} title={t("policy.next")} lead={t("policy.lead")} />
      <TermsForm
        key={policyId}
        action={changePolicy.bind(null, policyId)}
        sections={[...(await policySections(policy, names)), await startSection(zone, policyId)]}
        initial={{ ...typedPolicy(policy), move: "all" }}
        tierNames={names}
        zone={zone}
      />
    </>
  );
}
