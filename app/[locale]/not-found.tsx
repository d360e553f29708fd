import { useTranslations } from "next-intl";
import { PageFrame } from "@/components/frame/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** For unknown paths and for what is not the reader's: the two look the same (SEC-01). */
export default function NotFound() {
  const t = useTranslations("errors.notFound");
  return (
    <PageFrame viewer="unknown">
      <title>{t("title")}</title>
      <PageHeader eyebrow="404" title={t("title")} lead={t("body")} />
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/help/search" variant="primary">
          {t("search")}
        </LinkButton>
        <LinkButton href="/">{t("home")}</LinkButton>
      </div>
    </PageFrame>
  );
}
