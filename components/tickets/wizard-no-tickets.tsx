import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Tier } from "@/lib/accounts/schema";
import { WizardTitle } from "./wizard-title";

/** Said at the first page, not at the last: this tier files no tickets (R29). Undefined: nothing is in force. */
export function WizardNoTickets({ tier }: { tier: Tier | undefined }) {
  const t = useTranslations("triage.noTickets");
  const locale = useLocale();
  return (
    <>
      <WizardTitle page={t("title")} isError={false} />
      <PageHeader title={t("title")} lead={tier ? t("body", { tier: tier.name[locale] }) : t("unknown")} />
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/help" variant="primary">
          {t("help")}
        </LinkButton>
        <LinkButton href="/plans">{t("plans")}</LinkButton>
      </div>
    </>
  );
}
