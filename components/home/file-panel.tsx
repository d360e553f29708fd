import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { LinkButton } from "@/components/ui/link-button";

/** The second door of the home page: a ticket, and the short way there when production is down (R32). */
export function FilePanel() {
  const t = useTranslations("home.file");
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      <p className="mt-2 text-muted">{t("body")}</p>
      <LinkButton href="/tickets/new" variant="primary" size="lg" className="mt-4">
        {t("action")}
      </LinkButton>
      <div className="mt-6 border-t border-line pt-4">
        <p className="font-medium">{t("urgentTitle")}</p>
        <p className="text-sm text-muted">{t("urgentBody")}</p>
        <AppLink
          href="/tickets/new?urgent=1"
          className="mt-1 inline-flex min-h-10 items-center font-medium text-accent underline underline-offset-4 hover:decoration-2"
        >
          {t("urgentAction")}
        </AppLink>
      </div>
    </section>
  );
}
