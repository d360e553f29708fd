import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import type { ComplianceReport } from "@/lib/compliance/schema";

const TERMS = [
  "membership",
  "met",
  "percent",
  "interval",
  "first_response",
  "next_response",
  "confirmation",
  "resolution",
  "times",
  "pause",
  "strictly",
  "mix",
  "spread",
  "gap",
  "tiers",
  "credits",
] as const;

/** What each figure means and which versions it was worked out under, one click away. */
export function DefinitionsPanel({ report }: { report: ComplianceReport }) {
  const t = useTranslations("account.compliance.definitions");
  const { policyVersions, calendarVersions } = report;
  const versions = { policies: policyVersions.join(", "), calendars: calendarVersions.join(", ") };
  return (
    <Panel id="definitions" title={t("title")} className="mt-12">
      <Disclosure summary={t("open")}>
        <DefinitionList
          items={TERMS.map((term) => ({
            id: term,
            term: t(`items.${term}.term`),
            description: t(`items.${term}.words`),
          }))}
        />
      </Disclosure>
      <p className="mt-4 max-w-text text-sm text-muted">
        {policyVersions.length ? t("versions", versions) : t("noVersions")}
      </p>
    </Panel>
  );
}
