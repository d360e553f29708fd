import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** What an agent who is no lead sees in place of these pages (SEC-03). */
export function LeadsOnly() {
  const [t, room] = [useTranslations("settings.terms"), useTranslations("settings")];
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState title={room("leadsOnly.title")} action={<LinkButton href="/desk">{room("toDesk")}</LinkButton>} />
    </>
  );
}
