import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { Tier } from "@/lib/accounts/schema";
import { formatDate } from "@/lib/i18n/format";

interface EntitlementFactsProps {
  tier: Tier;
  validFrom: number;
  validUntil: number | null;
  policyVersion: number;
  addOns: Tier["addOns"];
  /** The zone in which validity is read: the policy's. */
  zone: string;
}

/** The service in force: tier, validity, policy version, add-ons bought. */
export function EntitlementFacts({ tier, validFrom, validUntil, policyVersion, addOns, zone }: EntitlementFactsProps) {
  const t = useTranslations("account.sla.facts");
  const locale = useLocale();
  const reader = { locale, zone };
  const from = formatDate(validFrom, reader);
  const validity =
    validUntil === null ? t("validOpen", { from }) : t("validUntil", { from, until: formatDate(validUntil, reader) });
  const bought = addOns.map((one) => t("addOn", { name: one.name[locale], summary: one.summary[locale] }));
  return (
    <Panel title={t("title")}>
      <DefinitionList
        items={[
          {
            id: "tier",
            term: t("tier"),
            description: t("tierWords", { name: tier.name[locale], summary: tier.summary[locale] }),
          },
          { id: "validity", term: t("validity"), description: validity },
          { id: "policy", term: t("policy"), description: t("policyWords", { version: policyVersion }) },
          { id: "addOns", term: t("addOns"), description: bought.length ? <Lines lines={bought} /> : t("noAddOns") },
        ]}
      />
    </Panel>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
