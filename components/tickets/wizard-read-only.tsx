import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { WizardTitle } from "./wizard-title";

/** For a role that reads tickets but files none. */
export function WizardReadOnly() {
  const t = useTranslations("triage.start");
  return (
    <>
      <WizardTitle page={t("readOnlyTitle")} isError={false} />
      <PageHeader title={t("readOnlyTitle")} lead={t("readOnlyBody")} />
      <LinkButton href="/tickets">{t("seeTickets")}</LinkButton>
    </>
  );
}
