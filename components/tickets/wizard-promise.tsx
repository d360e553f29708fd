import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Panel } from "@/components/ui/panel";
import type { Tier } from "@/lib/accounts/schema";
import { WizardDue } from "./wizard-due";

interface WizardPromiseProps extends ComponentProps<typeof WizardDue> {
  /** Undefined: nothing is in force for this account. */
  tier: Tier | undefined;
}

/** What would be promised if it were submitted now; said plainly where nothing is. */
export function WizardPromise({ tier, ...due }: WizardPromiseProps) {
  const t = useTranslations("triage.due");
  const locale = useLocale();
  return (
    <Panel title={t("title")} className="mt-10">
      {tier ? null : <p className="max-w-text">{t("noEntitlement")}</p>}
      {tier && due.lines.length === 0 ? <p className="max-w-text">{t("none")}</p> : null}
      {tier && due.lines.length > 0 ? (
        <>
          <p className="mb-6 max-w-text text-muted">{t("lead", { tier: tier.name[locale] })}</p>
          <WizardDue {...due} />
        </>
      ) : null}
    </Panel>
  );
}
